#include "exchange/tbx_names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "adapters/xml/writer.hpp"
#include "exchange/name_properties.hpp"
#include "exchange/tbx_parts.hpp"
#include "triptych/glossary.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {
namespace {

// ISO 30042 and the TBX-Basic dialect have categories for gender, number, animacy and status; the others are ours.
constexpr std::string_view own = "x-";
constexpr std::string_view preferred = "preferredTerm-admn-sts";
constexpr std::string_view deprecated = "deprecatedTerm-admn-sts";

struct Standard {
    std::string_view property, value, category, text;
};
constexpr std::array<Standard, 7> standards{{
    {"gender", "m", "grammaticalGender", "masculine"},
    {"gender", "f", "grammaticalGender", "feminine"},
    {"gender", "nt", "grammaticalGender", "neuter"},
    {"number", "pl", "grammaticalNumber", "plural"},
    {"number", "sg", "grammaticalNumber", "singular"},
    {"animacy", "aa", "animacy", "animate"},
    {"animacy", "nn", "animacy", "inanimate"},
}};

/// The property and the value that a category stands for; the name is empty when it is none of a name.
NameProperty property_of(const Category& category)
{
    const auto* const found =
        std::ranges::find_if(standards, [&](const Standard& row) { return row.category == category.name && row.text == category.text; });
    if (found != standards.end()) return {std::string(found->property), std::string(found->value)};
    const auto* const named = std::ranges::find(standards, category.name, &Standard::category);
    if (named != standards.end()) return {std::string(named->property), category.text};
    if (!category.name.starts_with(own)) return {};
    std::string name = category.name.substr(own.size());
    return is_name_property(name) ? NameProperty{std::move(name), category.text} : NameProperty{};
}

/// A term as it is read, before its status says what it is.
struct ReadTerm {
    std::string text, status;
    std::vector<std::pair<Category, Place>> categories;
};

class NamesReader {
public:
    NamesReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    std::vector<Name> read()
    {
        for_each_concept(reader_, [&] { read_name(); });
        return std::move(names_);
    }

private:
    void read_name()
    {
        Name name;
        name.id = reader_.attribute("id");
        const Place place = reader_.place();
        for_each_child(reader_, [&](Part part) {
            if (part == Part::language) return read_language(name);
            take(name, read_category(reader_));
        });
        if (name.id.empty() && std::ranges::all_of(all_languages, [&](Language language) { return name.variants[language].text.empty(); }))
            return remark("a concept without a name in fr, ru or kk was left out; expected one at least", place);
        if (!name.id.empty() && !ids_.insert(name.id).second)
            throw Error(ErrorCode::syntax, "the id \"" + name.id + "\" a second time; expected each id once", place);
        names_.push_back(std::move(name));
    }

    void take(Name& name, const Category& category)
    {
        if (category.name == "x-kind") name.kind = category.text;
        if (category.name == "x-instead") name.instead = category.text;
        if (category.name == "source") name.source = category.text;
        if (category.name == "note") name.note = category.text;
        if (category.name != "x-validFrom" && category.name != "x-validUntil") return;
        if (!is_date(category.text)) return refuse(category, "a date such as 2019-03-23, or a year", reader_.place());
        (category.name == "x-validFrom" ? name.valid.from : name.valid.until) = category.text;
    }

    void read_language(Name& name)
    {
        const auto language = parse_language(reader_.attribute("xml:lang"));
        if (!language) return reader_.skip();
        NameVariant& variant = name.variants[*language];
        bool named = false;
        for_each_child(reader_, [&](Part part) {
            if (part != Part::term) return reader_.skip();
            const Place place = reader_.place();
            const ReadTerm term = read_term();
            if (term.status.starts_with(name_of_status(TermStatus::deprecated))) {
                if (!term.text.empty()) variant.not_to_use.push_back(term.text);
            } else if (std::exchange(named, true)) {
                remark("the term \"" + term.text + "\" was left out; expected one name for each language, and deprecated terms", place);
            } else {
                take(variant, term);
            }
        });
    }

    static std::string_view name_of_status(TermStatus status) { return triptych::name(status); }

