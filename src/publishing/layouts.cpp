#include "publishing/layouts.hpp"

#include <array>
#include <utility>

#include "triptych/error.hpp"

namespace triptych::publishing {

Layout find_layout(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, Layout>, 3> layouts{
        {{"caption", caption}, {"panel", panel}, {"regulation", regulation}}};
    for (const auto& [known, layout] : layouts)
        if (known == name) return layout;
    throw Error(ErrorCode::invalid, "no layout \"" + std::string(name) + "\"; expected caption, panel or regulation");
}

}  // namespace triptych::publishing
