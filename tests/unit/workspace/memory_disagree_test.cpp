#include "unit/workspace/maintained.hpp"

namespace {

using namespace triptych;
using triptych::testing::MaintainedMemory;
using triptych::testing::post;
using triptych::testing::unit;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DisagreementsOfTheMemory : public MaintainedMemory {
protected:
    [[nodiscard]] std::vector<std::string> found() const
    {
        std::vector<std::string> rows;
        for (const auto& one : workspace_.memory_disagreements()) {
            std::string row = std::string(code(one.language)) + ">" + std::string(code(one.sibling)) + " " + one.text;
            for (const auto& choice : one.choices) {
                row += " | " + choice.text + ":";
                for (const auto& name : choice.units) row += " " + name.id + (name.document.empty() ? "" : "@" + name.document);
            }
            rows.push_back(row);
        }
        return rows;
    }
};

TEST_F(DisagreementsOfTheMemory, AreToldForEveryTwoLanguages)
{
    import("a.tsv", "1\tEntrée libre.\tВход свободный.\tКіру тегін.\n2\tEntrée libre.\tВход свободный.\tКіру ақысыз.\n3\tEntrée libre.\tВход бесплатный.\tКіру тегін.\n"
                    "4\tComplet\tМест нет\t\n5\tPlus de places\tМест нет\t\n6\tComplet\t\tОрын жоқ\n");
    EXPECT_THAT(found(), ElementsAre("fr>ru Entrée libre. | Вход свободный.: 1 2 | Вход бесплатный.: 3", "fr>kk Entrée libre. | Кіру тегін.: 1 3 | Кіру ақысыз.: 2",
                                     "ru>fr Мест нет | Complet: 4 | Plus de places: 5", "ru>kk Вход свободный. | Кіру тегін.: 1 | Кіру ақысыз.: 2",
                                     "kk>ru Кіру тегін. | Вход свободный.: 1 | Вход бесплатный.: 3"));
}

TEST_F(DisagreementsOfTheMemory, PutFirstWhatMostUnitsSay)
{
    workspace_.save(post("affiche", {unit("u1", "Vernissage", "Открытие выставки", "Көрменің ашылуы", State::approved)}));
    workspace_.learn();
    import("a.tsv", "1\tVernissage\tВернисаж\tВернисаж\n2\tVernissage\tВернисаж\tКөрменің ашылуы\n3\tvernissage\tпоказ\tкөрсетілім\n");
    EXPECT_EQ(found().at(0), "fr>ru Vernissage | Вернисаж: 1 2 | Открытие выставки: u1@affiche");
    EXPECT_EQ(found().at(1), "fr>kk Vernissage | Көрменің ашылуы: u1@affiche 2 | Вернисаж: 1") << "another case is another text";
}

TEST_F(DisagreementsOfTheMemory, DoNotCountSpacesAndApostrophes)
{
    import("a.tsv", "1\tL’heure du conte\tЧас сказки\t\n2\tL'heure du\u00A0conte\tЧас  сказки\t\n3\tSortie\tВыход\t\n");
    EXPECT_THAT(found(), IsEmpty());
    edit("2", Language::ru, "Час чтения");
    EXPECT_THAT(found(), ElementsAre("fr>ru L’heure du conte | Час сказки: 1 | Час чтения: 2"));
}

}  // namespace
