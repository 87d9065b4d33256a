// Encodings at the edges: short texts, marks of UTF-32, UTF-16 without a mark, a console in the West.
#include <gtest/gtest.h>

#include "triptych/repair.hpp"
#include "triptych/text.hpp"

namespace {

using namespace std::string_view_literals;
using triptych::Language;

TEST(DecodeAtTheEdges, ReadsWhatFewProgramsStillWrite)
{
    const struct {
        std::string_view bytes, encoding, text;
    } rows[] = {
        {"\xFF\xFE\0\0\x1A\x04\0\0\x38\x04\0\0"sv, "UTF-32LE", "Ки"},
        {"\0\0\xFE\xFF\0\0\0\x43\0\0\0\xE9"sv, "UTF-32BE", "Cé"},
        {"\x1A\x04\x38\x04\x3D\x04\x3E\x04"sv, "UTF-16LE", "Кино"},
        {"\x04\x1A\x04\x38\x04\x3D\x04\x3E"sv, "UTF-16BE", "Кино"},
        {"\x1A\x04\x38\x04\x3D\x04\x3E\x04\x20\0\x38\x04\x20\0\x47\x04\x30\x04\x39\x04"sv, "UTF-16LE", "Кино и чай"},
        {"\xFF\xFE\x1A\x04\x38\x04"sv, "UTF-16LE", "Ки"},
        {"L'entr\x82" "e est gratuite \x85 l'\x82t\x82, d\x82j\x85."sv, "IBM850", "L'entrée est gratuite à l'été, déjà."},
        {"Le th\x82\x83tre fran\x87" "ais pr\x82sente une pi\x8A" "ce."sv, "IBM850", "Le théâtre français présente une pièce."},
        {"R\x82serv\x82 aux \x82tudiants ; b\x82n\x82voles bienvenus."sv, "IBM850", "Réservé aux étudiants ; bénévoles bienvenus."},
        {"L'entr\xE9" "e est gratuite \xE0 l'\xE9t\xE9, d\xE9j\xE0."sv, "windows-1252", "L'entrée est gratuite à l'été, déjà."},
        {"plain text\twith a tab\r\nand a page\f"sv, "UTF-8", "plain text\twith a tab\r\nand a page\f"},
        {"a bell \x07 alone"sv, "UTF-8", "a bell \x07 alone"},
        {"Кино\x01"sv, "UTF-8", "Кино\x01"},
    };
    for (const auto& row : rows) {
        const auto decoded = triptych::decode(row.bytes);
        EXPECT_EQ(decoded.encoding, row.encoding) << row.text;
        EXPECT_EQ(decoded.text, row.text);
    }
}

TEST(RepairAtTheEdges, MendsShortMisreadText)
{
    const struct {
        std::string_view damaged, whole;
    } rows[] = {
        {"оПХЦКЮЬЮЕЛ МЮ БШЯРЮБЙС. бУНД ЯБНАНДМШИ.", "Приглашаем на выставку. Вход свободный."},
        {"бУНД ЯБНАНДМШИ", "Вход свободный"},
        {"мНБЮЪ БШЯРЮБЙЮ", "Новая выставка"},
        {"БУНД и КИНО", "БУНД и КИНО"},
        {"АБВ, ЮНЕСКО, БШЯ", "АБВ, ЮНЕСКО, БШЯ"},
        {"ВХОД СВОБОДНЫЙ", "ВХОД СВОБОДНЫЙ"},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::repair(row.damaged).text, row.whole);
}

}  // namespace
