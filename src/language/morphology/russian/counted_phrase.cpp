#include "language/morphology/russian/counted_phrase.hpp"

#include <algorithm>
#include <charconv>
#include <span>
#include <vector>

#include "adapters/hunspell/dictionary.hpp"
#include "language/morphology/russian/count.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/numerals.hpp"
#include "language/morphology/russian/pieces.hpp"
#include "language/morphology/russian/prepositions.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/morphology/russian/witness.hpp"

namespace triptych::language::morphology::russian {
namespace {

/// The number before what it counts.
struct Count {
    std::size_t words = 0;          ///< how many words it has
    std::int64_t number = 0;        ///< of numerals in words: 2 or 5, which stand with the same forms
    const Numeral* last = nullptr;  ///< null for digits
    bool is_simple = true;          ///< one numeral: двух студентов, but двадцать два студента
    bool is_one = false;
};

bool is_blank(std::string_view text)
{
    return text == " " || text == "\u00A0" || text == "\u202F";
}

bool is_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Count> read_digits(std::span<const Piece> pieces)
{
    constexpr std::size_t longest = 18;
    std::string digits;
    Count count;
    while (count.words < pieces.size() && is_digits(pieces[count.words].word.text()) &&
           (count.words == 0 || is_blank(pieces[count.words].before)))
        digits += pieces[count.words++].word.text();
    if (digits.empty() || digits.size() > longest) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), count.number);
    count.is_simple = count.number <= 4;
    count.is_one = count.number % 10 == 1 && count.number % 100 != 11;
    return count;
}

std::optional<Count> read_numerals(std::span<const Piece> pieces)
{
    Count count;
    while (count.words < pieces.size() && (count.words == 0 || is_blank(pieces[count.words].before))) {
        const Numeral* const numeral = find_numeral(pieces[count.words].word.small());
        if (numeral == nullptr) break;
        count.last = numeral;
        ++count.words;
    }
    if (count.last == nullptr) return std::nullopt;
    constexpr std::int64_t like_two = 2, like_five = 5;
    count.number = count.last->takes_singular ? like_two : like_five;
    count.is_simple = count.words == 1;
    const bool is_followed = count.words < pieces.size();
    count.is_one = is_followed && analyse(pieces[count.words].word.small(), {}).row != nullptr &&
                   analyse(pieces[count.words].word.small(), {}).row->ending == "один";
    return count;
}

/// A row of dated.tsv.
struct Dated {
    std::int64_t from = 0, to = 0;
    bool stays = false;
};

const Dated* find_dated(const std::string& small, std::int64_t number)
{
    static const TextMap<Dated> rows = [] {
        TextMap<Dated> out;
        for (const auto& cells : table("dated.tsv")) {
            Dated dated{0, 0, cells[3] == "yes"};
            std::from_chars(cells[1].data(), cells[1].data() + cells[1].size(), dated.from);
            std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), dated.to);
            for (const auto word : items(cells[0])) out.emplace(word, dated);
        }
        return out;
    }();
    const auto found = rows.find(small);
    return found != rows.end() && number >= found->second.from && number <= found->second.to ? &found->second : nullptr;
}

/// Words that stand behind a number as the number wants them, with their dictionary forms.
struct Restored {
    std::vector<Lexeme> lexemes;  ///< adjectives, and the noun last
};

/// Known words of which a genitive plural may be, by its ending: месяц of «месяцев».
void add_by_ending(const std::string& genitive, std::vector<std::string>& lemmas)
{
    static const auto rows = table("counted_endings.tsv");
    for (const auto& cells : rows) {
        if (!genitive.ends_with(cells[0])) continue;
        const std::string stem = genitive.substr(0, genitive.size() - cells[0].size());
        for (const auto ending : items(cells[1])) {
            std::string lemma = stem;
            lemma.append(ending == "-" ? std::string_view{} : ending);
            if (is_known(lemma)) lemmas.push_back(std::move(lemma));
        }
    }
}

