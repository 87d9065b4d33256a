// Kazakh forms: which words a form may be a plural, a possessive or a case of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::terminology {

/// The stems that remain when a chain of noun suffixes is taken off, longest first, without the form itself: "кітаптарында" →
/// кітаптары, кітаптар, кітап …; "халқының" → халқы, халық …. Many of them are no words: a stem counts when it is the word that is sought.
/// Needs a folded word.
std::vector<std::string> kazakh_stems(std::string_view form);

}  // namespace triptych::terminology
