#include "memory/index/text_part.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "memory/distance.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory::index {
namespace {

std::size_t sum_of_differences(const Counts& a, const Counts& b)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<std::uint32_t>(std::abs(static_cast<int>(a[i]) - static_cast<int>(b[i])));
    return sum;
}

/// How many bits `a` has that `b` lacks. Adds up within the four words at once, for processors whose compiler may not count bits.
std::size_t count_lacking(const Pairs& a, const Pairs& b)
{
    constexpr std::uint64_t twos = 0x5555555555555555U, fours = 0x3333333333333333U, bytes = 0x0F0F0F0F0F0F0F0FU;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::uint64_t bits = a[i] & ~b[i];
        bits -= (bits >> 1U) & twos;
        bits = (bits & fours) + ((bits >> 2U) & fours);
        sum += (bits + (bits >> 4U)) & bytes;
    }
    sum = (sum & 0x00FF00FF00FF00FFU) + ((sum >> 8U) & 0x00FF00FF00FF00FFU);  // 32 a byte at most, 256 in all
    return (sum * 0x0001000100010001U) >> 48U;
}

/// The question's characters as masks for the bit-parallel distance, by code.
class CodeMasks {
public:
    explicit CodeMasks(std::span<const std::uint32_t> codes) : blocks_((codes.size() + 63) / 64), masks_(first_long * blocks_), none_(blocks_)
    {
        for (std::size_t i = 0; i < codes.size(); ++i) {
            std::vector<std::uint64_t>& masks = codes[i] < first_long ? masks_ : long_[codes[i]];
            if (masks.empty()) masks.resize(blocks_);
            const std::size_t begin = codes[i] < first_long ? codes[i] * blocks_ : 0;
            masks[begin + i / 64] |= std::uint64_t{1} << (i % 64);
        }
    }

    [[nodiscard]] std::size_t blocks() const noexcept { return blocks_; }
    /// Of a code below `first_long`.
    [[nodiscard]] const std::uint64_t* of_short(std::uint32_t code) const { return &masks_[code * blocks_]; }
    [[nodiscard]] const std::uint64_t* of(std::uint32_t code) const
    {
        if (code < first_long) return of_short(code);
        const auto found = long_.find(code);
        return found == long_.end() ? none_.data() : found->second.data();
    }

private:
    std::size_t blocks_;
    std::vector<std::uint64_t> masks_, none_;
    std::unordered_map<std::uint32_t, std::vector<std::uint64_t>> long_;
};

struct Candidate {
    std::uint32_t text = 0;
    std::uint32_t bound = 0;  ///< its distance at least
};

}  // namespace

class TextPart::Search {
public:
    Search(const TextPart& part, const Question& question, Cut& cut)
        : part_(part), t_(part.t_), cut_(cut), codes_(codes_of(question.characters)), masks_(codes_), columns_(masks_.blocks()), bottoms_(masks_.blocks())
    {
        for (const auto code : codes_) sieve_.add(code);
    }

    /// From the question's own length outwards, the length that allows the higher score first.
    void run(const TakeHit& take)
    {
        const std::size_t longest = t_.lengths.size() - 2;
        std::size_t shorter = std::min(size(), longest), longer = size() + 1;
        while (true) {
            const double below = shorter > 0 ? ratio(shorter, size()) : -1;
            const double above = longer <= longest ? ratio(size(), longer) : -1;
            if (std::max(below, above) < std::max(cut_.floor(), 0.0)) return;
            look_at(below >= above ? shorter-- : longer++, take);
        }
    }

private:
    static constexpr std::size_t lanes = std::tuple_size_v<decltype(FourWords::words)>;
    static constexpr std::size_t most_blocks = 8;  // for longer questions a text is left early instead

    static double ratio(std::size_t less, std::size_t more) { return static_cast<double>(less) / static_cast<double>(more); }

    [[nodiscard]] std::size_t size() const noexcept { return codes_.size(); }

    [[nodiscard]] std::vector<std::uint32_t> codes_of(std::u32string_view characters) const
    {
        std::unordered_map<char32_t, std::uint32_t> codes;
        auto next = static_cast<std::uint32_t>(t_.alphabet.size());  // characters that the segment lacks
        for (const char32_t point : characters) codes.try_emplace(point, UINT32_MAX);
        for (std::uint32_t code = 0; code < t_.alphabet.size(); ++code)
            if (const auto found = codes.find(t_.alphabet[code]); found != codes.end()) found->second = code;
        std::vector<std::uint32_t> out;
        for (const char32_t point : characters) {
            auto& code = codes[point];
            if (code == UINT32_MAX) code = next++;
            out.push_back(code);
        }
        return out;
    }

