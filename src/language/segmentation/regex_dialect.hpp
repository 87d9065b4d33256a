// The patterns of rule files, made ready for ICU: SRX 2.0 names ICU's syntax, many tools write Java's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace triptych::language {

/// Whether a pattern stands for the text before a position, behind it, or for the whole of a text.
enum class Side : std::uint8_t { before, after, whole };

/// How the ends of the text are written: as \A and \z, or as look-arounds, which hold there whatever part of the text is searched (but need more time).
enum class Anchors : std::uint8_t { plain, looking };

struct Translation {
    static constexpr std::size_t unbounded = std::size_t{1} << 20U;

    std::string pattern;  ///< for ICU
    std::size_t least = 0, most = 0;  ///< characters that a match can have; `unbounded` when there is no longest
};

/// Thrown for what has no counterpart in ICU. `what()` names the construct, `position` counts characters from 1.
struct NotTranslatable : std::runtime_error {
    NotTranslatable(const std::string& construct, std::size_t at) : std::runtime_error(construct), position(at) {}
    std::size_t position;
};

/// What ICU takes stays (so \w, \d, \s and \b are Unicode's, as SRX 2.0 wants); what only Java takes is written in ICU's way.
/// ^ \A $ \Z \z become the ends of the text: it is one line.
/// What cannot change the answer at the far side is dropped: `.*` at the start of a pattern before the position and at the end
/// of one behind it, so that such rules need no time. Needs valid UTF-8; the result may still be one that ICU refuses.
Translation translate_regex(std::string_view pattern, Side side, Anchors anchors = Anchors::plain);

}  // namespace triptych::language
