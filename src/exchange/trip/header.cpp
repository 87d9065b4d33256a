#include "exchange/trip/header.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange::trip {
namespace {

[[noreturn]] void fail(const std::string& message, std::string_view file, std::size_t line, std::size_t column = 1)
{
    throw Error(ErrorCode::syntax, message, {std::string(file), line, column});
}

struct Entry {
    std::string key, value;
};

Entry parse_entry(const Line& line, std::string_view file)
{
    const auto colon = line.text.find(':');
    const auto key = base::trim(std::string_view(line.text).substr(0, colon));
    if (colon == std::string::npos || key.empty() || key.find_first_of(" \t[") != std::string_view::npos)
        fail("\"" + line.text.substr(0, line.text.find('\n')) + "\" before the first section; expected `key: value`, or [fr], [ru] or [kk]", file,
             line.number, line.column);
    return {std::string(key), std::string(base::trim(std::string_view(line.text).substr(colon + 1)))};
}

std::vector<Language> parse_languages(const std::string& value, std::string_view file, std::size_t line)
{
    std::vector<Language> languages;
    for (std::size_t at = 0; at < value.size();) {
        const auto begin = value.find_first_not_of(" ,", at);
        if (begin == std::string::npos) break;
        at = std::min(value.find_first_of(" ,", begin), value.size());
        const auto tag = value.substr(begin, at - begin);
        const auto language = parse_language(tag);
        if (!language) fail("languages: \"" + tag + "\"; expected fr, ru or kk", file, line);
        languages.push_back(*language);
    }
    if (languages.empty()) fail("languages: nothing; expected fr, ru or kk", file, line);
    return languages;
}

/// The key that a person may have meant by one that is a property like any other, or nothing. What begins with "x-" is meant so.
std::string_view find_meant_key(std::string_view key)
{
    constexpr std::array<std::string_view, 6> words{"channel", "source", "languages", "state", "tags", "arguments"};
    constexpr std::array<std::string_view, 2> families{"box", "code"};  // box.NAME, code.ID
    const auto dot = key.find('.');
    const bool is_family = dot != std::string_view::npos;
    const std::string_view written = key.substr(0, dot);
    const std::span<const std::string_view> known = is_family ? std::span<const std::string_view>(families) : words;
    if (std::ranges::find(known, written) != known.end() || written.starts_with("x-") || written.size() > 20) return {};
    const auto word = base::code_points(base::ascii_lower(written));
    std::string_view best;
    std::size_t least = word.size() < 7 ? 2 : 3;  // slips are fewer: one in a short word, two in a long one
    for (const std::string_view name : known) {
        const auto slips = base::edit_distance(word, base::code_points(name));
        if (slips >= least) continue;
        least = slips;
        best = name;
    }
    return best;
}

class Reader {
public:
    Reader(std::string_view file, std::vector<Diagnostic>* diagnostics) : file_(file), diagnostics_(diagnostics)
    {
        header_.languages.assign(all_languages.begin(), all_languages.end());
    }

    void read(const Line& line)
    {
        const auto [key, value] = parse_entry(line, file_);
        if (key == "id") return read_id(value, line.number);
        if (key == "kind") return read_kind(value, line.number);
        if (key == "state") read_state(value, line.number);
        if (key == "source" && !parse_language(value)) fail("source: \"" + value + "\"; expected fr, ru or kk", file_, line.number);
        if (key == "languages") header_.languages = parse_languages(value, file_, line.number);
        if (key == "template")
            throw Error(ErrorCode::unsupported, "a template; expected a document, templates are not read yet", {std::string(file_), line.number, 1});
        if (const auto meant = find_meant_key(key); !meant.empty() && diagnostics_ != nullptr) remark(key, meant, line.number);
        header_.properties.emplace_back(key, value);
    }

    void read_comment(const Line& line)
    {
        const bool is_top = !has_kind_ || header_.id.empty();
        header_.properties.emplace_back(is_top ? top_comment_key : comment_mark, line.text);
    }

    Header finish(std::size_t end)
    {
        if (!has_kind_) fail("a header without `kind:`; expected kind: post, panel or regulation", file_, end);
        if (header_.id.empty()) fail("a header without `id:`; expected an id of letters, digits, - and _", file_, end);
        return std::move(header_);
    }

private:
    void read_id(const std::string& value, std::size_t line)
    {
        if (!header_.id.empty()) fail("a second `id:`; expected one", file_, line);
        if (!is_document_id(value)) fail("id: \"" + value + "\"; expected 1 to 128 letters, digits, - and _", file_, line);
        header_.id = value;
    }

    void read_kind(const std::string& value, std::size_t line)
    {
        if (has_kind_) fail("a second `kind:`; expected one", file_, line);
        const auto kind = parse_kind(value);
        if (!kind) fail("kind: \"" + value + "\"; expected post, panel or regulation", file_, line);
        header_.kind = *kind;
        has_kind_ = true;
    }

    void read_state(const std::string& value, std::size_t line)
    {
        const auto state = parse_state(value);
        if (!state || *state == State::missing)
            fail("state: \"" + value + "\"; expected draft, translated, reviewed or approved", file_, line);
        header_.state = *state;
    }

    void remark(const std::string& key, std::string_view meant, std::size_t line)
    {
        std::string message = "the unknown key \"" + key + "\" was kept as a property (did you mean \"";
        message.append(meant).append("\"?); expected \"").append(meant).append("\", or \"x-").append(key).append("\" for a key of your own");
        diagnostics_->push_back({{std::string(file_), line, 1}, std::move(message)});
    }

    std::string_view file_;
    std::vector<Diagnostic>* diagnostics_;
    Header header_;
    bool has_kind_ = false;
};

}  // namespace

Header parse_header(std::span<const Line> lines, std::span<const Line> comments, std::size_t end, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    Reader reader(file, diagnostics);
    for (const Line& line : lines) {
        for (; !comments.empty() && comments.front().number < line.number; comments = comments.subspan(1)) reader.read_comment(comments.front());
        if (!line.text.empty()) reader.read(line);
    }
    for (const Line& comment : comments) reader.read_comment(comment);
    return reader.finish(end);
}

}  // namespace triptych::exchange::trip
