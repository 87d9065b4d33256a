#include "language/morphology/french/casing.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::size_t longest_abbreviation = 6;  // letters; UNESCO

struct Letters {
    std::size_t all = 0, capitals = 0;
};

Letters count_letters(std::string_view word)
{
    Letters out;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        out.all += icu::is_letter(point) ? 1 : 0;
        out.capitals += icu::is_upper(point) ? 1 : 0;
    }
    return out;
}

bool is_all_capitals(std::string_view word)
{
    const Letters letters = count_letters(word);
    return letters.all > 1 && letters.all == letters.capitals;
}

}  // namespace

std::string capitalised(std::string_view word)
{
    std::size_t at = 0;
    if (word.empty()) return {};
    std::string out;
    base::append_utf8(out, icu::upper(base::next_code_point(word, at)));
    return out.append(word.substr(at));
}

bool begins_with_capital(std::string_view word)
{
    std::size_t at = 0;
    return !word.empty() && icu::is_upper(base::next_code_point(word, at));
}

std::string in_case_of(std::string_view written, std::string_view lower, std::string_view made)
{
    if (written == lower || written.empty()) return std::string(made);
    if (is_all_capitals(written)) return icu::to_upper(made);
    if (written.size() != lower.size()) return begins_with_capital(written) ? capitalised(made) : std::string(made);
    std::size_t shared = static_cast<std::size_t>(std::ranges::mismatch(lower, made).in1 - lower.begin());
    while (shared > 0 && shared < lower.size() && base::is_continuation(lower[shared])) --shared;
    if (shared == 0) return begins_with_capital(written) ? capitalised(made) : std::string(made);
    return std::string(written.substr(0, shared)).append(made.substr(shared));
}

bool is_abbreviation(std::string_view written, bool is_known_word)
{
    constexpr std::string_view vowels = "AEIOUY";
    const bool is_read_as_letters = written.find_first_of(vowels) == std::string_view::npos && std::ranges::all_of(written, [](char c) { return c >= 'A' && c <= 'Z'; });
    return (!is_known_word || is_read_as_letters) && is_all_capitals(written) && count_letters(written).all <= longest_abbreviation;
}

}  // namespace triptych::language::morphology::french
