// Text with inline codes, as exchange formats hold it: put together when it is read, numbered and paired when it is written.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "adapters/xml/reader.hpp"
#include "adapters/xml/writer.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"

namespace triptych::exchange {

/// Puts the text of one XML element together, of at most 64 KB. One thread at a time.
class InlineText {
public:
    /// Both must outlive it; `diagnostics` may be null.
    InlineText(xml::Reader& reader, std::vector<Diagnostic>* diagnostics) : reader_(reader), diagnostics_(diagnostics) {}

    /// Throws Error{syntax} where it grows too long.
    void add(std::string_view text);
    void add_code(InlineCode::Kind kind, std::string id, std::string original);
    /// The id as given, or "n3" for the third code when none is given.
    [[nodiscard]] std::string numbered(std::string id);
    void remark(std::string message);
    /// What has been read; the text is in normal form C.
    [[nodiscard]] Variant take();

private:
    void flush();

    xml::Reader& reader_;
    std::vector<Diagnostic>* diagnostics_;
    Variant variant_;
    std::string text_;
    std::size_t count_ = 0;
};

/// Numbers for the ids of a unit's codes, which TMX writes as `x` and XLIFF as `id`: an id that is a number stays, others get one that is free. The codes
/// of the three languages that share an id share the number.
class CodeNumbers {
public:
    explicit CodeNumbers(const Unit& unit);
    [[nodiscard]] const std::string& of(const std::string& id) const;

private:
    std::unordered_map<std::string, std::string> numbers_;
};

inline constexpr std::size_t no_partner = std::string::npos;

/// Writes one code: itself, its number in the text, and that of the code that closes or opens it, or `no_partner`.
using WriteCode = std::function<void(const InlineCode& code, std::size_t number, std::size_t partner)>;

/// Writes the content of an element that has just started.
void write_inline(xml::Writer& writer, const Variant& variant, const WriteCode& write_code);

}  // namespace triptych::exchange
