// A memory to keep clean, and how it reads.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

#include "unit/workspace/fixture.hpp"

namespace triptych::testing {

class MaintainedMemory : public WorkspaceTest {
protected:
    /// A TSV file of this name into the memory: rows of id, fr, ru, kk.
    void import(std::string_view name, const std::string& rows) { workspace_.import_memory(write(name, "id\tfr\tru\tkk\n" + rows)); }

    [[nodiscard]] std::vector<MemoryEntry> entries(const MemoryFilter& filter = {}) const
    {
        std::vector<MemoryEntry> found;
        workspace_.for_each_memory_entry(filter, [&](const MemoryEntry& entry) {
            found.push_back(entry);
            return true;
        });
        return found;
    }

    [[nodiscard]] std::vector<std::string> ids(const MemoryFilter& filter = {}) const
    {
        std::vector<std::string> found;
        for (const auto& entry : entries(filter)) found.push_back(entry.id);
        return found;
    }

    [[nodiscard]] MemoryEntry entry(const std::string& id) const { return entries({.units = {{id, ""}}}).at(0); }

    /// Matches with the index; the same must come without.
    [[nodiscard]] std::vector<std::string> find(std::string_view text, Language language = Language::fr, double min = 0.7) const
    {
        Query query{.text = std::string(text), .language = language, .min = min};
        const auto rows = rows_of(workspace_.find(query));
        query.exhaustive = true;
        EXPECT_EQ(rows, rows_of(workspace_.find(query))) << text;
        return rows;
    }

    static std::vector<std::string> rows_of(const std::vector<Match>& matches)
    {
        std::vector<std::string> rows;
        for (const auto& match : matches)
            rows.push_back(std::to_string(static_cast<int>(match.score * 100 + 1e-6)) + " " + std::string(name(match.kind)) + " " + match.id + " " + match.texts.fr + "|" +
                           match.texts.ru + "|" + match.texts.kk);
        return rows;
    }

    MemoryReport edit(const std::string& id, Language language, const std::string& text) { return workspace_.edit_memory({.unit = {id, ""}, .language = language, .text = text}); }
    MemoryReport remove(const std::string& id) { return workspace_.delete_from_memory({.units = {{id, ""}}}); }

    /// `call` throws this, and changes nothing.
    template <class Call>
    void expect_refused(const Call& call, ErrorCode code, const std::string& message)
    {
        const auto before = entries();
        const auto changes = workspace_.memory_changes().size();
        const Error error = error_of(call);
        EXPECT_EQ(error.code(), code) << error.what();
        EXPECT_THAT(error.what(), ::testing::HasSubstr(message));
        EXPECT_EQ(entries(), before) << message;
        EXPECT_EQ(workspace_.memory_changes().size(), changes) << message;
    }

    Workspace workspace_ = Workspace::create(file());
};

}  // namespace triptych::testing
