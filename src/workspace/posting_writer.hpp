// Words of new memory units on their way into the index of the file.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "adapters/sqlite/connection.hpp"
#include "model/unit_store.hpp"
#include "workspace/postings.hpp"

namespace triptych::workspace {

/// Collects the tokens of units whose keys ascend, and writes them as one batch. Many small batches of a token become one.
class PostingWriter {
public:
    void add(model::UnitKey key, Language language, std::string_view text);
    /// Needs a transaction. `batch` is the first key: batches of a token then stand in the order of their keys.
    void write(const sqlite::Connection& connection, model::UnitKey batch) const;

private:
    Trio<std::unordered_map<std::uint64_t, PackedKeys>> lists_;
};

}  // namespace triptych::workspace
