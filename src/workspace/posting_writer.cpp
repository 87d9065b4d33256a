#include "workspace/posting_writer.hpp"

#include <algorithm>
#include <vector>

#include "memory/tokens.hpp"
#include "triptych/error.hpp"

namespace triptych::workspace {
namespace {

constexpr std::int64_t most_batches = 32;  // of a token; a read of more is slower than one rewrite now and then

class Merger {
public:
    explicit Merger(const sqlite::Connection& connection)
        : connection_(&connection),
          count_(connection.prepare("SELECT count(*) FROM memory_posting WHERE language = ?1 AND token = ?2")),
          read_(connection.prepare("SELECT keys FROM memory_posting WHERE language = ?1 AND token = ?2 ORDER BY batch")),
          remove_(connection.prepare("DELETE FROM memory_posting WHERE language = ?1 AND token = ?2")),
          insert_(connection.prepare("INSERT INTO memory_posting VALUES (?1, ?2, ?3, ?4, ?5)"))
    {
    }

    void insert(Language language, std::uint64_t token, model::UnitKey batch, const PackedKeys& keys)
    {
        insert_.run(language, token, batch, keys.count, sqlite::Blob{keys.bytes});
    }

    void merge_if_many(Language language, std::uint64_t token, model::UnitKey batch)
    {
        count_.bind(language, token).step();
        const bool is_many = count_.integer(0) > most_batches;
        count_.reset();
        if (!is_many) return;
        const PackedKeys all = read(language, token);
        remove_.run(language, token);
        insert(language, token, batch, all);
    }

private:
    PackedKeys read(Language language, std::uint64_t token)
    {
        std::vector<model::UnitKey> keys;
        read_.bind(language, token);
        while (read_.step())
            if (!unpack_keys(read_.blob(0), keys))
                throw Error(ErrorCode::damaged, "the index of the memory is broken; expected whole lists of units",
                            {.file = connection_->file()});
        read_.reset();
        PackedKeys all;
        for (const auto key : keys) all.add(key);
        return all;
    }

    const sqlite::Connection* connection_;
    sqlite::Statement count_, read_, remove_, insert_;
};

}  // namespace

void PostingWriter::add(model::UnitKey key, Language language, std::string_view text)
{
    for (const std::uint64_t token : memory::index_tokens(text, language)) {
        PackedKeys& list = lists_[language][token];
        if (list.count == 0 || list.last != key) list.add(key);
    }
}

void PostingWriter::write(const sqlite::Connection& connection, model::UnitKey batch) const
{
    Merger merger(connection);
    for (const Language language : all_languages) {
        std::vector<std::uint64_t> tokens;  // in the order of the table, which is then written from left to right
        for (const auto& [token, keys] : lists_[language]) tokens.push_back(token);
        std::ranges::sort(tokens, {}, [](std::uint64_t token) { return static_cast<std::int64_t>(token); });
        for (const std::uint64_t token : tokens) {
            merger.insert(language, token, batch, lists_[language].at(token));
            merger.merge_if_many(language, token, batch);
        }
    }
}

}  // namespace triptych::workspace
