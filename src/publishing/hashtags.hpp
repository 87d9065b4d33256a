// Hashtags, gathered without repeats.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::publishing {

/// The words of a text, cut at white space.
std::vector<std::string> split_words(std::string_view text);

/// On one line, each once; the first spelling stays when only case differs.
std::string join_hashtags(const std::vector<std::string>& tags);

}  // namespace triptych::publishing
