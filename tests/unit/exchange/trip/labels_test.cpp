#include "exchange/trip/labels.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Labels, AreKeptApartFromTheText)
{
    const struct {
        std::string_view text, label;
        int level;
    } rows[] = {
        {"1. Objet", "1.", 1},
        {"1.1. Objet", "1.1.", 2},
        {"12.3.45. Objet", "12.3.45.", 3},
        {"1.", "1.", 1},
        {"Article 3. Les prix", "Article 3.", 1},
        {"Article 3.2. Les prix", "Article 3.2.", 2},
        {"Article 1er. Objet", "Article 1er.", 1},
        {"Article\u00A0" "3. Les prix", "Article\u00A0" "3.", 1},
        {"Статья 3. Призы", "Статья 3.", 1},
        {"3-бап. Жүлделер", "3-бап.", 1},
        {"2-тарау. Жалпы ережелер", "2-тарау.", 1},
        {"Глава 2. Общие положения", "Глава 2.", 1},
        {"19.30 Projection", "", 0},
        {"10.04. Ouverture", "", 0},
        {"2025. Une année", "", 0},
        {"1.Objet", "", 0},
        {"1) Objet", "", 0},
        {"Articles 3. Les prix", "", 0},
        {"Article premier", "", 0},
        {"3-бапта айтылған", "", 0},
        {"Les prix", "", 0},
        {"", "", 0},
    };
    for (const auto& row : rows) {
        const auto label = triptych::exchange::trip::find_label(row.text);
        EXPECT_EQ(row.text.substr(0, label.size), row.label) << row.text;
        EXPECT_EQ(label.size > 0 ? label.level : 0, row.level) << row.text;
    }
}

TEST(Labels, AreDerivedFromThoseOfAnotherLanguage)
{
    using triptych::Language;
    const struct {
        std::string_view label, fr, ru, kk;
    } rows[] = {
        {"Article 3.", "Article 3.", "Статья 3.", "3-бап."},
        {"Статья 12.", "Article 12.", "Статья 12.", "12-бап."},
        {"3-бап.", "Article 3.", "Статья 3.", "3-бап."},
        {"Article 1er.", "Article 1er.", "Статья 1.", "1-бап."},
        {"1-бап.", "Article 1er.", "Статья 1.", "1-бап."},
        {"Article\u00A0" "3.2.", "Article\u00A0" "3.2.", "Статья\u00A0" "3.2.", "3.2-бап."},
        {"2-тарау.", "Chapitre 2.", "Глава 2.", "2-тарау."},
        {"1.1.", "1.1.", "1.1.", "1.1."},
        {"4.", "4.", "4.", "4."},
        {"§ 3.", "", "", ""},
        {"Article 3. Objet", "", "", ""},
        {"Titre 2.", "", "", ""},
        {"", "", "", ""},
    };
    for (const auto& row : rows) {
        using triptych::exchange::trip::label_in;
        EXPECT_EQ(label_in(row.label, Language::fr).value_or(""), row.fr) << row.label;
        EXPECT_EQ(label_in(row.label, Language::ru).value_or(""), row.ru) << row.label;
        EXPECT_EQ(label_in(row.label, Language::kk).value_or(""), row.kk) << row.label;
    }
}

}  // namespace
