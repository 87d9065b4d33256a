// Small files of the kinds that have broken other readers. Each is read with the right answer or refused with a reason;
// what takes more than a moment hangs the test.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scratch.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace {

using triptych::Diagnostic;
using triptych::Error;
using triptych::test::Scratch;

const std::string pair = "<tuv xml:lang='fr'><seg>Entrée libre</seg></tuv><tuv xml:lang='kk'><seg>Кіру тегін</seg></tuv>";

std::string tmx(const std::string& units, const std::string& before = "<?xml version='1.0' encoding='UTF-8'?>\n")
{
    return before + "<tmx version='1.4'><header/><body>" + units + "</body></tmx>";
}

std::string times(const std::string& text, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
}

/// The same in two bytes a character, the low one first. Needs ASCII.
std::string utf16(std::string_view text, std::size_t width = 2)
{
    std::string out = "\xFF\xFE";
    out.append(width - 2, '\0');
    for (const char c : text) {
        out.push_back(c);
        out.append(width - 1, '\0');
    }
    return out;
}

const std::string bomb = [] {
    std::string type = "<!DOCTYPE tmx [<!ENTITY e0 'haha'>";
    for (int i = 1; i < 12; ++i) type.append("<!ENTITY e").append(std::to_string(i)).append(" '").append(times(std::string("&e").append(std::to_string(i - 1)).append(";"), 10)).append("'>");
    return type + "]>";
}();

