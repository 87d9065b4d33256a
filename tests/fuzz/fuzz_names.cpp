// A names table that is read can be written as CSV, TSV and TBX, and is then read as the same names; every name is found again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/names_csv.hpp"
#include "exchange/tbx_names.hpp"
#include "triptych/error.hpp"
#include "triptych/names.hpp"

namespace {

std::vector<triptych::Name> read(std::string_view bytes)
{
    std::vector<triptych::Diagnostic> odd;
    static_cast<void>(triptych::exchange::is_names_table(bytes));
    return triptych::exchange::read_names_csv(bytes, "fuzz.csv", &odd);
}

void expect_found(const std::vector<triptych::Name>& names)
{
    const triptych::NamesTable table(names);
    for (const auto& name : names)
        for (const auto language : triptych::all_languages)
            if (!name.variants[language].text.empty() && !table.find(name.variants[language].text, language)) std::abort();
}

void expect_tbx(const std::vector<triptych::Name>& names)
{
    std::string written;
    try {
        written = triptych::exchange::write_names_tbx(names);
    } catch (const triptych::Error&) {  // control characters, which XML cannot hold
        return;
    }
    triptych::xml::Reader reader(triptych::xml::from_text(written), "fuzz.tbx");
    if (triptych::exchange::read_names_tbx(reader, nullptr).size() != names.size()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<triptych::Name> names;
    try {
        names = read({reinterpret_cast<const char*>(data), size});
    } catch (const triptych::Error&) {  // the only way out for bad input
        return 0;
    }
    for (const char separator : {',', ';', '\t'})
        if (read(triptych::exchange::write_names_csv(names, separator)) != names) std::abort();
    expect_found(names);
    if (size < 4096) expect_tbx(names);  // the reader has limits of its own
    return 0;
}
