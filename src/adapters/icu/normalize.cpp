#include "adapters/icu/normalize.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <boost/locale.hpp>
#include <locale>

#include "adapters/icu/utf16.hpp"

namespace triptych::icu {
namespace {

const ::icu::Normalizer2& nfc()
{
    static const ::icu::Normalizer2* const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* normalizer = ::icu::Normalizer2::getNFCInstance(status);
        require_success(status, "normalisation data");
        return normalizer;
    }();
    return *instance;
}

const ::icu::Normalizer2& nfkd()
{
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = ::icu::Normalizer2::getNFKDInstance(status);
    require_success(status, "normalisation data");
    return *normalizer;
}

/// Boost.Locale with the ICU backend by name: its default depends on how it was built.
const std::locale& unicode_locale()
{
    static const std::locale instance = [] {
        auto backends = boost::locale::localization_backend_manager::global();
        backends.select("icu");
        const boost::locale::generator generator(backends);
        return generator("en_US.UTF-8");
    }();
    return instance;
}

::icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<std::int32_t>(text.size())}; }

std::string normalized(std::string_view text, const ::icu::Normalizer2& form)
{
    std::string out;
    ::icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    form.normalizeUTF8(0, piece(text), sink, nullptr, status);
    require_success(status, "normalisation");
    return out;
}

}  // namespace

std::string to_nfc(std::string_view text) { return normalized(text, nfc()); }
std::string to_nfkd(std::string_view text) { return normalized(text, nfkd()); }

char32_t compose(char32_t letter, char32_t mark)
{
    const auto pair = nfc().composePair(static_cast<UChar32>(letter), static_cast<UChar32>(mark));
    return pair < 0 ? 0 : static_cast<char32_t>(pair);
}

bool is_nfc(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const bool normal = nfc().isNormalizedUTF8(piece(text), status) != 0;
    require_success(status, "normalisation");
    return normal;
}

std::string fold_case(std::string_view text)
{
    return boost::locale::fold_case(text.data(), text.data() + text.size(), unicode_locale());
}

std::string to_lower(std::string_view text)
{
    return boost::locale::to_lower(text.data(), text.data() + text.size(), unicode_locale());
}

std::string to_upper(std::string_view text)
{
    return boost::locale::to_upper(text.data(), text.data() + text.size(), unicode_locale());
}

}  // namespace triptych::icu
