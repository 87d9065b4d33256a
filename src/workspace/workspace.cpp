#include "triptych/workspace.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "adapters/sqlite/transaction.hpp"
#include "memory/analyse.hpp"
#include "memory/concordance.hpp"
#include "triptych/error.hpp"
#include "workspace/concept_table.hpp"
#include "workspace/decide.hpp"
#include "workspace/document_table.hpp"
#include "workspace/fill.hpp"
#include "workspace/entry.hpp"
#include "workspace/history.hpp"
#include "workspace/impl.hpp"
#include "workspace/import.hpp"
#include "workspace/limits.hpp"
#include "workspace/memory_store.hpp"
#include "workspace/memory_units.hpp"
#include "workspace/memory_writer.hpp"
#include "workspace/save.hpp"
#include "workspace/schema.hpp"
#include "workspace/status.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// An empty file that was not there before: of two processes one gets it.
void reserve_file(const std::filesystem::path& path)
{
    std::FILE* file = std::fopen(path.c_str(), "wbx");
    if (file == nullptr) {
        const int reason = errno;
        if (reason == EEXIST) throw Error(ErrorCode::exists, "the file is there already; expected a new one", {.file = path.string()});
        throw Error(ErrorCode::io, "cannot be made: " + std::generic_category().message(reason) + "; expected a folder that can be written",
                    {.file = path.string()});
    }
    std::fclose(file);
}

sqlite::Connection connect(const std::filesystem::path& path, sqlite::Access access = sqlite::Access::read_write)
{
    sqlite::Connection connection(path, access, workspace::limits.wait.load());
    if (access == sqlite::Access::read_only) return connection;
    if (const auto pages = workspace::limits.pages.load(); pages > 0)
        connection.execute("PRAGMA max_page_count = " + std::to_string(pages));
    return connection;
}

}  // namespace

Workspace::Workspace(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

Workspace Workspace::create(const std::filesystem::path& path)
{
    reserve_file(path);
    try {
        sqlite::Connection connection = connect(path);
        workspace::create_schema(connection);
        return Workspace(std::make_unique<Impl>(Impl{path, std::move(connection), OpenFor::changing}));
    } catch (...) {
        std::error_code ignored;
        for (const char* ending : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending, ignored);
        throw;
    }
}

Workspace Workspace::open(const std::filesystem::path& path, OpenFor purpose)
{
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        throw Error(ErrorCode::not_found, "no such file; expected a workspace, \"triptych init\" makes one", {.file = path.string()});
    if (std::filesystem::is_directory(path, unknown))
        throw Error(ErrorCode::io, "a folder; expected a workspace file, \"triptych init\" makes one", {.file = path.string()});
    sqlite::Connection connection = connect(path, purpose == OpenFor::reading ? sqlite::Access::read_only : sqlite::Access::read_write);
    if (purpose == OpenFor::reading && workspace::is_older(connection)) connection = connect(path);  // to bring it up to date
    workspace::require_schema(connection);
    return Workspace(std::make_unique<Impl>(Impl{path, std::move(connection), purpose}));
}

const std::filesystem::path& Workspace::path() const noexcept { return impl_->path; }

std::vector<ImportedFile> Workspace::import(std::span<const std::filesystem::path> files, const ImportOptions& options)
{
    auto reports = workspace::store_files(impl_->to_change(), workspace::read_files(files), options);
    impl_->memory().forget_terms();
    impl_->memory().catch_up();
    return reports;
}

ImportedFile Workspace::import_memory(const std::filesystem::path& file, const ImportOptions& options)
{
    std::vector<workspace::ReadFile> files;
    files.push_back(workspace::read_memory_file(file));
    auto report = workspace::store_files(impl_->to_change(), std::move(files), options).front();
    impl_->memory().catch_up();
    return report;
}

std::size_t Workspace::remember(std::span<const Unit> units, std::string_view origin)
{
    Document document;  // what is admitted to a document is admitted to the memory
    document.id = "memory";
    document.blocks.resize(1);
    document.units.assign(units.begin(), units.end());
    for (Unit& unit : document.units) unit.block = 0;
    document = workspace::admit(std::move(document));
    const auto& connection = impl_->to_change();
    sqlite::Transaction transaction(connection);
    const auto created = workspace::remember(connection, workspace::units_of_file(document.units, origin), {}).created;
    transaction.commit();
    impl_->memory().catch_up();
    return created;
}

std::size_t Workspace::learn(std::string_view document)
{
    const auto& connection = impl_->to_change();
    sqlite::Transaction transaction(connection);
    std::vector<std::string> ids{std::string(document)};
    if (document.empty()) ids = workspace::document_ids(connection);
    std::size_t created = 0;
    for (const auto& id : ids)
        created += workspace::remember(connection, workspace::units_of_document(workspace::require_document(connection, id)), {}).created;
    transaction.commit();
    impl_->memory().catch_up();
    return created;
}

void Workspace::save(const Document& document, std::string_view author, std::string_view action)
{
    sqlite::Transaction transaction(impl_->to_change());
    workspace::save_document(impl_->connection, document, workspace::Source::program, author, action);
    transaction.commit();
}

std::vector<std::string> Workspace::document_ids() const { return workspace::document_ids(impl_->connection); }

Document Workspace::document(std::string_view id) const { return workspace::require_document(impl_->connection, id); }

std::vector<Match> Workspace::find(const Query& query) const
{
    std::vector<Match> matches;
    {
        const sqlite::Snapshot snapshot(impl_->connection);
        matches = impl_->memory().find(query);
    }
    impl_->memory().publish();
    return matches;
}

std::vector<ConcordanceHit> Workspace::concordance(std::string_view text, Language language, std::size_t limit) const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return memory::find_words(workspace::MemoryStore(impl_->connection), text, language, limit);
}

