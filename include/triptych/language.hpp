// The three languages of the library, and a value for each of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "triptych/export.hpp"

namespace triptych {
inline namespace v1 {

enum class Language : std::uint8_t { fr, ru, kk };

/// The order in which the library names its languages everywhere.
inline constexpr std::array<Language, 3> all_languages{Language::fr, Language::ru, Language::kk};

/// "fr", "ru" or "kk" (ISO 639-1).
TRIPTYCH_API std::string_view code(Language language) noexcept;

/// Reads a language tag as it occurs in real files: "kk", "KK-kz", "kk_KZ", "KAZ", "kk-Cyrl-KZ", "fra", "FR-FR", "rus".
/// Empty for every other tag, among them the country code "kz", and "kk-Latn", which is another script.
TRIPTYCH_API std::optional<Language> parse_language(std::string_view tag) noexcept;

/// One value for each language; a missing language cannot compile.
template <class T>
struct Trio {
    T fr{}, ru{}, kk{};

    constexpr T& operator[](Language language) noexcept
    {
        return language == Language::fr ? fr : language == Language::ru ? ru : kk;
    }
    constexpr const T& operator[](Language language) const noexcept
    {
        return language == Language::fr ? fr : language == Language::ru ? ru : kk;
    }

    friend bool operator==(const Trio&, const Trio&) = default;
};

}  // namespace v1
}  // namespace triptych
