// Ids for units that come into the memory from files.
//
// A memory file has ids of its own (tuid, a column `id`), which the next file may use for something else: two files of one office
// both begin with "1". In the memory an id belongs to one unit. A unit of a file is told
//   1. by its three texts: what the memory says already is not written again, whatever its id;
//      What a file says of a unit that a person has corrected here since is the text before: the correction stands;
//   2. by the name of its file and its id, when a unit that only this file has said bears them and its text in some language is alike:
//      the unit was corrected in the file, and takes the other's place;
//   3. else it is new. It keeps the id of its file when no unit has it, and is "ID@FILE" otherwise, then "ID@FILE#2" …
// A unit without an id in the file gets a ULID.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"

namespace triptych::workspace {

/// Made for one file, in the transaction that stores it. Reads the ids of the whole memory once.
class MemoryIds {
public:
    explicit MemoryIds(const sqlite::Connection& connection);

    /// Changes the id of a unit of a file as said above, and gives the key of the unit whose place it takes (or which it is), or 0.
    model::UnitKey settle(model::MemoryUnit& unit);

private:
    struct Row {
        model::UnitKey key = 0;
        std::string origin;
        bool is_open = false;  ///< of a file, and not yet given to a unit
    };
    struct Correction {
        model::UnitKey key = 0;
        std::string id, origin;
        Trio<std::string> old, now;
    };
    void read_corrections(const sqlite::Connection& connection);
    model::UnitKey keep_correction(model::MemoryUnit& unit) const;
    [[nodiscard]] bool is_alike(model::UnitKey key, const model::MemoryUnit& unit) const;

    std::unordered_map<std::string, std::vector<Row>> rows_;  ///< by id
    std::unordered_multimap<std::int64_t, Correction> corrections_;  ///< by the hash of the old texts
    mutable sqlite::Statement texts_;
};

}  // namespace triptych::workspace
