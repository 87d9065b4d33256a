// Workspace: one file that holds the documents, the memory and the glossaries of a team.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/export.hpp"
#include "triptych/glossary.hpp"
#include "triptych/language.hpp"
#include "triptych/maintenance.hpp"
#include "triptych/memory.hpp"

namespace triptych {
inline namespace v1 {

/// What an import did with one file.
struct ImportedFile {
    std::filesystem::path file;
    std::string what;  ///< "document ID", "memory", "glossary"
    std::size_t read = 0, created = 0, updated = 0, skipped = 0;  ///< units, or concepts
    std::vector<std::string> reasons;                             ///< one for each skip, and what was odd
};

/// Called now and then during long work with how far it has come.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

struct ImportOptions {
    bool dry_run = false;   ///< read, compare and report, and change nothing
    std::string author{};   ///< recorded in the history
    Progress progress{};    ///< called each thousand units and at the end
};

/// A row of the status: how many variants of a document stand in each state.
struct DocumentStatus {
    std::string id;
    Kind kind = Kind::post;
    std::size_t units = 0;
    Trio<std::array<std::size_t, 5>> states;  ///< counts, indexed by State
    Trio<std::size_t> behind;                 ///< variants behind their siblings
};

struct WorkspaceStatus {
    std::vector<DocumentStatus> documents;
    std::size_t memory_units = 0;
    std::size_t concepts = 0;
};

/// One entry of a unit's history, oldest first.
struct Change {
    std::string time;    ///< UTC, ISO 8601
    std::string author;
    std::string action;  ///< "import", "save", "remove", "fill", "approve", "review", "reopen", "confirm", and what a caller of `save` named
    Language language = Language::fr;
    std::uint64_t revision = 0;
    State state = State::missing;
    std::string text;    ///< after the change
};

enum class Decision : std::uint8_t { approve, review, reopen, confirm };

/// A variant that `fill` took from the memory.
struct Filled {
    std::string unit;
    Language language = Language::fr;
    double score = 0;
    MatchKind kind = MatchKind::exact;
    std::string origin;
    std::string text;
    std::string label;   ///< that the numbered item got in this language ("3-бап."), or empty
    std::string remark;  ///< why it got none though other languages have one, or empty
};

/// What a workspace is opened for. Reading needs the right to read the file and no other: it works on a file or in a folder that is
/// read-only, where nobody else should be writing then (see `Workspace::open`).
enum class OpenFor : std::uint8_t { changing, reading };

/// One SQLite file. Every change is one transaction: it happens whole or not at all.
/// One writer at a time, any number of readers, in threads (one Workspace each) and in processes;
/// a second writer waits up to five seconds, then gets Error{busy}.
class TRIPTYCH_API Workspace {
public:
    /// Makes a new file. Throws Error{exists} when there is one, Error{io} when it cannot be written.
    static Workspace create(const std::filesystem::path& path);
    /// Throws Error{not_found}, Error{version} for a file of a newer version, Error{damaged} for a file that is no workspace.
    /// For reading, a file that cannot be locked (a read-only file or folder) is read as it stands: changes that a writer makes meanwhile
    /// are not seen and may make a read fail. Error{io} when such a file has changes waiting in its -wal file. Every call that would
    /// change a workspace opened for reading throws Error{invalid}.
    static Workspace open(const std::filesystem::path& path, OpenFor purpose = OpenFor::changing);

    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept;

    /// Documents, memories and glossaries, told apart by their content, in one transaction: a file that cannot be read
    /// stops the import and nothing is changed. NAME.fr.txt, NAME.ru.txt and NAME.kk.txt are one document. Approved and reviewed
    /// units of documents are learnt by the memory with `learn`.
    std::vector<ImportedFile> import(std::span<const std::filesystem::path> files, const ImportOptions& options = {});

    /// TMX or TSV into the memory, in one transaction. A unit whose texts the memory has is not written again; one with the id and
    /// the file name of an earlier one, and a text alike, is a correction of that one and replaces it; every other is new, as
    /// "ID@FILE" when another unit has its id.
    ImportedFile import_memory(const std::filesystem::path& file, const ImportOptions& options = {});

    /// Adds units to the memory, as if a file named `origin` held them. Returns how many were new.
    std::size_t remember(std::span<const Unit> units, std::string_view origin);

    /// Adds the translated, reviewed and approved units of a document (of all documents when empty) to the memory.
    /// Returns how many were new.
    std::size_t learn(std::string_view document = {});

    /// Creates or updates a document. A changed text becomes `draft` unless the new state says otherwise, and its siblings
    /// that were translated or better are marked as behind. `action` is what the history says was done; a unit that was locked or unlocked gets
    /// an entry too.
    void save(const Document& document, std::string_view author = {}, std::string_view action = "save");

    [[nodiscard]] std::vector<std::string> document_ids() const;
    /// Throws Error{not_found}, with the nearest ids.
    [[nodiscard]] Document document(std::string_view id) const;

    /// Matches from the memory, as `Memory::find` gives them.
    [[nodiscard]] std::vector<Match> find(const Query& query) const;
    /// Units that contain the words in any form, as `Memory::concordance` gives them.
    [[nodiscard]] std::vector<ConcordanceHit> concordance(std::string_view text, Language language, std::size_t limit = 20) const;
    /// How much of the texts in a language the memory knows; with a target only matches that have it count.
    [[nodiscard]] Analysis analyse(std::span<const Document> documents, Language language, std::optional<Language> target = {}) const;
    /// Every unit of the memory in the order of its arrival; `visit` returns false to stop.
    void for_each_memory_unit(const std::function<bool(const Unit&)>& visit) const;

    /// Units of the memory that a filter takes, in the order of their arrival; `visit` returns false to stop. Throws Error{not_found} for a unit
    /// that is not there, Error{invalid} for an id that several documents have, a language without need or a date that is none.
    void for_each_memory_entry(const MemoryFilter& filter, const std::function<bool(const MemoryEntry&)>& visit) const;

    /// Changes one text of a unit of the memory. Nothing is changed when the unit says so already. What a document says of its own unit, or a
    /// correction in the unit's file, takes its place when it is learnt or imported again; the old text of the file does not.
    /// Throws Error{not_found}, Error{invalid} for an empty text, Error{encoding}.
    MemoryReport edit_memory(const MemoryEdit& edit, std::string_view author = {});

    /// Removes the units that a filter takes; `dry_run` only tells which. A file that is imported again brings its units back.
    /// Throws as `for_each_memory_entry`, and Error{invalid} for a filter without a condition.
    MemoryReport delete_from_memory(const MemoryFilter& filter, std::string_view author = {}, bool dry_run = false);

    /// Makes one of all units with the same texts (but for the kind of white space and apostrophes), a unit with two of the three texts of another
    /// among them; of several such the oldest. Several translations of one text stay. What is left has the oldest id and key, of each text the
    /// one in the best state (then the newest) and that state, the newest date, and all properties and origins; its document only
    /// when all were of that one. Neighbours of what is removed become neighbours of what is left.
    MemoryReport merge_memory_duplicates(std::string_view author = {}, bool dry_run = false);

    /// Takes a change of the memory back, or the last that is neither an undo nor undone: its units are what they were, to the date. The undo is
    /// a change that can be undone. Throws Error{not_found} for a change that is not there, Error{refused} when it was undone, when one of its
    /// units was changed since (by a change, an import or a document), or when its id is another unit's now; nothing is changed then.
    MemoryReport undo_memory(std::optional<std::uint64_t> change = {}, std::string_view author = {});

    /// What was done to a unit of the memory, oldest first; to all with this id where no document is named. Throws Error{not_found} when
    /// there is none and never was.
    [[nodiscard]] std::vector<MemoryVersion> memory_history(const MemoryName& unit) const;
    /// Every change of the memory, oldest first; imports are none.
    [[nodiscard]] std::vector<MemoryChange> memory_changes() const;

    /// Units that agree in one language and not in another, for every two languages; in the order of the languages, then of the oldest unit.
    /// Texts are the same when they differ in nothing but the kind of white space and apostrophes.
    [[nodiscard]] std::vector<Disagreement> memory_disagreements() const;

    /// Fills missing variants of a document from the memory; never overwrites. The new variants are `draft`. A numbered item gets its
    /// label in the language, made from that of another ("Article 3." → "3-бап.").
    std::vector<Filled> fill(std::string_view document, double min = 0.7, std::string_view author = {});

    /// Approves, reviews, reopens or confirms the variants of a document: all, or those of one language or unit.
    /// Returns how many changed.
    std::size_t decide(std::string_view document, Decision decision, std::optional<Language> language = {}, std::string_view unit = {},
                       std::string_view author = {});

    [[nodiscard]] std::vector<Change> history(std::string_view document, std::string_view unit) const;
    [[nodiscard]] std::vector<Concept> concepts() const;
    [[nodiscard]] WorkspaceStatus status() const;

private:
    struct Impl;
    explicit Workspace(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace v1
}  // namespace triptych
