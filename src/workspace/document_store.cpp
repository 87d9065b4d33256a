#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "workspace/document_table.hpp"

namespace triptych::workspace {
namespace {

class UnitWriter {
public:
    UnitWriter(const sqlite::Connection& connection, std::int64_t document)
        : connection_(&connection),
          document_(document),
          remove_(connection.prepare("DELETE FROM unit WHERE document = ?1 AND id = ?2")),
          unit_(connection.prepare("INSERT INTO unit(document, id, position, block, gap_fr, gap_ru, gap_kk, confidence)"
                                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")),
          property_(connection.prepare("INSERT INTO unit_property VALUES (?1, ?2, ?3, ?4)")),
          variant_(connection.prepare("INSERT INTO variant VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")),
          code_(connection.prepare("INSERT INTO inline_code VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"))
    {
    }

    void remove(std::string_view id) { remove_.run(document_, id); }

    void write(const Unit& unit, std::size_t position)
    {
        unit_.run(document_, unit.id, position, unit.block, unit.gap.fr, unit.gap.ru, unit.gap.kk, unit.confidence);
        const auto key = connection_->last_key();
        for (std::size_t i = 0; i < unit.properties.size(); ++i)
            property_.run(key, i, unit.properties[i].first, unit.properties[i].second);
        for (const Language language : all_languages)
            if (unit.variants[language] != Variant{}) write(key, language, unit.variants[language]);
    }

private:
    void write(std::int64_t unit, Language language, const Variant& variant)
    {
        const auto& v = variant;
        if (v.behind)
            variant_.run(unit, language, v.text, v.state, v.origin, v.author, v.revision, v.behind->language, v.behind->revision,
                         v.behind->change);
        else
            variant_.run(unit, language, v.text, v.state, v.origin, v.author, v.revision, nullptr, nullptr, nullptr);
        for (std::size_t i = 0; i < v.codes.size(); ++i) {
            const InlineCode& code = v.codes[i];
            code_.run(unit, language, i, code.range.begin, code.range.end, code.kind, code.id, code.original);
        }
    }

    const sqlite::Connection* connection_;
    std::int64_t document_;
    sqlite::Statement remove_, unit_, property_, variant_, code_;
};

std::int64_t store_head(const sqlite::Connection& connection, const Document& document)
{
    connection.prepare("INSERT INTO document(id, kind) VALUES (?1, ?2) ON CONFLICT(id) DO UPDATE SET kind = excluded.kind")
        .run(document.id, document.kind);
    auto row = connection.prepare("SELECT key FROM document WHERE id = ?1");
    row.bind(document.id).step();
    return row.integer(0);
}

void store_properties(const sqlite::Connection& connection, std::int64_t key, const Properties& properties)
{
    connection.prepare("DELETE FROM document_property WHERE document = ?1").run(key);
    auto insert = connection.prepare("INSERT INTO document_property VALUES (?1, ?2, ?3, ?4)");
    for (std::size_t i = 0; i < properties.size(); ++i) insert.run(key, i, properties[i].first, properties[i].second);
}

void store_blocks(const sqlite::Connection& connection, std::int64_t key, const std::vector<Block>& blocks)
{
    connection.prepare("DELETE FROM block WHERE document = ?1").run(key);
    auto insert = connection.prepare("INSERT INTO block VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& b = blocks[i];
        insert.run(key, i, b.kind, b.level, b.label.fr, b.label.ru, b.label.kk, b.box);
    }
}

/// Units that differ, or stand elsewhere than before, are written anew.
void store_units(const sqlite::Connection& connection, std::int64_t key, const std::vector<Unit>& units, const std::vector<Unit>& before)
{
    std::unordered_map<std::string_view, std::size_t> kept;
    for (std::size_t i = 0; i < units.size(); ++i)
        if (i < before.size() && units[i] == before[i]) kept.emplace(units[i].id, i);
    UnitWriter writer(connection, key);
    for (const Unit& unit : before)
        if (!kept.contains(unit.id)) writer.remove(unit.id);
    for (std::size_t i = 0; i < units.size(); ++i)
        if (!kept.contains(units[i].id)) writer.write(units[i], i);
}

}  // namespace

void store_document(const sqlite::Connection& connection, const Document& document, const Document* before)
{
    static const Document none;
    const Document& old = before != nullptr ? *before : none;
    const auto key = store_head(connection, document);
    if (document.properties != old.properties) store_properties(connection, key, document.properties);
    if (document.blocks != old.blocks) store_blocks(connection, key, document.blocks);
    store_units(connection, key, document.units, old.units);
}

}  // namespace triptych::workspace
