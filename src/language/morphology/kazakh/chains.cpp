#include "language/morphology/kazakh/chains.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <tuple>
#include <vector>

#include "base/utf8.hpp"
#include "language/morphology/kazakh/suffixes.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

constexpr std::size_t longest_tail = 96;                 // bytes; no Kazakh chain comes near
constexpr std::size_t sounds = 12, starts = 2 * sounds;  // each of them possessed or not

/// A place inside a suffix; `weak` when a weak row stands in the chain.
struct Place {
    std::uint16_t suffix = 0;
    std::uint8_t offset = 0;
    bool weak = false;

    friend bool operator==(const Place&, const Place&) = default;
    friend bool operator<(const Place& a, const Place& b)
    {
        return std::tie(a.suffix, a.offset, a.weak) < std::tie(b.suffix, b.offset, b.weak);
    }
};
using Places = std::vector<Place>;  // sorted

End start_at(std::size_t start)
{
    const std::size_t sound = start % sounds;
    return {{static_cast<Harmony>(sound / 6), static_cast<Final>(sound % 6), true}, start < sounds ? stem_slot : possessed_slot()};
}

void add_followers(const End& end, bool weak, Places& places)
{
    const auto& all = suffixes();
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].harmony == end.sound.harmony && may_follow(all[i], end))
            places.push_back({static_cast<std::uint16_t>(i), 0, weak || all[i].weak});
}

/// A deterministic automaton over the letters that suffixes have, built from their sets of places.
class Automaton {
public:
    Automaton()
    {
        number_letters();
        states_.emplace_back();  // 0: there is no way on
        for (std::size_t start = 0; start < starts; ++start) {
            Places places;
            add_followers(start_at(start), false, places);
            starts_[start] = state_of(std::move(places), Grade::none);
        }
        for (std::size_t state = 1; state < states_.size(); ++state) fill(state);
        known_.clear();
        places_.clear();
    }

    [[nodiscard]] Grade run(std::string_view tail, std::size_t start) const noexcept
    {
        std::size_t state = starts_[start];
        for (std::size_t at = 0; at < tail.size() && state != 0;) state = states_[state].next[letter_of(base::next_code_point(tail, at))];
        return states_[state].grade;
    }

private:
    static constexpr std::size_t most_letters = 32;
    static constexpr char32_t first_letter = 0x430, last_letter = 0x4FF;

    struct State {
        std::array<std::uint16_t, most_letters> next{};
        Grade grade = Grade::none;
    };

    [[nodiscard]] std::size_t letter_of(char32_t point) const noexcept
    {
        return point < first_letter || point > last_letter ? 0 : letters_[point - first_letter];
    }

    void number_letters()
    {
        std::uint8_t next = 1;  // 0 is every letter that no suffix has
        for (const Suffix& suffix : suffixes())
            for (const char32_t letter : suffix.letters)
                if (auto& number = letters_.at(letter - first_letter); number == 0) {
                    number = next++;
                    alphabet_.push_back(letter);
                }
        if (next > most_letters) throw std::logic_error("suffixes.tsv has more letters than the automaton");
    }

    std::uint16_t state_of(Places places, Grade grade)
    {
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        if (places.empty() && grade == Grade::none) return 0;
        const auto [found, is_new] = known_.try_emplace({places, grade}, static_cast<std::uint16_t>(states_.size()));
        if (is_new) {
            states_.emplace_back().grade = grade;
            places_.resize(states_.size());
            places_.back() = std::move(places);
        }
        return found->second;
    }

    void fill(std::size_t state)
    {
        for (const char32_t letter : alphabet_) {
            Places places;
            Grade grade = Grade::none;
            for (Place place : places_[state]) {
                const Suffix& suffix = suffixes()[place.suffix];
                if (suffix.letters[place.offset] != letter) continue;
                if (++place.offset < suffix.letters.size()) {
                    places.push_back(place);
                } else {
                    grade = std::max(grade, place.weak ? Grade::possible : Grade::certain);
                    add_followers(end_after(suffix), place.weak, places);
                }
            }
            const auto next = state_of(std::move(places), grade);
            states_[state].next[letter_of(letter)] = next;
        }
    }

    std::array<std::uint8_t, last_letter - first_letter + 1> letters_{};
    std::u32string alphabet_;
    std::vector<State> states_;
    std::array<std::uint16_t, starts> starts_{};
    std::map<std::pair<Places, Grade>, std::uint16_t> known_;  ///< only while it is built
    std::vector<Places> places_;                               ///< the same
};

/// The readings of a tail are tried in the order of the table; a regular one wins over one with weak rows.
bool explain_from(std::string_view tail, const End& end, bool weak, std::string& out)
{
    if (tail.empty()) return true;
    for (const Suffix& suffix : suffixes()) {
        if (suffix.harmony != end.sound.harmony || (suffix.weak && !weak)) continue;
        if (!tail.starts_with(suffix.text) || !may_follow(suffix, end)) continue;
        const std::size_t length = out.size();
        out.append(" + ").append(suffix.text).append(" (").append(suffix.meaning).append(")");
        if (explain_from(tail.substr(suffix.text.size()), end_after(suffix), weak, out)) return true;
        out.resize(length);
    }
    return false;
}

std::size_t index_of(Harmony harmony, Final final, bool possessed) noexcept
{
    return static_cast<std::size_t>(harmony) * 6 + static_cast<std::size_t>(final) + (possessed ? sounds : 0);
}

}  // namespace

Grade match_chain(std::string_view tail, Harmony harmony, Final final, bool possessed)
{
    static const Automaton automaton;
    return tail.size() > longest_tail ? Grade::none : automaton.run(tail, index_of(harmony, final, possessed));
}

std::string explain_chain(std::string_view tail, Harmony harmony, Final final, bool possessed)
{
    std::string out;
    if (match_chain(tail, harmony, final, possessed) == Grade::none) return out;
    const End start = start_at(index_of(harmony, final, possessed));
    if (!explain_from(tail, start, false, out)) explain_from(tail, start, true, out);
    return out;
}

}  // namespace triptych::language::morphology::kazakh
