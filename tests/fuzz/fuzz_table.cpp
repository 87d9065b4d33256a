// A table that is read, as a memory or as a glossary, can be written with each separator, and is then read as the same units.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "exchange/table.hpp"
#include "triptych/error.hpp"

namespace {

std::vector<triptych::Unit> read(std::string_view bytes)
{
    std::vector<triptych::Diagnostic> odd;
    const auto table = triptych::exchange::read_table(bytes, "fuzz.csv", &odd);
    static_cast<void>(triptych::exchange::concepts_of(table, "fuzz.csv", &odd));
    return triptych::exchange::units_of(table, triptych::State::draft, "fuzz.csv", &odd);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<triptych::Unit> units;
    try {
        const std::string_view bytes(reinterpret_cast<const char*>(data), size);
        const auto wide = triptych::exchange::utf16_table(bytes);
        units = read(wide ? std::string_view(*wide) : bytes);
    } catch (const triptych::Error&) {  // the only way out for bad input
        return 0;
    }
    for (const char separator : {',', ';', '\t'}) {
        const auto written = triptych::exchange::write_table(units, separator);
        if (triptych::exchange::write_table(read(written), separator) != written) std::abort();
    }
    return 0;
}
