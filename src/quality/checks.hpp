// The checks of the library: what each of them is given, and what it gives. One file for each check.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/check.hpp"

namespace triptych::quality {

/// What a check looks at. `languages` are those asked for, in the order fr, ru, kk.
struct Inspection {
    const Document& document;
    const Glossary& glossary;
    std::string_view channel;  ///< id, or empty
    std::vector<Language> languages;
    bool is_channel_asked = false;  ///< by the caller, not by the document
};

/// Adds what it finds; rule and explanation are filled in from the table. The severity is given by the check and is at most that of its
/// row.
using Check = void (*)(const Inspection& inspection, std::vector<Finding>& findings);

void check_missing(const Inspection& inspection, std::vector<Finding>& findings);
void check_numbers(const Inspection& inspection, std::vector<Finding>& findings);
void check_weekdays(const Inspection& inspection, std::vector<Finding>& findings);
void check_terms(const Inspection& inspection, std::vector<Finding>& findings);
void check_length(const Inspection& inspection, std::vector<Finding>& findings);
void check_lookalikes(const Inspection& inspection, std::vector<Finding>& findings);
void check_typeset(const Inspection& inspection, std::vector<Finding>& findings);
void check_codes(const Inspection& inspection, std::vector<Finding>& findings);
void check_behind(const Inspection& inspection, std::vector<Finding>& findings);

/// A finding whose rule and explanation the table fills in. An empty unit is the whole document.
Finding make_finding(Severity severity, std::string_view unit, Language language, Range range, std::string message,
                     std::string suggestion = {});

/// "French", "Russian", "Kazakh".
std::string_view language_name(Language language) noexcept;
/// "French and Kazakh".
std::string list_names(std::span<const Language> languages);
/// True when there is nothing but white space.
bool is_blank(std::string_view text) noexcept;
/// The languages of the inspection in which the unit has text.
std::vector<Language> languages_with_text(const Inspection& inspection, const Unit& unit);
/// The language that the others were made from, as the document says; empty when it does not.
std::optional<Language> source_language(const Document& document);
/// The text between “ and ”, for messages.
std::string in_quotes(std::string_view text);

}  // namespace triptych::quality
