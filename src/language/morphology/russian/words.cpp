#include "language/morphology/russian/words.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_set>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/morphology/russian/confidence.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/morphology/russian/witness.hpp"

namespace triptych::language::morphology::russian {
namespace {


std::vector<std::string> hyphen_parts(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t begin = 0;;) {
        const auto end = text.find('-', begin);
        out.emplace_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return out;
        begin = end + 1;
    }
}

/// What the first part of a hyphenated word tells: false when it stays, true when the rest stays, too; nothing of another one.
std::optional<bool> stays_first(const std::string& part)
{
    static const TextMap<bool> parts = [] {
        TextMap<bool> out;
        for (const auto& cells : table("compounds.tsv"))
            for (const auto item : items(cells[0])) out.emplace(item, cells[1] == "stays");
        return out;
    }();
    const auto found = parts.find(part);
    return found == parts.end() ? std::nullopt : std::optional(found->second);
}

const std::string* noun_like(const std::string& abbreviation)
{
    static const TextMap<std::string> words = [] {
        TextMap<std::string> out;
        for (const auto& cells : table("abbreviations.tsv"))
            for (const auto item : items(cells[0])) out.emplace(item, cells[1]);
        return out;
    }();
    const auto found = words.find(abbreviation);
    return found == words.end() ? nullptr : &found->second;
}

/// Rows of the endings after digits.
const Row* ordinal_row(std::string_view ending)
{
    static const std::deque<Row> rows = [] {
        std::deque<Row> out;
        for (const auto& cells : table("ordinals.tsv")) {
            Row row;
            row.type = "ordinal";
            row.kind = Kind::adjective;
            row.gender = cells[0] == "m"    ? Gender::masculine
                         : cells[0] == "f"  ? Gender::feminine
                         : cells[0] == "nt" ? Gender::neuter
                                            : Gender::unknown;
            row.ending = cells[1];
            row.example = "15-й";
            row.has_singular = cells[2] != "x";
            const auto singular = items(cells[2]);
            const auto plural = items(cells[3]);
            for (std::size_t i = 0; i < case_count; ++i) {
                if (row.has_singular) row.singular[i] = singular[i];
                row.plural[i] = plural[i];
            }
            row.acc_by_animacy = row.singular[static_cast<std::size_t>(Case::acc)] == "=";
            out.push_back(std::move(row));
        }
        return out;
    }();
    const auto found = std::ranges::find(rows, ending, &Row::ending);
    return found == rows.end() ? nullptr : &*found;
}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Франкфурт-на-Майне: what stands before the preposition declines.
bool is_inner_preposition(const std::string& part)
{
    static const std::unordered_set<std::string> words = [] {
        std::unordered_set<std::string> out;
        for (const auto& cells : table("inner_prepositions.tsv"))
            for (const auto item : items(cells[0])) out.emplace(item);
        return out;
    }();
    return words.contains(part);
}

/// IT-компания, 3D-фильм: what decides is Russian.
bool ends_in_russian(std::string_view text)
{
    const auto hyphen = text.rfind('-');
    return hyphen != std::string_view::npos && is_cyrillic(text.substr(hyphen + 1)) && text.size() > hyphen + 1 + letter_size;
}

}  // namespace

Word::Word(std::string_view text, const Hints& hints) : text_(text)
{
    const bool is_russian = is_cyrillic(text);
    if (!is_russian && has_cyrillic(text)) text_ = mended(text);
    small_ = lowered(text_);
    const Capitals capitals = capitals_of(text_);
    is_name_ = capitals != Capitals::none;
    if (read_ordinal() || read_abbreviation()) return;
    if (small_.size() <= letter_size) {
        keep();
        return;
    }
    const bool is_read = is_russian || is_cyrillic(text_) || ends_in_russian(text_);
    if (!is_read || (capitals == Capitals::mixed && text_.find('-') == std::string::npos)) {
        keep();
        is_foreign_ = true;
        return;
    }
    read_compound(hints);
}

void Word::keep()
{
    Lexeme lexeme;
    lexeme.stem = small_;
    lexeme.confidence = sure().stays;
    parts_.assign(1, {text_, lexeme, false});
}

/// 15-й.
bool Word::read_ordinal()
{
    const auto hyphen = small_.find('-');
    if (hyphen == std::string::npos || !is_digits(std::string_view(small_).substr(0, hyphen))) return false;
    const Row* const row = ordinal_row(std::string_view(small_).substr(hyphen + 1));
    if (row == nullptr) return false;
    Lexeme lexeme;
    lexeme.stem = small_.substr(0, hyphen + 1);
    lexeme.row = row;
    lexeme.gender = row->gender;
    lexeme.reached = Reached::table;
    lexeme.confidence = sure().table;
    lexeme.is_plural = !row->has_singular;
    parts_.push_back({text_, lexeme, false});
    return true;
}

