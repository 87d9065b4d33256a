// The wording around dates, times and prices: rows of tables, filled with parts.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "triptych/language.hpp"

namespace triptych::language::formatting {

using Parts = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// A row of phrases.tsv, a message pattern, with its arguments filled in.
std::string phrase(std::string_view name, Language language, Parts parts = {});

/// The same of recurring.tsv.
std::string recurring_phrase(std::string_view name, Language language, Parts parts);

/// A row of dates.tsv: "month", 4.
std::string_view date_name(std::string_view name, unsigned number, Language language);

}  // namespace triptych::language::formatting
