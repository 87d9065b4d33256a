#include "workspace/utf8.hpp"

#include <string>

#include "base/utf8.hpp"
#include "triptych/error.hpp"

namespace triptych::workspace {

void require_utf8(std::string_view text, std::string_view what)
{
    if (const auto bad = base::find_bad_utf8(text))
        throw Error(ErrorCode::encoding, std::string(what) + ": byte " + std::to_string(*bad + 1) + " is not UTF-8; expected UTF-8 text");
}

}  // namespace triptych::workspace
