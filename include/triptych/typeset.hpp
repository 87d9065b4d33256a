// Typography: spaces, quotes, dashes and ordinals as each language prints them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

/// How sure a rule is. `must` is always applied, `should` corrects the writer and is applied on request, `warn` is only ever a finding.
enum class TypesetLevel : std::uint8_t { must, should, warn };

/// "must", "should", "warn".
TRIPTYCH_API std::string_view name(TypesetLevel level) noexcept;

/// What houses and channels do differently.
struct TypesetOptions {
    bool corrections = false;  ///< also apply the rules of level `should`

    /// The space before the French marks ; ! ?: `narrow` is U+202F, `full` U+00A0.
    enum class HighSpace : std::uint8_t { narrow, full } high_space = HighSpace::narrow;
    /// Russian ё: `keep` as typed, `none` writes е, `all` writes ё where the dictionary leaves no doubt.
    enum class Yo : std::uint8_t { keep, none, all } yo = Yo::keep;
    /// Before %: what the language does (a no-break space in French, none in Kazakh, as typed in Russian), or one way for all.
    enum class PercentSpace : std::uint8_t { language, none, no_break, narrow } percent_space = PercentSpace::language;
    bool superscript_ordinals = false;  ///< French 1er, 2e, XIXe and n° with raised letters: 1ᵉʳ, 2ᵉ, XIXᵉ, nᵒ
    bool plain_spaces = false;          ///< for channels that lose no-break spaces: each becomes a plain space
};

/// One change that a rule made.
struct TypesetChange {
    std::string rule;    ///< id of the rule: "fr.high"
    Range source;        ///< bytes of the text as given; changes of several rules may share them
    std::string before;  ///< what the rule found there, after the rules before it
    std::string after;   ///< what it wrote
};

/// The text, typeset. URLs, e-mail addresses, @handles, #hashtags, `code` and {placeholders} are never
/// touched; of phone numbers only the spaces. Typesetting twice equals once. Throws Error{encoding} when the text is not UTF-8.
/// `changes`, when given, receives what was done, in order. May be called from any thread.
TRIPTYCH_API std::string typeset(std::string_view text, Language language, const TypesetOptions& options = {},
                                 std::vector<TypesetChange>* changes = nullptr);

/// What a rule of any level would change in the text as it stands.
struct TypesetFinding {
    std::string rule;                         ///< id of the rule, or of the first of those that meet here
    TypesetLevel level = TypesetLevel::must;  ///< the least sure of them
    Range range;                              ///< bytes of the text as given; findings do not overlap
    std::string suggestion;                   ///< what to write instead of the range
    std::string source;                       ///< where the rule comes from
};

/// In the order of the text. Taking every suggestion gives what the rules of all levels make of the text. Throws and threads as typeset().
TRIPTYCH_API std::vector<TypesetFinding> check_typography(std::string_view text, Language language, const TypesetOptions& options = {});

}  // namespace v1
}  // namespace triptych
