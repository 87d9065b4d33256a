#include "language/repair/letters.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/words/scripts.hpp"
#include "language/spelling/shape.hpp"

namespace triptych::language {
namespace {

constexpr std::u32string_view signs = U"¥¡";             // no letters, but typed for some
constexpr std::u32string_view kazakh_letters = U"әғқңөұүһі";
constexpr std::size_t longest_word = 100;                // bytes
constexpr std::size_t most_kinds = 5;                    // different doubtful letters in one word
constexpr std::size_t least_letters_with_figures = 4;    // 0ткрытие, but not 3D

struct Confusion {
    std::string typed, meant;
};

/// Rows of confusions.tsv for words of one script. `always` are text to replace, marks included; `known` go by single letters.
struct Confusions {
    std::vector<Confusion> always;
    std::unordered_map<char32_t, std::vector<char32_t>> known;
};

const Confusions& confusions(Script script)
{
    static const auto read = [](std::string_view name) {
        Confusions out;
        for (const auto& row : base::read_table(base::table_text("language/spelling/confusions.tsv"))) {
            if (row[2] != name) continue;
            if (row[3] == "always") out.always.push_back({icu::to_nfc(row[0]), std::string(row[1])});
            else out.known[base::code_points(row[0]).front()].push_back(base::code_points(row[1]).front());
        }
        return out;
    };
    static const Confusions latin = read("latin"), cyrillic = read("cyrillic");
    return script == Script::latin ? latin : cyrillic;
}

std::string replace_all(std::string text, std::string_view typed, std::string_view meant)
{
    for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed, at + meant.size())) text.replace(at, typed.size(), meant);
    return text;
}

/// The word with all that has no other use replaced, and the letters of the other script that look alike; empty when others remain.
std::optional<std::string> in_script(std::string word, Script script)
{
    for (const auto& [typed, meant] : confusions(script).always) word = replace_all(std::move(word), typed, meant);
    return write_in(word, script);
}

/// Changes the doubtful letters of a word, one choice a letter, until a word is known.
class Trial {
public:
    Trial(std::u32string word, Script script, const Witness& witness) : word_(std::move(word)), rows_(confusions(script).known), witness_(witness)
    {
        for (const char32_t letter : word_)
            if (rows_.contains(letter) && std::ranges::find(kinds_, letter) == kinds_.end()) kinds_.push_back(letter);
        doubtful_ = std::ranges::any_of(kinds_, [](char32_t letter) { return icu::lower(letter) == U'э'; });
    }

    std::optional<std::string> run()
    {
        if (kinds_.empty() || kinds_.size() > most_kinds) return std::nullopt;
        return choose(0, word_);
    }

private:
    std::optional<std::string> choose(std::size_t kind, const std::u32string& word)
    {
        if (kind == kinds_.size()) {
            if (word == word_) return std::nullopt;
            std::string text;
            for (const char32_t letter : word) base::append_utf8(text, letter);
            if (shape_of(text).is_mixed()) return std::nullopt;
            return (doubtful_ ? witness_.holds(text) : witness_.knows(text)) ? std::optional(text) : std::nullopt;
        }
        for (const char32_t meant : rows_.at(kinds_[kind])) {
            std::u32string changed = word;
            for (std::size_t i = 0; i < word_.size(); ++i)
                if (word_[i] == kinds_[kind]) changed[i] = meant;
            if (auto found = choose(kind + 1, changed)) return found;
        }
        return choose(kind + 1, word);
    }

    std::u32string word_;
    const std::unordered_map<char32_t, std::vector<char32_t>>& rows_;
    const Witness& witness_;
    std::vector<char32_t> kinds_;
    bool doubtful_ = false;  ///< э is a letter of Kazakh too: only the dictionary itself may speak against it
};

bool holds_letter(std::u32string_view text, std::u32string_view letters)
{
    return std::ranges::any_of(text, [&](char32_t point) { return letters.find(icu::lower(point)) != std::u32string_view::npos; });
}

/// One word and what is known about its surroundings.
class Word {
public:
    Word(std::string_view text, const Witness& witness, bool kazakh_line) : text_(text), witness_(witness), kazakh_line_(kazakh_line), shape_(shape_of(text)) {}

