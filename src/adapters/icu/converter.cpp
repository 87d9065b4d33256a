#include "adapters/icu/converter.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// A converter that stops at what it cannot convert; null for an unknown name.
Converter open(const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status)) return nullptr;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    require_success(status, "opening a converter");
    return converter;
}

/// The converter of an encoding, at its start, as this thread opened it last: opening costs more than a word does. Null for an unknown name.
UConverter* opened(const std::string& encoding)
{
    thread_local std::string name;
    thread_local Converter converter;
    if (!converter || name != encoding) {
        converter = open(encoding);
        name = encoding;
    } else {
        ucnv_reset(converter.get());
    }
    return converter.get();
}

/// Offset of the bytes that stopped the converter, which has read up to `source`.
std::size_t stopped_at(UConverter* converter, const char* begin, const char* source)
{
    std::array<char, 32> bytes{};
    auto length = static_cast<std::int8_t>(bytes.size());
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter, bytes.data(), &length, &status);
    const auto read = static_cast<std::size_t>(source - begin);
    const auto invalid = U_SUCCESS(status) && length > 0 ? static_cast<std::size_t>(length) : 0U;
    return read > invalid ? read - invalid : 0;
}

}  // namespace

std::optional<Converted> to_utf8(std::string_view bytes, const std::string& encoding)
{
    UConverter* const converter = opened(encoding);
    if (converter == nullptr) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    Converted out;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::array<UChar, 4096> units{};
    ::icu::UnicodeString text;
    do {
        UChar* target = units.data();
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, nullptr, 1, &status);
        text.append(units.data(), static_cast<std::int32_t>(target - units.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) out.bad_byte = stopped_at(converter, bytes.data(), source);
    out.text = to_utf8(text);
    return out;
}

std::optional<std::string> from_utf8(std::string_view text, const std::string& encoding)
{
    UConverter* const converter = opened(encoding);
    if (converter == nullptr) return std::nullopt;
    const ::icu::UnicodeString source = to_utf16(text);
    std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(source.length(), ucnv_getMaxCharSize(converter))), '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto length = source.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
    if (U_FAILURE(status)) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::optional<std::string> iana_name(const std::string& encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(encoding.c_str(), "IANA", &status);
    if (U_FAILURE(status) || name == nullptr) return std::nullopt;
    return std::string(name);
}

}  // namespace triptych::icu
