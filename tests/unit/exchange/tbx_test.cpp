#include "exchange/tbx.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "triptych/exchange.hpp"

namespace {

using triptych::TermStatus;

std::vector<triptych::Concept> read(std::string_view xml, std::vector<triptych::Diagnostic>* odd = nullptr)
{
    triptych::xml::Reader reader(triptych::xml::from_text(xml), "t.tbx");
    return triptych::exchange::read_tbx(reader, odd);
}

TEST(Tbx, ReadsTheThreeStylesAlike)
{
    const std::string_view files[] = {
        R"(<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader><text><body>
<termEntry id="c1"><descrip type="subjectField">cinéma</descrip><descripGrp><descrip type="definition">Œuvre filmée</descrip></descripGrp><admin type="source">nous</admin>
<langSet xml:lang="ru"><tig><term>фильм</term><termNote type="partOfSpeech">noun</termNote><termNote type="grammaticalGender">masculine</termNote></tig></langSet>
<langSet xml:lang="fr-FR"><ntig><termGrp><term>film</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp><note>courant</note></ntig></langSet>
</termEntry></body></text></martif>)",
        R"(<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en"><tbxHeader/><text><body>
<conceptEntry id="c1"><descrip type="subjectField">cinéma</descrip><descrip type="definition">Œuvre filmée</descrip><admin type="source">nous</admin>
<langSec xml:lang="ru"><termSec><term>фильм</term><termNote type="partOfSpeech">noun</termNote><termNote type="grammaticalGender">masculine</termNote></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>film</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote><note>courant</note></termSec></langSec>
</conceptEntry></body></text></tbx>)",
        R"(<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b" type="TBX-Basic" style="dct" xml:lang="en"><tbxHeader/><text><body>
<conceptEntry id="c1"><min:subjectField>cinéma</min:subjectField><basic:definition>Œuvre filmée</basic:definition><basic:source>nous</basic:source>
<langSec xml:lang="ru"><termSec><term>фильм</term><min:partOfSpeech>noun</min:partOfSpeech><basic:grammaticalGender>masculine</basic:grammaticalGender></termSec></langSec>
<langSec xml:lang="fr"><termSec><term>film</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus><note>courant</note></termSec></langSec>
</conceptEntry></body></text></tbx>)",
    };
    triptych::Concept expected;
    expected.id = "c1";
    expected.subject = "cinéma";
    expected.definition = "Œuvre filmée";
    expected.terms.ru = {{"фильм", TermStatus::preferred, "noun", "masculine", "", "nous"}};
    expected.terms.fr = {{"film", TermStatus::admitted, "", "", "courant", "nous"}};
    for (const auto file : files) {
        std::vector<triptych::Diagnostic> odd;
        const auto concepts = read(file, &odd);
        ASSERT_EQ(concepts.size(), 1U);
        EXPECT_TRUE(concepts[0] == expected) << file;
        EXPECT_TRUE(odd.empty());
    }
}

TEST(Tbx, TellsWhatIsOdd)
{
    const struct {
        std::string body, reason;
        std::size_t concepts;
    } rows[] = {
        {"<conceptEntry id='a'><langSec xml:lang='en'><termSec><term>a</term></termSec></langSec></conceptEntry>", "<langSec> has xml:lang=\"en\"", 0},
        {"<conceptEntry id='a'><langSec xml:lang='kz'><termSec><term>ән</term></termSec></langSec></conceptEntry>", "<langSec> has xml:lang=\"kz\"", 0},
        {"<conceptEntry><langSec xml:lang='kk'><termSec><term>ән</term><termNote type='administrativeStatus'>bon</termNote></termSec></langSec></conceptEntry>", "\"bon\" was read as preferred", 1},
        {"<conceptEntry id='a'><langSec xml:lang='kk'><termSec><term> </term></termSec></langSec></conceptEntry>", "an empty <term>", 0},
        {"<conceptEntry id='a'><langSec xml:lang='kk'><descrip type='definition'>x</descrip><termSec><term>ән</term></termSec></langSec></conceptEntry>"
         "<conceptEntry id='a'><langSec xml:lang='kk'><termSec><term>күй</term></termSec></langSec></conceptEntry>",
         "the id \"a\" of a concept a second time", 2},
    };
    for (const auto& row : rows) {
        std::vector<triptych::Diagnostic> odd;
        EXPECT_EQ(read("<tbx><text><body>" + row.body + "</body></text></tbx>", &odd).size(), row.concepts) << row.body;
        ASSERT_FALSE(odd.empty()) << row.body;
        EXPECT_NE(odd[0].message.find(row.reason), std::string::npos) << odd[0].message;
    }
    EXPECT_THROW(read("<tmx/>"), triptych::Error);
}

TEST(Tbx, ReadsTheGlossariesOfTheProject)
{
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(TRIPTYCH_SOURCE_DIR) / "glossaries")) {
        if (entry.path().extension() != ".tbx") continue;
        std::vector<triptych::Diagnostic> odd;
        const auto concepts = triptych::read_terms(entry.path(), &odd);
        EXPECT_TRUE(odd.empty()) << entry.path() << odd[0].message;
        count += concepts.size();
    }
    EXPECT_GE(count, 200U);
}

}  // namespace