    /// The repaired word and the evidence.
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> mend() const
    {
        if (text_.size() > longest_word || shape_.letters == 0 || text_.find('_') != std::string_view::npos) return std::nullopt;
        if (is_right()) return std::nullopt;
        const bool cyrillic_first = shape_.cyrillic >= shape_.latin;
        for (const Script script : {cyrillic_first ? Script::cyrillic : Script::latin, cyrillic_first ? Script::latin : Script::cyrillic})
            if (auto word = known_in(script)) return std::pair(*word, std::string("no dictionary knows the word as it stands, and one knows the word that looks like it"));
        if (auto word = sure()) return std::pair(*word, std::string("all other letters of the word are of one script"));
        return std::nullopt;
    }

private:
    /// Among Kazakh words one with э is asked for in Kazakh only: Russian has «элем» too, the instrumental of a beer.
    [[nodiscard]] bool is_right() const
    {
        const bool kazakh = kazakh_line_ && shape_.latin == 0 && holds_letter(base::code_points(text_), U"э");
        return kazakh ? witness_.holds(text_, Language::kk) || witness_.is_loan(text_) : witness_.holds(text_);
    }

    [[nodiscard]] std::optional<std::string> known_in(Script script) const
    {
        if (shape_.digits && shape_.letters < least_letters_with_figures) return std::nullopt;
        if ((script == Script::latin ? shape_.latin : shape_.cyrillic) == 0) return std::nullopt;
        auto plain = in_script(icu::to_nfc(text_), script);
        if (script == Script::cyrillic)
            if (auto twin = witness_.twin(text_, kazakh_line_)) return twin;
        if (plain && *plain != text_ && witness_.knows(*plain)) return plain;
        const auto points = base::code_points(plain ? *plain : icu::to_nfc(text_));
        if (script == Script::cyrillic && !kazakh_line_ && holds_letter(points, U"э") && !holds_letter(points, kazakh_letters)) return std::nullopt;
        if (auto found = Trial(points, script, witness_).run()) return found;
        return plain ? Trial(base::code_points(icu::to_nfc(text_)), script, witness_).run() : std::nullopt;
    }

    /// Without a dictionary that knows it: by the scripts alone.
    [[nodiscard]] std::optional<std::string> sure() const
    {
        std::string word = icu::to_nfc(text_);
        if (shape_.cyrillic > shape_.latin && shape_.cyrillic * 2 >= shape_.letters && !shape_.digits)
            for (const auto& [typed, meant] : confusions(Script::cyrillic).always) word = replace_all(std::move(word), typed, meant);
        if (shape_.latin > shape_.cyrillic && shape_.latin * 2 > shape_.letters && !shape_.digits)
            for (const auto& [typed, meant] : confusions(Script::latin).always) word = replace_all(std::move(word), typed, meant);
        if (auto mended = mend_scripts(word)) return mended;
        return word != icu::to_nfc(text_) && !shape_of(word).is_mixed() ? std::optional(word) : std::nullopt;
    }

    std::string_view text_;
    const Witness& witness_;
    bool kazakh_line_;
    Shape shape_;
};

/// Words without a letter that any row or pair names are right as far as this room can tell.
bool is_doubtful(std::u32string_view word)
{
    const auto& cyrillic = confusions(Script::cyrillic);
    const auto& latin = confusions(Script::latin);
    bool has_latin = false, has_cyrillic = false, other = false, typed = false;
    for (const char32_t point : word) {
        const auto script = icu::script_of(point);
        has_latin = has_latin || script == icu::Script::latin;
        has_cyrillic = has_cyrillic || script == icu::Script::cyrillic;
        other = other || (script == icu::Script::other && !icu::is_digit(point));
        typed = typed || (cyrillic.known.contains(point) && script != icu::Script::latin) || (latin.known.contains(point) && script == icu::Script::other);
    }
    return (has_latin && has_cyrillic) || other || typed;
}

}  // namespace

std::vector<Repair> find_letters(std::string_view text, const Witness& witness)
{
    std::vector<Repair> repairs;
    std::size_t line_end = 0;
    bool kazakh = false;
    for (const Range run : find_letter_runs(text, signs)) {
        const auto word = text.substr(run.begin, run.size());
        if (std::ranges::all_of(word, [](char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); })) continue;
        if (!is_doubtful(base::code_points(word))) continue;
        if (run.begin >= line_end) {
            const auto line_begin = text.rfind('\n', run.begin) + 1;  // npos + 1 is 0
            line_end = std::min(text.find('\n', run.begin), text.size());
            kazakh = witness.language() != Language::ru && holds_letter(base::code_points(text.substr(line_begin, line_end - line_begin)), kazakh_letters);
        }
        if (auto mended = Word(word, witness, kazakh).mend())
            repairs.push_back({run, std::string(word), std::move(mended->first), RepairKind::letters, std::move(mended->second)});
    }
    return repairs;
}

}  // namespace triptych::language
