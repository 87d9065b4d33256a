// A segment of the index: some units' texts in three languages, as words and as characters. Never changed once it is made.
//
// One block of memory in the machine's own byte order, which is also the file: header · table of arrays · sums of blocks · arrays, each
// at a multiple of 64 bytes. The header's sum covers all that stands before the arrays; each 64 KiB of the arrays has a sum of its own,
// checked at the first read. A file of another version, byte order or workspace is refused; so is one that was cut.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "memory/index/mask_part.hpp"
#include "memory/index/text_part.hpp"
#include "memory/index/token_part.hpp"

namespace triptych::memory::index {

/// Which state of the store a segment reflects.
struct Origin {
    std::uint64_t store = 0;      ///< a number that the store drew when it was made
    model::UnitKey last_key = 0;  ///< of the units that were looked at
    std::int64_t change = 0;      ///< number of the last change of an older unit that was heeded
    std::uint64_t mark = 0;       ///< of the unit with the last key, to know it again

    bool operator==(const Origin&) const = default;
};

/// A unit's text in one language as the index sees it.
struct Parsed {
    std::vector<std::uint64_t> tokens;
    std::u32string characters;
    std::uint64_t mask = 0;  ///< see memory/carry.hpp
};

/// Texts on their way into a segment: one builder, language by language or unit by unit.
struct SegmentBuilder {
    Trio<TokenBuilder> tokens;
    Trio<TextBuilder> texts;
    Trio<MaskBuilder> masks;
    model::UnitKey first = INT64_MAX, last = 0;

    /// Each key once in a language.
    void add(Language language, model::UnitKey key, std::uint8_t flags, const Parsed& text);
};

/// The bytes of a segment, which are those of its file. Throws Error{refused} when the keys lie more than 2^30 apart. Empties the builder.
std::vector<std::uint64_t> make_segment(SegmentBuilder& builder, const Origin& origin);

/// Any thread may read one.
class Segment {
public:
    /// A segment made here.
    explicit Segment(std::vector<std::uint64_t> bytes);
    /// A mapped file, which `owner` keeps mapped. Throws Error{damaged} or Error{version}.
    Segment(std::span<const std::byte> bytes, std::shared_ptr<const void> owner);
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;
    ~Segment() = default;

    [[nodiscard]] const Origin& origin() const noexcept { return origin_; }
    /// Texts in all languages.
    [[nodiscard]] std::size_t size() const noexcept;
    /// The whole, which is its file.
    [[nodiscard]] std::span<const std::byte> data() const noexcept { return bytes_; }
    [[nodiscard]] const TokenPart& tokens(Language language) const { return tokens_[language]; }
    [[nodiscard]] const TextPart& texts(Language language) const { return texts_[language]; }
    [[nodiscard]] const MaskPart& masks(Language language) const { return masks_[language]; }
    /// Bytes of the words (with the masks) and of the characters of a language.
    [[nodiscard]] std::size_t token_bytes(Language language) const { return sizes_[language].first; }
    [[nodiscard]] std::size_t text_bytes(Language language) const { return sizes_[language].second; }
    /// Reads and checks every block.
    void check() const;
    /// Adds the texts of the units whose keys `keep` lets through to a builder, for a greater segment.
    void copy_to(SegmentBuilder& builder, Language language, const std::function<bool(model::UnitKey)>& keep) const;

private:
    void read(bool is_made_here);

    std::shared_ptr<const void> owner_;
    std::span<const std::byte> bytes_;
    std::optional<Guard> guard_;
    Origin origin_;
    model::UnitKey first_ = 0, last_ = 0;
    Trio<TokenPart> tokens_;
    Trio<TextPart> texts_;
    Trio<MaskPart> masks_;
    Trio<std::pair<std::size_t, std::size_t>> sizes_;
};

}  // namespace triptych::memory::index
