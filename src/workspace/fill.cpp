#include "workspace/fill.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "exchange/trip/labels.hpp"
#include "workspace/document_table.hpp"
#include "workspace/history.hpp"

namespace triptych::workspace {
namespace {

/// Better: a higher score, then a better kind.
bool is_better(const Match& a, const Match& b) { return std::tuple(-a.score, a.kind) < std::tuple(-b.score, b.kind); }

class Filler {
public:
    Filler(MemoryIndex& memory, const Document& document, double min) : memory_(memory), document_(document), min_(min)
    {
    }

    /// The best match for each missing variant of a unit, asked through every language that has text.
    [[nodiscard]] Trio<std::optional<Match>> best(std::size_t at) const
    {
        Trio<std::optional<Match>> found;
        const Unit& unit = document_.units[at];
        const auto is_missing = [&](Language l) { return unit.variants[l].state == State::missing; };
        if (std::ranges::none_of(all_languages, is_missing)) return found;
        for (const Language source : all_languages) {
            if (unit.variants[source].text.empty()) continue;
            for (Match& match : memory_.find(query(at, source)))
                for (const Language target : all_languages)
                    if (is_missing(target) && !match.texts[target].empty() && (!found[target] || is_better(match, *found[target])))
                        found[target] = match;
        }
        return found;
    }

private:
    [[nodiscard]] Query query(std::size_t at, Language language) const
    {
        const auto text = [&](std::size_t i) { return document_.units[i].variants[language].text; };
        Query query;
        query.text = text(at);
        query.language = language;
        query.min = min_;
        query.limit = 20;  // the best may lack the language that is wanted
        query.previous = at > 0 ? text(at - 1) : "";
        query.next = at + 1 < document_.units.size() ? text(at + 1) : "";
        query.document = document_.id;
        query.unit = document_.units[at].id;
        return query;
    }

    MemoryIndex& memory_;
    const Document& document_;
    double min_;
};

/// Gives the block of a filled variant its label where the language has none yet.
void fill_label(Block& block, Filled& filled)
{
    const auto has_label = [&](Language language) { return !block.label[language].empty(); };
    if (block.kind != Block::Kind::numbered_item || has_label(filled.language)) return;
    const auto source = std::ranges::find_if(all_languages, has_label);
    if (source == all_languages.end()) return;
    const std::string& known = block.label[*source];
    if (const auto label = exchange::trip::label_in(known, filled.language)) {
        block.label[filled.language] = filled.label = *label;
        return;
    }
    filled.remark = "no label in " + std::string(code(filled.language)) + " can be made of \"" + known + "\"; expected a number, or one like \"Article 3.\", \"Статья 3.\", \"3-бап.\"";
}

}  // namespace

std::vector<Filled> fill(const sqlite::Connection& connection, MemoryIndex& memory, std::string_view document, double min, std::string_view author)
{
    const Document before = require_document(connection, document);
    const Filler filler(memory, before, min);
    HistoryWriter history(connection, before.id, "fill", author);
    Document after = before;
    std::vector<Filled> filled;
    for (std::size_t i = 0; i < after.units.size(); ++i) {
        const auto matches = filler.best(i);
        for (const Language language : all_languages) {
            if (!matches[language]) continue;
            const Match& match = *matches[language];
            Variant& variant = after.units[i].variants[language];
            const auto revision = variant.revision + 1;
            variant = {};
            variant.text = match.texts[language];
            variant.state = State::draft;
            variant.origin = "memory:" + match.id;
            variant.author = std::string(author);
            variant.revision = revision;
            history.add(after.units[i].id, language, variant);
            filled.push_back({after.units[i].id, language, match.score, match.kind, variant.origin, variant.text, {}, {}});
            fill_label(after.blocks[after.units[i].block], filled.back());
        }
    }
    store_document(connection, after, &before);
    return filled;
}

}  // namespace triptych::workspace
