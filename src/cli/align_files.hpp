// What is read for an alignment: texts, lists and folders of texts, decisions of a person.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "triptych/triptych.hpp"

namespace triptych::cli {

/// A document ready to be aligned.
struct AlignTexts {
    AlignInput input;
    std::vector<Language> given;
};

/// Two or three files; `segmented`: one sentence a line, an empty line is a paragraph border. `locks` is a file or empty.
AlignTexts read_align_texts(const Trio<std::string>& files, bool segmented, const std::string& locks = {});

/// One document of a batch: its name and its files; a language may be missing.
struct AlignRow {
    std::string id;
    Trio<std::string> files;
};

/// TSV with the columns id and two or three of fr, ru, kk.
std::vector<AlignRow> read_align_list(const std::string& file);

/// The files of a folder that are named by language: panel-01.fr.txt, panel-01_ru.txt, kk/panel-01.txt; in the order of their ids. Files
/// that are not named so, and documents of one language, are warned of.
std::vector<AlignRow> find_align_files(const std::filesystem::path& folder);

}  // namespace triptych::cli
