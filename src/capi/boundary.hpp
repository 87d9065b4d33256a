// The border between C++ and C: nothing throws across it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "triptych/language.hpp"
#include "triptych/triptych.h"

namespace triptych::capi {

/// The status of the exception that is being handled; its message is kept for this thread.
triptych_status status_of_exception() noexcept;

/// What the last failed call of this thread said.
const char* last_message() noexcept;

/// A copy that C owns. Throws std::bad_alloc.
triptych_text copy_out(std::string_view text);

/// These throw Error{invalid} that names `what` for a null pointer or an unknown language.
std::string_view read_view(triptych_view view, const char* what);
std::string_view read_string(const char* text, const char* what);
Language read_language(const char* tag);

triptych_text& require_result(triptych_text* result);

/// Runs `make`, which gives the text of the answer, and puts it into `result`.
template <class Make>
triptych_status answer(triptych_text* result, Make make) noexcept
{
    try {
        triptych_text& out = require_result(result);
        out = {nullptr, 0};
        out = copy_out(make());
        return TRIPTYCH_OK;
    } catch (...) {
        return status_of_exception();
    }
}

}  // namespace triptych::capi
