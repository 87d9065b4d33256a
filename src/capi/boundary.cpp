#include "capi/boundary.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>

#include "triptych/error.hpp"

namespace triptych::capi {
namespace {

static_assert(static_cast<int>(ErrorCode::encoding) + 1 == TRIPTYCH_ERROR_ENCODING);
static_assert(static_cast<int>(ErrorCode::io) + 1 == TRIPTYCH_ERROR_IO);
static_assert(static_cast<int>(ErrorCode::unsupported) + 1 == TRIPTYCH_ERROR_UNSUPPORTED);

std::string& message_of_thread() noexcept
{
    thread_local std::string message;
    return message;
}

triptych_status keep(triptych_status status, const char* message) noexcept
{
    try {
        message_of_thread() = message;
    } catch (...) {
        message_of_thread().clear();
    }
    return status;
}

}  // namespace

triptych_status status_of_exception() noexcept
{
    try {
        throw;
    } catch (const Error& error) {
        return keep(static_cast<triptych_status>(static_cast<int>(error.code()) + 1), error.what());
    } catch (const std::bad_alloc&) {
        return keep(TRIPTYCH_ERROR_NO_MEMORY, "memory ran out");
    } catch (const std::exception& error) {
        return keep(TRIPTYCH_ERROR_INTERNAL, error.what());
    } catch (...) {
        return keep(TRIPTYCH_ERROR_INTERNAL, "an unknown exception");
    }
}

const char* last_message() noexcept
{
    return message_of_thread().c_str();
}

triptych_text copy_out(std::string_view text)
{
    auto* const data = static_cast<char*>(std::malloc(text.size() + 1));  // NOLINT: C frees it
    if (data == nullptr) throw std::bad_alloc();
    std::ranges::copy(text, data);
    data[text.size()] = '\0';
    return {data, text.size()};
}

std::string_view read_view(triptych_view view, const char* what)
{
    if (view.data != nullptr) return {view.data, view.size};
    if (view.size > 0) throw Error(ErrorCode::invalid, std::string(what) + " is NULL with a size of " + std::to_string(view.size));
    return {};
}

std::string_view read_string(const char* text, const char* what)
{
    if (text == nullptr) throw Error(ErrorCode::invalid, std::string(what) + " is NULL; expected a string");
    return text;
}

Language read_language(const char* tag)
{
    const std::string_view text = read_string(tag, "language");
    const auto language = parse_language(text);
    if (!language) throw Error(ErrorCode::invalid, "no language \"" + std::string(text) + "\"; expected fr, ru or kk");
    return *language;
}

triptych_text& require_result(triptych_text* result)
{
    if (result == nullptr) throw Error(ErrorCode::invalid, "result is NULL; expected a place for the answer");
    return *result;
}

}  // namespace triptych::capi
