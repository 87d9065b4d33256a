#include "triptych/language.hpp"

#include <array>

#include "base/ascii.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// Nothing is allocated: the tag is copied in lower case, with '-' for '_', into a place of its own.
class Tag {
public:
    static constexpr std::size_t longest = 35;  // RFC 5646, 4.4.1: no tag needs more

    explicit Tag(std::string_view tag) noexcept : size_(tag.size())
    {
        for (std::size_t i = 0; i < size_; ++i) text_[i] = tag[i] == '_' ? '-' : base::ascii_lower(tag[i]);
    }

    [[nodiscard]] std::string_view language() const noexcept { return text().substr(0, text().find('-')); }
    [[nodiscard]] std::string_view rest() const noexcept
    {
        const auto dash = text().find('-');
        return dash == std::string_view::npos ? std::string_view{} : text().substr(dash + 1);
    }

private:
    [[nodiscard]] std::string_view text() const noexcept { return {text_.data(), size_}; }

    std::array<char, longest> text_{};
    std::size_t size_;
};

/// Kazakh is written in three scripts; the texts here are Cyrillic.
bool names_other_script(std::string_view rest) noexcept { return rest.substr(0, 4) == "latn" || rest.substr(0, 4) == "arab"; }

}  // namespace

std::string_view code(Language language) noexcept
{
    return language == Language::fr ? "fr" : language == Language::ru ? "ru" : "kk";
}

std::optional<Language> parse_language(std::string_view tag) noexcept
{
    if (tag.size() > Tag::longest) return std::nullopt;
    const Tag lower(tag);
    const auto language = lower.language();
    if (names_other_script(lower.rest())) return std::nullopt;
    // ISO 639-1, 639-2/T, 639-2/B
    if (language == "fr" || language == "fra" || language == "fre") return Language::fr;
    if (language == "ru" || language == "rus") return Language::ru;
    if (language == "kk" || language == "kaz") return Language::kk;
    return std::nullopt;
}

}  // namespace v1
}  // namespace triptych
