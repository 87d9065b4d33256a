#include "adapters/sqlite/transaction.hpp"

#include <exception>

namespace triptych::sqlite {
namespace {

/// After a full disk or an input/output error SQLite has rolled back by itself.
void roll_back(const Connection& connection) noexcept
{
    try {
        if (connection.in_transaction()) connection.execute("ROLLBACK");
    } catch (const std::exception&) {  // the connection is lost; closing it rolls back
        return;
    }
}

}  // namespace

Transaction::Transaction(const Connection& connection) : connection_(&connection) { connection.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction()
{
    if (connection_ != nullptr) roll_back(*connection_);
}

void Transaction::commit()
{
    connection_->execute("COMMIT");
    connection_ = nullptr;
}

Snapshot::Snapshot(const Connection& connection) : connection_(connection.in_transaction() ? nullptr : &connection)
{
    if (connection_ != nullptr) connection_->execute("BEGIN");
}

Snapshot::~Snapshot()
{
    if (connection_ != nullptr) roll_back(*connection_);
}

}  // namespace triptych::sqlite
