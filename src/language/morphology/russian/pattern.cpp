#include <algorithm>
#include <array>
#include <atomic>
#include <span>

#include "language/morphology/languages.hpp"
#include "language/morphology/russian/letters.hpp"
#include "language/morphology/russian/lexemes.hpp"
#include "language/morphology/russian/numerals.hpp"
#include "language/morphology/russian/tables.hpp"
#include "language/morphology/russian/witness.hpp"
#include "language/morphology/russian/words.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology::russian {
namespace {

constexpr std::array<std::string_view, case_count> case_names{"nom", "gen", "dat", "acc", "ins", "prp"};

/// How far a form is to be trusted before the dictionary is heard.
enum class Trust : std::uint8_t {
    asked,    ///< only what the dictionary confirms
    by_rule,  ///< unless the dictionary says otherwise
    table,    ///< a row of irregular words, or the word itself
};

constexpr std::uint8_t unheard = 0xFF;  // no grade: the dictionary was not asked yet

struct Form {
    std::string text;  ///< folded
    Trust trust = Trust::asked;
};

/// A way to read a form: a row of the lemma, or the short forms of an adjective.
struct Way {
    const Row* row = nullptr;
    std::string stem;
    Trust trust = Trust::asked;
};

/// Every row that may be the word's, with how far it is trusted.
std::vector<Way> ways_of(std::string_view word, std::string_view prefix)
{
    std::vector<Way> ways;
    const auto add = [&](const Row& row, std::size_t stem_length, Trust trust) {
        std::string stem(prefix);
        stem.append(word.substr(0, stem_length));
        ways.push_back({&row, std::move(stem), trust});
    };
    for (const Listed& entry : listed(word))
        if (const auto length = entry.row->stem_length(word); !entry.row->is_fixed && length != std::string_view::npos)
            add(*entry.row, length, Trust::table);
    for (const Row* const row : fitting_rows(word)) {
        if (row->is_fixed) continue;
        const bool is_table = (row->is_whole || row->type == "irr") && row->use == Use::rule;
        const bool is_rule = row->use <= Use::name;
        add(*row, row->stem_length(word), is_table ? Trust::table : is_rule ? Trust::by_rule : Trust::asked);
    }
    return ways;
}

template <class Visit>
void each_form(const Way& way, Visit visit)
{
    for (const Number number : {Number::singular, Number::plural}) {
        if (number == Number::singular && !way.row->has_singular) continue;
        for (std::size_t i = 0; i < case_count; ++i) {
            const auto grammatical_case = static_cast<Case>(i);
            visit(way.stem + way.row->ending_of(number, grammatical_case, false), number, case_names[i]);
        }
    }
}

/// The other genders of an adjective that stands in the masculine, and its short forms.
void add_family(std::vector<Way>& ways)
{
    for (std::size_t i = 0, count = ways.size(); i < count; ++i) {
        const Way way = ways[i];
        if (way.row->kind == Kind::noun || way.row->gender != Gender::masculine) continue;
        for (const Row* const row : family_of(*way.row))
            if (row != way.row) ways.push_back({row, way.stem, way.trust});
    }
}

/// лучше, of хороший; folded.
std::vector<std::string_view> comparatives_of(const std::string& folded)
{
    static const auto rows = [] {
        std::vector<std::pair<std::string, std::string>> out;
        for (const auto& cells : table("comparatives.tsv")) out.emplace_back(without_yo(cells[0]), without_yo(cells[1]));
        std::ranges::sort(out);
        return out;
    }();
    std::vector<std::string_view> out;
    for (auto row = std::ranges::lower_bound(rows, folded, {}, &std::pair<std::string, std::string>::first);
         row != rows.end() && row->first == folded; ++row)
        out.emplace_back(row->second);
    return out;
}

std::size_t common_prefix(std::string_view a, std::string_view b)
{
    const auto end = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    return end - end % letter_size;
}

class RussianPattern final : public Pattern {
public:
    explicit RussianPattern(std::string_view word);

    [[nodiscard]] Grade match(std::string_view folded) const override;
    [[nodiscard]] std::string explain(std::string_view folded) const override;
    [[nodiscard]] std::vector<std::string> stems() const override { return stems_; }

private:
    void add(std::string_view text, Trust trust) { forms_.push_back({without_yo(text), trust}); }
    void add_forms();
    void add_forms_of_plural();
    void add_abbreviation();
    void sort_forms();
    void find_stems();
    [[nodiscard]] Grade hear(const Form& form) const;
    [[nodiscard]] Grade judge(const Form& form) const;
    [[nodiscard]] bool is_made(std::string_view folded) const;
    [[nodiscard]] Grade second_opinion(std::string_view folded) const;
    [[nodiscard]] bool begins_alike(std::string_view folded) const;
    [[nodiscard]] bool is_lemma_known() const;

