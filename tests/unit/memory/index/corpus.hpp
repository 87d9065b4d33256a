// Texts for the index: lines of the example project, and new ones made by splicing them and replacing words.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::testing {

/// The lines of all .trip files of the example, by language.
inline const Trio<std::vector<std::string>>& example_lines()
{
    static const Trio<std::vector<std::string>> all = [] {
        Trio<std::vector<std::string>> lines;
        std::vector<std::filesystem::path> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "examples/printemps"))
            if (entry.path().extension() == ".trip") files.push_back(entry.path());
        std::ranges::sort(files);
        for (const auto& file : files) {
            std::ifstream in(file);
            std::vector<std::string>* own = nullptr;
            for (std::string line; std::getline(in, line);) {
                for (const Language language : all_languages)
                    if (line == "[" + std::string(code(language)) + "]") own = &lines[language];
                if (own == nullptr || line.size() < 5 || line[0] == '[') continue;
                own->push_back(line[0] == '@' && line.find(' ') != std::string::npos ? line.substr(line.find(' ') + 1) : line);
            }
        }
        return lines;
    }();
    return all;
}

inline std::vector<std::string> split_words(const std::string& text)
{
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

/// The beginning of one line and the end of another, then some words in place of others; often a line as it is, or nearly.
inline std::string splice(std::mt19937& random, Language language)
{
    const auto& lines = example_lines()[language];
    const auto pick = [&](const auto& from) -> const auto& { return from[random() % from.size()]; };
    auto words = split_words(pick(lines));
    const auto other = split_words(pick(lines));
    if (random() % 2 == 0) {
        words.resize(words.size() - random() % words.size());
        words.insert(words.end(), other.begin() + static_cast<std::ptrdiff_t>(random() % other.size()), other.end());
    }
    for (auto count = random() % 4; count > 0; --count) words[random() % words.size()] = pick(other);
    if (random() % 40 == 0) words.insert(words.end(), other.begin(), other.end());
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

}  // namespace triptych::testing
