#include "exchange/tmx.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "adapters/xml/writer.hpp"
#include "base/ascii.hpp"
#include "exchange/assemble.hpp"
#include "exchange/tmx_segment.hpp"
#include "triptych/language.hpp"
#include "triptych/version.hpp"

namespace triptych::exchange {
namespace {

constexpr std::string_view state_type = "x-state";

/// Kazakhstan's code in the place of the language's: a slip that many memories have, and no other language's code (ISO 639-1).
bool is_country_of_kazakh(std::string_view tag)
{
    const auto lower = base::ascii_lower(tag);
    return lower == "kz" || lower == "kz-kz" || lower == "kz_kz";
}

class TmxReader {
public:
    TmxReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    std::vector<Unit> read()
    {
        if (!reader_.next() || reader_.name() != "tmx") reader_.fail("<" + std::string(reader_.name()) + ">; expected <tmx>");
        constexpr std::array<std::string_view, 5> versions{"1.1", "1.2", "1.3", "1.4", "1.4b"};
        const std::string version = reader_.attribute("version");
        if (std::ranges::find(versions, version) == versions.end()) remark("version \"" + version + "\" was read as 1.4; expected 1.1 to 1.4b");
        while (reader_.next())
            if (reader_.event() == xml::Event::start) {
                if (reader_.name() == "tu")
                    read_unit();
                else if (reader_.name() != "body")
                    reader_.skip();  // the header
            }
        make_ids(units_);
        return std::move(units_);
    }

private:
    void read_unit()
    {
        Unit unit;
        unit.id = reader_.attribute("tuid");
        const std::string author = reader_.attribute("creationid");
        const Place place = reader_.place();
        while (reader_.next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) continue;
            if (reader_.name() == "tuv")
                read_variant(unit, author);
            else
                read_property(unit.properties);
        }
        const auto texts = std::ranges::count_if(all_languages, [&](Language language) { return !unit.variants[language].text.empty(); });
        if (texts < 2) return remark("a unit with text in less than two of fr, ru, kk was left out; expected two or three", place);
        if (!unit.id.empty() && !ids_.insert(unit.id).second) {
            remark("tuid \"" + unit.id + "\" a second time; expected each tuid once, the unit got an id of its own", place);
            unit.id.clear();
        }
        units_.push_back(std::move(unit));
    }

    void read_property(Properties& properties)
    {
        const std::string name(reader_.name());
        if (name != "prop" && name != "note") {
            remark("<" + name + "> in a unit was left out; expected tuv, prop or note");
            return reader_.skip();
        }
        std::string key = name == "note" ? name : reader_.attribute("type");
        properties.emplace_back(std::move(key), reader_.read_text());
    }

    void read_variant(Unit& unit, const std::string& author)
    {
        const auto language = read_language();
        Variant variant;
        bool has_segment = false;
        Properties properties;
        const Place place = reader_.place();
        const std::string own_author = reader_.attribute("creationid");
        while (reader_.next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) continue;
            if (reader_.name() != "seg") {
                if (has_segment) remark("<" + std::string(reader_.name()) + "> after <seg>; expected before it");
                read_property(properties);
                continue;
            }
            variant = read_tmx_segment(reader_, language ? diagnostics_ : nullptr);
            has_segment = true;
        }
        if (!language) return;
        if (!has_segment) return remark("a <tuv> without <seg> was left out; expected the text in a <seg>", place);
        if (unit.variants[*language].state != State::missing)
            return remark("a second <tuv> in " + std::string(code(*language)) + " was left out; expected one for each language", place);
        variant.state = variant.text.empty() ? State::missing : parse_state(property(properties, state_type)).value_or(State::translated);
        variant.author = own_author.empty() ? author : own_author;
        unit.variants[*language] = std::move(variant);
    }

    /// xml:lang counts before lang, which TMX 1.1 to 1.3 have.
    std::optional<Language> read_language()
    {
        const std::string old = reader_.attribute("lang");
        std::string tag = reader_.attribute("xml:lang");
        if (!tag.empty() && !old.empty() && base::ascii_lower(tag) != base::ascii_lower(old)) remark("lang=\"" + old + "\" beside xml:lang=\"" + tag + "\"; expected the same, xml:lang counts");
        if (tag.empty()) tag = old;
        const auto language = parse_language(tag);
        if (!language && is_country_of_kazakh(tag)) {
            if (seen_tags_.size() < 100 && seen_tags_.insert(tag).second) remark("texts in \"" + tag + R"(" were read as kk; expected kk, "kz" is the country)");
            return Language::kk;
        }
        if (!language && seen_tags_.size() < 100 && seen_tags_.insert(tag).second)
            remark("texts in \"" + tag + "\" were left out; expected fr, ru or kk");
        return language;
    }

    void remark(std::string message) { remark(std::move(message), reader_.place()); }
    void remark(std::string message, Place place)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({std::move(place), std::move(message)});
    }

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    std::vector<Unit> units_;
    std::unordered_set<std::string> ids_;
    std::set<std::string> seen_tags_;
};

void write_header(xml::Writer& writer)
{
    writer.document_type("tmx", "tmx14.dtd");
    writer.start("tmx");
    writer.attribute("version", "1.4");
    writer.start("header");
    const std::pair<std::string_view, std::string_view> attributes[] = {
        {"creationtool", "Triptych"}, {"creationtoolversion", version()}, {"segtype", "sentence"}, {"o-tmf", "Triptych"},
        {"adminlang", "en"},          {"srclang", "*all*"},               {"datatype", "plaintext"}};
    for (const auto& [name, value] : attributes) writer.attribute(name, value);
    writer.end();
}

void write_unit(xml::Writer& writer, const Unit& unit)
{
    writer.start("tu");
    if (!unit.id.empty() && !has_made_id(unit)) writer.attribute("tuid", unit.id);
    for (const auto& [key, value] : unit.properties) {
        if (key == made_id_key) continue;
        writer.start(key == "note" ? "note" : "prop");
        if (key != "note") writer.attribute("type", key);
        writer.text(value);
        writer.end();
    }
    const CodeNumbers numbers(unit);
    for (const Language language : all_languages) {
        const Variant& variant = unit.variants[language];
        if (variant.text.empty()) continue;
        writer.start("tuv");
        writer.attribute("xml:lang", code(language));
        if (!variant.author.empty()) writer.attribute("creationid", variant.author);
        if (variant.state != State::translated) {
            writer.start("prop");
            writer.attribute("type", state_type);
            writer.text(name(variant.state));
            writer.end();
        }
        write_tmx_segment(writer, variant, numbers);
        writer.end();
    }
    writer.end();
}

}  // namespace

std::vector<Unit> read_tmx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) { return TmxReader(reader, diagnostics).read(); }

std::string write_tmx(std::span<const Unit> units)
{
    xml::Writer writer;
    write_header(writer);
    writer.start("body");
    for (const Unit& unit : units) {
        const auto texts = std::ranges::count_if(all_languages, [&](Language language) { return !unit.variants[language].text.empty(); });
        if (texts >= 2) write_unit(writer, unit);
    }
    writer.end();
    writer.end();
    return std::move(writer).finish();
}

}  // namespace triptych::exchange
