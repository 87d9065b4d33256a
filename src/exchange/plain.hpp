// Plain text: three files NAME.fr.txt, NAME.ru.txt, NAME.kk.txt are one document.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "triptych/language.hpp"

namespace triptych::exchange {

/// The files of a document, found from any of them; those that do not exist are empty.
struct PlainFiles {
    Trio<std::filesystem::path> paths;
    std::string name;  ///< without folder, language and extension
};
/// Empty when the name does not say its language.
std::optional<PlainFiles> find_plain_files(const std::filesystem::path& path);

/// An id of a document made of a file's name.
std::string id_of_name(std::string name);

}  // namespace triptych::exchange
