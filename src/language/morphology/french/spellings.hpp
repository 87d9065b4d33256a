// Other ways to write a French word: without accents on capitals, with oe for œ, by the spelling of 1990.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::language::morphology::french {

struct Spelling {
    std::string text;
    std::string_view why;          ///< "oe for œ"; lives as long as the program
    bool must_be_unknown = false;  ///< only when no dictionary knows it as another word: eleves, but not "retraites" for "retraités"
    bool is_bare = false;          ///< all accents left out
};

/// Needs a folded word. By the rows of spellings.tsv; the word itself apart. May be called from any thread.
std::vector<Spelling> spellings(std::string_view folded);

}  // namespace triptych::language::morphology::french
