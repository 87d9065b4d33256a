// Captions as they are typed: what went wrong once must not go wrong again.
#include <gtest/gtest.h>

#include "triptych/format.hpp"
#include "triptych/segment.hpp"
#include "triptych/typeset.hpp"

namespace {

using triptych::Language;

TEST(Caption, KeepsTheNextSentenceOffASignOrAHallsLetter)
{
    const struct {
        Language language;
        std::string_view input, expected;
    } rows[] = {
        {Language::ru, "Там +15 °C. Так тепло!", "Там +15\u00A0°C. Так тепло!"},
        {Language::fr, "Il fait 20 °C. On sort.", "Il fait 20\u00A0°C. On sort."},
        {Language::ru, "Зал Б. Вход свободный.", "Зал Б. Вход свободный."},
        {Language::ru, "Художник А. Кастеев.", "Художник А.\u00A0Кастеев."},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::typeset(row.input, row.language), row.expected);
}

TEST(Caption, BeginsASentenceWithAOneLetterWord)
{
    const struct {
        Language language;
        std::string_view text;
        std::size_t sentences;
    } rows[] = {
        {Language::ru, "Он родился в 1837 г. С ним была сестра.", 2},
        {Language::fr, "Durée : 90 min. L’entrée est libre.", 2},
        {Language::fr, "Un château du XIXe s. C’est gratuit.", 2},
        {Language::ru, "Музей открыт в XIX в. Сейчас он закрыт.", 2},
        {Language::fr, "Une orange est riche en vitamine C. Le jus aussi.", 2},
        {Language::ru, "Концерт пройдёт в зале Б. Вход свободный.", 2},
        {Language::ru, "Памятник А. Пушкину открыт. Вход свободный.", 2},
    };
    for (const auto& row : rows) EXPECT_EQ(triptych::segment(row.text, row.language).size(), row.sentences) << row.text;
}

TEST(Caption, RefusesHoursThatFall)
{
    using triptych::Argument;
    const triptych::Arguments span{{"start", Argument{std::string("2025-04-16T19:00")}}, {"end", Argument{std::string("2025-04-16T18:00")}}};
    EXPECT_ANY_THROW((void)triptych::format("{w, interval}", Language::fr, {{"w", Argument{span}}}));
}

}  // namespace
