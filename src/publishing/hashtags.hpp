// Hashtags: gathered without repeats, counted as the networks do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::publishing {

/// The words of a text, cut at white space.
std::vector<std::string> split_words(std::string_view text);

/// On one line, each once; the first spelling stays when only case differs.
std::string join_hashtags(const std::vector<std::string>& tags);

/// A '#' at the start of a word, followed by letters, marks, digits and '_', among them one that is no digit.
std::size_t count_hashtags(std::string_view text);

}  // namespace triptych::publishing