/// США, ЦОН; but КАЗАХСТАН is a word in capitals.
bool Word::read_abbreviation()
{
    constexpr std::size_t longest = 12;  // bytes: six letters
    if (const std::string* const like = noun_like(text_)) {
        Lexeme lexeme = analyse(*like, {});
        lexeme.stem = small_;
        lexeme.reached = Reached::table;
        lexeme.animacy = Animacy::inanimate;
        parts_.push_back({text_, lexeme, true});
        return true;
    }
    if (capitals_of(text_) != Capitals::all || text_.find('-') != std::string::npos || text_.size() > longest) return false;
    constexpr std::size_t shortest_word = 8;
    if (text_.size() >= shortest_word && (!listed(small_).empty() || is_known(small_) || is_known(capitalised(small_)))) return false;
    keep();
    is_foreign_ = true;
    parts_.front().lexeme.reached = Reached::table;
    return true;
}

void Word::read_compound(const Hints& given)
{
    Hints hints = given;
    hints.is_name = is_name_;
    const auto texts = hyphen_parts(text_);
    if (texts.size() == 1 || !listed(small_).empty()) {
        parts_.push_back({text_, analyse(small_, hints), false});
        return;
    }
    for (const auto& text : texts) {
        Lexeme kept;
        kept.stem = lowered(text);
        kept.confidence = sure().stays;
        parts_.push_back({text, kept, false});
    }
    main_ = parts_.size() - 1;
    const auto stays = stays_first(parts_.front().lexeme.stem);
    if (stays.value_or(false)) return;
    for (std::size_t i = 1; i + 1 < parts_.size(); ++i)
        if (is_inner_preposition(parts_[i].text)) main_ = i - 1;
    Hints own = hints;
    own.is_name = capitals_of(parts_[main_].text) != Capitals::none;
    if (own.animacy == Animacy::unknown && own.is_name && gender_of_name(small_) == Gender::unknown)
        own.animacy = Animacy::inanimate;  // Нур-Султан
    parts_[main_].lexeme = analyse(parts_[main_].lexeme.stem, own);
    if (main_ + 1 != parts_.size() || main_ == 0) return;
    Part& first = parts_.front();
    if (stays || parts_.size() > 2) return;
    own.is_name = capitals_of(first.text) != Capitals::none;
    if (own.part != NamePart::none && !told_by_surname(first.lexeme.stem)) return;  // Сент-Экзюпери, but Склодовской-Кюри
    const Lexeme found = analyse(first.lexeme.stem, own);
    const bool both = own.is_name && capitals_of(parts_[main_].text) != Capitals::none
                          ? found.is_adjective() || own.part != NamePart::none
                          : found.reached != Reached::rule && found.row != nullptr && !found.is_adjective() && found.is_nominative;
    if (!both) return;
    first.lexeme = found;
    if (own.part == NamePart::none && !found.is_adjective())
        parts_[main_].lexeme.confidence = std::min(parts_[main_].lexeme.confidence, sure().both_parts);
}

bool Word::become_possessive(Gender gender)
{
    const Row* const row = parts_.size() == 1 ? row_of("possessive", gender, small_) : nullptr;
    if (row == nullptr || !is_name_) return false;
    Lexeme& lexeme = parts_[main_].lexeme;
    lexeme.stem = small_.substr(0, row->stem_length(small_));
    lexeme.row = row;
    lexeme.gender = gender;
    lexeme.confidence = sure().possessive;
    return true;
}

bool Word::become_plural()
{
    if (parts_.size() != 1) return false;
    const Lexeme plural = analyse(small_, {});
    if (!plural.is_plural || plural.is_adjective()) return false;
    parts_[main_].lexeme = plural;
    return true;
}

std::string Word::form(Number number, Case grammatical_case, bool animate) const
{
    std::string out;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const Part& part = parts_[i];
        if (i > 0) out += '-';
        if (part.lexeme.row == nullptr) {
            out += part.text;
        } else if (part.small_endings) {
            out += part.text;
            out += part.lexeme.row->ending_of(number, grammatical_case, animate);
        } else {
            out += written_like(part.text, part.lexeme.form(number, grammatical_case, animate));
        }
    }
    return out;
}

std::string Word::explanation() const
{
    const Lexeme& known = lexeme();
    std::string out(text_);
    if (known.row == nullptr) return out.append(": does not decline");
    static constexpr std::array<std::string_view, 4> genders{"", "m, ", "f, ", "nt, "};
    out.append(": ").append(known.is_plural ? "pl, " : genders[static_cast<std::size_t>(known.gender)]);
    return out.append("like ").append(known.row->example);
}

}  // namespace triptych::language::morphology::russian
