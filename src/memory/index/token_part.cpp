#include "memory/index/token_part.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "memory/distance.hpp"
#include "memory/scorer.hpp"

namespace triptych::memory::index {
namespace {

constexpr std::uint32_t unknown = UINT32_MAX;  // a word that the segment does not hold: the rarest of all
constexpr double least_listed = 0.5;           // below it every text of a fitting length is looked at

struct Candidate {
    double bound = 0;  ///< its score at most
    std::uint32_t text = 0;
};

}  // namespace

class TokenPart::Search {
public:
    Search(const TokenPart& part, const Question& question, Cut& cut)
        : part_(part), t_(part.t_), cut_(cut), ids_(part.find_ids(question.tokens)), pattern_(std::span<const std::uint32_t>(ids_))
    {
        for (const auto token : question.tokens) signature_ |= std::uint64_t{1} << (token % 64);
        rarest_ = ids_;
        std::ranges::sort(rarest_, std::greater<>());
    }

    void run(const TakeHit& take)
    {
        const double floor = cut_.floor();
        if (floor < least_listed)
            collect_all(floor);
        else
            collect_listed(floor);
        std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) { return a.bound != b.bound ? a.bound > b.bound : a.text < b.text; });
        std::uint32_t last = unknown;
        for (const auto& candidate : candidates_) {
            if (candidate.bound < cut_.floor()) break;
            if (candidate.text != last) score(candidate.text, take);
            last = candidate.text;
        }
    }

private:
    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }

    /// The first text with at least this many words.
    [[nodiscard]] std::uint32_t first_of(std::size_t length) const { return t_.lengths[std::min(length, t_.lengths.size() - 1)]; }

    /// The greatest n of which `shared` words are enough for the score.
    static std::size_t most_words(std::size_t shared, double floor)
    {
        auto n = static_cast<std::size_t>(std::min(static_cast<double>(shared) / floor + 1, 4e9));
        while (n > 0 && least_shared(n, floor) > shared) --n;
        return n;
    }

    void add_candidate(std::uint32_t text, std::size_t length, double floor)
    {
        const std::uint64_t other = t_.signatures[text];
        const auto missing = static_cast<std::size_t>(std::popcount(signature_ & ~other));
        const auto more = static_cast<std::size_t>(std::popcount(other & ~signature_));
        const std::size_t longer = std::max(size(), length);
        const std::size_t shared = std::min(size() - missing, length - more);
        if (shared < least_shared(longer, floor)) return;
        candidates_.push_back({static_cast<double>(shared) / static_cast<double>(longer), text});
    }

    void collect_all(double floor)
    {
        const std::size_t shortest = std::max<std::size_t>(1, least_shared(size(), floor));
        const std::size_t longest = floor > 0 ? most_words(size(), floor) : t_.lengths.size();
        std::size_t length = shortest;
        const std::uint32_t end = first_of(longest + 1);
        for (std::uint32_t text = first_of(shortest); text < end; ++text) {
            while (text >= first_of(length + 1)) ++length;
            add_candidate(text, length, floor);
        }
    }

    void collect_listed(double floor)
    {
        const std::size_t needed = std::max<std::size_t>(1, least_shared(size(), floor));
        for (std::size_t i = 0; i + needed <= size(); ++i)
            if (rarest_[i] != unknown && (i == 0 || rarest_[i] != rarest_[i - 1])) collect_list(i, needed, floor);
    }

    /// Texts whose first word in common with the question is the question's i-th rarest. What comes before is not shared, so that at
    /// most size − i words are: that bounds the length from above, and in the same way the rank of the word in the text.
    void collect_list(std::size_t i, std::size_t shortest, double floor)
    {
        const std::size_t longest = most_words(size() - i, floor);
        const std::uint32_t id = rarest_[i];
        const std::uint32_t begin = t_.lists[id], end = t_.lists[id + 1];
        const std::size_t from = t_.postings.lower_bound(begin, end, first_of(shortest));
        const std::size_t to = t_.postings.lower_bound(from, end, first_of(longest + 1));
        const auto texts = t_.postings.range(from, to);
        const auto ranks = t_.ranks.range(from, to);
        std::size_t length = shortest, most = 0;
        std::uint32_t next = 0;
        for (std::size_t k = 0; k < texts.size(); ++k) {
            if (texts[k] >= next) {
                while (texts[k] >= first_of(length + 1)) ++length;
                next = first_of(length + 1);
                const std::size_t needed = least_shared(std::max(length, size()), floor);
                most = needed <= length ? std::min<std::size_t>(length - needed, 255) : 0;
            }
            if (ranks[k] <= most) add_candidate(texts[k], length, floor);
        }
    }

    void score(std::uint32_t text, const TakeHit& take)
    {
        part_.read_ids(text, other_);
        const std::size_t longer = std::max(size(), other_.size());
        const std::size_t most = longer - least_shared(longer, cut_.floor());
        const std::size_t distance = pattern_.distance(other_, most);
        if (distance > most || distance == longer) return;
        std::vector<std::uint64_t>& hashes = hashes_;
        hashes.clear();
        for (const auto id : other_) hashes.push_back(t_.hashes[id]);
        const std::uint32_t packed = t_.keys[text];
        const Hit hit{.score = 1 - static_cast<double>(distance) / static_cast<double>(longer),
                      .key = part_.key_of(packed),
                      .flags = static_cast<std::uint8_t>(packed >> 30U),
                      .shape = hash_symbols(hashes)};
        if (take(hit)) cut_.add(hit);
    }

    const TokenPart& part_;
    const TokenTables<Array>& t_;
    Cut& cut_;
    std::vector<std::uint32_t> ids_, rarest_, other_;
    std::vector<std::uint64_t> hashes_;
    Pattern<std::uint32_t> pattern_;
    std::uint64_t signature_ = 0;
    std::vector<Candidate> candidates_;
};

