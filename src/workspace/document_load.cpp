#include <algorithm>
#include <cstdint>

#include "adapters/sqlite/transaction.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"
#include "workspace/document_table.hpp"
#include "workspace/nearest.hpp"

namespace triptych::workspace {
namespace {

[[noreturn]] void damaged(const sqlite::Connection& connection, const std::string& what)
{
    throw Error(ErrorCode::damaged, what + "; expected the rows that this library writes", {.file = connection.file()});
}

Properties load_properties(const sqlite::Connection& connection, std::string_view sql, std::int64_t owner)
{
    Properties properties;
    auto rows = connection.prepare(sql);
    rows.bind(owner);
    while (rows.step()) properties.emplace_back(rows.string(0), rows.string(1));
    return properties;
}

std::vector<Block> load_blocks(const sqlite::Connection& connection, std::int64_t document)
{
    std::vector<Block> blocks;
    auto rows = connection.prepare("SELECT kind, level, label_fr, label_ru, label_kk, box FROM block WHERE document = ?1 ORDER BY position");
    rows.bind(document);
    while (rows.step())
        blocks.push_back({.kind = static_cast<Block::Kind>(rows.integer(0)),
                          .level = static_cast<int>(rows.integer(1)),
                          .label = {rows.string(2), rows.string(3), rows.string(4)},
                          .box = rows.string(5)});
    return blocks;
}

/// Units without their variants; `keys` receives their rowids.
std::vector<Unit> load_units(const sqlite::Connection& connection, std::int64_t document, std::vector<std::int64_t>& keys)
{
    std::vector<Unit> units;
    auto rows = connection.prepare(
        "SELECT key, id, block, gap_fr, gap_ru, gap_kk, confidence FROM unit WHERE document = ?1 ORDER BY position");
    rows.bind(document);
    while (rows.step()) {
        keys.push_back(rows.integer(0));
        Unit unit;
        unit.id = rows.string(1);
        unit.block = static_cast<std::size_t>(rows.integer(2));
        unit.gap = {rows.string(3), rows.string(4), rows.string(5)};
        unit.confidence = rows.real(6);
        units.push_back(std::move(unit));
    }
    return units;
}

class VariantLoader {
public:
    explicit VariantLoader(const sqlite::Connection& connection)
        : connection_(&connection),
          variants_(connection.prepare("SELECT language, text, state, origin, author, revision, behind_language, behind_revision,"
                                       " behind_change FROM variant WHERE unit = ?1")),
          codes_(connection.prepare("SELECT language, begin_byte, end_byte, kind, id, original FROM inline_code"
                                    " WHERE unit = ?1 ORDER BY language, position"))
    {
    }

    Trio<Variant> load(std::int64_t unit)
    {
        Trio<Variant> trio;
        variants_.bind(unit);
        while (variants_.step()) trio[static_cast<Language>(variants_.integer(0))] = read_variant();
        codes_.bind(unit);
        while (codes_.step()) add_code(trio[static_cast<Language>(codes_.integer(0))]);
        return trio;
    }

private:
    [[nodiscard]] Variant read_variant() const
    {
        Variant variant;
        variant.text = variants_.string(1);
        variant.state = static_cast<State>(variants_.integer(2));
        variant.origin = variants_.string(3);
        variant.author = variants_.string(4);
        variant.revision = static_cast<std::uint64_t>(variants_.integer(5));
        if (!variants_.is_null(6))
            variant.behind = Behind{static_cast<Language>(variants_.integer(6)), static_cast<std::uint64_t>(variants_.integer(7)),
                                    variants_.string(8)};
        if (base::find_bad_utf8(variant.text)) damaged(*connection_, "a text is not UTF-8");
        return variant;
    }

    void add_code(Variant& variant)
    {
        const Range range{static_cast<std::size_t>(codes_.integer(1)), static_cast<std::size_t>(codes_.integer(2))};
        const std::size_t from = variant.codes.empty() ? 0 : variant.codes.back().range.end;
        if (range.begin < from || range.end < range.begin || range.end > variant.text.size())
            damaged(*connection_, "an inline code lies outside its text");
        variant.codes.push_back(
            {.range = range, .kind = static_cast<InlineCode::Kind>(codes_.integer(3)), .id = codes_.string(4), .original = codes_.string(5)});
    }

    const sqlite::Connection* connection_;
    sqlite::Statement variants_;
    sqlite::Statement codes_;
};

}  // namespace

std::vector<std::string> document_ids(const sqlite::Connection& connection)
{
    std::vector<std::string> ids;
    auto rows = connection.prepare("SELECT id FROM document ORDER BY key");
    while (rows.step()) ids.push_back(rows.string(0));
    return ids;
}

std::optional<Document> load_document(const sqlite::Connection& connection, std::string_view id)
{
    const sqlite::Snapshot snapshot(connection);
    auto row = connection.prepare("SELECT key, kind FROM document WHERE id = ?1");
    row.bind(id);
    if (!row.step()) return std::nullopt;
    const auto key = row.integer(0);

    Document document;
    document.id = std::string(id);
    document.kind = static_cast<Kind>(row.integer(1));
    document.properties =
        load_properties(connection, "SELECT name, value FROM document_property WHERE document = ?1 ORDER BY position", key);
    document.blocks = load_blocks(connection, key);
    std::vector<std::int64_t> keys;
    document.units = load_units(connection, key, keys);
    VariantLoader variants(connection);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        Unit& unit = document.units[i];
        if (unit.block >= document.blocks.size()) damaged(connection, "a unit stands in a block that is not there");
        unit.variants = variants.load(keys[i]);
        unit.properties = load_properties(connection, "SELECT name, value FROM unit_property WHERE unit = ?1 ORDER BY position", keys[i]);
    }
    return document;
}

Document require_document(const sqlite::Connection& connection, std::string_view id)
{
    if (auto document = load_document(connection, id)) return *std::move(document);
    throw Error(ErrorCode::not_found, "no document \"" + std::string(id) + "\"; " + expected_one_of(document_ids(connection), id),
                {.file = connection.file()});
}

void require_unit(const sqlite::Connection& connection, const Document& document, std::string_view unit)
{
    std::vector<std::string> ids;
    for (const Unit& one : document.units) {
        if (one.id == unit) return;
        ids.push_back(one.id);
    }
    throw Error(ErrorCode::not_found,
                "no unit \"" + std::string(unit) + "\" in document \"" + document.id + "\"; " + expected_one_of(ids, unit),
                {.file = connection.file()});
}

}  // namespace triptych::workspace
