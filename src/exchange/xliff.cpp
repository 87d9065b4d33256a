#include "exchange/xliff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "adapters/xml/writer.hpp"
#include "exchange/assemble.hpp"
#include "exchange/xliff_segment.hpp"
#include "triptych/language.hpp"
#include "triptych/version.hpp"

namespace triptych::exchange {
namespace {

/// States of targets in XLIFF 1.2 (section 2.5, state) and 2 (section 4.3.1.35), and ours. The first row of a state is the one that is written.
struct StateName {
    std::string_view name;
    State state;
};
constexpr std::array<StateName, 12> state_names{{
    {"needs-review-translation", State::draft},
    {"translated", State::translated},
    {"signed-off", State::reviewed},
    {"final", State::approved},
    {"new", State::draft},
    {"initial", State::draft},
    {"needs-translation", State::draft},
    {"needs-adaptation", State::draft},
    {"needs-l10n", State::draft},
    {"needs-review-adaptation", State::draft},
    {"needs-review-l10n", State::draft},
    {"reviewed", State::reviewed},
}};

std::optional<State> state_named(std::string_view name)
{
    const auto* const found = std::ranges::find(state_names, name, &StateName::name);
    return found == state_names.end() ? std::nullopt : std::optional(found->state);
}

std::string_view name_of(State state) { return std::ranges::find(state_names, state, &StateName::state)->name; }

using Pair = std::pair<std::optional<Language>, std::optional<Language>>;

class XliffReader {
public:
    XliffReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    std::vector<Unit> read()
    {
        if (!reader_.next() || reader_.name() != "xliff") reader_.fail("<" + std::string(reader_.name()) + ">; expected <xliff>");
        const std::string version = reader_.attribute("version");
        is_second_ = version.starts_with("2.");
        if (!is_second_ && !version.starts_with("1.")) remark("version \"" + version + "\" was read as 1.2; expected 1.0 to 1.2 or 2.0 to 2.2");
        if (is_second_) languages_ = read_languages("srcLang", "trgLang");
        while (reader_.next()) {
            if (reader_.event() != xml::Event::start) continue;
            if (reader_.name() == "file")
                read_file();
            else
                reader_.skip();
        }
        make_ids(units_);
        return std::move(units_);
    }

private:
    Pair read_languages(const char* source, const char* target)
    {
        Pair languages;
        for (const auto& [attribute, language] : {std::pair{source, &languages.first}, std::pair{target, &languages.second}}) {
            const std::string tag = reader_.attribute(attribute);
            *language = parse_language(tag);
            if (!*language && !tag.empty()) remark("texts in \"" + tag + "\" were left out; expected fr, ru or kk");
        }
        return languages;
    }

    void read_file()
    {
        original_ = reader_.attribute("original");
        if (!is_second_) languages_ = read_languages("source-language", "target-language");
        read_children();
    }

    /// <body>, <group> and what else holds units, to its end.
    void read_children()
    {
        while (reader_.next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) continue;
            const auto name = reader_.name();
            if (name == "trans-unit")
                read_first();
            else if (name == "unit")
                read_second();
            else if (name == "body" || name == "group")
                read_children();
            else
                reader_.skip();
        }
    }

    /// A unit of XLIFF 1: one source, one target.
    void read_first()
    {
        Unit unit;
        unit.id = reader_.attribute("id");
        const bool is_approved = reader_.attribute("approved") == "yes";
        const Place place = reader_.place();
        while (reader_.next() && reader_.event() != xml::Event::end)
            if (reader_.event() == xml::Event::start && !read_text(unit, is_approved, {})) read_note(unit);
        take(std::move(unit), place);
    }

    /// A unit of XLIFF 2: notes, original data, segments.
    void read_second()
    {
        const std::string id = reader_.attribute("id");
        OriginalData data;
        Properties notes;
        std::size_t count = 0;
        while (reader_.next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) continue;
            if (reader_.name() == "segment") {
                Unit unit;
                unit.id = ++count == 1 ? id : id + "-" + std::to_string(count);
                unit.properties = notes;
                read_segment(std::move(unit), data);
            } else if (reader_.name() == "originalData") {
                read_data(data);
            } else if (reader_.name() == "notes") {
                read_notes(notes);
            } else {
                reader_.skip();  // ignorable, modules
            }
        }
    }

    void read_segment(Unit unit, const OriginalData& data)
    {
        const auto state = state_named(reader_.attribute("state"));
        const Place place = reader_.place();
        while (reader_.next() && reader_.event() != xml::Event::end)
            if (reader_.event() == xml::Event::start && !read_text(unit, false, data)) reader_.skip();
        if (state && languages_.second && !unit.variants[*languages_.second].text.empty()) unit.variants[*languages_.second].state = *state;
        take(std::move(unit), place);
    }