void TokenPart::search(const Question& question, Cut& cut, const TakeHit& take) const
{
    if (size() > 0 && !question.tokens.empty()) Search(*this, question, cut).run(take);
}

std::vector<std::uint32_t> TokenPart::find_ids(std::span<const std::uint64_t> tokens) const
{
    const auto shift = 65 - static_cast<int>(std::bit_width(t_.buckets.size() - 1));
    std::vector<std::uint32_t> ids;
    ids.reserve(tokens.size());
    for (const auto token : tokens) {
        const auto candidates = t_.by_hash.range(t_.buckets[token >> shift], t_.buckets[(token >> shift) + 1]);
        const auto found = std::ranges::find_if(candidates, [&](std::uint32_t id) { return t_.hashes[id] == token; });
        ids.push_back(found == candidates.end() ? unknown : *found);
    }
    return ids;
}

void TokenPart::read_ids(std::size_t text, std::vector<std::uint32_t>& ids) const
{
    ids.clear();
    std::uint32_t id = 0, shift = 0;
    for (const std::uint8_t byte : t_.ids.range(t_.places[text], t_.places[text + 1])) {
        id |= (byte & 0x7FU) << shift;
        shift += 7;
        if ((byte & 0x80U) != 0) continue;
        ids.push_back(id);
        id = shift = 0;
    }
}

void TokenPart::copy_to(TokenBuilder& builder, const std::function<bool(model::UnitKey)>& keep) const
{
    std::vector<std::uint32_t> ids;
    std::vector<std::uint64_t> tokens;
    for (std::size_t text = 0; text < size(); ++text) {
        const std::uint32_t packed = t_.keys[text];
        if (!keep(key_of(packed))) continue;
        read_ids(text, ids);
        tokens.clear();
        for (const auto id : ids) tokens.push_back(t_.hashes[id]);
        builder.add(key_of(packed), static_cast<std::uint8_t>(packed >> 30U), tokens);
    }
}

}  // namespace triptych::memory::index
