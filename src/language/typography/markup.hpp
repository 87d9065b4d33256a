// Parts of a text that a program reads: tags and comments of HTML, the content of code, fenced blocks, short codes, addresses as "tel:+7…".
#pragma once

#include <string_view>
#include <vector>

#include "triptych/range.hpp"

namespace triptych::language {

/// What no rule of typography may change, in the order of the text and without overlaps: what find_protected_spans finds (a URL with the
/// marks that touch it) and, by markup.tsv,
///  - blocks fenced with ``` (CommonMark 4.5; without an end, up to the end of the text) or closed ~~~, and `` code `` between equal backticks;
///  - tags with their attributes, comments, and the elements whose content is no prose (<code>, <pre>, <kbd> …) up to their end;
///  - addresses that begin with a scheme ("tel:+7727…", "tg://…"), and short codes (":tada:").
/// Needs valid UTF-8; linear. May be called from any thread.
std::vector<Range> find_untouchable(std::string_view text);

}  // namespace triptych::language
