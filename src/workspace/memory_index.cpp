#include "workspace/memory_index.hpp"

#include <algorithm>
#include <exception>
#include <initializer_list>

#include "adapters/sqlite/transaction.hpp"
#include "memory/search.hpp"
#include "triptych/error.hpp"

namespace triptych::workspace {
namespace {

using memory::index::Origin;
using memory::index::Segment;
using memory::index::SegmentBuilder;

constexpr std::size_t few = 500;          // units that are read at each opening in some milliseconds
constexpr std::size_t many = 20'000;      // units that even a reader writes to the folder, for the next one
constexpr std::size_t page = 5'000;       // units that are held in memory at once
constexpr model::UnitKey most_of_a_segment = 4'000'000;  // keys
constexpr std::size_t fan = 4;            // a segment is merged into one that comes to a quarter of it

std::uint64_t store_number(const sqlite::Connection& connection) { return static_cast<std::uint64_t>(connection.number("SELECT number FROM memory_store")); }

}  // namespace

MemoryIndex::MemoryIndex(const sqlite::Connection& connection, std::filesystem::path folder, bool is_writer)
    : connection_(&connection),
      folder_(std::move(folder)),
      is_writer_(is_writer),
      next_write_(least_written()),
      number_(store_number(connection)),
      store_(connection),
      terms_(connection),
      look_(connection.prepare("SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'memory_unit'),"
                               " (SELECT seq FROM sqlite_sequence WHERE name = 'memory_change')")),
      changes_(connection.prepare("SELECT number, unit FROM memory_change WHERE number > ?1 ORDER BY number"))
{
    stored_ = open_index(folder_, number_);
    if (!fits(stored_)) stored_.clear();
    restart();
}

std::vector<Match> MemoryIndex::find(const Query& query)
{
    const memory::GlossarySource terms = [this] { return terms_.glossary(); };
    try {
        sync();
        return memory::search(store_, index_, query, terms);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::damaged || stored_.empty()) throw;
    }
    stored_.clear();
    restart();
    sync();
    return memory::search(store_, index_, query, terms);
}

/// So much that the next one to open the workspace would notice.
std::size_t MemoryIndex::least_written() const noexcept { return is_writer_ ? few : many; }

MemoryIndex::Seen MemoryIndex::look() const
{
    look_.step();
    const Seen seen{look_.integer(0), look_.integer(1)};
    look_.reset();
    return seen;
}

/// True when the store has everything that the segments were made of: an older copy of the file may have taken its place.
bool MemoryIndex::fits(const std::vector<StoredSegment>& segments) const
{
    const Seen now = look();
    return std::ranges::all_of(segments, [&](const StoredSegment& one) {
        const Origin& origin = one.segment->origin();
        const std::uint64_t mark = mark_of(origin.last_key, origin.change);
        return origin.last_key <= now.last_key && origin.change <= now.change && (mark == 0 || origin.mark == 0 || mark == origin.mark);
    });
}

/// The hash of a unit's texts, 0 when it is gone or was changed after `change`: a key alone may have been given twice, when a machine lost its
/// last transactions.
std::uint64_t MemoryIndex::mark_of(model::UnitKey key, std::int64_t change) const
{
    const std::string unit = std::to_string(key);
    return static_cast<std::uint64_t>(connection_->number("SELECT hash FROM memory_unit WHERE key = " + unit +
                                                          " AND NOT EXISTS (SELECT 1 FROM memory_change WHERE unit = " + unit +
                                                          " AND number > " + std::to_string(change) + ")"));
}

/// Back to what the folder holds.
void MemoryIndex::restart()
{
    index_.clear();
    seen_ = {};
    is_tentative_ = false;
    if (stored_.empty()) return;
    seen_.change = INT64_MAX;
    for (const auto& one : stored_) {
        index_.attach(one.segment);
        seen_.last_key = std::max(seen_.last_key, one.segment->origin().last_key);
        seen_.change = std::min(seen_.change, one.segment->origin().change);
    }
}

void MemoryIndex::sync()
{
    if (is_tentative_) restart();  // its transaction may be over, and its keys another's
    const Seen now = look();
    if (now == seen_) return;
    read_changes(now);
    read_units(now);
    seen_ = now;
    is_tentative_ = connection_->is_writing();
}

