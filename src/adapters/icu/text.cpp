#include "triptych/text.hpp"

#include <algorithm>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/normalize.hpp"
#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych {
inline namespace v1 {
namespace {

std::string hex(unsigned char byte)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'0', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

}  // namespace

std::optional<std::size_t> find_bad_byte(std::string_view bytes) noexcept { return base::find_bad_utf8(bytes); }

void require_utf8(std::string_view bytes, std::string_view file)
{
    const auto bad = find_bad_byte(bytes);
    if (!bad) return;
    const auto before = bytes.substr(0, *bad);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1;
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    throw Error(ErrorCode::encoding,
                "byte " + hex(static_cast<unsigned char>(bytes[*bad])) + " at offset " + std::to_string(*bad) +
                    " is not UTF-8; expected UTF-8, and `triptych repair --from auto` may mend the file",
                {std::string(file), line, count_code_points(before.substr(line_start)) + 1});
}

std::string to_nfc(std::string_view text) { return icu::to_nfc(text); }

std::size_t count_graphemes(std::string_view text) { return icu::find_breaks(text, icu::Break::grapheme, Language::fr).size(); }

std::size_t count_code_points(std::string_view text) noexcept
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return !base::is_continuation(byte); }));
}

}  // namespace v1
}  // namespace triptych
