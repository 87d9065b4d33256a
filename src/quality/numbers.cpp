// Numbers, times and dates that differ between the versions of a unit.
//
// Each version is asked whether it has every number that another one writes in digits. Two agreeing versions outvote the third; where
// there is no majority (two versions, or three that all differ) the source that the document names is believed. Where it names none, the
// versions are set against the first one, and nobody is blamed.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "language/numerals/numbers_in_text.hpp"
#include "quality/checks.hpp"

namespace triptych::quality {
namespace {

/// Values of several numbers. Two numbers are the same when one reading of them is.
class Values {
public:
    void add(const language::NumberInText& number) { values_.insert(number.values.begin(), number.values.end()); }
    [[nodiscard]] bool has(const language::NumberInText& wanted) const
    {
        return std::ranges::any_of(wanted.values, [&](const std::string& value) { return values_.contains(value); });
    }

private:
    std::unordered_set<std::string> values_;
};

/// The numbers of a version.
struct Numbers {
    Numbers() = default;
    Numbers(std::string_view text, Language language) : list(language::read_numbers(text, language))
    {
        for (const auto& number : list) values.add(number);
    }

    std::vector<language::NumberInText> list;
    Values values;
};

bool has(const Numbers& numbers, const language::NumberInText& wanted) { return numbers.values.has(wanted); }

/// A number that stands in `home`'s text.
struct Sighting {
    language::NumberInText number;
    Language home = Language::fr;
};

/// Each number once.
class Sightings {
public:
    void add(const Sighting& sighting)
    {
        if (seen_.has(sighting.number)) return;
        seen_.add(sighting.number);
        list_.push_back(sighting);
    }
    [[nodiscard]] const std::vector<Sighting>& list() const { return list_; }
    [[nodiscard]] bool empty() const { return list_.empty(); }

private:
    std::vector<Sighting> list_;
    Values seen_;
};

/// What is odd about one version.
struct Oddities {
    Sightings extra;    ///< what it has and the others do not
    Sightings missing;  ///< what the others have and it does not
};

/// How a number is written in the way of the number it replaces; empty when that is not certain.
std::string written_like(const std::string& value, std::string_view model, Language language)
{
    const auto is_plain = [](std::string_view text) { return std::ranges::all_of(text, base::is_ascii_digit); };
    if (is_plain(value) && is_plain(model)) return value;
    const auto colon = value.find(':');
    if (colon != std::string::npos && language != Language::fr && model.find(':') != std::string_view::npos) return value;
    if (colon != std::string::npos && language == Language::fr && model.find('h') != std::string_view::npos)
        return value.substr(0, colon) + "\u00A0h\u00A0" + value.substr(colon + 1);
    return {};
}

/// True when an ending hangs on the number (15-ші, 1er): another number may want another ending.
bool has_ending(std::string_view text, std::size_t end)
{
    if (end < text.size() && text[end] == '-') ++end;
    return end < text.size() && icu::is_letter(base::next_code_point(text, end));
}

class UnitNumbers {
public:
    UnitNumbers(const Inspection& inspection, const Unit& unit, std::vector<Finding>& findings)
        : unit_(unit), findings_(findings), present_(languages_with_text(inspection, unit))
    {
        for (const Language language : present_) numbers_[language] = Numbers(text(language), language);
        const auto source = source_language(inspection.document);
        const bool is_here = source && std::ranges::find(present_, *source) != present_.end();
        has_source_ = is_here;
        if (!present_.empty()) source_ = is_here ? *source : present_.front();
    }

    void report()
    {
        if (present_.size() < 2) return;
        is_majority_ = present_.size() == 3;
        Trio<Oddities> odd = is_majority_ ? by_majority() : by_source();
        const auto differing = std::ranges::count_if(present_, [&](Language language) { return !odd[language].extra.empty(); });
        if (is_majority_ && differing > 1) {
            is_majority_ = false;
            odd = by_source();
        }
        for (const Language language : present_) report(language, odd[language]);
    }

private:
    [[nodiscard]] const std::string& text(Language language) const { return unit_.variants[language].text; }