/// Units that were changed or deleted after they had been read.
void MemoryIndex::read_changes(const Seen& now)
{
    if (now.change == seen_.change) return;
    std::vector<memory::index::Entry> again;
    changes_.bind(seen_.change);
    while (changes_.step()) {
        const std::int64_t number = changes_.integer(0);
        const model::UnitKey key = changes_.integer(1);
        if (key > seen_.last_key) continue;  // it is read as a new one
        const auto heeds = std::ranges::find_if(stored_, [&](const StoredSegment& one) { return one.segment->origin().change >= number; });
        const auto segment = heeds == stored_.end() ? SIZE_MAX : static_cast<std::size_t>(heeds - stored_.begin());
        index_.forget(key, segment);
        if (segment != SIZE_MAX) continue;
        if (const auto unit = store_.unit(key)) again.push_back(memory::index::make_entry(*unit));
    }
    changes_.reset();
    index_.add(std::move(again));
}

void MemoryIndex::read_units(const Seen& now)
{
    const model::UnitKey last = now.last_key;
    if (last - seen_.last_key > static_cast<model::UnitKey>(many)) {
        build(now);
        return;
    }
    for (model::UnitKey after = seen_.last_key; after < last;) {
        std::vector<memory::index::Entry> entries;
        const auto units = store_.units_after(after, page);
        if (units.empty()) break;
        entries.reserve(units.size());
        for (const auto& unit : units) entries.push_back(memory::index::make_entry(unit));
        after = units.back().key;
        index_.add(std::move(entries));
    }
}

/// A great many units: one segment for each language, straight from the store, so that the texts of one language are in memory at a time.
void MemoryIndex::build(const Seen& now)
{
    const model::UnitKey last = now.last_key;
    const Origin origin{number_, last, now.change, mark_of(last, now.change)};
    for (model::UnitKey begin = seen_.last_key; begin < last; begin += most_of_a_segment)
        for (const Language language : all_languages) {
            SegmentBuilder builder;
            store_.for_each_text(language, begin, std::min(last, begin + most_of_a_segment), [&](const LanguageText& text) {
                builder.add(language, text.key, text.flags, memory::index::parse(text.text, language));
            });
            index_.add_segment(std::make_shared<const Segment>(make_segment(builder, origin)));
        }
}

void MemoryIndex::publish()
{
    if (index_.added() < next_write_ || is_tentative_) return;
    try {
        const sqlite::Snapshot snapshot(*connection_);
        const IndexLock lock(folder_);
        if (lock.is_held()) write();
    } catch (const std::exception&) {  // what is in memory serves as well
        next_write_ = 2 * index_.added();
        return;
    }
    next_write_ = std::max(least_written(), 2 * index_.added());
}

void MemoryIndex::catch_up()
{
    {
        const sqlite::Snapshot snapshot(*connection_);
        sync();
    }
    publish();
}

/// Writes what is new, together with the last segments of the folder when these are not much greater.
void MemoryIndex::write()
{
    std::vector<StoredSegment> kept = stored_;
    std::size_t texts = 0;
    for (std::size_t i = kept.size(); i < index_.segments().size(); ++i) texts += index_.segments()[i]->size();
    while (!kept.empty() && (kept.back().segment->size() <= fan * texts || index_.changes() * 8 > kept.back().segment->size())) {
        texts += kept.back().segment->size();
        kept.pop_back();
    }
    const std::size_t first = kept.size();
    const Origin origin{number_, seen_.last_key, seen_.change, mark_of(seen_.last_key, seen_.change)};
    if (const auto made = made_whole(first, origin); !made.empty()) {
        for (const auto& segment : made) kept.push_back(write_segment(folder_, segment->data()));
        settle(std::move(kept));
        return;
    }
    const auto write_languages = [&](std::initializer_list<Language> languages) {
        SegmentBuilder builder;
        for (const Language language : languages) index_.copy_to(builder, language, first);
        const auto bytes = make_segment(builder, origin);
        kept.push_back(write_segment(folder_, std::as_bytes(std::span(bytes))));
    };
    if (texts <= many)
        write_languages({Language::fr, Language::ru, Language::kk});
    else
        for (const Language language : all_languages) write_languages({language});  // to hold one language in memory
    settle(std::move(kept));
}

/// The segments from `first` on, when they are what `build` has made and say everything that is new.
std::span<const std::shared_ptr<const Segment>> MemoryIndex::made_whole(std::size_t first, const Origin& origin) const
{
    const auto made = std::span(index_.segments()).subspan(first);
    std::size_t texts = 0;
    for (const auto& segment : made) {
        if (segment->origin() != origin) return {};
        texts += segment->size();
    }
    if (texts != index_.added() || index_.changes() > 0) return {};
    return made;
}

void MemoryIndex::settle(std::vector<StoredSegment> segments)
{
    write_manifest(folder_, segments);
    stored_ = std::move(segments);
    restart();
}

}  // namespace triptych::workspace