    void read_data(OriginalData& data)
    {
        while (reader_.next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) continue;
            const std::string id = reader_.attribute("id");
            data[id] = reader_.read_text();
        }
    }

    void read_notes(Properties& notes)
    {
        while (reader_.next() && reader_.event() != xml::Event::end)
            if (reader_.event() == xml::Event::start) notes.emplace_back("note", reader_.read_text());
    }

    void read_note(Unit& unit)
    {
        if (reader_.name() == "note")
            unit.properties.emplace_back("note", reader_.read_text());
        else
            reader_.skip();  // seg-source, alt-trans, context-group …
    }

    /// A <source> or <target>; false for another element.
    bool read_text(Unit& unit, bool is_approved, const OriginalData& data)
    {
        const bool is_source = reader_.name() == "source";
        if (!is_source && reader_.name() != "target") return false;
        const auto language = is_source ? languages_.first : languages_.second;
        const auto state = state_named(reader_.attribute("state"));
        Variant variant = read_xliff_text(reader_, data, language ? diagnostics_ : nullptr);
        if (!language || variant.text.empty()) return true;
        variant.state = is_source ? State::translated : is_approved ? State::approved : state.value_or(State::translated);
        unit.variants[*language] = std::move(variant);
        return true;
    }

    void take(Unit unit, const Place& place)
    {
        const auto texts = std::ranges::count_if(all_languages, [&](Language language) { return !unit.variants[language].text.empty(); });
        if (texts < 2) return remark("a unit with text in less than two of fr, ru, kk was left out; expected source and target", place);
        const auto [known, is_new] = places_.try_emplace({original_, unit.id}, units_.size());
        if (is_new || unit.id.empty()) return units_.push_back(std::move(unit));
        if (join(units_[known->second], unit)) return;
        remark("id \"" + unit.id + "\" a second time with other texts; expected the same source in each language pair, the unit got an id of its own", place);
        unit.id.clear();
        units_.push_back(std::move(unit));
    }

    /// Adds the text that the other pair of languages brings; false when both do not belong together.
    static bool join(Unit& unit, Unit& other)
    {
        bool shares = false;
        for (const Language language : all_languages) {
            const auto &mine = unit.variants[language].text, &its = other.variants[language].text;
            if (!mine.empty() && !its.empty() && mine != its) return false;
            shares = shares || (!mine.empty() && mine == its);
        }
        if (!shares) return false;
        for (const Language language : all_languages)
            if (unit.variants[language].text.empty()) unit.variants[language] = std::move(other.variants[language]);
        return true;
    }

    void remark(std::string message) { remark(std::move(message), reader_.place()); }
    void remark(std::string message, Place place)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({std::move(place), std::move(message)});
    }

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    bool is_second_ = false;
    Pair languages_;
    std::string original_;
    std::vector<Unit> units_;
    std::map<std::pair<std::string, std::string>, std::size_t> places_;  ///< of the units, by original file and id
};

bool has(const Unit& unit, Language language) { return !unit.variants[language].text.empty(); }

/// The language that most units have; of two that are even, the first.
Language choose_source(std::span<const Unit> units)
{
    Trio<std::size_t> texts;
    for (const Unit& unit : units)
        for (const Language language : all_languages) texts[language] += has(unit, language) ? 1 : 0;
    return *std::ranges::max_element(all_languages, {}, [&](Language language) { return texts[language]; });
}

void write_unit(xml::Writer& writer, const Unit& unit, const std::string& id, Language source, Language target)
{
    const CodeNumbers numbers(unit);
    const Variant& translation = unit.variants[target];
    writer.start("trans-unit");
    writer.attribute("id", id);
    if (translation.state == State::approved) writer.attribute("approved", "yes");
    writer.start("source");
    write_xliff_text(writer, unit.variants[source], numbers);
    writer.end();
    writer.start("target");
    writer.attribute("state", name_of(translation.state == State::missing ? State::draft : translation.state));
    write_xliff_text(writer, translation, numbers);
    writer.end();
    for (const auto& [key, value] : unit.properties)
        if (key == "note") writer.element("note", value);
    writer.end();
}

/// One pair of languages; units without both are left out, and those that another pair holds already.
template <class Wanted>
void write_file(xml::Writer& writer, std::span<const Unit> units, Language source, Language target, const Wanted& wanted)
{
    if (std::ranges::none_of(units, wanted)) return;
    writer.start("file");
    for (const auto& [key, value] : {std::pair<std::string_view, std::string_view>{"original", "triptych"}, {"datatype", "plaintext"},
                                     {"source-language", code(source)}, {"target-language", code(target)}})
        writer.attribute(key, value);
    writer.start("header");
    writer.start("tool");
    writer.attribute("tool-id", "triptych");
    writer.attribute("tool-name", "Triptych");
    writer.attribute("tool-version", version());
    writer.end();
    writer.end();
    writer.start("body");
    for (std::size_t i = 0; i < units.size(); ++i)
        if (wanted(units[i])) write_unit(writer, units[i], units[i].id.empty() ? "n" + std::to_string(i + 1) : units[i].id, source, target);
    writer.end();
    writer.end();
}

}  // namespace

std::vector<Unit> read_xliff(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) { return XliffReader(reader, diagnostics).read(); }

std::string write_xliff(std::span<const Unit> units)
{
    const Language source = choose_source(units);
    std::vector<Language> others;
    std::ranges::copy_if(all_languages, std::back_inserter(others), [&](Language language) { return language != source; });
    xml::Writer writer;
    writer.start("xliff");
    writer.attribute("version", "1.2");
    writer.attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2");
    for (const Language target : others)
        write_file(writer, units, source, target, [&](const Unit& unit) { return has(unit, source) && has(unit, target); });
    write_file(writer, units, others[0], others[1], [&](const Unit& unit) { return !has(unit, source) && has(unit, others[0]) && has(unit, others[1]); });
    writer.end();
    return std::move(writer).finish();
}

}  // namespace triptych::exchange
