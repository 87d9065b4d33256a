#include "triptych/error.hpp"

#include <utility>

namespace triptych {
inline namespace v1 {
namespace {

std::string one_line(const std::string& message, const Place& place)
{
    std::string out = place.file;
    if (place.line > 0) out += (out.empty() ? "line " : ":") + std::to_string(place.line);
    if (place.line > 0 && place.column > 0) out += ":" + std::to_string(place.column);
    return out.empty() ? message : out + ": " + message;
}

}  // namespace

Error::Error(ErrorCode code, const std::string& message, Place place)
    : std::runtime_error(one_line(message, place)), code_(code), place_(std::move(place)), message_(message)
{
}

Error Error::in_file(const std::string& file) const
{
    Place place = place_;
    place.file = file;
    return {code_, message_, std::move(place)};
}

}  // namespace v1
}  // namespace triptych
