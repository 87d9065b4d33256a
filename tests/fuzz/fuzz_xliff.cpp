#include "exchange/xliff.hpp"
#include "units_again.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return read_write_and_read(data, size, triptych::exchange::read_xliff, triptych::exchange::write_xliff);
}
