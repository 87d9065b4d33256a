#include "triptych/memory.hpp"

#include <unordered_map>

#include "memory/concordance.hpp"
#include "memory/index/index.hpp"
#include "memory/scorer.hpp"
#include "memory/search.hpp"
#include "model/unit_store.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

model::MemoryUnit make_unit(const Unit& unit, std::string_view document, std::string_view origin)
{
    model::MemoryUnit made;
    made.id = unit.id;
    made.document = document;
    made.origin = origin;
    made.confidence = unit.confidence;
    for (const Language language : all_languages) {
        const Variant& variant = unit.variants[language];
        require_utf8(variant.text, "unit " + unit.id);
        if (memory::clean(variant.text).empty()) continue;
        made.texts[language] = to_nfc(variant.text);
        made.states[language] = variant.state;
    }
    return made;
}

bool has_two_texts(const model::MemoryUnit& unit)
{
    int texts = 0;
    for (const Language language : all_languages) texts += unit.texts[language].empty() ? 0 : 1;
    return texts >= 2;
}

/// The three texts as one string that no other three texts give; no valid UTF-8 holds the byte 0xFF.
std::string identity(const model::MemoryUnit& unit) { return unit.texts.fr + '\xFF' + unit.texts.ru + '\xFF' + unit.texts.kk; }

}  // namespace

struct Memory::Impl final : model::UnitStore {
    std::vector<model::MemoryUnit> units;  ///< the unit with key n stands at n − 1
    memory::index::Index index;
    std::unordered_map<std::string, model::UnitKey> known;

    void append_keys(Language language, std::vector<model::UnitKey>& keys) const override
    {
        for (const auto& unit : units)
            if (!unit.texts[language].empty()) keys.push_back(unit.key);
    }

    void for_each_text(Language language, const std::function<void(model::UnitKey, std::string_view)>& visit) const override
    {
        for (const auto& unit : units)
            if (!unit.texts[language].empty()) visit(unit.key, unit.texts[language]);
    }

    [[nodiscard]] std::optional<model::MemoryUnit> unit(model::UnitKey key) const override { return at(key); }
    [[nodiscard]] std::string text(model::UnitKey key, Language language) const override { return at(key).texts[language]; }

    [[nodiscard]] const model::MemoryUnit& at(model::UnitKey key) const { return units[static_cast<std::size_t>(key - 1)]; }
    [[nodiscard]] model::MemoryUnit& at(model::UnitKey key) { return units[static_cast<std::size_t>(key - 1)]; }

    /// Key of the unit, which is new or was there.
    model::UnitKey insert(model::MemoryUnit unit)
    {
        const auto next = static_cast<model::UnitKey>(units.size() + 1);
        const auto [entry, is_new] = known.try_emplace(identity(unit), next);
        if (!is_new) return entry->second;
        unit.key = next;
        units.push_back(std::move(unit));
        return next;
    }

    /// Neighbours of a unit are those of the document in which it came first.
    void link(model::UnitKey previous, model::UnitKey next, std::size_t first_new)
    {
        if (previous == 0 || next == 0) return;
        const auto is_new = [&](model::UnitKey key) { return static_cast<std::size_t>(key) > first_new; };
        if (is_new(previous) && at(previous).next == 0) at(previous).next = next;
        if (is_new(next) && at(next).previous == 0) at(next).previous = previous;
    }
};

Memory::Memory() : impl_(std::make_unique<Impl>()) {}
Memory::~Memory() = default;
Memory::Memory(Memory&&) noexcept = default;
Memory& Memory::operator=(Memory&&) noexcept = default;

std::size_t Memory::add(std::span<const Unit> units, std::string_view document, std::string_view origin)
{
    std::vector<model::MemoryUnit> made;
    made.reserve(units.size());
    for (const Unit& unit : units) made.push_back(make_unit(unit, document, origin));
    const std::size_t before = size();
    model::UnitKey previous = 0;
    for (auto& unit : made) {
        const model::UnitKey key = has_two_texts(unit) ? impl_->insert(std::move(unit)) : 0;
        impl_->link(previous, key, before);
        previous = key;
    }
    std::vector<memory::index::Entry> entries;
    for (std::size_t i = before; i < size(); ++i) entries.push_back(memory::index::make_entry(impl_->units[i]));
    impl_->index.add(std::move(entries));
    return size() - before;
}

std::vector<Match> Memory::find(const Query& query) const { return memory::search(*impl_, impl_->index, query); }

std::vector<ConcordanceHit> Memory::concordance(std::string_view text, Language language, std::size_t limit) const
{
    return memory::find_words(*impl_, text, language, limit);
}

std::size_t Memory::size() const noexcept { return impl_->units.size(); }

}  // namespace v1
}  // namespace triptych
