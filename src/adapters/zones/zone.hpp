// What the clocks of a place show, from the zone data of the system (tzdata): ICU 72 carries data of 2022, which has Almaty an hour off.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace triptych::zones {

/// The zone data of one place, read from /usr/share/zoneinfo. A value; may be read from any thread.
class Zone {
public:
    /// `name` as in the IANA data: "Asia/Almaty". Throws Error{invalid} for a name that is none, Error{not_found} when the system has
    /// no such zone, and Error{damaged} for a file that is not zone data.
    static Zone load(std::string_view name);

    /// The same from `text`, the bytes of a TZif file (RFC 8536); `name` is for messages.
    static Zone parse(std::string_view text, std::string_view name);

    /// Minutes east of UTC at an instant. Throws Error{unsupported} after the years that the data list, if clocks go on changing.
    [[nodiscard]] std::chrono::minutes offset_at(std::chrono::sys_seconds instant) const;

    /// The same at a time that the clocks of the place show; the earlier of two when they were put back. Empty for a time that they skip.
    [[nodiscard]] std::optional<std::chrono::minutes> offset_of_wall(std::chrono::local_seconds wall) const;

private:
    struct Change {
        std::chrono::sys_seconds instant;
        std::chrono::seconds offset;
    };

    std::string name_;
    std::chrono::seconds first_{};  ///< before all changes
    std::vector<Change> changes_;   ///< in order
    bool open_ = false;             ///< clocks change after the last of them
};

}  // namespace triptych::zones
