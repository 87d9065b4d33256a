#include "workspace/concept_table.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "model/ulid.hpp"

namespace triptych::workspace {
namespace {

bool says_the_same(const Concept& a, const Concept& b)
{
    return a.subject == b.subject && a.definition == b.definition && a.terms == b.terms;
}

class ConceptWriter {
public:
    explicit ConceptWriter(const sqlite::Connection& connection)
        : concept_(connection.prepare("INSERT INTO concept(id, subject, definition) VALUES (?1, ?2, ?3) ON CONFLICT(id)"
                                      " DO UPDATE SET subject = excluded.subject, definition = excluded.definition RETURNING key")),
          forget_(connection.prepare("DELETE FROM term WHERE concept = ?1")),
          term_(connection.prepare("INSERT INTO term VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"))
    {
    }

    void write(const Concept& one)
    {
        concept_.bind(one.id, one.subject, one.definition).step();
        const std::int64_t key = concept_.integer(0);
        concept_.step();  // to the end: only then is the row written for good
        concept_.reset();
        forget_.run(key);
        for (const Language language : all_languages)
            for (std::size_t i = 0; i < one.terms[language].size(); ++i) {
                const Term& term = one.terms[language][i];
                term_.run(key, language, i, term.text, term.status, term.part_of_speech, term.gender, term.note, term.source);
            }
    }

private:
    sqlite::Statement concept_, forget_, term_;
};

}  // namespace

std::vector<Concept> load_concepts(const sqlite::Connection& connection)
{
    std::vector<Concept> concepts;
    std::unordered_map<std::int64_t, std::size_t> places;
    auto rows = connection.prepare("SELECT key, id, subject, definition FROM concept ORDER BY key");
    while (rows.step()) {
        places.emplace(rows.integer(0), concepts.size());
        concepts.push_back({.id = rows.string(1), .subject = rows.string(2), .definition = rows.string(3), .terms = {}});
    }
    auto terms = connection.prepare("SELECT concept, language, text, status, part_of_speech, gender, note, source FROM term"
                                    " ORDER BY concept, language, position");
    while (terms.step())
        concepts[places.at(terms.integer(0))].terms[static_cast<Language>(terms.integer(1))].push_back(
            {.text = terms.string(2),
             .status = static_cast<TermStatus>(terms.integer(3)),
             .part_of_speech = terms.string(4),
             .gender = terms.string(5),
             .note = terms.string(6),
             .source = terms.string(7)});
    return concepts;
}

StoredConcepts store_concepts(const sqlite::Connection& connection, std::span<const Concept> concepts)
{
    StoredConcepts done;
    std::vector<Concept> known = load_concepts(connection);
    std::unordered_map<std::string, std::size_t> by_id;
    for (std::size_t i = 0; i < known.size(); ++i) by_id.emplace(known[i].id, i);
    ConceptWriter writer(connection);
    for (Concept one : concepts) {
        if (one.id.empty()) {
            const auto same = std::ranges::find_if(known, [&](const Concept& other) { return says_the_same(other, one); });
            one.id = same != known.end() ? same->id : model::make_ulid();
        }
        const auto [place, is_new] = by_id.emplace(one.id, known.size());
        if (is_new) known.push_back({});
        Concept& old = known[place->second];
        if (!is_new && old == one) {
            ++done.unchanged;
            continue;
        }
        writer.write(one);
        ++(is_new ? done.created : done.updated);
        old = std::move(one);
    }
    return done;
}

}  // namespace triptych::workspace
