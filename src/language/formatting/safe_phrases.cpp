#include "language/formatting/safe_phrases.hpp"

#include <algorithm>
#include <vector>

#include "base/ascii.hpp"
#include "base/table.hpp"

namespace triptych::language::formatting {
namespace {

struct Row {
    Language language;
    std::string_view kind, at, to, from, of;

    [[nodiscard]] std::string_view phrase(Role role) const { return role == Role::at ? at : role == Role::to ? to : role == Role::from ? from : of; }
};

const std::vector<Row>& rows()
{
    static const auto read = [] {
        std::vector<Row> out;
        for (const auto& cells : base::read_table(base::table_text("language/formatting/safe_phrases.tsv")))
            if (const auto found = parse_language(cells[0])) out.push_back({*found, cells[1], cells[2], cells[3], cells[4], cells[5]});
        return out;
    }();
    return read;
}

}  // namespace

std::optional<std::string> safe_phrase(std::string_view name, std::string_view kind, Role role, Language language)
{
    constexpr std::string_view place = "{name}";
    const auto lower = base::ascii_lower(kind);
    const auto row = std::ranges::find_if(rows(), [&](const Row& each) { return each.language == language && each.kind == lower; });
    if (row == rows().end()) return std::nullopt;
    std::string phrase(row->phrase(role));
    const auto at = phrase.find(place);
    return at == std::string::npos ? std::nullopt : std::optional(phrase.replace(at, place.size(), name));
}

bool is_name_kind(std::string_view kind)
{
    const auto lower = base::ascii_lower(kind);
    return lower == "person" || std::ranges::find(rows(), lower, &Row::kind) != rows().end();
}

}  // namespace triptych::language::formatting
