#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/morphology/kazakh/chains.hpp"
#include "language/morphology/kazakh/irregular.hpp"
#include "language/morphology/kazakh/particles.hpp"
#include "language/morphology/kazakh/possessed.hpp"
#include "language/morphology/kazakh/reading.hpp"
#include "language/morphology/kazakh/stems.hpp"
#include "language/morphology/kazakh/suffixes.hpp"
#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"

namespace triptych::language::morphology {
namespace {

using kazakh::Sound;

/// What a tail may begin with; a bit each.
enum Onset : unsigned { with_vowel = 1, with_t = 2, with_other = 4, with_any = 7 };

/// A beginning of forms, and what may follow it.
struct Variant {
    std::string text;  ///< folded
    unsigned onsets = with_any;
    Sound sound;
    bool possessed = false;       ///< the third-person ending is part of the text
    Grade best = Grade::certain;  ///< no form of it is surer
};

Onset onset_of(std::string_view tail)
{
    std::size_t at = 0;
    const char32_t first = base::next_code_point(tail, at);
    return kazakh::is_vowel(first) ? with_vowel : first == U'т' ? with_t : with_other;
}

std::string folded(std::u32string_view letters)
{
    return fold_word(kazakh::to_utf8(letters));
}

Sound with_other_harmony(Sound sound) noexcept
{
    sound.harmony = sound.harmony == Harmony::back ? Harmony::front : Harmony::back;
    return sound;
}

/// The beginnings of the forms of one word.
class Variants {
public:
    void add(std::string text, unsigned onsets, const Sound& sound, Grade best, bool possessed = false)
    {
        all_.push_back({text, onsets, sound, possessed, best});
        if (!sound.sure) all_.push_back({std::move(text), onsets, with_other_harmony(sound), possessed, Grade::possible});
    }

    void add_word(const kazakh::Written& written)
    {
        const auto& stem = written.stem;
        const std::u32string& word = written.letters;
        const std::u32string base = kazakh::changed(word, stem.always);
        unsigned own = with_any;
        if (!stem.before_vowel.is_none()) own &= ~unsigned{with_vowel};
        if (!stem.before_t.is_none()) own &= ~unsigned{with_t};
        add(folded(base), own, stem.sound, Grade::certain);
        if (own != with_any) add(folded(base), with_any & ~own, stem.sound, Grade::possible);
        if (!stem.before_vowel.is_none()) add(folded(kazakh::changed(base, stem.before_vowel)), with_vowel, stem.sound, Grade::certain);
        if (!stem.before_t.is_none()) add(folded(kazakh::changed(base, stem.before_t)), with_t, stem.sound, Grade::certain);
        if (!stem.always.is_none()) add(folded(word), with_any, kazakh::sound_of(word), Grade::possible);
        add_other_ends(word, stem);
    }

    /// «2025-те»; usage knows many readings of an abbreviation, and the hyphen is forgotten now and then.
    void add_hyphenated(const std::string& text, const kazakh::Written& written)
    {
        all_.push_back({text + "-", with_any, written.stem.sound, false, Grade::certain});
        for (unsigned sound = 0; sound < 12; ++sound) {
            const Sound other{static_cast<Harmony>(sound / 6), static_cast<Final>(sound % 6), true};
            all_.push_back({text + "-", with_any, other, false, Grade::possible});
        }
        all_.push_back({text, with_any, written.stem.sound, false, Grade::possible});
    }

    /// «і» in «15-і»: its cases, and what other owners and the plural have in its place.
    void add_number_ending(const std::string& ending)
    {
        add(ending, with_any, {ending.ends_with("ы") ? Harmony::back : Harmony::front, Final::vowel, true}, Grade::possible, true);
        for (const kazakh::Suffix& suffix : kazakh::suffixes()) {
            const bool is_owner = suffix.name >= kazakh::Name::px1sg && suffix.name <= kazakh::Name::px1pl;
            if (suffix.name != kazakh::Name::plural && !is_owner) continue;
            irregular_forms.push_back(suffix.text);
            add(suffix.text, with_any, kazakh::end_after(suffix).sound, Grade::possible, suffix.slot == kazakh::possessed_slot());
        }
    }

    std::vector<std::string> irregular_forms;  ///< whole forms that no chain makes

    [[nodiscard]] std::vector<Variant> take() && { return std::move(all_); }

private:
    /// What rules would do where a row of exceptions knows better (халығы beside халқы), and a vowel that may fall (даусы, көңлі).
    void add_other_ends(const std::u32string& word, const kazakh::Stem& stem)
    {
        for (const auto& [other, before] : kazakh::other_ends(word))
            add(folded(other), before == kazakh::Before::t ? with_t : with_vowel, stem.sound, Grade::possible);
        const auto n = word.size();
        if (n < 4 || (word[n - 2] != U'ы' && word[n - 2] != U'і') || !kazakh::is_consonant(word[n - 1])) return;
        const char32_t before = word[n - 3];
        if (!kazakh::is_consonant(before) && before != U'у' && before != U'и') return;
        add(folded(word.substr(0, n - 2) + word[n - 1]), with_vowel, stem.sound, Grade::possible);
    }

    std::vector<Variant> all_;
};

bool is_homograph(std::string_view word)
{
    static const auto all = [] {
        std::unordered_set<std::string_view> words;
        for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/homographs.tsv"))) words.insert(row[0]);
        return words;
    }();
    return all.contains(word);
}

class KazakhPattern final : public Pattern {
public:
    explicit KazakhPattern(std::string_view word)
    {
        const std::string mended = kazakh::mend_lookalikes(plain_word(word));
        folded_ = fold_word(mended);
        if (mended.empty()) return;
        const auto written = kazakh::read_written(mended, false);
        Variants variants;
        if (written.hyphen)
            variants.add_hyphenated(folded_, written);
        else if (!written.letters.empty())
            add_plain(written, variants);
        irregular_.insert(irregular_.end(), variants.irregular_forms.begin(), variants.irregular_forms.end());
        variants_ = std::move(variants).take();
        for (const auto form : kazakh::irregular_forms(folded_)) irregular_.emplace_back(form);
    }

