#include <algorithm>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/mojibake.hpp"
#include "language/repair/pages.hpp"
#include "language/repair/plausibility.hpp"

namespace triptych::language {
namespace {

constexpr double plausible = 6.0;       // mean bits a pair at which a line may be text
constexpr double least_gain = 2.0;      // bits a pair that a repair must gain
constexpr std::size_t least_pairs = 6;  // with a dictionary as witness
constexpr std::size_t many_pairs = 24;  // without

std::vector<std::pair<const Page*, const Page*>> misreadings()
{
    std::vector<std::pair<const Page*, const Page*>> all;
    for (const auto& row : base::read_table(base::table_text("language/repair/misreadings.tsv"))) all.emplace_back(find_page(row[0]), find_page(row[1]));
    return all;
}

/// The line as it was written; empty when a character is none of the page it was read with.
std::u32string undo(std::u32string_view line, const Page& written, const Page& read)
{
    std::u32string out;
    for (const char32_t point : line) {
        const auto byte = read.byte_of(point);
        const char32_t was = byte ? written.characters[*byte] : no_character;
        if (was == no_character || !is_expected(was)) return {};
        out += was;
    }
    return out;
}

std::string encode(std::u32string_view text)
{
    std::string out;
    for (const char32_t point : text) base::append_utf8(out, point);
    return out;
}

/// «бУНД»: a capital behind a small letter, as no word is written.
bool is_oddly_cased(std::u32string_view word)
{
    for (std::size_t i = 1; i < word.size(); ++i)
        if (icu::is_upper(word[i]) && icu::is_lower(word[i - 1])) return true;
    return false;
}

/// Words of three letters and more that hold a letter beyond ASCII, and how many of them the dictionaries know.
struct Count {
    std::size_t words = 0, known = 0;
};

Count count(std::u32string_view line, const Witness& witness)
{
    Count out;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        while (at < line.size() && icu::is_letter(line[at])) ++at;
        const auto word = line.substr(begin, at - begin);
        if (at == begin) ++at;
        if (word.size() < 3 || std::ranges::all_of(word, [](char32_t point) { return point < 0x80; })) continue;
        ++out.words;
        if (!is_oddly_cased(word) && witness.knows(encode(word))) ++out.known;
    }
    return out;
}

struct Best {
    std::u32string text;
    const Page *written = nullptr, *read = nullptr;
    Plausibility after;
};

Best best_undoing(std::u32string_view line)
{
    static const auto all = misreadings();
    Best best;
    for (const auto& [written, read] : all) {
        auto text = undo(line, *written, *read);
        if (text.empty()) continue;
        const Plausibility after = judge(text);
        if (after.pairs > 0 && after.broken == 0 && (best.written == nullptr || after.mean() < best.after.mean())) best = {std::move(text), written, read, after};
    }
    return best;
}

bool is_convincing(std::u32string_view line, const Best& best, const Plausibility& before, const Witness& witness)
{
    if (best.after.mean() > plausible || before.mean() - best.after.mean() < least_gain || best.after.pairs < least_pairs) return false;
    const Count was = count(line, witness), is = count(best.text, witness);
    const bool judged = witness.has(Language::fr) || witness.has(Language::ru) || witness.has(Language::kk);
    if (!judged) return best.after.pairs >= many_pairs;
    return was.known * 5 <= was.words && is.known * 2 >= is.words && is.known > was.known;
}

}  // namespace

Mendings find_misread(std::string_view text, const Witness& witness)
{
    Mendings out;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto bytes = text.substr(begin, end - begin);
        const Range range{begin, end};
        begin = end + 1;
        if (std::ranges::none_of(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; })) continue;
        const auto line = base::code_points(bytes);
        const Plausibility before = judge(line);
        if (before.mean() < plausible) continue;
        const Best best = best_undoing(line);
        if (best.written == nullptr || !is_convincing(line, best, before, witness)) continue;
        out.repairs.push_back({range, std::string(bytes), encode(best.text), RepairKind::encoding,
                               best.written->name + " that was read as " + best.read->name + ": its letter pairs are nonsense (" +
                                   std::to_string(static_cast<int>(before.mean() * 10) / 10) + " bits each) and become those of a language (" +
                                   std::to_string(static_cast<int>(best.after.mean() * 10) / 10) + ")"});
    }
    return out;
}

}  // namespace triptych::language
