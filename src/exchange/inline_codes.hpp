// Inline codes as exchange formats number and pair them.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::exchange {

/// Numbers for the ids of a unit's codes, which TMX writes as `x` and XLIFF as `id`: an id that is a number stays, others get one that is free. The codes
/// of the three languages that share an id share the number.
class CodeNumbers {
public:
    explicit CodeNumbers(const Unit& unit);
    [[nodiscard]] const std::string& of(const std::string& id) const;

private:
    std::unordered_map<std::string, std::string> numbers_;
};

inline constexpr std::size_t no_partner = std::string::npos;

/// For each code the number of the one that closes or opens it, or `no_partner`.
std::vector<std::size_t> find_partners(const std::vector<InlineCode>& codes);

}  // namespace triptych::exchange
