#include "memory/index/segment.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>

#include "triptych/error.hpp"

namespace triptych::memory::index {
namespace {

constexpr std::uint64_t magic = 0x0A78646970697274U;  // "tripidx\n" where the low byte comes first
constexpr std::uint64_t format = 2;                   // of the arrays, of folding, of the hashes of words and of masks
constexpr std::size_t arrays = 3 * (11 + 8 + 2);
constexpr std::size_t alignment = 64;

struct Place {
    std::uint64_t begin = 0, bytes = 0;  ///< `begin` counts from the first array
};

struct Header {
    std::uint64_t magic = 0, format = 0;
    std::uint64_t size = 0;       ///< of the whole
    std::uint64_t data = 0;       ///< where the arrays begin
    std::uint64_t blocks = 0;
    Origin origin;
    model::UnitKey first = 0, last = 0;
    std::array<Place, arrays> places{};
    std::uint64_t sum = 0;        ///< of the header without this number, and of the sums of blocks
};
static_assert(std::is_trivially_copyable_v<Header> && sizeof(Header) % sizeof(std::uint64_t) == 0);

std::uint64_t sum_of(const Header& header, std::span<const std::uint64_t> sums)
{
    std::array<std::byte, sizeof(Header)> bytes{};
    std::memcpy(bytes.data(), &header, sizeof header);
    const std::uint64_t own = checksum(std::span(bytes).first(offsetof(Header, sum)));
    return own * 31 + checksum(std::as_bytes(sums));
}

std::size_t round_up(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

/// Where the sums of blocks and the arrays of a segment lie.
struct Plan {
    Header header;
    std::size_t data_size = 0;

    void add(std::size_t bytes, std::size_t number)
    {
        header.places.at(number) = {data_size, bytes};
        data_size = round_up(data_size + bytes);
    }

    void finish()
    {
        header.blocks = (data_size + Guard::block - 1) / Guard::block;
        header.data = round_up(sizeof(Header) + header.blocks * sizeof(std::uint64_t));
        header.size = header.data + data_size;
    }
};

[[noreturn]] void refuse(ErrorCode code, const char* what)
{
    throw Error(code, std::string("a segment of the memory's index ") + what + "; expected one that this build has written for this workspace");
}

}  // namespace

void SegmentBuilder::add(Language language, model::UnitKey key, std::uint8_t flags, const Parsed& text)
{
    first = std::min(first, key);
    last = std::max(last, key);
    tokens[language].add(key, flags, text.tokens);
    texts[language].add(key, flags, text.characters);
    masks[language].add(key, text.mask);
}

std::vector<std::uint64_t> make_segment(SegmentBuilder& builder, const Origin& origin)
{
    const model::UnitKey first = std::min(builder.first, builder.last);
    if (builder.last - first >= key_range) throw Error(ErrorCode::refused, "a segment of the memory's index over more than 2^30 keys; expected fewer");
    Trio<TokenTables<Made>> tokens;
    Trio<TextTables<Made>> texts;
    Trio<MaskTables<Made>> masks;
    for (const Language language : all_languages) {
        tokens[language] = builder.tokens[language].finish(first);
        texts[language] = builder.texts[language].finish(first);
        masks[language] = builder.masks[language].finish(first);
    }
    const auto each = [&](auto visit) {
        for (const Language language : all_languages) {
            tokens[language].each(visit);
            masks[language].each(visit);
            texts[language].each(visit);
        }
    };
    Plan plan;
    std::size_t number = 0;
    each([&](const auto& array) { plan.add(array.size() * sizeof(array[0]), number++); });
    plan.finish();
    plan.header.magic = magic;
    plan.header.format = format;
    plan.header.origin = origin;
    plan.header.first = first;
    plan.header.last = builder.last;
    std::vector<std::uint64_t> out(plan.header.size / sizeof(std::uint64_t));
    const std::span<std::byte> bytes = std::as_writable_bytes(std::span(out));
    const std::span<std::byte> data = bytes.subspan(plan.header.data);
    number = 0;
    each([&](auto& array) {
        if (const Place& place = plan.header.places.at(number++); place.bytes > 0) std::memcpy(&data[place.begin], array.data(), place.bytes);
        array = {};
    });
    const std::span<std::uint64_t> sums = std::span(out).subspan(sizeof(Header) / sizeof(std::uint64_t), plan.header.blocks);
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] = checksum(data.subspan(i * Guard::block, std::min(Guard::block, data.size() - i * Guard::block)));
    plan.header.sum = sum_of(plan.header, sums);
    std::memcpy(out.data(), &plan.header, sizeof(Header));
    builder = {};
    return out;
}

Segment::Segment(std::vector<std::uint64_t> bytes)
{
    const auto kept = std::make_shared<const std::vector<std::uint64_t>>(std::move(bytes));
    bytes_ = std::as_bytes(std::span(*kept));
    owner_ = kept;
    read(true);
}

Segment::Segment(std::span<const std::byte> bytes, std::shared_ptr<const void> owner) : owner_(std::move(owner)), bytes_(bytes) { read(false); }

void Segment::read(bool is_made_here)
{
    Header header;
    if (bytes_.size() < sizeof header) refuse(ErrorCode::damaged, "was cut");
    std::memcpy(&header, bytes_.data(), sizeof header);
    if (header.magic != magic) refuse(ErrorCode::damaged, "begins with other bytes");
    if (header.format != format) refuse(ErrorCode::version, "has another format");
    if (header.size != bytes_.size() || header.data > header.size || header.data < sizeof header || header.data % alignment != 0 ||
        header.blocks > (header.data - sizeof header) / sizeof(std::uint64_t))
        refuse(ErrorCode::damaged, "has another size");
    const std::span sums(reinterpret_cast<const std::uint64_t*>(bytes_.data() + sizeof header), header.blocks);
    const std::span data = bytes_.subspan(header.data);
    if (header.sum != sum_of(header, sums) || header.blocks != (data.size() + Guard::block - 1) / Guard::block) refuse(ErrorCode::damaged, "is damaged");
    if (!is_made_here) guard_.emplace(data, sums);
    origin_ = header.origin;
    first_ = header.first;
    last_ = header.last;
    std::size_t number = 0;
    std::size_t* size = nullptr;
    const auto map = [&]<class T>(Array<T>& array) {
        const Place& place = header.places.at(number++);
        if (place.begin > data.size() || place.bytes > data.size() - place.begin) refuse(ErrorCode::damaged, "is damaged");
        array = Array<T>(reinterpret_cast<const T*>(data.data() + place.begin), place.bytes / sizeof(T), guard_ ? &*guard_ : nullptr);
        *size += place.bytes;
    };
    for (const Language language : all_languages) {
        TokenTables<Array> tokens;
        TextTables<Array> texts;
        MaskTables<Array> masks;
        size = &sizes_[language].first;
        tokens.each(map);
        masks.each(map);
        size = &sizes_[language].second;
        texts.each(map);
        tokens_[language] = TokenPart(tokens, first_);
        texts_[language] = TextPart(texts, first_);
        masks_[language] = MaskPart(masks, first_);
    }
}

std::size_t Segment::size() const noexcept { return tokens_.fr.size() + tokens_.ru.size() + tokens_.kk.size(); }

void Segment::check() const
{
    if (guard_) guard_->touch(bytes_.data() + (bytes_.size() - guard_->size()), guard_->size());
}

void Segment::copy_to(SegmentBuilder& builder, Language language, const std::function<bool(model::UnitKey)>& keep) const
{
    builder.first = std::min(builder.first, first_);
    builder.last = std::max(builder.last, last_);
    tokens_[language].copy_to(builder.tokens[language], keep);
    texts_[language].copy_to(builder.texts[language], keep);
    masks_[language].copy_to(builder.masks[language], keep);
}

}  // namespace triptych::memory::index
