#include "workspace/memory_texts.hpp"

#include "memory/scorer.hpp"

namespace triptych::workspace {
namespace {

/// FNV-1a; 0 means that there is no text.
std::uint64_t number_of(std::string_view text)
{
    const std::string plain = memory::clean(text);
    if (plain.empty()) return 0;
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : plain) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash == 0 ? 1 : hash;
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
