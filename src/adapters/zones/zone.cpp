#include "adapters/zones/zone.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "triptych/error.hpp"

namespace triptych::zones {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_seconds;

constexpr std::string_view folder = "/usr/share/zoneinfo/";
constexpr std::size_t largest_file = 1'000'000;

/// Parts of letters, digits, _ + and -, with / between them, so that no name leaves the folder.
bool is_zone_name(std::string_view name)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-' || c == '/';
    };
    return !name.empty() && name.size() < 100 && name.front() != '/' && std::ranges::all_of(name, plain);
}

/// Big-endian numbers, one after the other.
class Bytes {
public:
    Bytes(std::string_view bytes, std::string_view name) : rest_(bytes), name_(name) {}

    [[noreturn]] void refuse() const
    {
        throw Error(ErrorCode::damaged, "zone \"" + std::string(name_) + "\" holds no zone data; expected a TZif file");
    }

    std::string_view take(std::size_t count)
    {
        if (count > rest_.size()) refuse();
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return taken;
    }
    std::int64_t number(std::size_t size)
    {
        std::uint64_t value = 0;
        const std::string_view bytes = take(size);
        for (const char c : bytes) value = value << 8U | static_cast<unsigned char>(c);
        return size == 4 ? static_cast<std::int32_t>(static_cast<std::uint32_t>(value)) : static_cast<std::int64_t>(value);
    }
    std::size_t count() { return static_cast<std::uint32_t>(number(4)); }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
    std::string_view name_;
};

/// RFC 8536, 3.1
struct Header {
    std::size_t universal = 0, standard = 0, leaps = 0, times = 0, types = 0, characters = 0;
    char version = 0;

    [[nodiscard]] std::size_t size(std::size_t time_size) const
    {
        return times * (time_size + 1) + types * 6 + characters + leaps * (time_size + 4) + standard + universal;
    }
};

Header read_header(Bytes& bytes)
{
    if (bytes.take(4) != "TZif") bytes.refuse();
    Header header;
    header.version = bytes.take(16).front();
    for (std::size_t* field : {&header.universal, &header.standard, &header.leaps, &header.times, &header.types, &header.characters})
        *field = bytes.count();
    if (header.types == 0) bytes.refuse();
    return header;
}

}  // namespace

Zone Zone::load(std::string_view name)
{
    if (!is_zone_name(name))
        throw Error(ErrorCode::invalid, "\"" + std::string(name) + "\" is no name of a time zone; expected one such as Asia/Almaty");
    const std::string path = std::string(folder) + std::string(name);
    std::error_code failed;
    std::ifstream file;
    if (std::filesystem::is_regular_file(path, failed) && std::filesystem::file_size(path, failed) <= largest_file)
        file.open(path, std::ios::binary);
    if (!file.is_open())
        throw Error(ErrorCode::not_found,
                    path + ": the system has no such time zone; expected a name such as Asia/Almaty, and the package tzdata");
    return parse(std::string(std::istreambuf_iterator<char>(file), {}), name);
}

Zone Zone::parse(std::string_view text, std::string_view name)
{
    Bytes bytes(text, name);
    Header header = read_header(bytes);
    if (header.version < '2') bytes.refuse();
    bytes.take(header.size(4));  // the same again with fewer bits
    header = read_header(bytes);

    Zone zone;
    zone.name_ = name;
    if (header.times > text.size() || header.types > text.size()) bytes.refuse();
    for (std::size_t i = 0; i < header.times; ++i) zone.changes_.push_back({sys_seconds(seconds(bytes.number(8))), {}});
    const std::string_view kinds = bytes.take(header.times);
    std::vector<seconds> offsets;
    for (std::size_t i = 0; i < header.types; ++i) {
        offsets.emplace_back(bytes.number(4));
        bytes.take(2);
    }
    zone.first_ = offsets.front();
    for (std::size_t i = 0; i < header.times; ++i) {
        const auto kind = static_cast<unsigned char>(kinds[i]);
        if (kind >= offsets.size()) bytes.refuse();
        zone.changes_[i].offset = offsets[kind];
    }
    if (!std::ranges::is_sorted(zone.changes_, {}, &Change::instant)) bytes.refuse();
    bytes.take(header.characters + header.leaps * 12 + header.standard + header.universal);
    zone.open_ = bytes.rest().find(',') != std::string_view::npos;  // a rule for summer time, as in «CET-1CEST,M3.5.0,M10.5.0/3»
    return zone;
}

minutes Zone::offset_at(sys_seconds instant) const
{
    const auto next = std::ranges::upper_bound(changes_, instant, {}, &Change::instant);
    if (next == changes_.end() && open_)
        throw Error(ErrorCode::unsupported,
                    "the zone data of \"" + name_ + "\" list no change of clocks so late; expected an earlier year");
    return std::chrono::floor<minutes>(next == changes_.begin() ? first_ : std::prev(next)->offset);
}

std::optional<minutes> Zone::offset_of_wall(std::chrono::local_seconds wall) const
{
    const auto around = sys_seconds(wall.time_since_epoch());
    // Offsets lie within a day of UTC: the one that holds is among those of the day before and the day after.
    for (const auto offset : {offset_at(around - std::chrono::days(1)), offset_at(around + std::chrono::days(1))})
        if (offset_at(around - offset) == offset) return offset;
    return std::nullopt;
}

}  // namespace triptych::zones
