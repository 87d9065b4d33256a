#include "publishing/hashtags.hpp"

#include <set>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"

namespace triptych::publishing {
std::vector<std::string> split_words(std::string_view text)
{
    std::vector<std::string> words;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        if (!icu::is_space(base::next_code_point(text, at))) continue;
        close(here);
        begin = at;
    }
    close(text.size());
    return words;
}

std::string join_hashtags(const std::vector<std::string>& tags)
{
    std::set<std::string> seen;
    std::string out;
    for (const std::string& tag : tags)
        if (seen.insert(icu::fold_case(icu::to_nfc(tag))).second) out += (out.empty() ? "" : " ") + tag;
    return out;
}

}  // namespace triptych::publishing
