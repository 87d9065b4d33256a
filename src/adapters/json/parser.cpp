#include "adapters/json/parser.hpp"

#include <algorithm>

#include "triptych/text.hpp"

namespace triptych::json {

void fail(const std::string& message, std::string_view text, std::size_t offset, std::size_t line)
{
    const auto before = text.substr(0, std::min(offset, text.size()));
    const auto breaks = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const auto line_start = before.rfind('\n') + 1;  // npos + 1 is 0
    throw Error(ErrorCode::syntax, message, {"", std::max<std::size_t>(line, 1) + breaks, count_code_points(before.substr(line_start)) + 1});
}

}  // namespace triptych::json
