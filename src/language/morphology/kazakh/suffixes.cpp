#include "language/morphology/kazakh/suffixes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language::morphology::kazakh {
namespace {

constexpr std::array<std::string_view, 12> names{"plural", "px1sg", "px2sg", "px2frm", "px3", "px1pl",
                                                 "gen",    "dat",   "acc",   "loc",    "abl", "ins"};
constexpr unsigned every_consonant = 0b111110;  // of Final

template <class Work>
void for_each_word(std::string_view cell, Work work)
{
    while (!cell.empty()) {
        const auto item = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), item.size() + 1));
        if (!item.empty()) work(item);
    }
}

/// The slots of slots.tsv: their bits, and what may stand before each.
struct Order {
    std::map<std::string_view, Slots> bits{{"stem", stem_slot}};
    std::map<Slots, Slots> before;

    Order()
    {
        const auto rows = base::read_table(base::table_text("language/morphology/kazakh/slots.tsv"));
        for (const auto& row : rows) bits.emplace(row[0], Slots{1} << bits.size());
        for (const auto& row : rows) for_each_word(row[1], [&](std::string_view slot) { before[bit(row[0])] |= bit(slot); });
    }

    [[nodiscard]] Slots bit(std::string_view slot) const
    {
        const auto found = bits.find(slot);
        if (found == bits.end()) throw std::logic_error("slots.tsv has no slot " + std::string(slot));
        return found->second;
    }
};

const Order& order()
{
    static const Order all;
    return all;
}

/// A letter of the table in one harmony; every other letter is itself.
char32_t resolve(char32_t letter, Harmony harmony) noexcept
{
    struct Row {
        char32_t pattern, back, front;
    };
    static constexpr std::array<Row, 4> rows{{{U'А', U'а', U'е'}, {U'Ы', U'ы', U'і'}, {U'Ғ', U'ғ', U'г'}, {U'Қ', U'қ', U'к'}}};
    const auto* const found = std::ranges::find(rows, letter, &Row::pattern);
    return found == rows.end() ? letter : harmony == Harmony::back ? found->back : found->front;
}

void read_after(std::string_view cell, Suffix& suffix)
{
    for_each_word(cell, [&](std::string_view item) {
        if (item == "C")
            suffix.after_finals |= every_consonant;
        else if (item.size() == 1)
            suffix.after_finals |= 1U << static_cast<unsigned>(parse_final(item));
        else
            suffix.after_slots |= order().bit(item);
    });
}

std::vector<Suffix> read_suffixes()
{
    std::vector<Suffix> out;
    for (const auto& row : base::read_table(base::table_text("language/morphology/kazakh/suffixes.tsv"))) {
        Suffix suffix;
        suffix.name = static_cast<Name>(std::ranges::find(names, row[0]) - names.begin());
        suffix.slot = order().bit(row[2]);
        read_after(row[3], suffix);
        suffix.weak = row[4] == "weak";
        suffix.meaning = row[5];
        const auto pattern = base::code_points(row[1]);
        for (const Harmony harmony : {Harmony::back, Harmony::front}) {
            suffix.harmony = harmony;
            suffix.letters.clear();
            suffix.text.clear();
            for (const char32_t letter : pattern) {
                suffix.letters += resolve(letter, harmony);
                base::append_utf8(suffix.text, suffix.letters.back());
            }
            out.push_back(suffix);
        }
    }
    return out;
}

/// A row that names the slot before wins over one that names a class.
const Suffix* find_suffix(Name name, const End& end)
{
    const Suffix* chosen = nullptr;
    for (const Suffix& suffix : suffixes()) {
        if (suffix.name != name || suffix.harmony != end.sound.harmony || !may_follow(suffix, end)) continue;
        if ((suffix.after_slots & end.slot) != 0) return &suffix;
        if (chosen == nullptr) chosen = &suffix;
    }
    return chosen;
}

/// By name, harmony, class and the slot before, so that a form is made without a search.
constexpr std::size_t most_slots = 16;
using Row = std::array<std::array<std::array<const Suffix*, most_slots>, 6>, 2>;

std::array<Row, names.size()> choose_all()
{
    std::array<Row, names.size()> all{};
    for (std::size_t name = 0; name < names.size(); ++name)
        for (const Harmony harmony : {Harmony::back, Harmony::front})
            for (std::size_t final = 0; final < 6; ++final)
                for (std::size_t slot = 0; slot < most_slots; ++slot)
                    all[name][static_cast<std::size_t>(harmony)][final][slot] =
                        find_suffix(static_cast<Name>(name), {{harmony, static_cast<Final>(final), true}, Slots{1} << slot});
    return all;
}

std::size_t index_of(Slots slot) noexcept
{
    std::size_t at = 0;
    while (at + 1 < most_slots && (Slots{1} << at) != slot) ++at;
    return at;
}

}  // namespace

Slots possessed_slot()
{
    static const Slots slot = order().bit("px3");
    return slot;
}

const std::vector<Suffix>& suffixes()
{
    static const std::vector<Suffix> all = read_suffixes();
    return all;
}

bool may_follow(const Suffix& suffix, const End& end)
{
    if ((suffix.after_slots & end.slot) != 0) return true;
    const auto before = order().before.find(suffix.slot);
    if (before == order().before.end() || (before->second & end.slot) == 0) return false;
    return (suffix.after_finals >> static_cast<unsigned>(end.sound.final) & 1U) != 0;
}

End end_after(const Suffix& suffix)
{
    return {{suffix.harmony, final_of(suffix.letters.back()), true}, suffix.slot};
}

const Suffix* suffix_for(Name name, const End& end)
{
    static const auto all = choose_all();
    if (name == Name::other) return nullptr;
    return all[static_cast<std::size_t>(name)][static_cast<std::size_t>(end.sound.harmony)][static_cast<std::size_t>(end.sound.final)]
              [index_of(end.slot)];
}

}  // namespace triptych::language::morphology::kazakh
