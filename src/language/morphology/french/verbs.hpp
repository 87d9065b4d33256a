// The forms of a French verb, by the rows of its conjugation: exposer, exposait, exposeront.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::language::morphology::french {

struct VerbForm {
    std::string text;
    std::string_view name;       ///< "imperfect"; lives as long as the program
    bool is_often_noun = false;  ///< a form that nouns and adjectives often share: visite, exposé
};

/// Every form of an infinitive in small letters, itself apart, the past participle with its feminine and plural; those of verbs that have
/// two (paie, paye) twice. Empty for a word that does not end like an infinitive. May be called from any thread.
std::vector<VerbForm> verb_forms(std::string_view infinitive);

}  // namespace triptych::language::morphology::french