/// The dictionary form of a word behind a number: участников, билета, новых.
std::optional<Lexeme> restored(const Piece& piece, bool takes_singular, bool as_noun)
{
    const std::string& small = piece.word.small();
    const std::string plain = without_yo(small);
    auto lemmas = hunspell::dictionary(Language::ru).stems(piece.word.is_name() ? capitalised(small) : small);
    for (const auto& irregular : irregular_lemmas(small)) lemmas.insert(lemmas.begin(), irregular);
    for (const auto& special : counted_specially(small)) lemmas.insert(lemmas.begin(), special);
    if (plain.ends_with("ых") || plain.ends_with("их")) lemmas.push_back(plain.substr(0, plain.size() - 2) + "й");
    if (as_noun && !takes_singular) add_by_ending(small, lemmas);
    std::stable_partition(lemmas.begin(), lemmas.end(),
                          [&](const std::string& lemma) { return without_yo(lemma) != plain; });  // стул before стульев
    for (const std::string& lemma : lemmas) {
        const Lexeme lexeme = analyse(lowered(lemma), {});
        if (lexeme.is_adjective() == as_noun || lexeme.is_plural || !lexeme.is_nominative) continue;
        const auto is = [&](Number number, Case one) { return without_yo(lexeme.form(number, one, false)) == plain; };
        const bool fits = !as_noun         ? is(Number::plural, Case::gen) || (takes_singular && is(Number::plural, Case::nom))
                          : takes_singular ? is(Number::singular, Case::gen)
                                           : is(Number::plural, Case::gen) || !counted_specially(small).empty();
        if (fits) return lexeme;
    }
    return std::nullopt;
}

std::optional<Restored> restored(std::span<const Piece> pieces, bool takes_singular)
{
    constexpr std::size_t most = 4;  // adjectives and the noun
    Restored out;
    for (std::size_t at = 0; at < std::min(most, pieces.size()); ++at) {
        if (at > 0 && !is_blank(pieces[at].before)) return std::nullopt;
        if (auto noun = restored(pieces[at], takes_singular, true)) {
            out.lexemes.push_back(std::move(*noun));
            return out;
        }
        auto adjective = restored(pieces[at], takes_singular, false);
        if (!adjective) return std::nullopt;
        out.lexemes.push_back(std::move(*adjective));
    }
    return std::nullopt;
}

class CountedPhrase {
public:
    CountedPhrase(Pieces pieces, Count count) : pieces_(std::move(pieces)), count_(count)
    {
        const auto behind = std::span(pieces_.words).subspan(count_.words);
        if (count_.is_one || behind.empty()) return;
        restored_ = restored(behind, takes_singular());
    }

    [[nodiscard]] std::string form(Case grammatical_case) const
    {
        std::string out;
        const Case of_number = is_unchanged(grammatical_case) ? Case::nom : grammatical_case == Case::acc ? Case::gen : grammatical_case;
        for (std::size_t i = 0; i < count_.words; ++i) {
            const Word& word = pieces_.words[i].word;
            const Numeral* const numeral = find_numeral(word.small());
            out += pieces_.words[i].before;
            out += numeral == nullptr ? word.text()
                                      : written_like(word.text(), std::string(numeral->forms[static_cast<std::size_t>(of_number)]));
        }
        return out + behind(grammatical_case) + pieces_.after;
    }

    /// What is counted, in its dictionary form as far as it is known.
    [[nodiscard]] std::string noun() const
    {
        return restored_ ? restored_->lexemes.back().form(Number::singular, Case::nom, false) : behind_as_given();
    }

    [[nodiscard]] Reached reached() const { return restored_ ? worst().reached : Phrase(behind_as_given(), {}).reached(); }
    [[nodiscard]] double confidence() const { return restored_ ? worst().confidence : Phrase(behind_as_given(), {}).confidence(); }

private:
    [[nodiscard]] bool takes_singular() const
    {
        return count_.last != nullptr ? count_.last->takes_singular : counted_russian(count_.number, "билет") == "билета";
    }
    [[nodiscard]] bool is_animate() const
    {
        return restored_ ? restored_->lexemes.back().is_animate() : Phrase(behind_as_given(), {}).is_animate();
    }
    /// The accusative is the nominative but for two, three and four living beings.
    [[nodiscard]] bool is_unchanged(Case grammatical_case) const
    {
        if (grammatical_case != Case::acc) return grammatical_case == Case::nom;
        const bool has_animate = count_.last != nullptr ? count_.last->has_animate : takes_singular();
        return !has_animate || !count_.is_simple || !is_animate();
    }
    [[nodiscard]] const Lexeme& worst() const { return *std::ranges::min_element(restored_->lexemes, {}, &Lexeme::confidence); }

