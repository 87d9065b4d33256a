#include <gtest/gtest.h>

#include "triptych/error.hpp"
#include "triptych/text.hpp"

namespace {

using triptych::decode;

const std::string russian = "Приглашаем всех на вечер французской песни в пятницу, вход свободный.";
const std::string french = "L\u2019été prochain, la bibliothèque fêtera Noël : entrée libre à l\u2019école.";
const std::string kazakh = "Қазақстан Республикасының тұңғыш көрмесіне үлкендерді шақырамыз. Ғалым, өнер, әңгіме, һәм.";

/// Small encoders by rule, so that the tests do not lean on the converter they test.
std::string to_1251(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            out += text[i++];
            continue;
        }
        const unsigned point = ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
        i += 2;
        const unsigned mapped = point == 0x451 ? 0xB8U : point - 0x410U + 0xC0U;  // А..я in a row
        out += static_cast<char>(static_cast<unsigned char>(mapped));
    }
    return out;
}

std::string to_utf16(std::string_view text, bool big)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool ascii = byte < 0x80;
        const unsigned point = ascii ? byte : ((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[i + 1]) & 0x3FU);
        i += ascii ? 1 : 2;
        const char high = static_cast<char>(static_cast<unsigned char>(point >> 8U));
        const char low = static_cast<char>(static_cast<unsigned char>(point & 0xFFU));
        out += big ? std::string{high, low} : std::string{low, high};
    }
    return out;
}

TEST(Decode, FindsTheEncodingOfRealText)
{
    const std::string koi8 = "\xf0\xd2\xc9\xc7\xcc\xc1\xdb\xc1\xc5\xcd \xd7\xd3\xc5\xc8 \xce\xc1 \xd7\xc5\xde\xc5\xd2";
    const std::string kz =
        "\x8d\xe0\xe7\xe0\x9d\xf1\xf2\xe0\xed \xf2\xa2\xf0\xe0\xeb\xfb \xbc\xbe\xb3\xec\xe5, \xb4\xed\xe5\xf0, \xbf\xeb\xea\xe5\xed, \xba\xe0\xeb\xfb\xec, \x9e\xbc\xec";
    const std::string latin = "L\x92\xe9t\xe9 prochain \xe0 la biblioth\xe8que, un caf\xe9 na\xef" "f";
    const struct {
        std::string bytes;
        std::string text;
        std::string encoding;
    } rows[] = {
        {russian, russian, "UTF-8"},
        {"\xEF\xBB\xBF" + kazakh, kazakh, "UTF-8"},
        {"", "", "UTF-8"},
        {to_1251(russian), russian, "windows-1251"},
        {koi8, "Приглашаем всех на вечер", "KOI8-R"},
        {latin, "L\u2019été prochain à la bibliothèque, un café naïf", "windows-1252"},
        {kz, "Қазақстан тұралы әңіме, өнер, үлкен, ғалым, һәм", "KZ-1048"},
        {"\xFF\xFE" + to_utf16(russian, false), russian, "UTF-16LE"},
        {"\xFE\xFF" + to_utf16(kazakh, true), kazakh, "UTF-16BE"},
        {to_utf16(kazakh, false), kazakh, "UTF-16LE"},
        {to_utf16("Bonjour, entrez.", true), "Bonjour, entrez.", "UTF-16BE"},
    };
    for (const auto& row : rows) {
        const auto decoded = decode(row.bytes);
        EXPECT_EQ(decoded.text, row.text);
        EXPECT_EQ(decoded.encoding, row.encoding) << decoded.evidence;
        EXPECT_FALSE(decoded.evidence.empty());
        EXPECT_EQ(decoded.evidence.find('\n'), std::string::npos);
    }
}

TEST(Decode, ReadsTheEncodingItIsTold)
{
    EXPECT_EQ(decode("\x8d\xa3", "KZ-1048").text, "ҚӘ");
    EXPECT_EQ(decode("\x8d\xa3", "rk1048").encoding, "KZ-1048");
    EXPECT_EQ(decode("\xcf\xf0", "cp1251").text, "Пр");
    EXPECT_EQ(decode("\xcf\xf0", "cp1251").encoding, "windows-1251");
    EXPECT_EQ(decode(std::string("\xFF\xFE" "A\0", 4), "UTF-16LE").text, "A");
    EXPECT_EQ(decode(to_utf16("Әуен", false), "UTF-16LE").text, "Әуен");
    EXPECT_EQ(decode("\xEF\xBB\xBF" "ok", "utf8").text, "ok");
}

TEST(Decode, ReadsTextLongerThanItsBuffer)
{
    std::string bytes, text;
    for (int i = 0; i < 200; ++i) bytes += to_1251(russian), text += russian;
    EXPECT_EQ(decode(bytes, "windows-1251").text, text);
}

TEST(Decode, NamesTheByteThatDoesNotFit)
{
    const struct {
        std::string bytes;
        std::string encoding;
        std::string_view expected;
    } rows[] = {
        {"ab\x98", "KZ-1048", "byte 0x98 at offset 2 does not fit KZ-1048"},
        {"ab\xE9", "UTF-8", "byte 0xE9 at offset 2 does not fit UTF-8"},
        {std::string("a\0b\0c", 5), "UTF-16LE", "byte 0x63 at offset 4 does not fit UTF-16LE"},
        {std::string("a\0\x00\xD8z\0", 6), "UTF-16LE", "at offset 2 does not fit UTF-16LE"},
        {"abc\x81\x81\x8F\x90", "auto", "at offset 3"},
    };
    for (const auto& row : rows) {
        try {
            decode(row.bytes, row.encoding);
            ADD_FAILURE() << row.encoding << " was accepted";
        } catch (const triptych::Error& error) {
            EXPECT_EQ(error.code(), triptych::ErrorCode::encoding);
            EXPECT_NE(std::string_view(error.what()).find(row.expected), std::string_view::npos) << error.what();
        }
    }
}

TEST(Decode, RefusesAnUnknownName)
{
    for (const auto* name : {"klingon", "", "UTF-99"}) {
        try {
            decode("abc", name);
            ADD_FAILURE() << name << " was accepted";
        } catch (const triptych::Error& error) {
            EXPECT_EQ(error.code(), triptych::ErrorCode::invalid);
        }
    }
}

}  // namespace
