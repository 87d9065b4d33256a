// A hash that is the same on every machine and for ever: it may be stored.
#pragma once

#include <cstdint>
#include <string_view>

namespace triptych::base {

/// FNV-1a, 64 bits (Fowler, Noll, Vo), byte after byte. Not for what strangers may choose to collide.
class Fnv1a {
public:
    constexpr void add(unsigned char byte) noexcept { value_ = (value_ ^ byte) * 0x100000001b3U; }
    constexpr void add(std::string_view bytes) noexcept
    {
        for (const char byte : bytes) add(static_cast<unsigned char>(byte));
    }
    [[nodiscard]] constexpr std::uint64_t value() const noexcept { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace triptych::base
