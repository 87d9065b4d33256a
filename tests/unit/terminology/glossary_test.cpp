#include "triptych/glossary.hpp"

#include <gmock/gmock.h>

#include <thread>

#include "triptych/error.hpp"

namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::Not;
using triptych::Concept;
using triptych::Glossary;
using triptych::Language;
using triptych::TermStatus;
using Strings = std::vector<std::string>;

/// A glossary of one concept for each term.
Glossary glossary_of(Language language, const Strings& terms)
{
    std::vector<Concept> concepts;
    for (const auto& term : terms) {
        Concept idea;
        idea.terms[language].push_back({.text = term, .part_of_speech = "", .gender = "", .note = "", .source = ""});
        concepts.push_back(idea);
    }
    return Glossary(std::move(concepts));
}

Strings found(const Glossary& glossary, Language language, std::string_view text)
{
    Strings out;
    for (const auto& hit : glossary.find(text, language)) out.emplace_back(text.substr(hit.range.begin, hit.range.size()));
    return out;
}

struct Row {
    Language language;
    const char* term;
    const char* text;
    Strings found;
};

void expect(const std::vector<Row>& rows)
{
    for (const auto& row : rows)
        EXPECT_THAT(found(glossary_of(row.language, {row.term}), row.language, row.text), ElementsAreArray(row.found)) << row.term << " in " << row.text;
}

TEST(Glossary, FindsTermsInTheirForms)
{
    expect({
        {Language::fr, "ambassade", "La soirée a lieu à l’ambassade.", {"ambassade"}},
        {Language::fr, "ambassade", "Films présentés par les AMBASSADES", {"AMBASSADES"}},
        {Language::fr, "concours d’éloquence", "Les concours d'éloquence du printemps", {"concours d'éloquence"}},
        {Language::fr, "ciné-club", "Nos ciné-clubs reviennent.", {"ciné-clubs"}},
        {Language::fr, "jeu de société", "Soirée de jeux de société", {"jeux de société"}},
        {Language::fr, "œuvre", "Les ŒUVRES exposées", {"ŒUVRES"}},
        {Language::ru, "Французский институт", "во Французском институте", {"Французском институте"}},
        {Language::ru, "конкурс", "Участникам конкурсов вручат дипломы", {"конкурсов"}},
        {Language::ru, "партнёр", "Благодарим партнеров!", {"партнеров"}},
        {Language::ru, "ЦОН", "Выставка открыта в ЦОНе.", {"ЦОНе"}},
        {Language::ru, "эко-челлендж", "участники эко-челленджей", {"эко-челленджей"}},
        {Language::kk, "елшілік", "Франция елшілігінде", {"елшілігінде"}},
        {Language::kk, "Франция елшілігі", "Франция елшілігінде кездесеміз.", {"Франция елшілігінде"}},
        {Language::kk, "кітап", "кітабымыздан, кітаптарынан", {"кітабымыздан", "кітаптарынан"}},
        {Language::kk, "Қазақстан Республикасы", "Қазақстан Республикасында", {"Қазақстан Республикасында"}},
        {Language::kk, "халық", "халқының", {"халқының"}},
        {Language::kk, "бап", "3, 4 және 11-баптарды", {"баптарды"}},
        {Language::kk, "қазылар алқасының мүшесі", "қазылар алқасының мүшелеріне", {"қазылар алқасының мүшелеріне"}},
        {Language::ru, "CO₂-эквивалент", "граммов CO₂-эквивалента", {"CO₂-эквивалента"}},
        {Language::kk, "ЮНЕСКО", "ЮНЕСКО-ның қолдауымен", {"ЮНЕСКО"}},
        {Language::kk, "Нұр-Сұлтан", "Нұр-Сұлтанда өтеді", {"Нұр-Сұлтанда"}},
        {Language::kk, "байқау", "байқауға қатысушылар", {"байқауға"}},
        {Language::kk, "журналист", "журналистерге арналған", {"журналистерге"}},
        {Language::kk, "Астана", "Астанадағы көрме", {"Астанадағы"}},
        {Language::kk, "Париж", "Парижде", {"Парижде"}},
    });
}

