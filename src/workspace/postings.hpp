// Keys of units as bytes: ascending numbers, each as the distance to the one before (LEB128).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/unit_store.hpp"

namespace triptych::workspace {

/// Keys packed as they come; they must ascend.
struct PackedKeys {
    std::string bytes;
    std::int64_t count = 0;
    model::UnitKey last = 0;

    void add(model::UnitKey key);
};

/// Appends the keys. False when the bytes are not whole.
bool unpack_keys(std::string_view bytes, std::vector<model::UnitKey>& keys);

}  // namespace triptych::workspace
