#include "adapters/icu/collation.hpp"

#include <unicode/tblcoll.h>

#include <array>
#include <cstddef>
#include <memory>

#include "adapters/icu/utf16.hpp"
#include "base/table.hpp"

namespace triptych::icu {
namespace {

using Collator = std::unique_ptr<::icu::Collator>;

::icu::UnicodeString added_rules(Language language)
{
    for (const auto& row : base::read_table(base::table_text("adapters/icu/collation.tsv")))
        if (row[0] == code(language)) return to_utf16(row[1]);
    return {};
}

/// ICU directly and not Boost.Locale: its collator has no numeric order, no script order and no rules of our own.
Collator make_collator(Language language, const Collation& collation)
{
    UErrorCode status = U_ZERO_ERROR;
    const Collator standard(::icu::Collator::createInstance(::icu::Locale(code(language).data()), status));
    require_success(status, "collation");
    ::icu::UnicodeString rules;
    if (const auto* tailored = dynamic_cast<const ::icu::RuleBasedCollator*>(standard.get())) rules = tailored->getRules();
    rules += added_rules(language);
    auto collator = std::make_unique<::icu::RuleBasedCollator>(rules, status);
    require_success(status, "collation rules");
    collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    collator->setAttribute(UCOL_NUMERIC_COLLATION, collation.numeric ? UCOL_ON : UCOL_OFF, status);
    collator->setAttribute(UCOL_ALTERNATE_HANDLING, collation.shift_punctuation ? UCOL_SHIFTED : UCOL_NON_IGNORABLE, status);
    collator->setAttribute(UCOL_STRENGTH, collation.shift_punctuation ? UCOL_QUATERNARY : UCOL_TERTIARY, status);
    collator->setAttribute(UCOL_FRENCH_COLLATION, collation.backward_accents ? UCOL_ON : UCOL_OFF, status);
    require_success(status, "collation options");
    return collator;
}

const ::icu::Collator& collator_for(Language language, const Collation& collation)
{
    thread_local std::array<std::array<Collator, 8>, 3> cache;
    const auto options = (collation.numeric ? 1U : 0U) + (collation.shift_punctuation ? 2U : 0U) + (collation.backward_accents ? 4U : 0U);
    auto& slot = cache[static_cast<std::size_t>(language)][options];
    if (!slot) slot = make_collator(language, collation);
    return *slot;
}

::icu::StringPiece piece(std::string_view text)
{
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

}  // namespace

int compare(std::string_view a, std::string_view b, Language language, const Collation& collation)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto order = collator_for(language, collation).compareUTF8(piece(a), piece(b), status);
    require_success(status, "comparison");
    return order == UCOL_LESS ? -1 : order == UCOL_GREATER ? 1 : 0;
}

std::string sort_key(std::string_view text, Language language, const Collation& collation)
{
    const auto& collator = collator_for(language, collation);
    const ::icu::UnicodeString source = to_utf16(text);
    std::string key(text.size() * 2 + 16, '\0');
    const auto bytes = [&] { return reinterpret_cast<std::uint8_t*>(key.data()); };
    auto length = collator.getSortKey(source, bytes(), static_cast<std::int32_t>(key.size()));
    if (static_cast<std::size_t>(length) > key.size()) {
        key.resize(static_cast<std::size_t>(length));
        length = collator.getSortKey(source, bytes(), length);
    }
    key.resize(static_cast<std::size_t>(length));
    if (key.ends_with('\0')) key.pop_back();  // ICU ends the key as a C string
    return key;
}

}  // namespace triptych::icu
