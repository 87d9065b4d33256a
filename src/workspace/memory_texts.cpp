#include "workspace/memory_texts.hpp"

#include "base/hash.hpp"
#include "memory/scorer.hpp"

namespace triptych::workspace {
namespace {

/// 0 means that there is no text.
std::uint64_t number_of(std::string_view text)
{
    const std::string plain = memory::clean(text);
    if (plain.empty()) return 0;
    base::Fnv1a hash;
    hash.add(plain);
    return hash.value() == 0 ? 1 : hash.value();
}

}  // namespace

std::vector<TextNumbers> number_texts(const MemoryStore& store)
{
    constexpr std::size_t page = 1000;
    std::vector<TextNumbers> numbers;
    for (model::UnitKey last = 0;;) {
        const auto units = store.units_after(last, page);
        for (const auto& unit : units) numbers.push_back({unit.key, {number_of(unit.texts.fr), number_of(unit.texts.ru), number_of(unit.texts.kk)}});
        if (units.size() < page) return numbers;
        last = units.back().key;
    }
}

Trio<std::string> compared(const Trio<std::string>& texts) { return {memory::clean(texts.fr), memory::clean(texts.ru), memory::clean(texts.kk)}; }

}  // namespace triptych::workspace
