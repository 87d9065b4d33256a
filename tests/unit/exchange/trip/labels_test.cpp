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

}  // namespace
