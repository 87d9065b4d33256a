// Units of documents and files on their way into the memory and back.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"
#include "triptych/document.hpp"

namespace triptych::workspace {

/// Units of a memory file; the id of those that have none in the file is empty.
std::vector<model::MemoryUnit> units_of_file(std::span<const Unit> units, std::string_view origin);

/// What a document teaches: variants that are translated or better and not behind their siblings. A unit is kept even when it
/// teaches nothing, for the sake of its neighbours.
std::vector<model::MemoryUnit> units_of_document(const Document& document);

/// A unit of the memory as a plain unit.
Unit unit_of_memory(const model::MemoryUnit& unit);

}  // namespace triptych::workspace
