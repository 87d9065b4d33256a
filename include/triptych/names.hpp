// Names: people, places and institutions as each language writes and inflects them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter };
enum class Animacy : std::uint8_t { unknown, animate, inanimate };

/// A name in one language. What a language has no use for stays empty.
struct NameVariant {
    std::string text;  ///< as it stands alone, without its article: «Kazakhstan», «Французский альянс»; empty when the language has none
    Gender gender = Gender::unknown;
    Animacy animacy = Animacy::unknown;
    bool plural = false;        ///< les Pays-Bas
    bool indeclinable = false;  ///< ru: Алматы
    bool possessed = false;     ///< kk: the last word has the ending of the third person, «Франция елшілігі»
    std::string article;        ///< fr: «le», «la», «l’», «les»
    std::string preposition;    ///< ru: «в», «во» or «на», before the place that something is at
    std::string reading;        ///< kk: how letters or Latin script are read, «юнеско»; the ending follows it after a hyphen
    std::string head;           ///< the words of `text` that decline when others do not: «посольство» of «посольство Франции»
    /// Stored forms by form_name(), «gen», «pl;gen», «at», «to»: they win over every rule.
    std::map<std::string, std::string, std::less<>> forms;
    std::vector<std::string> not_to_use;  ///< «Алма-Ата»
    double confidence = 1.0;              ///< how sure text and forms are, 0 to 1; below 0.9 a person should look at them

    friend bool operator==(const NameVariant&, const NameVariant&) = default;
};

/// When a name was the right one: ISO dates («2019-03-23») or years, both days included; an empty one is open.
struct Period {
    std::string from, until;

    friend bool operator==(const Period&, const Period&) = default;
};

/// One person, place or institution under one name. A city that was renamed has two records: nur-sultan, valid 2019 to 2022, and astana.
struct Name {
    std::string id;
    std::string kind;  ///< "city", "country", "region", "venue", "institution", "university", "person" … (see glossaries/README.md)
    Trio<NameVariant> variants;
    Period valid;
    std::string instead;  ///< the id of the record to use today, of a name that is no longer valid
    std::string source;
    std::string note;

    friend bool operator==(const Name&, const Name&) = default;
};

/// How a record was found.
enum class FoundBy : std::uint8_t { id, text, not_to_use };

/// A record and how it was found; `name` is null when there is none. It lives as long as its source.
struct NameHit {
    const Name* name = nullptr;
    FoundBy by = FoundBy::id;

    explicit operator bool() const noexcept { return name != nullptr; }
    friend bool operator==(const NameHit&, const NameHit&) = default;
};

/// Where names are looked up: a table, a workspace.
class TRIPTYCH_API NameSource {
public:
    virtual ~NameSource() = default;

    /// The record with this id, else the one whose text in that language it is, with or without the French article, else one that lists
    /// it as not to be used. Case, apostrophes, ё and е, and kinds of spaces make no difference, but for ids.
    [[nodiscard]] virtual NameHit find(std::string_view id_or_text, Language language) const = 0;

protected:
    NameSource() = default;
    NameSource(const NameSource&) = default;
    NameSource& operator=(const NameSource&) = default;
};

/// Names in memory. Several threads may find in one table while none adds to it.
class TRIPTYCH_API NamesTable final : public NameSource {
public:
    NamesTable();
    explicit NamesTable(std::vector<Name> names);
    ~NamesTable() override;
    NamesTable(const NamesTable&) = delete;
    NamesTable& operator=(const NamesTable&) = delete;
    NamesTable(NamesTable&&) noexcept;
    NamesTable& operator=(NamesTable&&) noexcept;

    /// A record with the id of an older one takes its place, so that a project's names win over those read before. Of several records
    /// with one text, «Luxembourg», the first is found by it, and the others by their ids.
    void add(Name name);

    /// Throws Error{encoding} when the text is not UTF-8.
    [[nodiscard]] NameHit find(std::string_view id_or_text, Language language) const override;

    /// The records in the order they came in, without those that were replaced. They live as long as the table.
    [[nodiscard]] std::vector<const Name*> names() const&;
    [[nodiscard]] std::vector<const Name*> names() const&& = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v1
}  // namespace triptych