TEST(Glossary, FindsTermsWithTheirSigns)
{
    expect({
        {Language::ru, "А. С. Пушкин", "памятник А. С. Пушкину", {"А. С. Пушкину"}},
        {Language::ru, "А. С. Пушкин", "сказки А.С. Пушкина", {"А.С. Пушкина"}},
        {Language::ru, "А.С. Пушкин", "А. С. Пушкиным написано", {"А. С. Пушкиным"}},
        {Language::ru, "А С Пушкин", "читаем А. С. Пушкина", {"А. С. Пушкина"}},
        {Language::ru, "театр им. Ауэзова", "в театре им. Ауэзова", {"театре им. Ауэзова"}},
        {Language::ru, "театр им. Ауэзова", "в театре им Ауэзова", {"театре им Ауэзова"}},
        {Language::ru, "школа № 12", "в школе № 12", {"школе № 12"}},
        {Language::ru, "школа № 12", "у школы №12.", {"школы №12"}},
        {Language::ru, "№ 12", "дом №12", {"№12"}},
        {Language::ru, "и/или", "рисунок и/или фото", {"и/или"}},
        {Language::ru, "и т. д.", "кино, театр и т.д.", {"и т.д"}},
        {Language::ru, "Государственный музей искусств имени А. Кастеева", "в Государственном музее искусств имени А. Кастеева",
         {"Государственном музее искусств имени А. Кастеева"}},
        {Language::ru, "50 %", "скидка 50%", {"50%"}},
        {Language::ru, "16+", "сеанс (16+)", {"16+"}},
        {Language::ru, "C++", "курс C++ и C#", {"C++"}},
        {Language::ru, "C#", "курс C++ и C#", {"C#"}},
        {Language::ru, "R&D", "отдел R&D", {"R&D"}},
        {Language::ru, "4-й этаж", "на 4-м этаже", {"4-м этаже"}},
        {Language::ru, "кинотеатр «Арман»", "в кинотеатре «Арман»", {"кинотеатре «Арман"}},
        {Language::kk, "М. Әуезов атындағы театр", "М. Әуезов атындағы театрда", {"М. Әуезов атындағы театрда"}},
        {Language::kk, "М. Әуезов атындағы театр", "М.Әуезов атындағы театрға", {"М.Әуезов атындағы театрға"}},
        {Language::kk, "Ә. Қастеев атындағы Мемлекеттік өнер музейі", "Ә. Қастеев атындағы Мемлекеттік өнер музейінде",
         {"Ә. Қастеев атындағы Мемлекеттік өнер музейінде"}},
        {Language::kk, "№ 12 мектеп", "№ 12 мектептің оқушылары", {"№ 12 мектептің"}},
        {Language::kk, "т.б.", "кино, театр, т.б. өнер", {"т.б"}},
        {Language::kk, "км/сағ", "90 км/сағ", {"км/сағ"}},
        {Language::kk, "50%", "50%-ға жеңілдік", {"50%"}},
        {Language::kk, "мектеп", "мектептерде-ақ басталды", {"мектептерде"}},
        {Language::fr, "n° 5", "la salle n° 5", {"n° 5"}},
        {Language::fr, "M. Dupont", "chez M. Dupont", {"M. Dupont"}},
        {Language::fr, "et/ou", "photo et/ou vidéo", {"et/ou"}},
        {Language::fr, "Canal+", "diffusé sur Canal+.", {"Canal+"}},
        {Language::fr, "St. Exupéry", "place St. Exupéry", {"St. Exupéry"}},
        {Language::fr, "AC/DC", "un concert d’AC/DC", {"AC/DC"}},
    });
}

