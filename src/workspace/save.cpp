#include "workspace/save.hpp"

#include <map>

#include "exchange/assemble.hpp"
#include "triptych/mend.hpp"
#include "workspace/document_table.hpp"
#include "workspace/entry.hpp"
#include "workspace/history.hpp"
#include "workspace/overlay.hpp"

namespace triptych::workspace {

namespace {

/// An id that the reader made up says nothing about a document that is known already: its units are told by their texts.
void drop_made_ids(Document& document)
{
    for (Unit& unit : document.units)
        if (exchange::has_made_id(unit)) unit.id.clear();
}

/// Locks of an alignment change no text, and are remembered all the same.
void add_locks(HistoryWriter& history, const Document& before, const Document& after)
{
    std::map<std::string_view, bool> locked;
    for (const Unit& unit : before.units) locked.emplace(unit.id, is_locked(unit));
    for (const Unit& unit : after.units) {
        const auto old = locked.find(unit.id);
        if (old == locked.end() || old->second == is_locked(unit)) continue;
        for (const Language language : all_languages)
            if (!unit.variants[language].text.empty()) history.add(unit.id, language, unit.variants[language], is_locked(unit) ? "lock" : "unlock");
    }
}

}  // namespace

Merged save_document(const sqlite::Connection& connection, const Document& document, Source source, std::string_view author, std::string_view action)
{
    Document incoming = admit(document);
    const auto before = load_document(connection, incoming.id);
    if (before && source != Source::program) drop_made_ids(incoming);
    if (before && source == Source::table) incoming = lay_over(*before, incoming);
    Merged merged = merge(before ? &*before : nullptr, std::move(incoming), source, author);
    store_document(connection, merged.document, before ? &*before : nullptr);
    HistoryWriter history(connection, merged.document.id, action, author);
    for (const VariantChange& change : merged.changes) {
        if (change.is_removal)
            history.add(change.unit, change.language, change.after, "remove");
        else
            history.add(change.unit, change.language, change.after);
    }
    if (before && source == Source::program) add_locks(history, *before, merged.document);
    return merged;
}

}  // namespace triptych::workspace