    [[nodiscard]] Grade match(std::string_view form) const override
    {
        const Grade grade = match_in_any_script(form);
        const auto bare = kazakh::without_particle(form);
        return grade != Grade::none || bare.size() == form.size() ? grade : std::min(match_in_any_script(bare), Grade::certain);
    }

    [[nodiscard]] std::string explain(std::string_view form) const override
    {
        std::string out = explain_in_any_script(form);
        const auto bare = kazakh::without_particle(form);
        if (!out.empty() || bare.size() == form.size()) return out;
        out = explain_in_any_script(bare);
        return out.empty() ? out : out.append(" + ").append(form.substr(bare.size())).append(" (particle)");
    }

    [[nodiscard]] std::vector<std::string> stems() const override
    {
        std::vector<std::string> out{folded_};
        for (const Variant& variant : variants_) out.push_back(variant.text);
        out.insert(out.end(), irregular_.begin(), irregular_.end());
        std::ranges::sort(out);
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

private:
    [[nodiscard]] Grade match_in_any_script(std::string_view form) const
    {
        const Grade grade = match_mended(form);
        if (grade != Grade::none || !has_latin(form)) return grade;
        const std::string mended = fold_word(kazakh::mend_lookalikes(form));
        return mended == form ? Grade::none : match_mended(mended);
    }

    [[nodiscard]] std::string explain_in_any_script(std::string_view form) const
    {
        std::string out = explain_mended(form);
        if (!out.empty() || !has_latin(form)) return out;
        return explain_mended(fold_word(kazakh::mend_lookalikes(form)));
    }

    /// A word that is possessed itself, «Республикасы», takes the cases of one; so may another, when its shape allows it.
    void add_plain(const kazakh::Written& written, Variants& variants)
    {
        variants.add_word(written);
        if (kazakh::is_number_ending(written.letters)) variants.add_number_ending(folded_);
        const auto head = kazakh::read_head(written.letters, false);
        if (head.possessed == kazakh::Possessed::no) return;
        const Sound sound{written.letters.back() == U'ы' ? Harmony::back : Harmony::front, Final::vowel, true};
        const Grade best = head.possessed == kazakh::Possessed::known ? Grade::certain : Grade::possible;
        variants.add(folded_, with_any, sound, best, true);
        if (!head.plural) add_plural(head.base, best, variants);
    }

    /// «мүшелері» of «мүшесі»: the head of a phrase in the plural, possessed as before.
    void add_plural(std::u32string_view base, Grade best, Variants& variants)
    {
        const Form form{.number = GrammaticalNumber::plural, .owner = Owner::third};
        const std::string plural = fold_word(inflect_kazakh(kazakh::to_utf8(base), form).text);
        if (plural.empty()) return;
        irregular_.push_back(plural);
        variants.add(plural, with_any, {plural.ends_with("ы") ? Harmony::back : Harmony::front, Final::vowel, true}, best, true);
    }

    static bool has_latin(std::string_view form) noexcept
    {
        return std::ranges::any_of(form, [](char byte) { return byte >= 'a' && byte <= 'z'; });
    }

    static Grade grade_of(const Variant& variant, std::string_view tail)
    {
        if ((variant.onsets & onset_of(tail)) == 0) return Grade::none;
        return std::min(variant.best, kazakh::match_chain(tail, variant.sound.harmony, variant.sound.final, variant.possessed));
    }

    [[nodiscard]] Grade match_mended(std::string_view form) const
    {
        if (form == folded_) return form.empty() ? Grade::none : Grade::exact;
        Grade best = Grade::none;
        for (const Variant& variant : variants_) {
            if (form.size() <= variant.text.size() || !form.starts_with(variant.text)) continue;
            best = std::max(best, grade_of(variant, form.substr(variant.text.size())));
            if (best == Grade::certain) break;
        }
        if (std::ranges::find(irregular_, form) != irregular_.end()) best = Grade::certain;
        return best == Grade::certain && is_homograph(form) ? Grade::possible : best;
    }

    [[nodiscard]] std::string explain_mended(std::string_view form) const
    {
        if (form == folded_) return folded_;
        const Variant* chosen = nullptr;
        Grade best = Grade::none;
        for (const Variant& variant : variants_) {
            if (form.size() <= variant.text.size() || !form.starts_with(variant.text)) continue;
            const Grade grade = grade_of(variant, form.substr(variant.text.size()));
            if (grade <= best) continue;
            best = grade;
            chosen = &variant;
        }
        if (std::ranges::find(irregular_, form) != irregular_.end()) return folded_ + ": a form of its own";
        if (chosen == nullptr) return {};
        const auto chain =
            kazakh::explain_chain(form.substr(chosen->text.size()), chosen->sound.harmony, chosen->sound.final, chosen->possessed);
        return folded_ + (chosen->text == folded_ ? "" : ", " + chosen->text + "-") + chain;
    }

    std::string folded_;
    std::vector<Variant> variants_;  ///< the certain ones of a beginning before the possible ones
    std::vector<std::string> irregular_;
};

}  // namespace

std::unique_ptr<Pattern> kazakh_pattern(std::string_view word)
{
    return std::make_unique<KazakhPattern>(word);
}

}  // namespace triptych::language::morphology
