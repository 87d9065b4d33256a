// The texts of the memory as numbers, to see in one reading which are the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit_store.hpp"
#include "workspace/memory_store.hpp"

namespace triptych::workspace {

/// A unit's texts, each as the hash of what an exact match compares (memory::clean); 0 where there is none. Equal texts have equal numbers; two
/// numbers that are equal are to be proved by the texts.
struct TextNumbers {
    model::UnitKey key = 0;
    Trio<std::uint64_t> texts;
};

/// Every unit of the memory, oldest first: 32 bytes a unit.
std::vector<TextNumbers> number_texts(const MemoryStore& store);

/// The texts as they are compared.
Trio<std::string> compared(const Trio<std::string>& texts);

}  // namespace triptych::workspace
