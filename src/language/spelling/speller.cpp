#include <algorithm>
#include <mutex>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/spelling/compounds.hpp"
#include "language/spelling/kazakh_endings.hpp"
#include "language/spelling/lexicon.hpp"
#include "language/spelling/number_endings.hpp"
#include "language/spelling/shape.hpp"
#include "language/words/words.hpp"
#include "triptych/spell.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using language::Shape;

/// Letters to change, add or take away; more than `most` is `most` + 1.
std::size_t distance(std::u32string_view left, std::u32string_view right, std::size_t most)
{
    if (std::max(left.size(), right.size()) - std::min(left.size(), right.size()) > most) return most + 1;
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t corner = std::exchange(row[0], i);
        for (std::size_t j = 1; j < row.size(); ++j) {
            const std::size_t changed = corner + (left[i - 1] == right[j - 1] ? 0 : 1);
            corner = std::exchange(row[j], std::min({changed, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

/// Hunspell's last resort are words that merely share some letters; nobody meant those.
bool is_near(const std::string& word, const std::string& suggestion)
{
    const auto left = base::code_points(language::fold_word(word)), right = base::code_points(language::fold_word(suggestion));
    const std::size_t most = std::max<std::size_t>(2, left.size() / 4);
    return distance(left, right, most) <= most;
}

/// True when the words differ only in letters that confusions.tsv names: ѳнер and өнер.
bool looks_like(const std::string& word, const std::string& suggestion)
{
    static const std::set<std::pair<char32_t, char32_t>> typed_for = [] {
        std::set<std::pair<char32_t, char32_t>> all;
        for (const auto& row : base::read_table(base::table_text("language/spelling/confusions.tsv")))
            all.emplace(base::code_points(row[0]).front(), base::code_points(row[1]).front());
        return all;
    }();
    const auto left = base::code_points(word), right = base::code_points(suggestion);
    return std::ranges::equal(left, right, [&](char32_t typed, char32_t meant) { return typed == meant || typed_for.contains({typed, meant}); });
}

}  // namespace

std::string_view name(MisspellingReason reason) noexcept
{
    return reason == MisspellingReason::unknown ? "unknown" : reason == MisspellingReason::mixed_scripts ? "mixed_scripts" : "ending";
}

struct Speller::Impl {
    Impl(Language text_language, SpellOptions how)
        : language(text_language), options(std::move(how)), own_lexicon(options.dictionaries.empty() ? nullptr : new language::Lexicon(options.dictionaries)),
          lexicon(own_lexicon ? *own_lexicon : language::Lexicon::standard())
    {
        for (const auto& word : options.words) accepted.insert(language::fold_word(word));
    }

    /// The dictionaries that may know a word of this shape.
    [[nodiscard]] std::vector<Language> homes(const Shape& shape) const
    {
        auto homes = language::homes(shape, language);
        for (const Language other : options.also)
            if (!shape.is_mixed() && (other == Language::fr) == (shape.latin > 0) && std::ranges::find(homes, other) == homes.end()) homes.push_back(other);
        return homes;
    }

    [[nodiscard]] bool is_known(std::string_view word, const Shape& shape) const
    {
        const auto asked = homes(shape);
        if (std::ranges::any_of(asked, [&](Language home) { return lexicon.knows(word, home); })) return true;
        return !asked.empty() && std::ranges::none_of(asked, [&](Language home) { return lexicon.has(home); });  // nobody to ask
    }

    /// A word that no dictionary need hold: figures, single letters, abbreviations, names in the other script.
    [[nodiscard]] bool is_beyond(const Shape& shape) const
    {
        if (shape.letters == 0 || shape.digits) return true;
        if (shape.is_mixed()) return false;
        const bool foreign = (shape.latin > 0) != (language == Language::fr);
        return shape.letters == 1 || shape.is_abbreviation() || (foreign && shape.capitals > 0);
    }

    [[nodiscard]] bool is_good(std::string_view word) const
    {
        const Shape shape = language::shape_of(word);
        return is_beyond(shape) || accepted.contains(language::fold_word(word)) || is_known(word, shape);
    }

    /// What a hyphen and a Kazakh ending make of a word: right, wrong in its ending, or nothing of the kind.
    enum class Ended : std::uint8_t { no, right, wrong };
    [[nodiscard]] Ended ended(std::string_view stem, std::string_view ending) const
    {
        if (language != Language::kk || language::shape_of(ending).latin > 0) return Ended::no;
        const std::string folded = icu::fold_case(stem), end = icu::fold_case(ending);
        const auto dash = folded.rfind('-');
        const std::string last = dash == std::string::npos ? folded : folded.substr(dash + 1);
        const Shape shape = language::shape_of(last);
        if (shape.letters == 0 || shape.digits) return Ended::no;
        const auto sound = language::shape_of(stem).is_abbreviation() ? language::Sound::named : language::Sound::spelt;
        if (language::is_kazakh_ending(last, end, sound)) return Ended::right;
        return language::fitting_endings(last, end).empty() ? Ended::no : Ended::wrong;
    }

    /// «2025-да»: an ending that does not fit the number as it is read. Numbers with a full stop may be dates, which are read otherwise.
    [[nodiscard]] std::optional<Misspelling> wrong_number_ending(std::string_view text, const std::vector<Range>& compound) const
    {
        if (language != Language::kk || compound.size() < 2) return std::nullopt;
        const Range ending = compound.back(), last = compound[compound.size() - 2];
        const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
        if (!std::ranges::all_of(text.substr(last.begin, last.size()), is_digit) || language::shape_of(text.substr(ending.begin, ending.size())).latin > 0) return std::nullopt;
        if (last.begin > 0 && text[last.begin - 1] == '.') return std::nullopt;
        const auto right = language::endings_for_number(text.substr(0, last.end), icu::fold_case(text.substr(ending.begin, ending.size())));
        if (!right) return std::nullopt;
        const Range whole{last.begin, ending.end};
        Misspelling found{whole, std::string(text.substr(whole.begin, whole.size())), {}, MisspellingReason::ending};
        if (accepted.contains(language::fold_word(found.word))) return std::nullopt;
        const std::string stem(text.substr(last.begin, ending.begin - last.begin));  // with its hyphen
        for (const auto& one : *right)
            if (found.suggestions.size() < options.suggestions) found.suggestions.push_back(stem + one);
        return found;
    }

    void check_compound(std::string_view text, const std::vector<Range>& compound, std::vector<Misspelling>& found) const
    {
        const auto cut = [&](Range range) { return text.substr(range.begin, range.size()); };
        const Range whole{compound.front().begin, compound.back().end};
        if (auto wrong = wrong_number_ending(text, compound)) return found.push_back(*std::move(wrong));
        if (compound.size() > 1 && (language::shape_of(cut(whole)).digits || accepted.contains(language::fold_word(cut(whole))))) return;
        if (compound.size() > 1 && !language::shape_of(cut(whole)).is_mixed() && is_known(cut(whole), language::shape_of(cut(whole)))) return;
        std::size_t parts = compound.size();
        if (parts > 1) {
            const Range stem{whole.begin, compound[parts - 2].end};
            const Ended how = ended(cut(stem), cut(compound.back()));
            if (how != Ended::no) --parts;
            if (how == Ended::wrong) found.push_back({whole, std::string(cut(whole)), endings(cut(stem), cut(compound.back())), MisspellingReason::ending});
        }
        for (std::size_t i = 0; i < parts; ++i)
            if (!is_good(cut(compound[i]))) found.push_back(misspelling(text, compound[i]));
    }

    [[nodiscard]] std::vector<std::string> endings(std::string_view stem, std::string_view ending) const
    {
        const std::string folded = icu::fold_case(stem);
        std::vector<std::string> all;
        for (const auto& right : language::fitting_endings(folded.substr(folded.rfind('-') + 1), icu::fold_case(ending)))
            all.push_back(std::string(stem) + '-' + right);
        if (all.size() > options.suggestions) all.resize(options.suggestions);
        return all;
    }

    [[nodiscard]] Misspelling misspelling(std::string_view text, Range range) const
    {
        const std::string word(text.substr(range.begin, range.size()));
        const Shape shape = language::shape_of(word);
        return {range, word, suggestions(word, shape), shape.is_mixed() ? MisspellingReason::mixed_scripts : MisspellingReason::unknown};
    }

    /// Each word is looked up once; the first `words_with_suggestions` get an answer.
    [[nodiscard]] std::vector<std::string> suggestions(const std::string& word, const Shape& shape) const
    {
        if (options.suggestions == 0) return {};
        const std::scoped_lock lock(mutex);
        if (const auto known = cache.find(word); known != cache.end()) return known->second;
        if (cache.size() >= options.words_with_suggestions) return {};
        std::vector<std::string> all;
        for (const Language home : shape.is_mixed() ? std::vector{language} : homes(shape))
            for (auto& suggestion : lexicon.suggest(word, home))
                if (is_near(word, suggestion)) all.push_back(std::move(suggestion));
        std::stable_partition(all.begin(), all.end(), [&](const std::string& suggestion) { return looks_like(word, suggestion); });
        if (all.size() > options.suggestions) all.resize(options.suggestions);
        return cache[word] = all;
    }

    Language language;
    SpellOptions options;
    std::unique_ptr<const language::Lexicon> own_lexicon;
    const language::Lexicon& lexicon;
    std::set<std::string, std::less<>> accepted;  // folded
    mutable std::mutex mutex;
    mutable std::unordered_map<std::string, std::vector<std::string>> cache;
};

Speller::Speller(Language language, SpellOptions options) : impl_(std::make_unique<Impl>(language, std::move(options))) {}
Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

std::vector<Misspelling> Speller::check(std::string_view text) const
{
    require_utf8(text, "");
    std::vector<Misspelling> found;
    for (const auto& compound : language::find_compounds(text, impl_->language)) impl_->check_compound(text, compound, found);
    return found;
}

bool Speller::is_right(std::string_view word) const { return check(word).empty(); }

std::vector<Diagnostic> Speller::notes() const
{
    std::vector<Diagnostic> notes;
    std::set<Language> wanted{impl_->language};
    wanted.insert(impl_->options.also.begin(), impl_->options.also.end());
    const std::string folder = impl_->options.dictionaries.empty() ? hunspell::default_folder().string() : impl_->options.dictionaries;
    for (const Language language : wanted) {
        if (impl_->lexicon.has(language)) continue;
        const std::string tag(code(language));
        notes.push_back({{folder, 0, 0},
                         "no dictionary of language " + tag + " was found, its words are not checked; expected the files of the package hunspell-" +
                             (language == Language::fr ? "fr" : tag) + ", or another folder"});
    }
    return notes;
}

std::vector<Misspelling> spell(std::string_view text, Language language, const SpellOptions& options) { return Speller(language, options).check(text); }

std::vector<std::string> parse_word_list(std::string_view text, std::string_view file)
{
    require_utf8(text, file);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = line.substr(0, line.find_first_of("\t\r"));
        while (line.ends_with(' ')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') words.emplace_back(line);
    }
    return words;
}

}  // namespace v1
}  // namespace triptych
