// Documents: posts, panels and regulations as units of three variants.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triptych/export.hpp"
#include "triptych/language.hpp"
#include "triptych/range.hpp"

namespace triptych {
inline namespace v1 {

/// How far the work on a variant has come. The order is the order of the work.
enum class State : std::uint8_t { missing, draft, translated, reviewed, approved };

/// "missing", "draft", "translated", "reviewed", "approved".
TRIPTYCH_API std::string_view name(State state) noexcept;
TRIPTYCH_API std::optional<State> parse_state(std::string_view text) noexcept;

/// Markup inside a text, kept out of the text: emphasis, links, placeholders.
/// `range` is where it stands in the text; an empty range stands between two bytes.
struct InlineCode {
    enum class Kind : std::uint8_t { open, close, alone };
    Range range;
    Kind kind = Kind::alone;
    std::string id;        ///< pairs an opening code with its closing one, and a code with its siblings'
    std::string original;  ///< the markup itself, as it was read

    friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

/// Says that a sibling has changed since this variant was made.
struct Behind {
    Language language = Language::fr;  ///< the sibling that changed
    std::uint64_t revision = 0;        ///< its revision after the change
    std::string change;                ///< what changed, for a person

    friend bool operator==(const Behind&, const Behind&) = default;
};

/// What a unit says in one language.
struct Variant {
    std::string text;               ///< UTF-8, NFC
    std::vector<InlineCode> codes;  ///< in the order of the text
    State state = State::missing;
    std::string origin;  ///< where the text came from: a file, "memory:ID", a person's tool
    std::string author;
    std::uint64_t revision = 0;  ///< counts the changes of the text
    std::optional<Behind> behind;

    friend bool operator==(const Variant&, const Variant&) = default;
};

/// Ordered `key: value` pairs, as they stood in a file.
using Properties = std::vector<std::pair<std::string, std::string>>;

/// The first value of `key`, or empty. The view lives as long as the properties.
TRIPTYCH_API std::string_view property(const Properties& properties, std::string_view key) noexcept;

/// One thing said three times.
struct Unit {
    std::string id;  ///< a ULID, or the id given in the file; unique in its document
    Trio<Variant> variants;
    std::size_t block = 0;                        ///< index into Document::blocks
    Trio<std::string> gap{" ", " ", " "};         ///< what separates it from the next unit of the same block
    Properties properties;
    double confidence = 1.0;  ///< of the alignment, 0 to 1; 1 when a person said so

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// A piece of layout that holds one or more units.
struct Block {
    enum class Kind : std::uint8_t { paragraph, heading, list_item, numbered_item, table_row, table_cell, text_box, hashtags, separator };
    Kind kind = Kind::paragraph;
    int level = 0;            ///< of a heading, 1 to 3; of a numbered item, its depth, from 1; of a table cell, its column, from 0
    Trio<std::string> label;  ///< of a numbered item: "Article 3.", "Статья 3.", "3-бап."; of a separator that not all languages have, "---" in those that do
    std::string box;          ///< name of the text box it goes into, or empty

    friend bool operator==(const Block&, const Block&) = default;
};

/// What a document is for; limits and rules that differ between kinds are rows of data.
enum class Kind : std::uint8_t { post, panel, regulation };

/// "post", "panel", "regulation".
TRIPTYCH_API std::string_view name(Kind kind) noexcept;
TRIPTYCH_API std::optional<Kind> parse_kind(std::string_view text) noexcept;

/// Units in order, and the blocks that lay them out.
struct Document {
    std::string id;  ///< letters, digits, - and _
    Kind kind = Kind::post;
    std::vector<Block> blocks;
    std::vector<Unit> units;  ///< sorted by block
    /// Every other key of the header, in its order. Comments of a .trip are kept: under ";top" those that begin the file, under ";" the
    /// others of the header, under ";fr" those that end a section, and in the unit that follows under "comment.fr".
    Properties properties;

    friend bool operator==(const Document&, const Document&) = default;
};

/// True for ids that a document may have: 1 to 128 letters (of any script), digits, '-' and '_'.
TRIPTYCH_API bool is_document_id(std::string_view id) noexcept;

/// The text of a variant with its inline codes put back as they were read.
TRIPTYCH_API std::string marked_text(const Variant& variant);

/// The languages in which at least one unit of the document has text.
TRIPTYCH_API std::vector<Language> languages_of(const Document& document);

}  // namespace v1
}  // namespace triptych
