#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

#include "memory/index/token_part.hpp"
#include "triptych/error.hpp"

namespace triptych::memory::index {
namespace {

void append_number(std::vector<std::uint8_t>& bytes, std::uint32_t number)
{
    for (; number >= 0x80U; number >>= 7U) bytes.push_back(static_cast<std::uint8_t>(0x80U | (number & 0x7FU)));
    bytes.push_back(static_cast<std::uint8_t>(number));
}

std::uint32_t narrow(std::size_t number)
{
    if (number > UINT32_MAX) throw Error(ErrorCode::refused, "a segment of the memory's index with more than 4 GB of words; expected smaller batches");
    return static_cast<std::uint32_t>(number);
}

}  // namespace

/// The steps from the texts of a builder to tables.
struct TokenLayout {
    TokenBuilder& from;
    TokenTables<Made> to = {};
    std::vector<std::uint32_t> new_ids = {};  ///< by number

    void order_texts()
    {
        std::ranges::sort(from.texts_, {}, [](const auto& text) { return std::tuple(text.size, text.key); });
    }

    void order_words()
    {
        const std::size_t d = from.hashes_.size();
        std::vector<std::uint32_t> frequency(d), order(d);
        for (const auto word : from.words_) ++frequency[word];
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {}, [&](std::uint32_t word) { return std::pair(~frequency[word], from.hashes_[word]); });
        new_ids.resize(d);
        for (std::uint32_t id = 0; id < d; ++id) {
            new_ids[order[id]] = id;
            to.hashes.push_back(from.hashes_[order[id]]);
        }
        for (auto& word : from.words_) word = new_ids[word];
    }

    /// About four words a bucket: a look-up reads one and compares few.
    void order_hashes()
    {
        const std::size_t d = to.hashes.size();
        to.by_hash.resize(d);
        std::iota(to.by_hash.begin(), to.by_hash.end(), 0U);
        std::ranges::sort(to.by_hash, {}, [&](std::uint32_t id) { return to.hashes[id]; });
        const std::size_t count = std::bit_ceil(d / 4 + 2);
        const int shift = 64 - std::countr_zero(count);
        to.buckets.assign(count + 1, narrow(d));
        for (std::size_t i = d; i-- > 0;) to.buckets[to.hashes[to.by_hash[i]] >> shift] = static_cast<std::uint32_t>(i);
        for (std::size_t b = count; b-- > 0;) to.buckets[b] = std::min(to.buckets[b], to.buckets[b + 1]);
    }

    void write_texts(model::UnitKey base)
    {
        for (const auto& text : from.texts_) {
            const auto local = narrow(to.keys.size());
            while (to.lengths.size() <= text.size) to.lengths.push_back(local);
            to.keys.push_back(pack_key(text.key - base, text.flags));
            to.places.push_back(narrow(to.ids.size()));
            std::uint64_t signature = 0;
            for (const auto id : words_of(text)) {
                append_number(to.ids, id);
                signature |= std::uint64_t{1} << (to.hashes[id] % 64);
            }
            to.signatures.push_back(signature);
        }
        to.lengths.push_back(narrow(to.keys.size()));
        to.places.push_back(narrow(to.ids.size()));
    }

    [[nodiscard]] std::span<const std::uint32_t> words_of(const TokenBuilder::Text& text) const { return std::span(from.words_).subspan(text.begin, text.size); }

    /// Calls `visit(text, id, rank)` for the rarest s − ⌈s / 2⌉ + 1 words of each text, each word once.
    template <class Visit>
    void for_each_rare(Visit visit) const
    {
        std::vector<std::uint32_t> sorted;
        for (std::uint32_t local = 0; local < from.texts_.size(); ++local) {
            const auto words = words_of(from.texts_[local]);
            sorted.assign(words.begin(), words.end());
            std::ranges::sort(sorted, std::greater<>());
            const std::size_t rare = std::min(sorted.size(), sorted.size() / 2 + 1);
            for (std::size_t rank = 0; rank < rare; ++rank)
                if (rank == 0 || sorted[rank] != sorted[rank - 1]) visit(local, sorted[rank], rank);
        }
    }

    void write_lists()
    {
        to.lists.assign(to.hashes.size() + 1, 0);
        for_each_rare([&](std::uint32_t, std::uint32_t id, std::size_t) { ++to.lists[id + 1]; });
        std::partial_sum(to.lists.begin(), to.lists.end(), to.lists.begin());
        to.postings.resize(to.lists.back());
        to.ranks.resize(to.lists.back());
        std::vector<std::uint32_t> next(to.lists.begin(), to.lists.end() - 1);
        for_each_rare([&](std::uint32_t local, std::uint32_t id, std::size_t rank) {
            to.postings[next[id]] = local;
            to.ranks[next[id]++] = static_cast<std::uint8_t>(std::min<std::size_t>(rank, 255));
        });
    }
};

void TokenBuilder::add(model::UnitKey key, std::uint8_t flags, std::span<const std::uint64_t> tokens)
{
    texts_.push_back({key, narrow(words_.size()), narrow(tokens.size()), flags});
    for (const auto token : tokens) {
        const auto [entry, is_new] = numbers_.try_emplace(token, static_cast<std::uint32_t>(hashes_.size()));
        if (is_new) hashes_.push_back(token);
        words_.push_back(entry->second);
    }
    narrow(words_.size());
}

TokenTables<Made> TokenBuilder::finish(model::UnitKey base)
{
    numbers_ = {};
    TokenLayout layout{*this};
    layout.order_texts();
    layout.order_words();
    layout.order_hashes();
    layout.write_texts(base);
    layout.write_lists();
    auto tables = std::move(layout.to);
    *this = {};
    return tables;
}

}  // namespace triptych::memory::index