    bool is_name_ = false;  ///< written with a capital
    std::string word_;      ///< small letters
    std::string folded_;
    std::vector<Way> ways_;
    std::vector<Form> forms_;           ///< sorted
    std::vector<std::string> plurals_;  ///< nominatives, which the dictionary may have as words of their own
    std::vector<std::string> stems_;
    std::unique_ptr<std::atomic<std::uint8_t>[]> verdicts_;
    mutable std::atomic<std::uint8_t> lemma_known_{unheard};
};

RussianPattern::RussianPattern(std::string_view word)
    : is_name_(capitals_of(word) != Capitals::none), word_(lowered(mended(plain_word(word)))), folded_(fold_word(word_))
{
    if (capitals_of(word) == Capitals::all && word.size() <= 6 * letter_size) add_abbreviation();
    constexpr std::size_t longest = 200;  // bytes: no word is longer, and its forms would only cost
    if (word_.size() <= longest) add_forms();
    add(word_, Trust::table);
    add(folded_, Trust::table);  // co2 of CO₂
    if (const Numeral* const numeral = find_numeral(word_))
        for (const std::string_view form : numeral->forms) add(form, Trust::table);
    for (const auto comparative : comparatives_of(folded_)) add(comparative, Trust::table);
    sort_forms();
    find_stems();
}

void RussianPattern::add_forms()
{
    const auto hyphen = word_.rfind('-');
    const std::size_t begin = hyphen == std::string::npos ? 0 : hyphen + 1;
    ways_ = ways_of(std::string_view(word_).substr(begin), std::string_view(word_).substr(0, begin));
    add_family(ways_);
    for (const Way& way : ways_) {
        each_form(way, [&](const std::string& text, Number, std::string_view) { add(text, way.trust); });
        if (way.row->kind == Kind::noun && way.trust != Trust::asked && way.row->has_singular)
            plurals_.push_back(way.stem + way.row->plural[static_cast<std::size_t>(Case::nom)]);
        if (way.row->gender == Gender::masculine)
            for (const auto& ending : way.row->short_forms) add(way.stem + ending, std::min(way.trust, Trust::by_rule));
    }
    if (hyphen == std::string::npos) return add_forms_of_plural();
    const Word compound(word_, {});  // школы-студии, Ростова-на-Дону, 15-го
    for (const Number number : {Number::singular, Number::plural})
        for (std::size_t i = 0; i < case_count; ++i)
            for (const bool animate : {false, true}) add(compound.form(number, static_cast<Case>(i), animate), Trust::table);
}

/// песен, of a term that stands in the plural: «Песни»; rows for words in -и can't know the vowel.
void RussianPattern::add_forms_of_plural()
{
    if (!word_.ends_with("ы") && !word_.ends_with("и") && !word_.ends_with("а") && !word_.ends_with("я")) return;
    const Lexeme lexeme = analyse(word_, {Gender::unknown, Animacy::unknown, is_name_});
    if (!lexeme.is_plural || lexeme.row == nullptr) return;
    for (std::size_t i = 0; i < case_count; ++i) add(lexeme.form(Number::plural, static_cast<Case>(i), false), Trust::table);
}

/// ЦОНа, ЦОН-а; the text must show its capitals, which the glossary asks for.
void RussianPattern::add_abbreviation()
{
    static const auto endings = [] {
        std::vector<std::string_view> out;
        for (const auto& cells : table("abbreviation_endings.tsv"))
            for (const auto item : items(cells[0])) out.push_back(item);
        return out;
    }();
    for (const std::string_view ending : endings)
        add(std::string(word_).append("-").append(ending), Trust::by_rule);
}

void RussianPattern::sort_forms()
{
    std::ranges::sort(forms_, [](const Form& a, const Form& b) { return a.text != b.text ? a.text < b.text : a.trust > b.trust; });
    forms_.erase(std::unique(forms_.begin(), forms_.end(), [](const Form& a, const Form& b) { return a.text == b.text; }), forms_.end());
    verdicts_ = std::make_unique<std::atomic<std::uint8_t>[]>(forms_.size());
    for (std::size_t i = 0; i < forms_.size(); ++i) verdicts_[i] = unheard;
}

/// Forms beside each other share a stem as long as it does not become much shorter than the lemma.
void RussianPattern::find_stems()
{
    constexpr std::size_t lost = 3 * letter_size;
    const std::size_t least = std::max(2 * letter_size, folded_.size() > lost ? folded_.size() - lost : 0);
    for (const Form& form : forms_) {
        const std::size_t common = stems_.empty() ? 0 : common_prefix(stems_.back(), form.text);
        if (!stems_.empty() && common >= std::min(least, std::min(stems_.back().size(), form.text.size())))
            stems_.back().resize(common);
        else
            stems_.push_back(form.text);
    }
    constexpr std::size_t cut = 4 * letter_size;  // провожу, of проводить
    if (folded_.ends_with("ть") || folded_.ends_with("ться") || folded_.ends_with("ти"))
        stems_.push_back(folded_.substr(0, std::max(2 * letter_size, folded_.size() > cut ? folded_.size() - cut : 0)));
}

bool RussianPattern::is_lemma_known() const
{
    std::uint8_t known = lemma_known_.load(std::memory_order_relaxed);
    if (known == unheard) {
        known = is_known(word_) || is_known(capitalised(word_)) ? 1 : 0;
        lemma_known_.store(known, std::memory_order_relaxed);
    }
    return known == 1;
}

/// The dictionary, asked in small letters and as a name.
Testimony testimony(const std::string& lemma, std::string_view form, std::span<const std::string> plurals)
{
    const Testimony small = ask(lemma, form, plurals);
    if (small == Testimony::form || small == Testimony::shared) return small;
    const Testimony name = ask(lemma, capitalised(form), plurals);
    if (name == Testimony::form || name == Testimony::shared) return small == Testimony::absent ? name : Testimony::shared;
    return small == Testimony::absent ? name : small;
}

/// What inflect() makes of the lemma is its form, whatever else the dictionary takes it for.
bool RussianPattern::is_made(std::string_view folded) const
{
    const Lexeme lexeme = analyse(word_, {Gender::unknown, Animacy::unknown, is_name_});
    for (const Number number : {Number::singular, Number::plural})
        for (std::size_t i = 0; i < case_count; ++i)
            if (without_yo(lexeme.form(number, static_cast<Case>(i), false)) == folded) return true;
    return false;
}

Grade RussianPattern::hear(const Form& form) const
{
    const Grade grade = judge(form);
    return grade == Grade::none && is_made(form.text) ? Grade::possible : grade;
}

Grade RussianPattern::judge(const Form& form) const
{
    const Testimony said = testimony(word_, form.text, plurals_);
    if (said == Testimony::form) return Grade::certain;
    if (said == Testimony::shared) return Grade::possible;
    if (form.trust == Trust::table) return said == Testimony::other ? Grade::possible : Grade::certain;
    if (form.trust == Trust::asked) return said == Testimony::itself ? Grade::possible : Grade::none;
    if (said == Testimony::other) return is_lemma_known() ? Grade::none : Grade::possible;
    return Grade::possible;
}

Grade RussianPattern::match(std::string_view folded) const
{
    if (folded == folded_) return Grade::exact;
    const auto found = std::ranges::lower_bound(forms_, folded, {}, &Form::text);
    if (found == forms_.end() || found->text != folded) return begins_alike(folded) ? second_opinion(folded) : Grade::none;
    auto& verdict = verdicts_[static_cast<std::size_t>(found - forms_.begin())];
    std::uint8_t grade = verdict.load(std::memory_order_relaxed);
    if (grade == unheard) {
        grade = static_cast<std::uint8_t>(hear(*found));
        verdict.store(grade, std::memory_order_relaxed);
    }
    return static_cast<Grade>(grade);
}

bool RussianPattern::begins_alike(std::string_view folded) const
{
    return std::ranges::any_of(stems_, [&](const std::string& stem) { return folded.starts_with(stem); });
}

/// A form that no row makes: provisional verbs, second plurals.
Grade RussianPattern::second_opinion(std::string_view folded) const
{
    const Testimony said = testimony(word_, folded, plurals_);
    return said == Testimony::form ? Grade::certain : said == Testimony::shared ? Grade::possible : Grade::none;
}

std::string RussianPattern::explain(std::string_view folded) const
{
    if (folded == folded_) return folded_;
    if (match(folded) == Grade::none) return {};
    std::string out(word_);
    std::string_view separator = ", ";
    for (const Way& way : ways_) {
        each_form(way, [&](const std::string& text, Number number, std::string_view name) {
            if (without_yo(text) != folded) return;
            std::string reading(name);
            reading.append(number == Number::singular ? " sg" : " pl");
            if (out.find(reading) != std::string::npos) return;
            out.append(separator).append(reading);
            separator = " or ";
        });
    }
    return separator == ", " ? out.append(", a form by the dictionary") : out;
}

}  // namespace

static std::unique_ptr<Pattern> make_pattern(std::string_view word)
{
    return std::make_unique<RussianPattern>(word);
}

}  // namespace triptych::language::morphology::russian

namespace triptych::language::morphology {

std::unique_ptr<Pattern> russian_pattern(std::string_view word)
{
    return russian::make_pattern(word);
}

}  // namespace triptych::language::morphology
