// What a file holds, told from its first bytes; the name is a second opinion.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace triptych::exchange {

enum class Content : std::uint8_t { trip, plain, table, names, tmx, xliff, tbx };

/// Throws Error{unsupported} when it is none of ours, Error{encoding} when it is no UTF-8 and no XML,
/// Error{syntax} for an empty file.
Content find_content(std::string_view bytes, const std::filesystem::path& path);

}  // namespace triptych::exchange
