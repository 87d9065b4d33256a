#include "memory/index/array.hpp"

#include <bit>
#include <cstring>

#include "triptych/error.hpp"

namespace triptych::memory::index {

std::uint64_t checksum(std::span<const std::byte> bytes) noexcept
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t lanes[4] = {bytes.size(), 1, 2, 3};
    const auto mix = [](std::uint64_t lane, std::uint64_t value) { return std::rotl((lane ^ value) * factor, 29); };
    std::size_t at = 0;
    for (; at + sizeof lanes <= bytes.size(); at += sizeof lanes) {
        std::uint64_t values[4];
        std::memcpy(values, bytes.data() + at, sizeof values);
        for (std::size_t i = 0; i < 4; ++i) lanes[i] = mix(lanes[i], values[i]);
    }
    std::uint64_t sum = 0;
    for (; at < bytes.size(); ++at) sum = mix(sum, std::to_integer<std::uint64_t>(bytes[at]) + 1);
    for (const auto lane : lanes) sum = mix(sum, lane ^ (lane >> 32U));
    return sum ^ (sum >> 31U);
}

void Guard::check(std::size_t i) const
{
    const std::size_t begin = i * block;
    if (checksum(bytes_.subspan(begin, std::min(block, bytes_.size() - begin))) != sums_[i])
        throw Error(ErrorCode::damaged, "the index of the memory has changed on the disk; expected what was written");
    is_seen_[i].store(true, std::memory_order_relaxed);
}

}  // namespace triptych::memory::index
