// The names of states, kinds and the like, as they stand in files and on the screen.
#include <array>
#include <optional>
#include <string_view>

#include "triptych/check.hpp"
#include "triptych/document.hpp"
#include "triptych/glossary.hpp"
#include "triptych/memory.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::array<std::string_view, 5> state_names{"missing", "draft", "translated", "reviewed", "approved"};
constexpr std::array<std::string_view, 3> kind_names{"post", "panel", "regulation"};
constexpr std::array<std::string_view, 5> match_names{"context", "exact", "repaired", "fuzzy", "pivot"};
constexpr std::array<std::string_view, 3> severity_names{"error", "warning", "advice"};
constexpr std::array<std::string_view, 4> term_status_names{"preferred", "admitted", "deprecated", "superseded"};

template <class Enum, std::size_t N>
std::string_view name_of(Enum value, const std::array<std::string_view, N>& names) noexcept
{
    return names.at(static_cast<std::size_t>(value));
}

template <class Enum, std::size_t N>
std::optional<Enum> parse(std::string_view text, const std::array<std::string_view, N>& names) noexcept
{
    for (std::size_t i = 0; i < N; ++i)
        if (names.at(i) == text) return static_cast<Enum>(i);
    return std::nullopt;
}

}  // namespace

std::string_view name(State state) noexcept { return name_of(state, state_names); }
std::optional<State> parse_state(std::string_view text) noexcept { return parse<State>(text, state_names); }
std::string_view name(Kind kind) noexcept { return name_of(kind, kind_names); }
std::optional<Kind> parse_kind(std::string_view text) noexcept { return parse<Kind>(text, kind_names); }
std::string_view name(MatchKind kind) noexcept { return name_of(kind, match_names); }
std::string_view name(Severity severity) noexcept { return name_of(severity, severity_names); }
std::string_view name(TermStatus status) noexcept { return name_of(status, term_status_names); }

}  // namespace v1
}  // namespace triptych
