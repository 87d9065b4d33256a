#include "language/morphology/french/count.hpp"

#include <cmath>

#include "adapters/icu/numbers.hpp"
#include "language/morphology/french/agreement.hpp"
#include "language/morphology/french/elision.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

std::string counted(std::string number, bool is_plural, bool takes_de, std::string_view noun)
{
    const std::string form = is_plural ? agree(noun, GrammaticalNumber::plural, Gender::unknown).text : std::string(noun);
    number.append(no_break_space);
    if (takes_de) number.append(elides(form) ? "d’" : "de ");
    return number.append(form);
}

}  // namespace

std::string count_french(std::int64_t number, std::string_view noun)
{
    constexpr std::int64_t million = 1'000'000;
    return counted(icu::format_number(number, Language::fr), number >= 2 || number <= -2, number != 0 && number % million == 0, noun);
}

std::string count_french(double number, std::string_view noun)
{
    constexpr double most_whole = 9e15;  // what a double counts exactly
    if (std::floor(number) == number && std::abs(number) < most_whole) return count_french(static_cast<std::int64_t>(number), noun);
    return counted(icu::format_number(number, Language::fr), std::abs(number) >= 2, false, noun);
}

}  // namespace triptych::language::morphology::french
