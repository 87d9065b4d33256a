// The words of a cell of rules.tsv: as written, the words of a named list, or a word in all its forms.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::language {

/// Lists of words by the id of their row.
using WordLists = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The words of a cell, divided by spaces, in order and without doubles. "@kk.months" stands for the words of that list ("#@kk.months" for
/// them with # before each), «сәуір+» for every
/// form of the word: its cases, owners and numbers by the tables of morphology/ (in Kazakh also what is there, «сәуірдегі»).
/// A list that is not there ends in std::logic_error. May be called from any thread.
std::vector<std::string> cell_words(std::string_view cell, Language language, const WordLists& lists);

/// True for what a hyphen joins to a Kazakh sign or abbreviation: the «ден» of «₸-ден», the «ге» of «км-ге».
bool is_kazakh_case_suffix(std::string_view letters);

}  // namespace triptych::language
