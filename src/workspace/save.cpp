#include "workspace/save.hpp"

#include "exchange/assemble.hpp"
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

}  // namespace

Merged save_document(const sqlite::Connection& connection, const Document& document, Source source, std::string_view author)
{
    Document incoming = admit(document);
    const auto before = load_document(connection, incoming.id);
    if (before && source != Source::program) drop_made_ids(incoming);
    if (before && source == Source::table) incoming = lay_over(*before, incoming);
    Merged merged = merge(before ? &*before : nullptr, std::move(incoming), source, author);
    store_document(connection, merged.document, before ? &*before : nullptr);
    HistoryWriter history(connection, merged.document.id, source == Source::program ? "save" : "import", author);
    for (const VariantChange& change : merged.changes) {
        if (change.is_removal)
            history.add(change.unit, change.language, change.after, "remove");
        else
            history.add(change.unit, change.language, change.after);
    }
    return merged;
}

}  // namespace triptych::workspace