    /// Each version against the two others.
    [[nodiscard]] Trio<Oddities> by_majority() const
    {
        Trio<Oddities> odd;
        for (const Language home : present_)
            for (const language::NumberInText& number : numbers_[home].list) {
                if (!number.is_in_digits) continue;
                std::vector<Language> lacking;
                for (const Language other : present_)
                    if (!has(numbers_[other], number)) lacking.push_back(other);
                if (lacking.size() == 2) odd[home].extra.add({number, home});
                if (lacking.size() == 1) odd[lacking.front()].missing.add({number, home});
            }
        return odd;
    }

    /// Each version against the source.
    [[nodiscard]] Trio<Oddities> by_source() const
    {
        Trio<Oddities> odd;
        for (const Language language : present_) {
            if (language == source_) continue;
            for (const language::NumberInText& number : numbers_[language].list)
                if (number.is_in_digits && !has(numbers_[source_], number)) odd[language].extra.add({number, language});
            for (const language::NumberInText& number : numbers_[source_].list)
                if (number.is_in_digits && !has(numbers_[language], number)) odd[language].missing.add({number, source_});
        }
        return odd;
    }

    [[nodiscard]] std::string written(const Sighting& sighting) const
    {
        const Range range = sighting.number.range;
        return in_quotes(text(sighting.home).substr(range.begin, range.size()));
    }

    /// "French and Kazakh have", "Kazakh has": the other versions that hold a number.
    [[nodiscard]] std::string holders(Language language, const Sighting& sighting) const
    {
        std::vector<Language> others;
        for (const Language other : present_)
            if (other != language && has(numbers_[other], sighting.number)) others.push_back(other);
        return list_names(others) + (others.size() > 1 ? " have " : " has ") + written(sighting);
    }

    void report(Language language, const Oddities& odd)
    {
        const auto& extra = odd.extra.list();
        const auto& missing = odd.missing.list();
        const bool are_pairs = extra.size() == missing.size();
        for (std::size_t i = 0; i < extra.size(); ++i) {
            if (are_pairs)
                report_different(language, extra[i], missing[i], extra.size() == 1);
            else
                add(language, extra[i].number.range, written(extra[i]) + " stands only in " + std::string(language_name(language)),
                    {});
        }
        if (are_pairs) return;
        for (const Sighting& each : missing) add(language, {0, text(language).size()}, message_of_missing(language, each), {});
    }

    /// True when something says which version is right.
    [[nodiscard]] bool is_known() const { return is_majority_ || has_source_; }

    [[nodiscard]] std::string message_of_missing(Language language, const Sighting& missing) const
    {
        const std::string name(language_name(language));
        if (is_known()) return written(missing) + " is missing in " + name + "; " + holders(language, missing);
        return written(missing) + " stands in " + std::string(language_name(missing.home)) + " and not in " + name + "; expected the same number";
    }

    [[nodiscard]] std::string message_of_different(Language language, const Sighting& extra, const Sighting& missing) const
    {
        const std::string own = std::string(language_name(language)) + " has " + written(extra);
        if (is_known()) return own + "; " + holders(language, missing);
        return own + " where " + std::string(language_name(missing.home)) + " has " + written(missing) + "; expected the same number";
    }

    void report_different(Language language, const Sighting& extra, const Sighting& missing, bool is_certain)
    {
        const Range range = extra.number.range;
        std::string suggestion;
        if (is_certain && is_known() && !has_ending(text(language), range.end))
            suggestion =
                written_like(missing.number.values.front(), std::string_view(text(language)).substr(range.begin, range.size()), language);
        add(language, range, message_of_different(language, extra, missing), suggestion);
    }

    void add(Language language, Range range, std::string message, std::string suggestion)
    {
        findings_.push_back(make_finding(Severity::error, unit_.id, language, range, std::move(message), std::move(suggestion)));
    }

    const Unit& unit_;
    std::vector<Finding>& findings_;
    std::vector<Language> present_;
    Language source_ = Language::fr;
    bool has_source_ = false;   ///< the document names it, and it has text here
    bool is_majority_ = false;  ///< two versions outvote the third
    Trio<Numbers> numbers_;
};

}  // namespace

void check_numbers(const Inspection& inspection, std::vector<Finding>& findings)
{
    for (const Unit& unit : inspection.document.units) UnitNumbers(inspection, unit, findings).report();
}

}  // namespace triptych::quality