TEST(Glossary, KeepsOtherWordsApart)
{
    const struct {
        Language language;
        const char* term;
        const char* text;
    } rows[] = {
        {Language::kk, "қазақ", "Қазақстан, Қазақстанда"}, {Language::kk, "қала", "қалалық, қалалықтар"},
        {Language::ru, "министр", "министерство, в министерстве"}, {Language::kk, "министр", "министрлік, министрлігі"},
        {Language::ru, "посол", "посольство, в посольстве"}, {Language::ru, "казахский", "казахстанский, казахстанского"},
        {Language::ru, "Алматы", "Алмата"}, {Language::ru, "Алмата", "Алматы-тауэр"},
        {Language::fr, "kazakh", "kazakhstanais, kazakhstanaise"}, {Language::fr, "kazakhstanais", "kazakhs, kazakhe"},
        {Language::fr, "pays", "aux Pays-Bas"}, {Language::fr, "OUI", "oui, bien sûr"},
        {Language::ru, "США", "сша"}, {Language::fr, "jeu de société", "jeu. De société"},
        {Language::ru, "конкурс эссе", "конкурс, эссе"}, {Language::kk, "кітап", "кітапхана"},
        {Language::ru, "ОН", "он пришёл"}, {Language::ru, "школа № 12", "школа 12, школа № 13"},
        {Language::ru, "А. С. Пушкин", "Это А, С, Пушкин"}, {Language::ru, "театр Ауэзова", "театр. Ауэзова звали"},
        {Language::ru, "и/или", "и, или; и или"}, {Language::ru, "C++", "язык C и C#"},
        {Language::ru, "C", "языки C++ и C#"}, {Language::ru, "50 %", "50 мест"},
        {Language::ru, "16+", "16 мест"}, {Language::ru, "Canal", "на Canal+."},
        {Language::fr, "n° 5", "n 5"}, {Language::fr, "et/ou", "et, ou"},
        {Language::kk, "№ 12 мектеп", "12 мектеп, № 13 мектеп"}, {Language::kk, "М. Әуезов", "М: Әуезов"},
    };
    for (const auto& row : rows) EXPECT_THAT(found(glossary_of(row.language, {row.term}), row.language, row.text), IsEmpty()) << row.term << " in " << row.text;
}

TEST(Glossary, PrefersTheLongerTerm)
{
    const auto glossary = glossary_of(Language::ru, {"фестиваль", "фестиваль французского кино", "кино", "французское кино"});
    EXPECT_THAT(found(glossary, Language::ru, "На фестивале французского кино — кино из Парижа"), ElementsAre("фестивале французского кино", "кино"));
    EXPECT_EQ(glossary.find_all("фестиваль французского кино", Language::ru).size(), 4U);
}

TEST(Glossary, GivesEveryConceptOfTheSameWords)
{
    EXPECT_EQ(glossary_of(Language::fr, {"prix", "prix"}).find("Le prix du public", Language::fr).size(), 2U);
    const auto forms = glossary_of(Language::fr, {"cour", "cours"});
    const auto hits = forms.find("Des cours de français", Language::fr);
    ASSERT_EQ(hits.size(), 1U) << "the term as it is written silences the one that is only alike";
    EXPECT_EQ(hits[0].concept_index, 1U);
}

TEST(Glossary, SaysWhichTermOfTheConceptItIs)
{
    Concept idea;
    idea.id = "almaty";
    idea.terms.fr = {{.text = "Almaty", .part_of_speech = "", .gender = "", .note = "", .source = ""},
                     {.text = "Alma-Ata", .status = TermStatus::deprecated, .part_of_speech = "", .gender = "", .note = "", .source = ""}};
    const Glossary glossary({idea});
    const auto hits = glossary.find("D’Alma-Ata à Almaty", Language::fr);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].term_index, 1U);
    EXPECT_EQ(hits[0].range, (triptych::Range{4, 12}));
    EXPECT_EQ(hits[1].term_index, 0U);
    EXPECT_EQ(glossary.concepts()[0].id, "almaty");
}

TEST(Glossary, RefusesBytesThatAreNotText)
{
    EXPECT_THROW(static_cast<void>(Glossary().find("\xD0", Language::ru)), triptych::Error);
    EXPECT_THROW(glossary_of(Language::kk, {"\xFF"}), triptych::Error);
}

TEST(Glossary, BearsHostileInput)
{
    const auto glossary = glossary_of(Language::kk, {"", "  ", "-", "кітап"});
    EXPECT_THAT(found(glossary, Language::kk, ""), IsEmpty());
    std::string long_word;
    for (int i = 0; i < 20'000; ++i) long_word += "лар";
    EXPECT_THAT(found(glossary, Language::kk, long_word), IsEmpty());
    EXPECT_THAT(found(glossary, Language::kk, "кітап\u00ADтар"), ElementsAre("кітап\u00ADтар"));
    EXPECT_THAT(found(Glossary(), Language::kk, "кітап"), IsEmpty());
    Glossary moved = glossary_of(Language::kk, {"кітап"});
    const Glossary target = std::move(moved);
    EXPECT_THAT(found(target, Language::kk, "кітап"), ElementsAre("кітап"));
}

TEST(Glossary, ServesSeveralThreads)
{
    const auto glossary = glossary_of(Language::ru, {"конкурс"});
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back([&] { EXPECT_EQ(glossary.find("о конкурсе", Language::ru).size(), 1U); });
    for (auto& thread : threads) thread.join();
}

}  // namespace
