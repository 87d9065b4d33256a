#include "workspace/overlay.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "triptych/error.hpp"
#include "workspace/match_units.hpp"

namespace triptych::workspace {
namespace {

/// An unchanged text keeps its codes.
void keep_codes(const Unit& known, Unit& unit)
{
    for (const Language language : all_languages) {
        const Variant& old = known.variants[language];
        Variant& now = unit.variants[language];
        if (old.codes.empty() || now.text.empty()) continue;
        if (now.text != old.text)
            throw Error(ErrorCode::refused, "a changed " + std::string(code(language)) + " text for unit \"" + known.id +
                                                "\", whose text has codes (emphasis, links); expected the document's .trip file for that change");
        now.codes = old.codes;
    }
}

class Overlay {
public:
    Overlay(const Document& known, const Document& table) : known_(known), table_(table), matches_(match_units(known, table)), uses_(known.blocks.size(), Use::bare)
    {
        for (const Unit& unit : known.units) uses_[unit.block] = Use::dropped;
        for (const auto& match : matches_)
            if (match) uses_[known.units[*match].block] = Use::kept;
        out_.id = known.id;
        out_.kind = known.kind;
        out_.properties = known.properties;
    }

    Document run()
    {
        for (std::size_t i = 0; i < table_.units.size(); ++i) {
            Unit unit = table_.units[i];
            if (matches_[i])
                take_known(known_.units[*matches_[i]], unit);
            else
                add_block({}, no_block);
            unit.block = out_.blocks.size() - 1;
            out_.units.push_back(std::move(unit));
        }
        add_bare(0, uses_.size());
        return std::move(out_);
    }

private:
    enum class Use : std::uint8_t { bare, kept, dropped, done };  ///< of a block: without units, with units of the table, with others, bare and added

    static constexpr std::size_t no_block = static_cast<std::size_t>(-1);

    void add_block(const Block& block, std::size_t number)
    {
        out_.blocks.push_back(block);
        last_ = number;
    }

    /// Blocks without units in a stretch.
    void add_bare(std::size_t begin, std::size_t end)
    {
        for (std::size_t block = begin; block < end; ++block) {
            if (uses_[block] != Use::bare) continue;
            add_block(known_.blocks[block], block);
            uses_[block] = Use::done;
        }
    }

    void take_known(const Unit& known, Unit& unit)
    {
        if (known.block != last_) {
            std::size_t first = known.block;  // what stands between it and the block before comes with it
            while (first > 0 && uses_[first - 1] != Use::kept) --first;
            add_bare(first, known.block);
            add_block(known_.blocks[known.block], known.block);
        }
        keep_codes(known, unit);
        unit.id = known.id;
        unit.gap = known.gap;
        unit.confidence = known.confidence;
    }

    const Document& known_;
    const Document& table_;
    std::vector<std::optional<std::size_t>> matches_;
    std::vector<Use> uses_;  ///< of the blocks of the known document
    Document out_;
    std::size_t last_ = no_block;  ///< known block that was added last
};

}  // namespace

Document lay_over(const Document& known, const Document& table) { return Overlay(known, table).run(); }

}  // namespace triptych::workspace
