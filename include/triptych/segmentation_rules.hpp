// Rules for cutting texts into sentences, as tools exchange them: what an SRX 2.0 file holds.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "triptych/export.hpp"

namespace triptych {
inline namespace v1 {

/// A regular expression of a rule and where it stands in its file. Lines and columns count from 1; 0 means "not known".
struct RulePattern {
    std::string text;
    std::size_t line = 0;
    std::size_t column = 0;

    /// The place does not count.
    friend bool operator==(const RulePattern& a, const RulePattern& b) { return a.text == b.text; }
};

/// At a position where `before` matches the text that ends there and `after` the text that begins there,
/// a segment ends (`breaks`) or must not end. An empty pattern matches everywhere.
struct SegmentationRule {
    bool breaks = true;
    bool active = true;  ///< an inactive rule is kept, not used (Okapi's attribute okpsrx:active)
    RulePattern before, after;
    std::string note;  ///< the XML comments that stand before it

    friend bool operator==(const SegmentationRule&, const SegmentationRule&) = default;
};

/// Rules under a name; the first that matches at a position decides.
struct LanguageRule {
    std::string name;
    std::vector<SegmentationRule> rules;
    std::string note;

    friend bool operator==(const LanguageRule&, const LanguageRule&) = default;
};

/// Gives the rules named `rule` to every language whose tag `pattern` matches as a whole, in any case: "(fr|fr[-_].*)".
struct LanguageMap {
    RulePattern pattern;
    std::string rule;

    friend bool operator==(const LanguageMap&, const LanguageMap&) = default;
};

/// An element that another tool has put into the header; kept as it stands.
struct ForeignElement {
    std::string name;  ///< with its prefix
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;
    std::vector<ForeignElement> children;

    friend bool operator==(const ForeignElement&, const ForeignElement&) = default;
};

/// Which side of a boundary a format code goes to; kept for other tools, our texts have no codes when they are cut.
struct FormatHandle {
    std::string type;  ///< "start", "end" or "isolated"
    bool include = false;

    friend bool operator==(const FormatHandle&, const FormatHandle&) = default;
};

/// The content of an SRX file. A value: change it freely, then give it to a Segmenter or write it.
struct SegmentationRules {
    std::string file;  ///< named in errors
    bool segment_subflows = true;
    bool cascade = true;  ///< a language takes the rules of all maps that match it, in order; otherwise of the first
    std::vector<FormatHandle> format_handles;
    std::vector<std::pair<std::string, std::string>> root_attributes, header_attributes;  ///< others than those of SRX: name spaces, options
    std::vector<ForeignElement> extensions;
    std::string note;
    std::vector<LanguageRule> languages;
    std::vector<LanguageMap> maps;

    /// The file's name does not count.
    TRIPTYCH_API friend bool operator==(const SegmentationRules& a, const SegmentationRules& b);
};

/// Our own rules, as far as SRX can say them, for tools that are to cut texts as `segment` does. The notes name the
/// sources. On our own test texts they agree with `segment` at more than 95 boundaries of 100; see "Limits" in the README.
TRIPTYCH_API SegmentationRules own_segmentation_rules();

}  // namespace v1
}  // namespace triptych