    [[nodiscard]] std::string behind_as_given() const
    {
        std::string out;
        for (std::size_t i = count_.words; i < pieces_.words.size(); ++i) {
            if (i > count_.words) out += pieces_.words[i].before;
            out += pieces_.words[i].word.text();
        }
        return out;
    }

    [[nodiscard]] std::string behind(Case grammatical_case) const
    {
        if (count_.words == pieces_.words.size()) return {};
        std::string out = pieces_.words[count_.words].before;
        if (restored_) return out + from_restored(grammatical_case);
        if (count_.is_one) return out + Phrase(behind_as_given(), {}).form(Number::singular, grammatical_case);
        return out + counted_in_case(count_.number, behind_as_given(), grammatical_case);
    }

    [[nodiscard]] std::string from_restored(Case given) const
    {
        std::string out;
        const Case wanted = given == Case::acc ? Case::gen : given;
        for (std::size_t i = count_.words; i < pieces_.words.size(); ++i) {
            const Piece& piece = pieces_.words[i];
            const std::size_t at = i - count_.words;
            if (at > 0) out += piece.before;
            if (at >= restored_->lexemes.size() || is_unchanged(given)) {
                out += piece.word.text();
                continue;
            }
            const Lexeme& lexeme = restored_->lexemes[at];
            const std::string special =
                wanted == Case::gen ? special_genitive(lexeme.form(Number::singular, Case::nom, false)) : std::string();
            out += written_like(piece.word.text(), special.empty() ? lexeme.form(Number::plural, wanted, false) : special);
        }
        return out;
    }

    Pieces pieces_;
    Count count_;
    std::optional<Restored> restored_;
};

/// Quotes may open the phrase: «Три товарища».
bool may_begin(std::string_view before)
{
    return before.empty() || before == "«" || before == "„" || before == "\"" || before == "“";
}

/// True when the words can't begin with a number, told without reading them.
bool is_hopeless(std::string_view words)
{
    constexpr std::size_t longest = 40;  // bytes of «восемьдесят», quoted
    const auto blank = words.find(' ');
    const std::string_view first = words.substr(0, std::min(blank, words.find("\u00A0")));
    if (first.empty() || first.size() > longest) return true;
    if (first.front() >= '0' && first.front() <= '9') return first.size() == words.size();
    constexpr std::string_view quote = "«";
    const bool is_quoted = first.starts_with(quote);
    return find_numeral(lowered(first.substr(is_quoted ? quote.size() : 0))) == nullptr;
}

}  // namespace

std::optional<Inflection> inflect_counted(std::string_view words, Case grammatical_case, Role role)
{
    if (is_hopeless(words)) return std::nullopt;
    Pieces pieces = read_pieces(words, {});
    if (pieces.words.empty() || !may_begin(pieces.words.front().before)) return std::nullopt;
    auto count = read_digits(pieces.words);
    const bool in_digits = count.has_value();
    if (!count) count = read_numerals(pieces.words);
    if (!count) return std::nullopt;
    if (count->words == pieces.words.size() ? in_digits : !is_blank(pieces.words[count->words].before)) return std::nullopt;
    if (count->words < pieces.words.size() && in_digits)
        if (const Dated* const dated = find_dated(pieces.words[count->words].word.small(), count->number)) {
            if (!dated->stays || role != Role::none) return std::nullopt;
            return Inflection{std::string(words), Reached::table, 1.0, "a date does not change"};
        }
    const bool is_alone = count->words == pieces.words.size();
    const CountedPhrase phrase(std::move(pieces), *count);
    const std::string why = "counted: " + phrase.noun();
    if (is_alone) return Inflection{phrase.form(grammatical_case), Reached::table, 1.0, "a numeral"};
    if (role == Role::none) return Inflection{phrase.form(grammatical_case), phrase.reached(), phrase.confidence(), why};
    if (role == Role::of) return Inflection{phrase.form(Case::gen), phrase.reached(), phrase.confidence(), why};
    const auto [preposition, governed] = government_of(Phrase(phrase.noun(), {}), role);
    const std::string form = phrase.form(governed);
    return Inflection{std::string(sounding(preposition, form)).append(" ").append(form), phrase.reached(), phrase.confidence(), why};
}

}  // namespace triptych::language::morphology::russian
