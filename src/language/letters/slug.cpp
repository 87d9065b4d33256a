#include <algorithm>
#include <unordered_map>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/letters/convert.hpp"
#include "triptych/error.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

namespace letters = language::letters;

constexpr std::size_t shortest_limit = 16;  // room for a reserved name, its suffix and a little more

std::string_view ascii_of(char32_t letter)
{
    static const auto table = [] {
        std::unordered_map<char32_t, std::string_view> out;
        for (const auto& row : base::read_table(base::table_text("language/letters/ascii.tsv")))
            out.emplace(base::code_points(row[0])[0], row[1]);
        return out;
    }();
    const auto found = table.find(letter);
    return found == table.end() ? std::string_view{} : found->second;
}

/// Gathers words; whatever stands between them becomes one '-'.
class Builder {
public:
    void add(std::string_view ascii)
    {
        if (ascii.empty()) return;
        if (is_between_ && !slug_.empty()) slug_ += '-';
        is_between_ = false;
        slug_ += ascii;
    }
    void separate() { is_between_ = true; }
    [[nodiscard]] std::string take() { return std::move(slug_); }

private:
    std::string slug_;
    bool is_between_ = false;
};

/// Letters, marks apart. What a rule wrote and ASCII lacks (the apostrophe of ь) vanishes; in the text itself it separates.
void add_text(Builder& builder, std::string_view text, bool was_written_by_rule)
{
    const std::string apart = icu::to_nfkd(text);
    for (std::size_t at = 0; at < apart.size();) {
        const char32_t point = icu::lower(base::next_code_point(apart, at));
        const auto ascii = static_cast<char>(point < 0x80 ? point : 0);
        if ((ascii >= 'a' && ascii <= 'z') || base::is_ascii_digit(ascii))
            builder.add({&ascii, 1});
        else if (!ascii_of(point).empty())
            builder.add(ascii_of(point));
        else if (!icu::is_mark(point) && !icu::is_invisible(point) && !was_written_by_rule)
            builder.separate();
    }
}

/// At most `limit` bytes, cut before the word that does not fit; a first word that is too long is cut itself.
void shorten(std::string& slug, std::size_t limit)
{
    if (slug.size() <= limit) return;
    const auto border = slug.rfind('-', limit);
    slug.resize(border == std::string::npos ? limit : border);
}

std::string_view reserved_suffix(std::string_view slug)
{
    static const auto rows = base::read_table(base::table_text("language/letters/reserved.tsv"));
    const auto row = std::ranges::find(rows, slug, [](const auto& cells) { return cells[0]; });
    return row == rows.end() ? std::string_view{} : (*row)[1];
}

std::string make_slug(std::string_view text, const letters::RuleSet& rules, std::size_t limit)
{
    Builder builder;
    letters::convert(text, rules, false, [&](const letters::Piece& piece) { add_text(builder, piece.written, piece.rule != nullptr); });
    std::string slug = builder.take();
    shorten(slug, limit);
    slug += reserved_suffix(slug);
    return slug;
}

}  // namespace

std::string slug(std::string_view text, Language language, const SlugOptions& options)
{
    require_utf8(text, "<text>");
    require_utf8(options.fallback, "fallback");
    const auto& rules = letters::rules_for(language, options.system);
    if (options.max_length < shortest_limit)
        throw Error(ErrorCode::invalid, "a slug of at most " + std::to_string(options.max_length) + " bytes; expected 16 or more");
    if (options.fallback.empty() || make_slug(options.fallback, rules, options.max_length) != options.fallback)
        throw Error(ErrorCode::invalid,
                    "\"" + options.fallback + R"(" cannot stand for an empty slug; expected a slug itself, as "untitled")");
    const std::string slug = make_slug(text, rules, options.max_length);
    return slug.empty() ? options.fallback : slug;
}

}  // namespace v1
}  // namespace triptych
