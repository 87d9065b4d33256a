// Spelling dictionaries: is a word known, what was meant, and what is its dictionary form.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "triptych/language.hpp"

namespace triptych::hunspell {

/// One dictionary, read from FOLDER at its first use (some 100 ms) and kept: {fr_FR,ru_RU,kk_KZ}.{aff,dic}, or the names that
/// other packages give them (fr.aff, fr-classique.aff, ru.aff, kk.aff).
/// Without the files it is absent: it knows no word, and stems and suggestions are empty.
/// Words are valid UTF-8, whatever the encoding of the files. Several threads may use one Dictionary; they wait for each other.
class Dictionary {
public:
    Dictionary(const std::filesystem::path& folder, Language language);
    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    [[nodiscard]] bool is_present() const;

    /// True for a word as the dictionary writes it, or in a form that it can make; also in capitals.
    [[nodiscard]] bool spell(const std::string& word) const;

    /// Words that may have been meant, best first. Slow: some milliseconds.
    [[nodiscard]] std::vector<std::string> suggest(const std::string& word) const;

    /// The dictionary forms that the word may belong to: "élèves" → "élève", "élever". Answers are cached.
    [[nodiscard]] std::vector<std::string> stems(const std::string& word) const;

    /// What the dictionary says of the word, one reading each: "st:acteur po:nom is:fem is:sg" for "actrice". Only the stem stands in
    /// dictionaries without morphological fields. Some 20 µs; not cached.
    [[nodiscard]] std::vector<std::string> analyses(const std::string& word) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The folder named by the environment variable TRIPTYCH_DICTIONARIES; or else the first folder of DICPATH, a list with colons that
/// Hunspell's own program reads, that exists; or else where Debian keeps its dictionaries.
std::filesystem::path default_folder();

/// The dictionary of the default folder; one for the process.
const Dictionary& dictionary(Language language);

/// The dictionary of a folder, the default folder when it is empty; one for each folder and process, kept until the end.
const Dictionary& dictionary(Language language, const std::filesystem::path& folder);

}  // namespace triptych::hunspell