    /// Sieves the texts of one length.
    void look_at(std::size_t length, const TakeHit& take)
    {
        const std::uint32_t begin = t_.lengths[length], end = t_.lengths[length + 1];
        if (begin == end) return;
        const std::size_t longer = std::max(size(), length), apart = longer - std::min(size(), length);
        const std::size_t most = longer - least_shared(longer, cut_.floor());
        if (apart > most) return;
        count_frequent(begin, end, 2 * most - apart);
        candidates_.clear();
        for (std::size_t i = 0; i < left_; ++i) {
            const std::uint32_t text = texts_[i];
            const std::size_t difference = sums_[i] + sum_of_differences(t_.rare[text], sieve_.rare);
            if (difference > 2 * most - apart) continue;
            const std::size_t lacking = length > size() ? count_lacking(t_.pairs[text], sieve_.pairs) : count_lacking(sieve_.pairs, t_.pairs[text]);
            const std::size_t bound = std::max((difference + apart + 1) / 2, (lacking + 1) / 2);
            if (bound <= most) candidates_.push_back({text, static_cast<std::uint32_t>(bound)});
        }
        std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) { return a.bound != b.bound ? a.bound < b.bound : a.text < b.text; });
        score_all(length, take);
    }

    /// Leaves in `texts_` and `sums_` the texts whose frequent characters differ by no more than `most`.
    void count_frequent(std::uint32_t begin, std::uint32_t end, std::size_t most)
    {
        const auto counts = t_.frequent.range(begin, end);
        if (texts_.size() < counts.size()) {
            texts_.resize(counts.size());
            sums_.resize(counts.size());
        }
        const Counts own = sieve_.frequent;
        std::size_t left = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const std::size_t sum = sum_of_differences(counts[i], own);
            texts_[left] = begin + static_cast<std::uint32_t>(i);
            sums_[left] = static_cast<std::uint32_t>(sum);
            left += sum <= most ? 1 : 0;
        }
        left_ = left;
    }

    /// Scores the candidates, which have one length, until the rest cannot count.
    void score_all(std::size_t length, const TakeHit& take)
    {
        const std::size_t longer = std::max(size(), length);
        for (std::size_t i = 0; i < candidates_.size(); i += lanes) {
            const std::size_t most = longer - least_shared(longer, cut_.floor());
            if (candidates_[i].bound > most) return;
            const auto batch = std::span(candidates_).subspan(i, std::min(lanes, candidates_.size() - i));
            std::array<std::span<const std::uint8_t>, lanes> texts;
            bool is_plain = batch.size() > 1 && masks_.blocks() <= most_blocks;
            for (std::size_t lane = 0; lane < batch.size(); ++lane) {
                texts[lane] = t_.codes.range(t_.places[batch[lane].text], t_.places[batch[lane].text + 1]);
                is_plain = is_plain && texts[lane].size() == length;
            }
            std::array<std::size_t, lanes> distances{};
            if (is_plain) {
                std::fill(texts.begin() + static_cast<std::ptrdiff_t>(batch.size()), texts.end(), texts[0]);
                run_lanes(texts, length, most, distances);
            } else {
                for (std::size_t lane = 0; lane < batch.size(); ++lane)
                    distances[lane] = masks_.blocks() == 1 ? run_one(texts[lane], length, most) : run_many(texts[lane], most);
            }
            for (std::size_t lane = 0; lane < batch.size(); ++lane)
                if (distances[lane] <= most && distances[lane] < longer) take_hit(batch[lane].text, texts[lane], distances[lane], longer, take);
        }
    }

    void take_hit(std::uint32_t text, std::span<const std::uint8_t> bytes, std::size_t distance, std::size_t longer, const TakeHit& take)
    {
        const std::uint32_t packed = t_.keys[text];
        std::vector<std::uint32_t> points;
        for_each_code(bytes, [&](std::uint32_t code) { points.push_back(t_.alphabet[code]); });
        const Hit hit{.score = 1 - static_cast<double>(distance) / static_cast<double>(longer),
                      .key = part_.key_of(packed),
                      .flags = static_cast<std::uint8_t>(packed >> 30U),
                      .shape = hash_symbols(points)};
        if (take(hit)) cut_.add(hit);
    }

    /// Distances of four texts of one length, without long codes, side by side: a step waits for the one before it, and four of
    /// them fill the wait. What is greater than `most` may come out as any number above it.
    void run_lanes(const std::array<std::span<const std::uint8_t>, lanes>& texts, std::size_t length, std::size_t most, std::array<std::size_t, lanes>& distances)
    {
        std::array<BasicColumn<FourWords>, most_blocks> columns;
        const std::size_t blocks = masks_.blocks();
        const auto last = static_cast<unsigned>((size() - 1) % 64);
        const FourWords one = FourWords::all(1);
        FourWords sums = FourWords::all(size());
        for (std::size_t i = 0; i < length; ++i) {
            std::array<const std::uint64_t*, lanes> masks;
            for (std::size_t lane = 0; lane < lanes; ++lane) masks[lane] = masks_.of_short(texts[lane][i]);
            FourWords grows = one, falls;
            std::pair<FourWords, FourWords> right;
            for (std::size_t block = 0; block < blocks; ++block)
                right = columns[block].step(FourWords::each([&](std::size_t lane) { return masks[lane][block]; }), grows, falls);
            sums = sums + ((right.first >> last) & one) + ~((right.second >> last) & one) + one;
            if (i % 16 != 15) continue;
            const std::size_t reach = most + (length - i - 1);
            if (std::ranges::any_of(sums.words, [&](std::uint64_t sum) { return sum <= reach; })) continue;
            distances.fill(most + 1);
            return;
        }
        std::ranges::copy(sums.words, distances.begin());
    }

    /// The distance, or a number above `most` when it is greater; `length` is that of the text.
    std::size_t run_one(std::span<const std::uint8_t> bytes, std::size_t length, std::size_t most) const
    {
        DistanceColumn column;
        std::size_t distance = size(), left = length;
        const std::size_t last = size() - 1;
        each_code_while(bytes, [&](std::uint32_t code) {
            std::uint64_t grows = 1, falls = 0;
            const auto [right_grows, right_falls] = column.step(*masks_.of(code), grows, falls);
            distance += (right_grows >> last) & 1U;
            distance -= (right_falls >> last) & 1U;
            return distance <= most + --left;
        });
        return distance <= most + left ? distance : most + 1;
    }

    /// The same for a question of several words of 64 rows. Of each column only the words are computed that can still hold a distance of
    /// at most `most` (Ukkonen 1985, by words as in Šošić and Šikić 2017): `bottoms_` are the distances in their last rows, and within a
    /// word a distance is less than the last one by 63 at most. Unlike texts are left after a part of their characters.
    std::size_t run_many(std::span<const std::uint8_t> bytes, std::size_t most)
    {
        std::size_t first = 0, end = std::min(columns_.size(), most / 64 + 1);
        for (std::size_t word = 0; word < end; ++word) start(word, (word + 1) * 64);
        each_code_while(bytes, [&](std::uint32_t code) {
            const std::uint64_t* masks = masks_.of(code);
            std::uint64_t grows = 1, falls = 0;
            for (std::size_t word = first; word < end; ++word) {
                columns_[word].step(masks[word], grows, falls);
                bottoms_[word] += grows;
                bottoms_[word] -= falls;
            }
            if (end < columns_.size() && bottoms_[end - 1] + falls - grows <= most) {
                start(end, bottoms_[end - 1] + falls - grows + 64);
                columns_[end].step(masks[end], grows, falls);
                bottoms_[end] += grows;
                bottoms_[end] -= falls;
                ++end;
            }
            while (end > first && bottoms_[end - 1] >= most + 64) --end;
            while (end > first && bottoms_[first] >= most + 64) ++first;
            return end > first;
        });
        return end == columns_.size() && end > first ? distance_at_end() : most + 1;
    }

    void start(std::size_t word, std::size_t bottom)
    {
        columns_[word] = {};
        bottoms_[word] = bottom;
    }

    /// The last row of the question stands above the last row of its last word, from which the vertical differences lead back.
    [[nodiscard]] std::size_t distance_at_end() const
    {
        const std::size_t rows = (size() - 1) % 64 + 1;
        const std::uint64_t below = rows == 64 ? 0 : ~std::uint64_t{0} << rows;
        const DistanceColumn& column = columns_.back();
        return bottoms_.back() + static_cast<std::size_t>(std::popcount(column.falls & below)) - static_cast<std::size_t>(std::popcount(column.grows & below));
    }

    const TextPart& part_;
    const TextTables<Array>& t_;
    Cut& cut_;
    std::vector<std::uint32_t> codes_;
    CodeMasks masks_;
    std::vector<DistanceColumn> columns_;
    std::vector<std::size_t> bottoms_;
    Sieve sieve_;
    std::vector<std::uint32_t> texts_, sums_;
    std::size_t left_ = 0;
    std::vector<Candidate> candidates_;
};

void TextPart::search(const Question& question, Cut& cut, const TakeHit& take) const
{
    if (size() > 0 && !question.characters.empty()) Search(*this, question, cut).run(take);
}

void TextPart::copy_to(TextBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const
{
    std::u32string points;
    for (std::size_t text = 0; text < size(); ++text) {
        const std::uint32_t packed = t_.keys[text];
        if (!keep(key_of(packed))) continue;
        points.clear();
        for_each_code(t_.codes.range(t_.places[text], t_.places[text + 1]), [&](std::uint32_t code) { points.push_back(t_.alphabet[code]); });
        builder.add(key_of(packed), static_cast<std::uint8_t>(packed >> 30U), points);
    }
}

}  // namespace triptych::memory::index
