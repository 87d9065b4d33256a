// Sentences: where one ends and the next begins.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"
#include "triptych/segmentation_rules.hpp"

namespace triptych {
inline namespace v1 {

/// The sentences of a text in order, without the white space around them. Text and the gaps between the
/// segments give the input back exactly; every line break is a boundary. An empty text has no segment.
/// Throws Error{encoding} when the text is not UTF-8. May be called from any thread.
TRIPTYCH_API std::vector<Segment> segment(std::string_view text, Language language);

/// What the rules of a user do to ours.
enum class RuleUse : std::uint8_t {
    on_top,   ///< they decide first; where none of them says anything, ours do
    replace,  ///< ours are not used
};

struct SegmentOptions {
    RuleUse rules = RuleUse::on_top;
};

/// `segment` with rules of one's own, compiled once. Each line of a text is a text for the rules: every line break is a boundary, `^` and `$` are
/// the ends of the line. A match of a pattern has 2000 bytes at most. Any thread may use one Segmenter.
class TRIPTYCH_API Segmenter {
public:
    /// Throws Error{syntax} that names file, line, rule and construct for a pattern that cannot be used, or for a map to a rule that is not there.
    explicit Segmenter(const SegmentationRules& rules, const SegmentOptions& options = {});
    ~Segmenter();
    Segmenter(const Segmenter&) = delete;
    Segmenter& operator=(const Segmenter&) = delete;
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    /// As `segment`. Throws Error{refused} that names the rule when one needs more time or memory than an honest one:
    /// a second for a page of text.
    [[nodiscard]] std::vector<Segment> segment(std::string_view text, Language language) const;

    /// True when a map gives rules to the language. Its tags are those in real files: "kk", "kk-KZ", "kk_KZ", "kk-Cyrl-KZ".
    [[nodiscard]] bool has_rules(Language language) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v1
}  // namespace triptych
