#include "model/ulid.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <mutex>
#include <random>
#include <string_view>

namespace triptych::model {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The 128 bits: the time in the upper 48 of `high`, randomness in the rest.
struct Bits {
    std::uint64_t high, low;
};

Bits next_bits()
{
    static std::mutex mutex;
    static std::random_device random;
    static Bits last{0, 0};

    const std::scoped_lock lock(mutex);
    const auto word = [&] { return (static_cast<std::uint64_t>(random()) << 32U) | random(); };
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto time = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    if (time > last.high >> 16U)
        last = {(time << 16U) | (word() & 0xFFFFU), word()};
    else if (++last.low == 0)  // the same millisecond, or the clock went back: count on
        ++last.high;
    return last;
}

}  // namespace

std::string make_ulid()
{
    Bits bits = next_bits();
    std::string out(26, '0');
    for (std::size_t i = out.size(); i-- > 0;) {  // the last digit first
        out[i] = alphabet[bits.low & 31U];
        bits.low = (bits.low >> 5U) | (bits.high << 59U);
        bits.high >>= 5U;
    }
    return out;
}

}  // namespace triptych::model
