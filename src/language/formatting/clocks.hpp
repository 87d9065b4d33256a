// Times of day: «à 19 h», «с 19:00 до 20:30», «19:00-де».
#pragma once

#include <string>
#include <string_view>

#include "language/formatting/moments.hpp"
#include "language/formatting/values.hpp"
#include "triptych/language.hpp"

namespace triptych::language::formatting {

/// `{t, hour}`
std::string hour(const Value& value, std::string_view style, Language language);
/// `{t, hours}`
std::string hours(const Value& value, std::string_view style, Language language);

std::string hours_text(const Clock& start, const Clock& end, Language language);

}  // namespace triptych::language::formatting
