// What is thrown when something cannot be done: where, what was found, what was expected.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "triptych/export.hpp"

namespace triptych {
inline namespace v1 {

enum class ErrorCode : std::uint8_t {
    encoding,     ///< the bytes are not UTF-8
    syntax,       ///< the text breaks the rules of its format
    not_found,    ///< no such file, document, unit, channel …
    exists,       ///< an id or a file that must be new is not
    io,           ///< the disk refused: no permission, no space, a broken file system
    busy,         ///< another process is writing
    version,      ///< made by a newer version of the library
    damaged,      ///< a file of ours that is not whole
    invalid,      ///< a value outside what a call accepts
    refused,      ///< a guard said no: not approved, over a limit
    unsupported,  ///< a format or feature that this build does not have
};

/// A place in a file. Lines and columns count from 1, columns in characters; 0 means "not known".
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;
};

/// Thrown by every call that cannot do its work; nothing has been changed then.
/// `what()` is one line: `FILE:LINE:COLUMN: what was found; what was expected`.
class TRIPTYCH_API Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, Place place = {});

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    [[nodiscard]] const Place& place() const noexcept { return place_; }
    /// The message without its place.
    [[nodiscard]] const std::string& message() const noexcept { return message_; }

    /// The same error with the file's name filled in, for a caller that knows it.
    [[nodiscard]] Error in_file(const std::string& file) const;

private:
    ErrorCode code_;
    Place place_;
    std::string message_;
};

/// A problem that did not stop the work: what was read is returned, and this tells what was odd.
struct Diagnostic {
    Place place;
    std::string message;
};

}  // namespace v1
}  // namespace triptych
