// All or nothing: changes that are kept together, and reads that see one moment.
#pragma once

#include "adapters/sqlite/connection.hpp"

namespace triptych::sqlite {

/// A change: waits for its turn to write, and is undone unless `commit` is called.
class Transaction {
public:
    explicit Transaction(const Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    void commit();

private:
    const Connection* connection_;
};

/// Several reads that see the file as it was at the first of them. Inside a Transaction or another Snapshot it does nothing.
class Snapshot {
public:
    explicit Snapshot(const Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;
    Snapshot(Snapshot&&) = delete;
    Snapshot& operator=(Snapshot&&) = delete;

private:
    const Connection* connection_;
};

}  // namespace triptych::sqlite
