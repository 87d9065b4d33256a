// Inline markup of .trip: **strong**, *emphasis*, [text](url), `code`, {argument}, {{1}}…{{/1}}.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "triptych/document.hpp"

namespace triptych::exchange::trip {

/// A text and the codes that stood in it.
struct MarkedText {
    std::string text;
    std::vector<InlineCode> codes;
};

/// Something odd, by its offset in the markup.
struct Remark {
    std::size_t offset = 0;
    std::string message;
};

/// The header's `code.*` values by their keys, made once for a document; they are views into the properties it was made of.
class Originals {
public:
    Originals() = default;
    explicit Originals(const Properties& header);
    [[nodiscard]] std::optional<std::string_view> find(const std::string& key) const;

private:
    std::unordered_map<std::string_view, std::string_view> values_;
};

/// Codes have empty ranges, and the markup as it was read in `original`; of `{{1}}` it is the property `code.1`, when
/// the header has one. `{argument}` is one code without text. Marks without a partner are text, and remarked.
/// Ids number the marks of a kind (s1, e1, l1, c1); of an argument it is the name.
MarkedText parse_markup(std::string_view markup, const Originals& originals = {}, std::vector<Remark>* remarks = nullptr);

/// Puts a backslash before the characters that would be read as markup.
std::string escape_markup(std::string_view text);

/// A value of the header's `code.*` keys on one line, and back.
std::string escape_code(std::string_view original);
std::string unescape_code(std::string_view value);

}  // namespace triptych::exchange::trip
