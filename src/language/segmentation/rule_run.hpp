// Rules at work: where they cut a line.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "adapters/icu/regex.hpp"
#include "language/segmentation/compiled_rules.hpp"

namespace triptych::language {

/// The rules of one language with what they need to run. One thread at a time; the compiled rules must live longer.
///
/// Most positions are never looked at: the candidates of a breaking rule are found by two searches that leap over each other, and only at these
/// are the rules asked in order. A match has 2000 bytes at most, so that the work is linear in the text.
class RuleRun {
public:
    explicit RuleRun(const std::vector<const CompiledRule*>& rules);

    /// Gives every rule its time for a text of so many bytes.
    void begin(std::size_t bytes);

    /// Where the rules alone cut `line`, in order. Throws Error{refused} that names the rule that runs away.
    std::vector<std::size_t> find_cuts(std::string_view line);
    /// Where `line` is cut when the rules decide first and `own` cuts (in order) stand where none of them says anything; in order.
    std::vector<std::size_t> revise(std::string_view line, const std::vector<std::size_t>& own);

private:
    struct Searcher {
        std::optional<icu::RegexMatcher> matcher;
        std::size_t call = 0, line = 0;  ///< that it has been made ready for
    };
    struct Live {
        const CompiledRule* rule = nullptr;
        Searcher before, before_end, after;
        std::size_t swept_line = 0, swept_from = 0, start = 0;  ///< in that line no match of `before` begins between these two
    };

    /// The number of the first rule that matches at a position.
    struct Verdict {
        std::size_t at = 0, rule = 0;
    };

    void open(std::string_view line);
    icu::RegexMatcher& ready(Searcher& searcher, const CompiledPattern& pattern, std::size_t form = 0);
    template <class Search>
    auto guard(const CompiledPattern& pattern, Search search);
    void check_clock(const CompiledPattern& pattern);

    std::size_t next_start(Live& live, std::size_t floor);
    bool may_end_before(Live& live, std::size_t at);
    bool ends_before(Live& live, std::size_t at);
    bool begins_after(Live& live, std::size_t at);
    std::size_t decide(std::size_t at);
    void find_candidates(Live& live, std::vector<std::size_t>& candidates);
    std::vector<std::size_t> find_candidates();
    std::vector<Verdict> decide_all(std::vector<std::size_t> positions);
    [[nodiscard]] bool breaks(std::size_t rule) const;
    std::optional<std::size_t> find_start(Searcher& searcher, const CompiledPattern& pattern, std::size_t from);
    [[nodiscard]] std::size_t align(std::size_t at) const;
    [[nodiscard]] std::size_t earliest_start(std::size_t at, std::size_t most) const;

    std::vector<Live> live_;
    std::string_view line_;
    std::optional<icu::RegexText> text_;
    std::size_t calls_ = 0, lines_ = 0, searches_ = 0;
    std::int32_t ticks_ = 0;
    std::chrono::steady_clock::time_point deadline_;
};

}  // namespace triptych::language
