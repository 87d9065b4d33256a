// New units for the memory of a workspace file.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"

namespace triptych::workspace {

/// What became of the units; numbers of units count from 0.
struct Remembered {
    std::size_t created = 0;
    std::size_t updated = 0;             ///< known, and now in a better state; or corrected in their file
    std::vector<std::size_t> known;      ///< the same three texts are there already
    std::vector<std::size_t> one_sided;  ///< text in fewer than two languages
    std::vector<std::size_t> renamed;    ///< new, and under another id than in the file, which another unit has
};

/// Adds units in the order of their document or file; neighbours in the list become neighbours in the memory. Keys are given here.
/// A unit of a document takes the place of an earlier one with the same id of that document; one of a file as MemoryIds says.
/// Needs a transaction.
/// `tick` is called for every unit.
Remembered remember(const sqlite::Connection& connection, std::vector<model::MemoryUnit> units, const std::function<void()>& tick);

}  // namespace triptych::workspace