struct Case {
    std::string name, bytes;
    int units = -1;      ///< -1: refused
    std::string says;    ///< in the error, or in a diagnostic; empty: nothing is odd
};

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {"bomb.tmx", tmx("<tu><tuv xml:lang='fr'><seg>&e11;</seg></tuv></tu>", bomb), -1, "entities"},
        {"attribute_bomb.tmx", tmx("<tu tuid='&e11;'>" + pair + "</tu>", bomb), -1, "entities"},
        {"blowup.tmx", tmx("<tu><tuv xml:lang='fr'><seg>" + times("&a;", 1000) + "</seg></tuv></tu>", "<!DOCTYPE tmx [<!ENTITY a '" + times("a", 50'000) + "'>]>"), -1, "entities"},
        {"file.tmx", tmx("<tu><tuv xml:lang='fr'><seg>&f;</seg></tuv></tu>", "<!DOCTYPE tmx [<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"), -1, "declared entities"},
        {"parameter.tmx", tmx("<tu>" + pair + "</tu>", "<!DOCTYPE tmx [<!ENTITY % f SYSTEM 'file:///etc/hostname'>%f;]>"), -1, "declared entities"},
        {"network.tmx", tmx("<tu>" + pair + "</tu>", "<!DOCTYPE tmx PUBLIC '-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN' 'http://192.0.2.1/tmx14.dtd'>"), 1, ""},
        {"deep.tmx", tmx("<tu><tuv xml:lang='fr'><seg>" + times("<hi>", 20'000) + times("</hi>", 20'000) + "</seg></tuv></tu>"), -1, "nested more than 256 deep; expected fewer"},
        {"attributes.tmx", tmx("<tu " + [] { std::string out; for (int i = 0; i < 5000; ++i) out.append("a").append(std::to_string(i)).append("='' "); return out; }() + ">" + pair + "</tu>"), -1, "5000 attributes; expected at most 256"},
        {"cut.tmx", tmx("<tu>" + pair + "</tu><tu><tuv xml:lang='fr'><se").substr(0, 250), -1, "expected"},
        {"nul.tmx", tmx(std::string("<tu><tuv xml:lang='fr'><seg>a\0b</seg></tuv></tu>", 48)), -1, "expected"},
        {"mark.tmx", "\xEF\xBB\xBF", -1, "an empty file"},
        {"empty.tmx", "", -1, "an empty file"},
        {"gzip.tmx", std::string("\x1F\x8B\x08\0\0\0\0\0", 8), -1, "a gzip archive"},
        {"utf16.tmx", utf16(tmx("<tu><tuv xml:lang='fr'><seg>Oui</seg></tuv><tuv xml:lang='kk'><seg>Ia</seg></tuv></tu>", "<?xml version='1.0' encoding='UTF-16'?>")), 1, ""},
        {"utf16_as_utf8.tmx", utf16(tmx("<tu><tuv xml:lang='fr'><seg>Oui</seg></tuv><tuv xml:lang='kk'><seg>Ia</seg></tuv></tu>")), 1, ""},
        {"utf8_as_utf16.tmx", tmx("<tu>" + pair + "</tu>", "<?xml version='1.0' encoding='UTF-16'?>"), -1, "UTF-16"},
        {"utf32.tmx", utf16(tmx("<tu/>"), 4), -1, "text in UTF-32"},
        {"cp1251.tmx", tmx("<tu><tuv xml:lang='fr'><seg>Oui</seg></tuv><tuv xml:lang='ru'><seg>\xC4\xE0</seg></tuv></tu>", "<?xml version='1.0' encoding='windows-1251'?>"), 1, ""},
        {"no_codes.tmx", tmx("<tu><tuv xml:lang='fr'><seg>a<bpt i='1'>x</bpt></seg></tuv><tuv xml:lang='ru'><seg><ept i='1'>y</ept>б</seg></tuv></tu>"), 1, "without its"},
        {"two_ru.tmx", tmx("<tu>" + pair + "<tuv xml:lang='ru'><seg>а</seg></tuv><tuv xml:lang='ru'><seg>б</seg></tuv></tu>"), 1, "a second <tuv> in ru"},
        {"both.tmx", tmx("<tu><tuv xml:lang='fr' lang='ru'><seg>Oui</seg></tuv><tuv xml:lang='kk'><seg>Иә</seg></tuv></tu>"), 1, "xml:lang counts"},
        {"kz.tmx", tmx("<tu><tuv xml:lang='fr'><seg>Oui</seg></tuv><tuv xml:lang='KZ'><seg>Иә</seg></tuv></tu>"), 1, "read as kk"},
        {"no_seg.tmx", tmx("<tu><tuv xml:lang='fr'>Oui</tuv><tuv xml:lang='kk'>Иә</tuv></tu>"), 0, "without <seg>"},
        {"late_prop.tmx", tmx("<tu><tuv xml:lang='fr'><seg>Oui</seg><prop type='a'>b</prop></tuv><tuv xml:lang='kk'><seg>Иә</seg></tuv></tu>"), 1, "<prop> after <seg>"},
        {"login.tmx", "<html><body>Connexion</body></html>", -1, "the root <html>"},
        {"not_xml.tmx", "Entrée libre", -1, "no XML; expected an element"},
        {"formula.tsv", "fr\tru\n=1+1\t@SUM(A1)\n", 1, ""},
        {"nul.tsv", std::string("fr\tru\nOui\tД\0\n", 14), -1, "a NUL byte; expected text"},
        {"cp1251.tsv", "fr\tru\nOui\t\xC4\xE0\n", -1, "not UTF-8; expected UTF-8"},
        {"quote.csv", "fr,ru\n\"Oui,Да\n", -1, "a quote that does not close"},
        {"twice.csv", "fr,fr,ru\na,b,c\n", -1, "a second column \"fr\""},
        {"same_id.csv", "id,fr,ru\n1,a,б\n1,c,д\n", -1, "the id \"1\" a second time"},
        {"excel.txt", utf16("id\tfr\tru\r\n1\tOui\tDa\r\n"), 1, ""},
        {"wide.tsv", "fr\tru\n" + times("a\t", 100'000) + "\n", 1, "100001 cells; expected 2"},
        {"empty_columns.tsv", times("\t", 100'000) + "fr\tru\n" + times("\t", 100'000) + "Oui\tДа\n", 1, ""},
        {"header_only.tsv", "fr\tru\tkk\n", 0, ""},
        {"zip.tsv", "PK\x03\x04", -1, "a zip archive"},
    };
    return all;
}

TEST(Hostile, FilesAreReadOrRefusedWithAReason)
{
    const Scratch scratch;
    for (const Case& one : cases()) {
        const auto path = scratch.write(one.name, one.bytes);
        std::vector<Diagnostic> odd;
        std::string said;
        int units = -1;
        try {
            units = static_cast<int>(triptych::read_units(path, &odd).size());
            for (const auto& diagnostic : odd) said += diagnostic.message + "\n";
        } catch (const Error& error) {
            said = error.what();
            EXPECT_TRUE(said.starts_with(path.string() + ":")) << said;
        }
        EXPECT_EQ(units, one.units) << one.name << ": " << said;
        EXPECT_NE(said.find(one.says), std::string::npos) << one.name << ": " << said;
        if (one.says.empty()) { EXPECT_EQ(said, "") << one.name; }
    }
}

TEST(Hostile, EveryCutOfAFileIsReadOrRefused)
{
    const std::string whole = tmx("<tu tuid='1'><note>a</note><tuv xml:lang='fr'><seg>Entrée <bpt i='1'>x</bpt>libre<ept i='1'/></seg></tuv><tuv xml:lang='kk'><seg>Кіру &lt; тегін</seg></tuv></tu>");
    const std::string table = "\xEF\xBB\xBF" "id;fr;ru;note\r\n\"1\";\"a\"\"b\r\nc\";'=б;x\r\n";
    const Scratch scratch;
    for (const auto& [name, bytes] : {std::pair(std::string("a.tmx"), whole), {"a.csv", table}})
        for (std::size_t size = 0; size <= bytes.size(); ++size) {
            const auto path = scratch.write(name, bytes.substr(0, size));
            try {
                EXPECT_LE(triptych::read_units(path).size(), 1U);
            } catch (const Error&) {  // the only way out
            }
        }
}

}  // namespace
