#include <algorithm>
#include <numeric>
#include <tuple>

#include "memory/index/text_part.hpp"
#include "triptych/error.hpp"

namespace triptych::memory::index {
namespace {

std::uint32_t narrow(std::size_t number)
{
    if (number > UINT32_MAX)
        throw Error(ErrorCode::refused, "a segment of the memory's index with more than 4 GB of text; expected smaller batches");
    return static_cast<std::uint32_t>(number);
}

}  // namespace

void append_code(std::vector<std::uint8_t>& bytes, std::uint32_t code)
{
    if (code < first_long) {
        bytes.push_back(static_cast<std::uint8_t>(code));
        return;
    }
    code -= first_long;
    bytes.push_back(static_cast<std::uint8_t>(first_long + (code >> 16U)));
    bytes.push_back(static_cast<std::uint8_t>(code >> 8U));
    bytes.push_back(static_cast<std::uint8_t>(code));
}

/// The steps from the texts of a builder to tables.
struct TextLayout {
    TextBuilder& from;
    TextTables<Made> to = {};
    std::vector<std::uint32_t> new_codes = {};  ///< by number

    [[nodiscard]] std::span<const std::uint8_t> bytes_of(const TextBuilder::Text& text) const { return std::span(from.codes_).subspan(text.begin, text.bytes); }

    void order_texts()
    {
        std::ranges::sort(from.texts_, {}, [](const auto& text) { return std::tuple(text.length, text.key); });
    }

    void order_codes()
    {
        std::vector<std::size_t> frequency(from.points_.size());
        for_each_code(from.codes_, [&](std::uint32_t number) { ++frequency[number]; });
        std::vector<std::uint32_t> order(frequency.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
            return frequency[a] != frequency[b] ? frequency[a] > frequency[b] : from.points_[a] < from.points_[b];
        });
        new_codes.resize(order.size());
        for (std::uint32_t code = 0; code < order.size(); ++code) {
            new_codes[order[code]] = code;
            to.alphabet.push_back(from.points_[order[code]]);
        }
    }

    void write_texts(model::UnitKey base)
    {
        to.codes.reserve(from.codes_.size());
        for (const auto& text : from.texts_) {
            const auto local = narrow(to.keys.size());
            while (to.lengths.size() <= text.length) to.lengths.push_back(local);
            to.keys.push_back(pack_key(text.key - base, text.flags));
            to.places.push_back(narrow(to.codes.size()));
            Sieve sieve;
            for_each_code(bytes_of(text), [&](std::uint32_t number) {
                append_code(to.codes, new_codes[number]);
                sieve.add(new_codes[number]);
            });
            to.frequent.push_back(sieve.frequent);
            to.rare.push_back(sieve.rare);
            to.pairs.push_back(sieve.pairs);
        }
        to.lengths.push_back(narrow(to.keys.size()));
        to.places.push_back(narrow(to.codes.size()));
    }
};

std::uint32_t TextBuilder::number_of(char32_t point)
{
    if (point < near_.size() && near_[point] != 0) return near_[point] - 1;
    const auto [entry, is_new] = numbers_.try_emplace(point, static_cast<std::uint32_t>(points_.size()));
    if (is_new) points_.push_back(point);
    if (point < near_.size()) near_[point] = entry->second + 1;
    return entry->second;
}

void TextBuilder::add(model::UnitKey key, std::uint8_t flags, std::u32string_view characters)
{
    const std::uint32_t begin = narrow(codes_.size());
    for (const char32_t point : characters) append_code(codes_, number_of(point));
    texts_.push_back({key, begin, narrow(codes_.size()) - begin, narrow(characters.size()), flags});
}

TextTables<Made> TextBuilder::finish(model::UnitKey base)
{
    TextLayout layout{*this};
    layout.order_texts();
    layout.order_codes();
    layout.write_texts(base);
    auto tables = std::move(layout.to);
    *this = {};
    return tables;
}

}  // namespace triptych::memory::index
