// The rows of rules.tsv, and the passes that carry them out.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "language/typography/draft.hpp"
#include "triptych/language.hpp"

namespace triptych::language {

/// A row; the words of kind, left, right and result are explained in rules.tsv.
struct Rule {
    std::string id;
    TypesetLevel level = TypesetLevel::must;
    std::string kind;
    std::vector<std::string> left, right;
    std::string left_text;  ///< the cell as a whole, for words with a space in them
    std::string result;     ///< with the signs for spaces replaced
};
using Rules = std::vector<Rule>;

/// The rows for a language in their order, up to `level`.
Rules read_rules(Language language, TypesetLevel level);

/// Level and source of the row `id`.
struct RuleSource {
    TypesetLevel level = TypesetLevel::must;
    std::string_view source;
};
RuleSource find_rule(std::string_view id);

/// Carries out neighbouring rows of one kind in one walk through the text. May be called from any thread.
using Pass = std::function<void(Draft&)>;
std::vector<Pass> make_passes(const Rules& rules, Language language);

// One factory for each kind; `rules` are rows of that kind.
Pass nfc_pass(const Rules& rules, Language language);
Pass lookalike_pass(const Rules& rules, Language language);
Pass letter_pass(const Rules& rules, Language language);
Pass stem_pass(const Rules& rules, Language language);
Pass word_pass(const Rules& rules, Language language);
Pass month_pass(const Rules& rules, Language language);
Pass weekday_pass(const Rules& rules, Language language);
Pass suffix_pass(const Rules& rules, Language language);
Pass joined_pass(const Rules& rules, Language language);
Pass number_suffix_pass(const Rules& rules, Language language);

Pass spaces_pass(const Rules& rules, Language language);
Pass tight_pass(const Rules& rules, Language language);
Pass colon_plus_pass(const Rules& rules, Language language);
Pass high_pass(const Rules& rules, Language language);
Pass glue_pass(const Rules& rules, Language language);

Pass ellipsis_pass(const Rules& rules, Language language);
Pass two_dots_pass(const Rules& rules, Language language);
Pass cut_pass(const Rules& rules, Language language);
Pass marks_pass(const Rules& rules, Language language);
Pass apostrophe_pass(const Rules& rules, Language language);
Pass quotes_pass(const Rules& rules, Language language);
Pass inner_pass(const Rules& rules, Language language);
Pass before_quote_pass(const Rules& rules, Language language);
Pass stop_out_pass(const Rules& rules, Language language);
Pass dash_pass(const Rules& rules, Language language);
Pass opening_dash_pass(const Rules& rules, Language language);

Pass phone_pass(const Rules& rules, Language language);
Pass range_pass(const Rules& rules, Language language);
Pass roman_range_pass(const Rules& rules, Language language);
Pass first_day_pass(const Rules& rules, Language language);
Pass ending_pass(const Rules& rules, Language language);
Pass numero_pass(const Rules& rules, Language language);
Pass times_pass(const Rules& rules, Language language);
Pass hours_pass(const Rules& rules, Language language);
Pass percent_pass(const Rules& rules, Language language);
Pass group_pass(const Rules& rules, Language language);
Pass century_pass(const Rules& rules, Language language);
Pass apart_pass(const Rules& rules, Language language);
Pass reading_pass(const Rules& rules, Language language);
Pass date_pass(const Rules& rules, Language language);
Pass from_to_pass(const Rules& rules, Language language);
Pass order_pass(const Rules& rules, Language language);
Pass keyboard_pass(const Rules& rules, Language language);
Pass stop_drop_pass(const Rules& rules, Language language);
Pass superscript_pass(const Rules& rules, Language language);
Pass yo_pass(const Rules& rules, Language language);
Pass plain_pass(const Rules& rules, Language language);

}  // namespace triptych::language
