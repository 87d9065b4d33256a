// A memory that is read can be written, and what is written is read as the same units.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "exchange/xliff.hpp"
#include "triptych/error.hpp"

namespace {

std::vector<triptych::Unit> read(std::string_view bytes)
{
    triptych::xml::Reader reader(triptych::xml::from_text(bytes), "fuzz.xlf");
    std::vector<triptych::Diagnostic> odd;
    return triptych::exchange::read_xliff(reader, &odd);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<triptych::Unit> units;
    try {
        units = read({reinterpret_cast<const char*>(data), size});
    } catch (const triptych::Error&) {  // the only way out for bad input
        return 0;
    }
    const auto written = triptych::exchange::write_xliff(units);
    if (triptych::exchange::write_xliff(read(written)) != written) std::abort();
    return 0;
}
