#include "language/spelling/lexicon.hpp"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "adapters/hunspell/dictionary.hpp"
#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/spelling/kazakh_endings.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

constexpr std::size_t most_cached = 200'000;  // words; then the cache starts anew

/// A name that changes as a word of the dictionary does: "Шымкент" as "Ташкент" gives head "шым" for "Таш".
struct Inflected {
    std::string head, like_head;
};

struct Names {
    std::unordered_map<std::string, bool> fixed;  ///< folded; in this language
    std::vector<Inflected> inflected;
};

Inflected compare(const std::string& name, const std::string& like)
{
    std::size_t common = 0;
    while (common < name.size() && common < like.size() && name[name.size() - 1 - common] == like[like.size() - 1 - common]) ++common;
    while (base::is_continuation(name[name.size() - common])) --common;
    return {name.substr(0, name.size() - common), like.substr(0, like.size() - common)};
}

Trio<Names> read_names()
{
    Trio<Names> names;
    for (const auto& row : base::read_table(base::table_text("language/spelling/names.tsv")))
        for (const Language language : all_languages) {
            if (row[1].find(code(language)) == std::string_view::npos) continue;
            const std::string name = icu::fold_case(row[0]);
            names[language].fixed.emplace(fold_word(name), true);
            if (!row[2].empty()) names[language].inflected.push_back(compare(name, icu::fold_case(row[2])));
        }
    for (const auto& row : base::read_table(base::table_text("language/spelling/kazakh_words.tsv")))
        names.kk.fixed.emplace(fold_word(row[0]), true);
    return names;
}

std::string with_capital(const std::string& word)
{
    std::size_t at = 0;
    std::string out;
    base::append_utf8(out, icu::upper(base::next_code_point(word, at)));
    return out + word.substr(at);
}

std::size_t count_vowels(const std::string& folded)
{
    constexpr std::u32string_view vowels = U"аәеиіоөуұүыэюяё";
    return static_cast<std::size_t>(std::ranges::count_if(base::code_points(folded), [&](char32_t letter) { return vowels.find(letter) != std::u32string_view::npos; }));
}

/// Hyphens that texts use, as the dictionaries write them.
std::string with_hyphens(std::string word)
{
    for (const std::string_view hyphen : {"\u2010", "\u2011"})
        for (auto at = word.find(hyphen); at != std::string::npos; at = word.find(hyphen, at)) word.replace(at, hyphen.size(), "-");
    return word;
}

}  // namespace

struct Lexicon::Impl {
    explicit Impl(const std::filesystem::path& folder)
        : dictionaries{&hunspell::dictionary(Language::fr, folder), &hunspell::dictionary(Language::ru, folder),
                       &hunspell::dictionary(Language::kk, folder)}
    {
    }

    [[nodiscard]] bool is_name(const std::string& folded, Language language) const
    {
        static const Trio<Names> names = read_names();
        if (names[language].fixed.contains(folded)) return true;
        return std::ranges::any_of(names[language].inflected, [&](const Inflected& name) {
            return folded.starts_with(name.head) && folded.size() > name.head.size() && spells(name.like_head + folded.substr(name.head.size()), language);
        });
    }

    /// The word as it is, or with a capital where the dictionary asks for one.
    [[nodiscard]] bool spells(const std::string& word, Language language) const
    {
        return dictionaries[language]->spell(word) || dictionaries[language]->spell(with_capital(word));
    }

    /// A Russian word that Kazakh may have borrowed: it stands in the dictionary as it is, and is no form of another word.
    [[nodiscard]] bool is_loan(const std::string& folded) const
    {
        const auto is_own_stem = [&](const std::string& word) {
            if (!dictionaries.ru->spell(word)) return false;
            const auto stems = dictionaries.ru->stems(word);
            return std::ranges::find(stems, word) != stems.end();
        };
        return is_own_stem(folded) || is_own_stem(with_capital(folded));
    }

    [[nodiscard]] bool knows_kazakh(const std::string& folded) const
    {
        if (!dictionaries.kk->is_present()) return false;
        if (base::code_points(folded).size() > 2 && is_loan(folded)) return true;
        if (is_singular(folded)) return true;
        return is_kazakh_form(folded, [&](const std::string& stem) {
            return spells(stem, Language::kk) || is_name(stem, Language::kk) || is_loan(stem) || is_singular(stem);
        });
    }

    /// True when the dictionary lacks the word but has its regular plural as an entry of its own, as it has мұражайлар. A word of one
    /// syllable may be the beginning of another: прин is no singular of принтер.
    [[nodiscard]] bool is_singular(const std::string& folded) const
    {
        if (count_vowels(folded) < 2) return false;
        return std::ranges::any_of(kazakh_plurals(folded), [&](const std::string& plural) {
            if (!dictionaries.kk->spell(plural)) return false;
            const auto stems = dictionaries.kk->stems(plural);
            return std::ranges::find(stems, plural) != stems.end();
        });
    }

    [[nodiscard]] bool look_up(const std::string& word, Language language) const
    {
        if (dictionaries[language]->spell(word)) return true;
        const std::string folded = fold_word(word);
        return is_name(folded, language) || (language == Language::kk && knows_kazakh(icu::to_nfc(icu::fold_case(word))));
    }

    Trio<const hunspell::Dictionary*> dictionaries;
    std::mutex mutex;
    Trio<std::unordered_map<std::string, bool>> cache;
};

Lexicon::Lexicon(const std::filesystem::path& folder) : impl_(std::make_unique<Impl>(folder)) {}
Lexicon::~Lexicon() = default;

const Lexicon& Lexicon::standard()
{
    static const Lexicon lexicon;
    return lexicon;
}

bool Lexicon::has(Language language) const { return impl_->dictionaries[language]->is_present(); }

bool Lexicon::knows(std::string_view word, Language language) const
{
    const std::string plain = with_hyphens(plain_word(word));
    if (plain.empty()) return false;
    {
        const std::scoped_lock lock(impl_->mutex);
        const auto& cache = impl_->cache[language];
        if (const auto found = cache.find(plain); found != cache.end()) return found->second;
    }
    const bool known = impl_->look_up(plain, language);
    const std::scoped_lock lock(impl_->mutex);
    auto& cache = impl_->cache[language];
    if (cache.size() >= most_cached) cache.clear();
    return cache[plain] = known;
}

bool Lexicon::holds(std::string_view word, Language language) const
{
    const std::string plain = with_hyphens(plain_word(word));
    return !plain.empty() && (impl_->dictionaries[language]->spell(plain) || impl_->is_name(fold_word(plain), language));
}

bool Lexicon::is_loan(std::string_view word) const { return impl_->is_loan(icu::to_nfc(icu::fold_case(plain_word(word)))); }

std::vector<std::string> Lexicon::suggest(std::string_view word, Language language) const
{
    return impl_->dictionaries[language]->suggest(plain_word(word));
}

}  // namespace triptych::language
