#include "alignment/sounds.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::alignment {
namespace {

struct Sounds {
    std::map<std::u32string, std::string_view, std::less<>> rows;
    std::size_t longest = 1;
};

Sounds read_sounds()
{
    Sounds sounds;
    for (const auto& row : base::read_table(base::table_text("alignment/sounds.tsv"))) {
        auto letters = base::code_points(row[0]);
        sounds.longest = std::max(sounds.longest, letters.size());
        sounds.rows.emplace(std::move(letters), row[1]);
    }
    return sounds;
}

/// The longest row at `at`: its length and sound; no sound for a vowel.
std::pair<std::size_t, std::string_view> sound_at(std::u32string_view word, std::size_t at)
{
    static const Sounds sounds = read_sounds();
    for (std::size_t size = std::min(sounds.longest, word.size() - at); size > 0; --size) {
        const auto row = sounds.rows.find(word.substr(at, size));
        if (row != sounds.rows.end()) return {size, row->second};
    }
    return {1, {}};
}

}  // namespace

std::string sound_key(std::u32string_view word)
{
    std::string key;
    key.reserve(word.size() * 2);
    bool after_consonant = false;
    for (std::size_t at = 0; at < word.size();) {
        const auto [size, sound] = sound_at(word, at);
        if (sound.empty() && at == 0) key.push_back('A');
        if (!sound.empty() && !(after_consonant && key.back() == sound.front())) key.append(sound);
        after_consonant = !sound.empty();
        at += size;
    }
    return key;
}

}  // namespace triptych::alignment
