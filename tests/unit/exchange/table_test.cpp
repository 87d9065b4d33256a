#include "exchange/table.hpp"

#include <gtest/gtest.h>

#include "exchange/assemble.hpp"

namespace {

using triptych::Properties;
using triptych::State;
using triptych::Unit;
using triptych::exchange::read_table;
using triptych::exchange::units_of;
using triptych::exchange::write_table;

std::vector<Unit> read(std::string_view text)
{
    return units_of(read_table(text, "t.csv", nullptr), State::draft, "t.csv", nullptr);
}

Unit unit(const std::string& id, const std::string& fr, Properties properties)
{
    Unit out;
    out.id = id;
    out.variants.fr.text = fr;
    out.variants.fr.state = State::draft;
    out.properties = std::move(properties);
    return out;
}

TEST(Table, ReadsEveryColumnWithATitleAsAProperty)
{
    const auto units = read("id,fr,ru,kk,NOTE,Contexte,en,,note,state\nu1,Entrée libre.,,,pour l’affiche,\"a\r\nb\",Free,perdu,encore,approved\nu2,Salle 2,,,,,,,,\n");
    ASSERT_EQ(units.size(), 2U);
    const Properties expected{{"note", "pour l’affiche"}, {"Contexte", "a\nb"}, {"en", "Free"}, {"note", "encore"}};
    EXPECT_EQ(units[0].properties, expected);
    EXPECT_EQ(units[0].variants.fr.state, State::approved);
    EXPECT_TRUE(units[1].properties.empty());
}

TEST(Table, ReadsBackWhatItWrites)
{
    const std::string_view tables[] = {
        "id,fr,ru,kk,state,note\nu1,Entrée libre.,Вход свободный.,Кіру тегін.,approved,\"pour l’affiche, en gras\"\nu2,Salle 2,,,draft,\n",
        "id,fr,ru,kk,state,note,note\nu1,Un,Раз,Бір,draft,a,b\nu2,Deux,Два,Екі,draft,\"c\nd\",\n",
        "id,fr,ru,kk,state,note,Contexte,en\nu1,Un,,,draft,'=y,x,One\nu2,Deux,,,draft,,z,\n",
        "id,fr,ru,kk,state\nvide,,,,\nu1,Un,,,draft\n",
    };
    for (const auto table : tables) {
        const auto units = read(table);
        EXPECT_EQ(write_table(units, ','), table);
        for (const char separator : {',', '\t'}) EXPECT_EQ(read(write_table(units, separator)), units) << table;
    }
}

TEST(Table, NamesEveryUnitSoThatItCanComeBack)
{
    EXPECT_EQ(write_table(read("fr,ru\nUn,Раз\n"), ','), "id,fr,ru,kk,state\nu1,Un,Раз,,draft\n");
}

TEST(Table, WritesNoPropertyThatWouldBeTakenForAnotherColumn)
{
    const std::vector<Unit> units{unit("u1", "Un", {{"state", "a"}, {"RU", "b"}, {"subject", "c"}, {"", "d"}, {"document", "e"}})};
    const auto text = write_table(units, ',');
    EXPECT_EQ(text, "id,fr,ru,kk,state,x-state,x-RU,x-subject,x-,document\nu1,Un,,,draft,a,b,c,d,e\n");
    EXPECT_EQ(read(text).at(0).variants.ru.state, State::missing);
}

TEST(Table, StaysATableWhenEachUnitHasItsOwnProperties)
{
    std::vector<Unit> units;
    for (int i = 0; i < 20'000; ++i) units.push_back(unit(std::to_string(i), "Un", {{"clé " + std::to_string(i), "a"}}));
    EXPECT_LT(write_table(units, ',').size(), 4'000'000U);
}

}  // namespace
