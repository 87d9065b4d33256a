// Reads tests/cases/segmentation: '|' stands where a sentence ends, '⏎' is a line break, lines that begin with "# " or "## " explain.
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::test {

struct Divided {
    std::string text;
    std::vector<std::string> sentences;
};

inline std::string without_spaces_around(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \n");
    return begin == std::string_view::npos ? "" : std::string(text.substr(begin, text.find_last_not_of(" \n") + 1 - begin));
}

inline Divided parse_divided(std::string line)
{
    constexpr std::string_view line_break = "⏎";
    for (std::size_t at = line.find(line_break); at != std::string::npos; at = line.find(line_break, at)) line.replace(at, line_break.size(), "\n");
    Divided out;
    for (std::size_t at = 0; at <= line.size();) {
        const auto end = std::min(line.find('|', at), line.size());
        out.text += line.substr(at, end - at);
        out.sentences.push_back(without_spaces_around(std::string_view(line).substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

inline std::vector<Divided> read_divided(const std::filesystem::path& project, Language language)
{
    const auto path = project / "tests/cases/segmentation" / (std::string(code(language)) + ".txt");
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::vector<Divided> cases;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && !line.starts_with("# ") && !line.starts_with("## ")) cases.push_back(parse_divided(line));
    return cases;
}

}  // namespace triptych::test
