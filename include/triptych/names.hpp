// Names: people, places and institutions as each language writes and inflects them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter };
enum class Animacy : std::uint8_t { unknown, animate, inanimate };

/// A name in one language.
struct NameVariant {
    std::string text;  ///< as it stands alone: «Almaty», «Французский альянс»; empty when the language has none
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    bool plural = false;        ///< les Pays-Bas
    bool indeclinable = false;  ///< ru: Алматы
    /// Stored forms by feature string of parse_form, in canonical order («gen», «pl;gen», «at», «to»): they win over every rule.
    std::map<std::string, std::string, std::less<>> forms;
    std::vector<std::string> not_to_use;  ///< «Алма-Ата»
    double confidence = 1.0;              ///< how sure the forms are

    friend bool operator==(const NameVariant&, const NameVariant&) = default;
};

/// One person, place or institution.
struct Name {
    std::string id;
    std::string kind;  ///< "city", "country", "institution", "person", "venue" …
    Trio<NameVariant> variants;
    std::string source;
    std::string note;

    friend bool operator==(const Name&, const Name&) = default;
};

/// Where names are looked up: a table, a workspace. The records live as long as the source.
class TRIPTYCH_API NameSource {
public:
    virtual ~NameSource() = default;

    /// The record with this id, or whose text in that language it is (case and apostrophes apart); null when there is none.
    [[nodiscard]] virtual const Name* find(std::string_view id_or_text, Language language) const = 0;

protected:
    NameSource() = default;
    NameSource(const NameSource&) = default;
    NameSource& operator=(const NameSource&) = default;
};

}  // namespace v1
}  // namespace triptych
