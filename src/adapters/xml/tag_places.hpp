// Where the start tags of an XML file stand: libxml2 knows their lines, and only the first 65 535 of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <string_view>

namespace triptych::xml {

/// Lines and columns from 1, columns in characters.
struct TagPlace {
    std::size_t line = 1, column = 1;
};

/// Reads the bytes along with the parser, in pieces of any size, in time that grows with their number.
/// Knows UTF-8; a file that names another encoding or begins like UTF-16 has no places.
class TagPlaces {
public:
    void feed(std::string_view bytes);
    /// The place of the next start tag in the order of the file, which is then passed over; empty when it is not known.
    std::optional<TagPlace> take();
    /// The place of the document type, when it has been read.
    [[nodiscard]] std::optional<TagPlace> document_type() const { return is_known_ ? document_type_ : std::nullopt; }

private:
    enum class State : std::uint8_t { text, tag_begins, in_tag, in_quotes, markup, declaration, declaration_quotes, comment, data, instruction };

    void step(char c);
    void begin_tag(char c);
    void name_markup(char c);
    void in_declaration(char c);
    void advance(char c);
    void end_of_declaration(std::string_view instruction);

    State state_ = State::text;
    State outer_ = State::text;  ///< what a comment or an instruction stands in
    bool is_known_ = true;
    TagPlace here_, tag_;
    std::optional<TagPlace> document_type_;
    char quote_ = 0;
    std::size_t brackets_ = 0;
    bool after_return_ = false;
    std::string recent_;  ///< the last bytes of what the state reads, to know its end
    std::queue<TagPlace> places_;
};

}  // namespace triptych::xml
