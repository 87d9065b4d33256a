// Units that are read can be written, and what is written is read as the same units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

template <class Read, class Write>
int read_write_and_read(const std::uint8_t* data, std::size_t size, const Read& read, const Write& write)
{
    const auto read_bytes = [&](std::string_view bytes) {
        triptych::xml::Reader reader(triptych::xml::from_text(bytes), "fuzz.xml");
        std::vector<triptych::Diagnostic> odd;
        return read(reader, &odd);
    };
    std::vector<triptych::Unit> units;
    try {
        units = read_bytes({reinterpret_cast<const char*>(data), size});
    } catch (const triptych::Error&) {  // the only way out for bad input
        return 0;
    }
    const auto written = write(units);
    if (write(read_bytes(written)) != written) std::abort();
    return 0;
}
