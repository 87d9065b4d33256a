#include "exchange/tbx.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "exchange/tbx_parts.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange {
namespace {

std::optional<TermStatus> parse_status(std::string_view text)
{
    // ISO 30042, administrativeStatus: "preferredTerm-admn-sts"; files of the wild say "preferred" too
    for (const TermStatus status : {TermStatus::preferred, TermStatus::admitted, TermStatus::deprecated, TermStatus::superseded})
        if (text.starts_with(name(status))) return status;
    return std::nullopt;
}

void append(std::string& text, std::string_view more)
{
    if (!text.empty() && !more.empty()) text += "; ";
    text += more;
}

class TbxReader {
public:
    TbxReader(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    std::vector<Concept> read()
    {
        for_each_concept(reader_, [&] { read_concept(); });
        return std::move(concepts_);
    }

private:
    void read_concept()
    {
        Concept entry;
        entry.id = reader_.attribute("id");
        const Place place = reader_.place();
        std::string source;  // of all terms that have none of their own
        for_each_child(reader_, [&](Part part) {
            if (part == Part::language) return read_language(entry);
            const Category category = read_category(reader_);
            if (category.name == "subjectField") append(entry.subject, category.text);
            if (category.name == "definition") append(entry.definition, category.text);
            if (category.name == "source") append(source, category.text);
        });
        if (std::ranges::all_of(all_languages, [&](Language language) { return entry.terms[language].empty(); }))
            return remark("a concept without a term in fr, ru or kk was left out; expected one at least", place);
        for (const Language language : all_languages)
            for (Term& term : entry.terms[language])
                if (term.source.empty()) term.source = source;
        if (!entry.id.empty() && !ids_.insert(entry.id).second) remark("the id \"" + entry.id + "\" of a concept a second time; expected each id once", place);
        concepts_.push_back(std::move(entry));
    }

    void read_language(Concept& entry)
    {
        const std::string tag = reader_.attribute("xml:lang").empty() ? reader_.attribute("lang") : reader_.attribute("xml:lang");
        const auto language = parse_language(tag);
        if (!language) {
            if (seen_tags_.size() < 100 && seen_tags_.insert(tag).second)
                remark("<" + std::string(reader_.name()) + "> has xml:lang=\"" + tag + "\", which was left out; expected fr, ru or kk");
            return reader_.skip();
        }
        for_each_child(reader_, [&](Part part) {
            if (part == Part::term) return read_term(entry.terms[*language]);
            const Category category = read_category(reader_);
            if (category.name == "definition" && entry.definition.empty()) entry.definition = category.text;
        });
    }

    void read_term(std::vector<Term>& terms)
    {
        Term term;
        const Place place = reader_.place();
        for_each_child(reader_, [&](Part /*part*/) { read_term_category(term); });
        if (term.text.empty()) return remark("an empty <term> was left out; expected a term", place);
        terms.push_back(std::move(term));
    }

    void read_term_category(Term& term)
    {
        const Category category = read_category(reader_);
        if (category.name == "term") term.text = category.text;
        if (category.name == "partOfSpeech") term.part_of_speech = category.text;
        if (category.name == "grammaticalGender") term.gender = category.text;
        if (category.name == "note" || category.name == "usageNote") append(term.note, category.text);
        if (category.name == "source") append(term.source, category.text);
        if (category.name != "administrativeStatus" && category.name != "normativeAuthorization") return;
        const auto status = parse_status(category.text);
        if (!status) return remark("administrativeStatus \"" + category.text + "\" was read as preferred; expected preferredTerm-admn-sts or the like");
        term.status = *status;
    }

    void remark(std::string message) { remark(std::move(message), reader_.place()); }
    void remark(std::string message, Place place)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({std::move(place), std::move(message)});
    }

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    std::vector<Concept> concepts_;
    std::unordered_set<std::string> ids_;
    std::set<std::string> seen_tags_;
};

}  // namespace

std::vector<Concept> read_tbx(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) { return TbxReader(reader, diagnostics).read(); }

}  // namespace triptych::exchange
