#include "exchange/tmx.hpp"
#include "units_again.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    return read_write_and_read(data, size, triptych::exchange::read_tmx, triptych::exchange::write_tmx);
}
