// Glossaries as rows.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "triptych/glossary.hpp"

namespace triptych::workspace {

/// In the order of their arrival.
std::vector<Concept> load_concepts(const sqlite::Connection& connection);

struct StoredConcepts {
    std::size_t created = 0, updated = 0, unchanged = 0;
};

/// A concept takes the place of the one with its id; without an id it is new, unless the same concept is there. Needs a transaction.
StoredConcepts store_concepts(const sqlite::Connection& connection, std::span<const Concept> concepts);

}  // namespace triptych::workspace
