#include "workspace/postings.hpp"

namespace triptych::workspace {

void PackedKeys::add(model::UnitKey key)
{
    auto distance = static_cast<std::uint64_t>(key - last);
    for (; distance >= 0x80U; distance >>= 7U) bytes += static_cast<char>(static_cast<unsigned char>(0x80U | (distance & 0x7FU)));
    bytes += static_cast<char>(distance);
    last = key;
    ++count;
}

bool unpack_keys(std::string_view bytes, std::vector<model::UnitKey>& keys)
{
    std::uint64_t key = 0;
    std::uint64_t distance = 0;
    unsigned shift = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (shift > 56) return false;
        distance |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        shift += 7;
        if ((byte & 0x80U) != 0) continue;
        key += distance;
        keys.push_back(static_cast<model::UnitKey>(key));
        distance = 0;
        shift = 0;
    }
    return shift == 0;
}

}  // namespace triptych::workspace
