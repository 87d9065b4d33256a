// Reading bytes whose encoding nobody wrote down.
#pragma once

#include <string>
#include <string_view>

#include "triptych/repair.hpp"

namespace triptych::language {

/// "0x98 at offset 12".
std::string describe_byte(std::string_view bytes, std::size_t offset);

/// `bytes` read with one page; no_character becomes U+FFFD.
std::u32string read_with(std::string_view bytes, std::string_view page_name);

/// UTF-8 in which some lines were written in another encoding: those lines are read with the page that fits them best, single signs that
/// the Windows pages share (’ « » – …) by themselves, and what is left becomes U+FFFD. `evidence` says which lines and what was lost.
struct Mixed {
    std::string text, evidence;
};
/// Empty text when there are too few lines of good UTF-8 to believe it.
Mixed read_mixed(std::string_view bytes);

}  // namespace triptych::language
