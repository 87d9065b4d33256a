#include "adapters/icu/code_page.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <memory>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// A converter that stops at what it cannot convert; null for an unknown name.
Converter open(const std::string& name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    if (U_FAILURE(status)) return nullptr;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    require_success(status, "opening a converter");
    return converter;
}

}  // namespace

std::optional<std::string> from_code_page(std::string_view bytes, const std::string& name)
{
    const Converter converter = open(name);
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const ::icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    return to_utf8(text);
}

std::optional<std::string> to_code_page(std::string_view text, const std::string& name)
{
    const Converter converter = open(name);
    if (!converter) return std::nullopt;
    const ::icu::UnicodeString source = to_utf16(text);
    std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(source.length(), ucnv_getMaxCharSize(converter.get()))), '\0');
    UErrorCode status = U_ZERO_ERROR;
    const auto length = source.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
    if (U_FAILURE(status)) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

}  // namespace triptych::icu
