// A bad pattern or argument is an error, not a crash. The first line of the input is the arguments as JSON, the rest the pattern; the
// length of the input picks the language.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "triptych/triptych.hpp"

namespace {

/// A pattern without an error among its findings must render with the arguments that it was checked against.
void check_and_format(std::string_view pattern, triptych::Language language, const triptych::Arguments& arguments)
{
    for (const auto& finding : triptych::check_pattern(pattern, language, arguments)) {
        if (finding.range.begin > finding.range.end || finding.range.end > pattern.size()) std::abort();
        if (finding.severity == triptych::Severity::error) return;
    }
    (void)triptych::format(pattern, language, arguments);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t line = std::min(bytes.find('\n'), size);
    const std::string_view pattern = line < size ? bytes.substr(line + 1) : bytes;
    const triptych::Language language = triptych::all_languages[size % 3];
    try {
        (void)triptych::format(pattern, language, {});
    } catch (const triptych::Error&) {  // the only way out for bad input
    }
    triptych::Arguments arguments;
    try {
        arguments = triptych::parse_arguments(bytes.substr(0, line));
        (void)triptych::check_pattern(pattern, language, arguments);
    } catch (const triptych::Error&) {
        return 0;
    }
    check_and_format(pattern, language, arguments);  // an error that no finding foretold ends the run
    return 0;
}