    ReadTerm read_term()
    {
        ReadTerm term;
        for_each_child(reader_, [&](Part /*part*/) {
            const Place place = reader_.place();
            Category category = read_category(reader_);
            if (category.name == "term")
                term.text = category.text;
            else if (category.name == "administrativeStatus")
                term.status = category.text;
            else if (!category.text.empty())
                term.categories.emplace_back(std::move(category), place);
        });
        return term;
    }

    void take(NameVariant& variant, const ReadTerm& term)
    {
        variant.text = term.text;
        for (const auto& [category, place] : term.categories) {
            const auto [name, value] = property_of(category);
            if (name.empty()) {
                if (category.name.starts_with(own)) remark("the category \"" + category.name + "\" was left out; expected one of a names table", place);
                continue;
            }
            const auto expected = set_property(variant, name, value);
            if (!expected.empty()) refuse(category, expected, place);
        }
    }

    /// A value that cannot be taken.
    void refuse(const Category& category, std::string_view expected, const Place& place)
    {
        std::string message = "\"";
        remark(message.append(category.text).append("\" as ").append(category.name).append(" was left out; expected ").append(expected), place);
    }

    void remark(std::string message, Place place)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({std::move(place), std::move(message)});
    }

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    std::vector<Name> names_;
    std::unordered_set<std::string> ids_;
};

class NamesWriter {
public:
    std::string write(std::span<const Name> names)
    {
        open("tbx");
        writer_.attribute("xmlns", "urn:iso:std:iso:30042:ed-2");
        writer_.attribute("type", "TBX-Basic");
        writer_.attribute("style", "dca");
        writer_.attribute("xml:lang", "fr");
        for (const char* element : {"tbxHeader", "fileDesc", "sourceDesc"}) open(element);
        writer_.element("p", "A names table of Triptych; categories that begin with x- are its own.");
        close(3);
        open("text");
        open("body");
        for (const Name& name : names) write_name(name);
        close(3);
        return std::move(writer_).finish();
    }

private:
    void open(std::string_view element) { writer_.start(element); }
    void close(int count)
    {
        while (count-- > 0) writer_.end();
    }

    void category(std::string_view element, std::string_view type, std::string_view text)
    {
        if (text.empty()) return;
        writer_.start(element);
        writer_.attribute("type", type);
        writer_.text(text);
        writer_.end();
    }

    void write_name(const Name& name)
    {
        open("conceptEntry");
        if (!name.id.empty()) writer_.attribute("id", name.id);
        category("descrip", "x-kind", name.kind);
        category("descrip", "x-validFrom", name.valid.from);
        category("descrip", "x-validUntil", name.valid.until);
        category("descrip", "x-instead", name.instead);
        category("admin", "source", name.source);
        if (!name.note.empty()) writer_.element("note", name.note);
        for (const Language language : all_languages)
            if (!(name.variants[language] == NameVariant{})) write_language(name.variants[language], language);
        close(1);
    }

    void write_language(const NameVariant& variant, Language language)
    {
        open("langSec");
        writer_.attribute("xml:lang", code(language));
        write_term(variant.text, preferred, properties_of(variant));
        for (const auto& text : variant.not_to_use)
            if (!text.empty()) write_term(text, deprecated, {});
        close(1);
    }

    void write_term(std::string_view text, std::string_view status, const std::vector<NameProperty>& properties)
    {
        open("termSec");
        writer_.element("term", text);
        for (const NameProperty& property : properties) {
            const auto* const found =
                std::ranges::find_if(standards, [&](const Standard& row) { return row.property == property.first && row.value == property.second; });
            if (found != standards.end())
                category("termNote", found->category, found->text);
            else
                category("termNote", std::string(own) + property.first, property.second);
        }
        category("termNote", "administrativeStatus", status);
        close(1);
    }

    xml::Writer writer_;
};

}  // namespace

std::vector<Name> read_names_tbx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) { return NamesReader(reader, diagnostics).read(); }

std::string write_names_tbx(std::span<const Name> names) { return NamesWriter().write(names); }

}  // namespace triptych::exchange
