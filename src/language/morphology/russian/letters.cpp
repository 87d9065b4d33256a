#include "language/morphology/russian/letters.hpp"

#include <algorithm>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/words/scripts.hpp"

namespace triptych::language::morphology::russian {
namespace {

/// а to я and their capitals, which need no tables of Unicode; ё is not among them.
bool is_plain(char32_t point)
{
    return point >= U'А' && point <= U'я';
}

bool is_capital(char32_t point)
{
    return is_plain(point) ? point <= U'Я' : icu::is_upper(point);
}

char32_t small(char32_t point)
{
    constexpr char32_t distance = U'а' - U'А';
    return is_plain(point) ? (point <= U'Я' ? point + distance : point) : icu::lower(point);
}

bool is_cyrillic_letter(char32_t point)
{
    return is_plain(point) || icu::script_of(point) == icu::Script::cyrillic;
}

}  // namespace

Capitals capitals_of(std::string_view word)
{
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool is_first = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        if (!is_plain(point) && !icu::is_letter(point)) continue;
        const bool is_large = is_capital(point);
        if (letters == 0) is_first = is_large;
        ++letters;
        capitals += is_large ? 1U : 0U;
    }
    if (capitals == 0) return Capitals::none;
    if (capitals == letters && letters > 1) return Capitals::all;
    return is_first && capitals == 1 ? Capitals::first : Capitals::mixed;
}

std::string lowered(std::string_view word)
{
    std::string out;
    out.reserve(word.size());
    for (std::size_t at = 0; at < word.size();) base::append_utf8(out, small(base::next_code_point(word, at)));
    return out;
}

std::string capitalised(std::string_view word)
{
    if (word.empty()) return {};
    std::size_t at = 0;
    std::string out;
    base::append_utf8(out, icu::upper(base::next_code_point(word, at)));
    out += word.substr(at);
    return out;
}

std::string written_like(std::string_view original, std::string form)
{
    const Capitals capitals = capitals_of(original);
    if (capitals == Capitals::none) return form;
    if (capitals == Capitals::first) return capitalised(form);
    if (capitals == Capitals::all) {
        std::string out;
        for (std::size_t at = 0; at < form.size();) base::append_utf8(out, icu::upper(base::next_code_point(form, at)));
        return out;
    }
    const std::string plain = lowered(original);
    if (plain.size() != original.size()) return form;
    const auto common = static_cast<std::size_t>(std::ranges::mismatch(plain, form).in1 - plain.begin());
    std::size_t end = common;
    while (end > 0 && end < form.size() && base::is_continuation(form[end])) --end;
    std::string out(original.substr(0, end));
    out.append(form, end);
    return out;
}

bool has_cyrillic(std::string_view word)
{
    for (std::size_t at = 0; at < word.size();)
        if (is_cyrillic_letter(base::next_code_point(word, at))) return true;
    return false;
}

bool is_cyrillic(std::string_view word)
{
    bool any = false;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t point = base::next_code_point(word, at);
        if (!is_plain(point) && !icu::is_letter(point)) continue;
        if (!is_cyrillic_letter(point)) return false;
        any = true;
    }
    return any;
}

std::string mended(std::string_view word)
{
    std::string out;
    for (std::size_t begin = 0; begin <= word.size();) {
        const auto end = std::min(word.find('-', begin), word.size());
        const auto part = word.substr(begin, end - begin);
        const auto cyrillic = has_cyrillic(part) ? write_in(part, Script::cyrillic) : std::nullopt;
        out.append(cyrillic ? *cyrillic : std::string(part));
        if (end < word.size()) out += '-';
        begin = end + 1;
    }
    return out;
}

}  // namespace triptych::language::morphology::russian
