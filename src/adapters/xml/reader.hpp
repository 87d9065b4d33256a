// A pull reader for XML that strangers send: it never opens a file or the network, and never expands an entity.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "triptych/error.hpp"

namespace triptych::xml {

/// Copies at most `size` bytes to `buffer` and says how many; 0 is the end. May throw.
using Source = std::function<std::size_t(char* buffer, std::size_t size)>;

/// Bytes that the caller keeps.
Source from_text(std::string_view bytes);

enum class Event : std::uint8_t { start, end, text, comment };

/// What no honest file goes beyond. Nesting is limited to 256 elements by libxml2.
struct Limits {
    std::size_t attributes = 256;
    std::size_t name = 1024;               ///< bytes of an element's or attribute's name
    std::size_t text = std::size_t{1} << 20U;  ///< bytes of one run of text or of an attribute's value
};

/// One thread at a time.
class Reader {
public:
    /// `file` is named in errors.
    Reader(Source source, std::string file, Limits limits = {});
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    /// Goes to the next start of an element, end of an element (empty elements have one, too) or text; false at the end of the file.
    /// Comments (unless kept) and processing instructions are passed over. Throws Error{syntax} for what is not well-formed, for declared or
    /// used entities, and for a file beyond the limits.
    bool next();

    /// From now on `next` stops at comments, too.
    void keep_comments() noexcept;

    [[nodiscard]] Event event() const noexcept;
    /// Of the element, without prefix. Lives until the next call of `next`.
    [[nodiscard]] std::string_view name() const noexcept;
    /// With its prefix. Lives until the next call of `next`.
    [[nodiscard]] std::string_view qualified_name() const noexcept;
    /// The name space of the element; empty when it has none. Lives until the next call of `next`.
    [[nodiscard]] std::string_view space() const noexcept;
    /// Of the text or comment. Lives until the next call of `next`.
    [[nodiscard]] std::string_view text() const noexcept;
    /// The value of an attribute of the element, named with its prefix ("xml:lang"); empty when there is none.
    [[nodiscard]] std::string attribute(const char* name) const;
    /// All attributes of the element with their prefixes, declarations of name spaces among them, in order.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> attributes() const;

    /// Passes over the rest of the element that has just started, its end included.
    void skip();
    /// All text in the element that has just started, up to its end, children included.
    std::string read_text();

    [[nodiscard]] Place place() const;
    [[noreturn]] void fail(const std::string& message) const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace triptych::xml