Analysis Workspace::analyse(std::span<const Document> documents, Language language, std::optional<Language> target) const
{
    Analysis analysis;
    {
        const sqlite::Snapshot snapshot(impl_->connection);
        analysis = memory::analyse(documents, language, target, [&](const Query& query) { return impl_->memory().find(query); });
    }
    impl_->memory().publish();
    return analysis;
}

void Workspace::for_each_memory_unit(const std::function<bool(const Unit&)>& visit) const
{
    constexpr std::size_t page = 1000;  // nothing is locked while `visit` runs
    const workspace::MemoryStore store(impl_->connection);
    for (model::UnitKey last = 0;;) {
        const auto units = store.units_after(last, page);
        for (const auto& unit : units)
            if (!visit(workspace::unit_of_memory(unit))) return;
        if (units.size() < page) return;
        last = units.back().key;
    }
}

std::vector<Filled> Workspace::fill(std::string_view document, double min, std::string_view author)
{
    const auto& connection = impl_->to_change();
    impl_->memory().catch_up();
    sqlite::Transaction transaction(connection);
    auto filled = workspace::fill(connection, impl_->memory(), document, min, author);
    transaction.commit();
    return filled;
}

std::size_t Workspace::decide(std::string_view document, Decision decision, std::optional<Language> language, std::string_view unit,
                              std::string_view author)
{
    sqlite::Transaction transaction(impl_->to_change());
    const auto changed = workspace::decide(impl_->connection, {document, language, unit}, decision, author);
    transaction.commit();
    return changed;
}

std::vector<Change> Workspace::history(std::string_view document, std::string_view unit) const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return workspace::load_history(impl_->connection, document, unit);
}

std::vector<Concept> Workspace::concepts() const
{
    const sqlite::Snapshot snapshot(impl_->connection);
    return workspace::load_concepts(impl_->connection);
}

WorkspaceStatus Workspace::status() const { return workspace::load_status(impl_->connection); }

}  // namespace v1
}  // namespace triptych
