#include "exchange/trip/lines.hpp"

#include "exchange/trip/blocks.hpp"

namespace triptych::exchange::trip {
namespace {

constexpr std::string_view blanks = " \t";

/// Cuts the first line off `text`, with its end.
std::string_view take_line(std::string_view& text)
{
    const auto end = text.find_first_of("\r\n");
    const auto line = text.substr(0, end);
    if (end == std::string_view::npos) {
        text = {};
        return line;
    }
    const bool two = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
    text.remove_prefix(end + (two ? 2 : 1));
    return line;
}

/// White space goes, except a blank that is escaped.
void trim(Line& line)
{
    const auto last = line.text.find_last_not_of(blanks);
    const auto end = last == std::string::npos ? 0 : last + 1;
    const bool escaped = end < line.text.size() && ends_in_escape(std::string_view(line.text).substr(0, end));
    line.text.resize(end + (escaped ? 1 : 0));
    const auto begin = line.text.find_first_not_of(blanks);
    if (begin == std::string::npos) {
        line.text.clear();
        return;
    }
    line.text.erase(0, begin);
    line.column += begin;
}

/// The text after the ';'.
Line read_comment(const Line& line)
{
    const std::size_t begin = line.text.starts_with("; ") ? 2 : 1;
    const auto end = line.text.find_last_not_of(blanks) + 1;  // the ';' at least
    return {end <= begin ? std::string() : line.text.substr(begin, end - begin), line.number, begin + 1};
}

}  // namespace

bool ends_in_escape(std::string_view text) noexcept
{
    bool escape = false;
    while (!text.empty() && text.back() == '\\') {
        escape = !escape;
        text.remove_suffix(1);
    }
    return escape;
}

std::vector<Line> read_lines(std::string_view text, std::vector<Line>* comments)
{
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    std::vector<Line> lines;
    std::size_t number = 0;
    bool is_header = true;  // values of the header end with their line, even one that ends in a backslash
    while (!text.empty()) {
        ++number;
        Line line{std::string(take_line(text)), number, 1};
        if (!line.text.empty() && line.text.front() == ';') {
            if (comments != nullptr) comments->push_back(read_comment(line));
            continue;
        }
        while (!is_header && ends_in_escape(line.text) && !text.empty()) {
            line.text += '\n';
            line.text += take_line(text);
            ++number;
        }
        trim(line);
        is_header = is_header && !is_section_line(line.text);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace triptych::exchange::trip
