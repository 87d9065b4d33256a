#include "language/repair/lost_letters.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "adapters/icu/characters.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/repair/lookalikes.hpp"
#include "language/segmentation/scan.hpp"
#include "language/spelling/shape.hpp"
#include "language/words/words.hpp"

namespace triptych::language {
namespace {

constexpr char32_t lost_sign = 0xFFFD;
constexpr std::size_t most_lost = 3;      // signs in one word
constexpr std::size_t most_words = 2'000;    // tries a word
constexpr std::size_t most_tries = 100'000;  // in one text; a hostile one holds nothing but doubts

std::u32string letters_for(bool latin, char32_t mark)
{
    static const auto rows = base::read_table(base::table_text("language/repair/lost_letters.tsv"));
    for (const auto& row : rows)
        if ((row[0] == "latin") == latin && (row[1] == "?") == (mark == '?')) return base::code_points(row[2]);
    return {};
}

std::string encode(std::u32string_view text)
{
    std::string out;
    for (const char32_t point : text) base::append_utf8(out, point);
    return out;
}

/// Fills the places of lost letters; two signs that follow each other may be one letter of two bytes.
class Filling {
public:
    Filling(std::u32string word, bool opening, const Witness& witness, std::size_t& budget) : word_(std::move(word)), opening_(opening), witness_(witness), budget_(budget) {}

    std::optional<std::string> only()
    {
        const Shape shape = shape_of(encode(word_));
        if (shape.is_mixed() || shape.letters < 2 || shape.digits) return std::nullopt;
        for (std::size_t i = 0; i < word_.size(); ++i)
            if (word_[i] == lost_sign || word_[i] == '?') places_.push_back(i);
        if (places_.empty() || places_.size() > most_lost) return std::nullopt;
        letters_ = letters_for(shape.latin > 0, word_[places_.front()]);
        fill(0, word_);
        return found_.size() == 1 && tries_ < most_words && budget_ > 0 ? std::optional(found_.front()) : std::nullopt;
    }

private:
    void fill(std::size_t place, std::u32string word)
    {
        if (tries_ >= most_words || budget_ == 0) return;
        if (place == places_.size()) {
            ++tries_, --budget_;
            const std::string text = encode(word);
            if (!witness_.holds(text)) return;
            const auto same = std::ranges::find_if(found_, [&](const auto& other) { return fold_word(other) == fold_word(text); });
            if (same == found_.end()) found_.push_back(text);
            else if (opening_ == icu::is_upper(word.front())) *same = text;
            return;
        }
        const std::size_t at = places_[place];
        const bool capital = at == 0 && word.size() > 1 && !icu::is_upper(word[1]);
        const bool capitals = word.size() > 2 && std::ranges::none_of(word_, [](char32_t point) { return icu::is_lower(point); });
        for (const char32_t letter : letters_) {
            const bool upper = icu::is_upper(letter);
            if (upper && !capital && !capitals) continue;
            if (!upper && capitals) continue;
            word[at] = letter;
            fill(place + 1, word);
        }
    }

    std::u32string word_;
    bool opening_;  ///< the word opens a sentence
    const Witness& witness_;
    std::size_t& budget_;  ///< tries left for the text
    std::vector<std::size_t> places_;
    std::u32string letters_;
    std::vector<std::string> found_;  ///< each word once, whatever its case
    std::size_t tries_ = 0;
};

/// U+FFFD for each of the two bytes of a Cyrillic letter, or for a whole one: the pairs become one sign.
std::u32string join_pairs(std::u32string_view word)
{
    std::u32string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        out += word[i];
        if (word[i] == lost_sign && i + 1 < word.size() && word[i + 1] == lost_sign) ++i;
    }
    return out;
}

/// Nothing stands before it, or the end of a sentence.
bool opens_sentence(std::string_view text, std::size_t at)
{
    while (at > 0 && icu::is_space(point_before(text, at))) {
        if (text[at - 1] == '\n') return true;
        base::previous_code_point(text, at);
    }
    return at == 0 || std::u32string_view(U".!?…").find(point_before(text, at)) != std::u32string_view::npos;
}

/// A ? that no letter follows ends a sentence.
std::size_t without_question(std::u32string_view word)
{
    std::size_t end = word.size();
    while (end > 0 && word[end - 1] == '?') --end;
    return end;
}

}  // namespace

Mendings find_lost_letters(std::string_view text, const Witness& witness)
{
    Mendings out;
    if (text.find('?') == std::string_view::npos && text.find("\uFFFD") == std::string_view::npos) return out;
    std::size_t budget = most_tries;
    for (Range run : find_letter_runs(text, U"?\uFFFD")) {
        auto word = base::code_points(text.substr(run.begin, run.size()));
        const std::size_t end = without_question(word);
        run.end -= word.size() - end;
        word.resize(end);
        const bool fffd = word.find(lost_sign) != std::u32string::npos;
        if (word.find(U'?') == std::u32string::npos && !fffd) continue;
        const std::string before(text.substr(run.begin, run.size()));
        const bool opening = opens_sentence(text, run.begin);
        auto filled = Filling(word, opening, witness, budget).only();
        if (!filled && fffd && join_pairs(word) != word) filled = Filling(join_pairs(word), opening, witness, budget).only();
        if (filled) out.repairs.push_back({run, before, *filled, RepairKind::encoding, "of the letters that may have been lost, one alone makes a word of the dictionary"});
        else if (fffd) out.remains.push_back({run, before, {}, RepairKind::encoding, "letters are lost, and more than one word or none fits"});
    }
    return out;
}

}  // namespace triptych::language
