// Whatever is decoded is valid UTF-8; guesses are in order; a repaired text is UTF-8 and its repairs lie where they say.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "triptych/triptych.hpp"

namespace {

void require(bool held)
{
    if (!held) std::abort();
}

void check_guesses(std::string_view bytes)
{
    double last = 1;
    for (const auto& guess : triptych::detect_encoding(bytes)) {
        require(guess.score <= last && guess.score >= 0);
        last = guess.score;
        for (const auto bad : guess.bad_bytes) require(bad < bytes.size());
    }
}

void check_repair(const std::string& text)
{
    const auto repaired = triptych::repair(text);
    require(!triptych::find_bad_byte(repaired.text));
    std::string rebuilt;
    std::size_t at = 0;
    for (const auto& one : repaired.repairs) {
        require(at <= one.range.begin && one.range.end <= text.size() && text.substr(one.range.begin, one.range.size()) == one.before);
        rebuilt.append(text, at, one.range.begin - at).append(one.after);
        at = one.range.end;
    }
    require(rebuilt.append(text, at) == repaired.text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    check_guesses(bytes);
    try {
        const auto decoded = triptych::decode(bytes);
        require(!triptych::find_bad_byte(decoded.text));
        check_repair(decoded.text);
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    return 0;
}
