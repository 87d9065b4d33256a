// The words of a French name or phrase: each with what surrounds it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::language::morphology::french {

/// A word with what surrounds it; an elided article or preposition is a word of its own, "l’". The parts joined again give the text back,
/// but that ’ stands for '.
struct Token {
    std::string before;  ///< spaces, opening quotes and brackets: " («"
    std::string word, lower;
    std::string after;       ///< ", » …"
    bool is_quoted = false;  ///< inside quotes or brackets: left as it is
};

/// Needs valid UTF-8. Linear. May be called from any thread.
std::vector<Token> tokens(std::string_view text);

std::string joined(const std::vector<Token>& tokens);

}  // namespace triptych::language::morphology::french
