#include "triptych/check.hpp"

#include <gmock/gmock.h>

#include "triptych/error.hpp"
#include "triptych/publish.hpp"

namespace {

using testing::ElementsAreArray;
using testing::HasSubstr;
using testing::IsEmpty;
using triptych::Block;
using triptych::Concept;
using triptych::Document;
using triptych::Finding;
using triptych::Glossary;
using triptych::Language;
using triptych::Severity;
using triptych::State;
using triptych::Term;
using triptych::TermStatus;
using triptych::Unit;
using Texts = triptych::Trio<std::string>;

/// A post of one paragraph a unit.
Document post(const std::vector<Texts>& texts)
{
    Document document;
    document.id = "post";
    for (const auto& text : texts) {
        Unit unit;
        unit.id = "u" + std::to_string(document.units.size() + 1);
        unit.block = document.blocks.size();
        for (const Language language : triptych::all_languages) {
            unit.variants[language].text = text[language];
            unit.variants[language].state = State::translated;
        }
        document.blocks.emplace_back();
        document.units.push_back(unit);
    }
    return document;
}

std::vector<Finding> findings_of(std::string_view rule, const Document& document, const Glossary& glossary = {},
                                 const triptych::CheckOptions& options = {})
{
    auto findings = triptych::check(document, glossary, options);
    std::erase_if(findings, [&](const Finding& finding) { return finding.rule != rule; });
    return findings;
}

/// "ru «11»→10" for each finding: whose it is, what is marked, what is suggested.
std::vector<std::string> brief(const Document& document, const std::vector<Finding>& findings)
{
    std::vector<std::string> out;
    for (const Finding& finding : findings) {
        std::string marked = finding.unit.empty() ? "document" : "";
        for (const Unit& unit : document.units)
            if (unit.id == finding.unit && finding.range.size() > 0)
                marked = unit.variants[finding.language].text.substr(finding.range.begin, finding.range.size());
        out.push_back(std::string(code(finding.language)) + " «" + marked + "»" +
                      (finding.suggestion.empty() ? "" : "→" + finding.suggestion));
    }
    return out;
}

Term term(std::string text, TermStatus status = TermStatus::preferred)
{
    Term out;
    out.text = std::move(text);
    out.status = status;
    return out;
}

Concept concept_of(const char* fr, const char* ru, const char* kk)
{
    Concept idea;
    idea.terms = {{term(fr)}, {term(ru)}, {term(kk)}};
    return idea;
}

TEST(Checks, AreListedWithTheirReasons)
{
    std::vector<std::string> ids;
    for (const auto& info : triptych::list_checks()) {
        ids.emplace_back(info.id);
        EXPECT_FALSE(info.explanation.empty()) << info.id;
    }
    EXPECT_THAT(ids, ElementsAreArray({"missing", "numbers", "weekday", "term", "length", "lookalikes", "typography", "codes", "behind"}));
}

TEST(MissingCheck, TellsOfADocumentWithoutText)
{
    for (const Document& document : {post({}), post({{"", " ", "\n"}})}) {
        const auto findings = findings_of("missing", document);
        ASSERT_EQ(findings.size(), 1U);
        EXPECT_EQ(findings[0].severity, Severity::error);
        EXPECT_THAT(findings[0].message, HasSubstr("no text in French, Russian and Kazakh"));
    }
}

using Codes = std::vector<triptych::InlineCode>;

triptych::InlineCode open_code(const char* id, std::size_t at) { return {{at, at}, triptych::InlineCode::Kind::open, id, id}; }
triptych::InlineCode close_code(const char* id, std::size_t at) { return {{at, at}, triptych::InlineCode::Kind::close, id, id}; }
triptych::InlineCode lone_code(const char* id, std::size_t at) { return {{at, at}, triptych::InlineCode::Kind::alone, id, id}; }

TEST(CodesCheck, ComparesTheVersionsAndTheirPairs)
{
    const Codes strong{open_code("s1", 0), close_code("s1", 4)}, none;
    const struct {
        triptych::Trio<Codes> codes;
        std::vector<std::string> expected;  ///< language, severity, part of the message
        const char* why;
    } rows[] = {
        {{strong, strong, strong}, {}, "all have it"},
        {{none, none, none}, {}, "none has"},
        {{{open_code("s1", 0), open_code("e1", 0), close_code("e1", 3), close_code("s1", 4)}, {open_code("e1", 0), open_code("s1", 1), close_code("s1", 3), close_code("e1", 4)},
          {open_code("s1", 0), close_code("s1", 2), open_code("e1", 2), close_code("e1", 4)}}, {}, "the order of a language is its own"},
        {{strong, strong, none}, {"kk warning “s1” is missing; French and Russian have it"}, "lost in one"},
        {{none, strong, none}, {"ru warning “s1” stands here alone; French and Kazakh have none"}, "added in one"},
        {{{lone_code("title", 0)}, {lone_code("title", 0), lone_code("title", 4)}, {}}, {"kk warning “title” is missing"}, "a placeholder, used twice in one"},
        {{{open_code("2", 0), close_code("1", 4)}, none, none},
         {"fr error “2” is never closed", "fr error “1” closes what is not open", "fr warning “1” stands here alone", "fr warning “2” stands here alone"}, "another one is closed"},
        {{{open_code("1", 0), open_code("2", 1), close_code("1", 3), close_code("2", 4)}, {open_code("1", 0), open_code("2", 1), close_code("2", 3), close_code("1", 4)},
          {open_code("1", 0), close_code("1", 1), open_code("2", 1), close_code("2", 4)}}, {"fr error “1” closes across “2”"}, "crossing"},
        {{{open_code("1", 0), open_code("1", 1), close_code("1", 3), close_code("1", 4)}, strong, strong},
         {"fr warning “s1” is missing", "fr error “1” opens a second time", "fr warning “1” stands here alone"}, "the same twice"},
    };
    for (const auto& row : rows) {
        Document document = post({{"Venez nombreux", "Приходите все", "Баршаңыз келіңіздер"}});
        for (const Language language : triptych::all_languages) document.units[0].variants[language].codes = row.codes[language];
        const auto findings = findings_of("codes", document);
        ASSERT_EQ(findings.size(), row.expected.size()) << row.why;
        for (const std::string& expected : row.expected) {
            const auto fits = [&](const Finding& finding) {
                const std::string start = std::string(code(finding.language)) + " " + std::string(name(finding.severity)) + " ";
                return expected.starts_with(start) && finding.message.find(expected.substr(start.size())) != std::string::npos;
            };
            EXPECT_TRUE(std::ranges::any_of(findings, fits)) << row.why << ": " << expected;
        }
    }
}

TEST(LookalikesCheck, SeesWhatTheRepairKnows)
{
    const struct {
        Language language;
        const char* text;
        std::vector<std::string> expected;
    } rows[] = {
        {Language::kk, "ѳнер мектебі, бүкіл элем", {"kk «ѳнер»→өнер", "kk «элем»→әлем"}},
        {Language::ru, "Aлматы; Мария c Таней", {"ru «Aлматы»→Алматы", "ru «c»→с"}},
        {Language::ru, "бочонок с элем, витамин C, XIX век, Wi-Fi", {}},
        {Language::kk, "TikTok-та, DELF-ке, эссе, C1 деңгейі", {}},
        {Language::fr, "un plan C, la vitamine C, « Выставка »", {}},
    };
    for (const auto& row : rows) {
        Texts texts;
        texts[row.language] = row.text;
        const Document document = post({texts});
        EXPECT_THAT(brief(document, findings_of("lookalikes", document)), ElementsAreArray(row.expected)) << row.text;
    }
}

TEST(TypographyCheck, TellsWhatOnlyAPersonDecides)
{
    const auto findings = check(post({{"Au 19e siècle , \"gratuit\" !", "с 19:00-20:30, \"вход\"", "2025-жылы, ҚР ның"}}), {});
    std::vector<std::string> suggestions;
    for (const auto& finding : findings)
        if (finding.rule == "typography") suggestions.push_back(finding.suggestion);
    EXPECT_THAT(suggestions, ElementsAreArray({"XIXe", " до ", "\u00A0", "-"}));
}

TEST(Checks, SayNothingAboutGoodCaptions)
{
    const auto document = post({
        {"Ciné-club : « Les Choristes »", "Киноклуб: «Хористы»", "Киноклуб: «Хор балалары»"},
        {"Rendez-vous le vendredi 25 avril à 19 h 30, entrée 2\u202F000 ₸.", "Ждём вас в пятницу, 25 апреля, в 19:30, вход 2000 ₸.",
         "25 сәуір, жұма күні 19:30-да күтеміз, кіру 2 000 ₸."},
        {"La 15e édition réunit deux jurys.", "15-я встреча собирает 2 жюри.", "15-ші кездесуде екі қазылар алқасы бар."},
        {"Ouvert du 10 avril au 10 mai 2025.", "С 10.04.2025 по 10.05.2025.", "2025 жылғы 10 сәуірден 10 мамырға дейін."},
        {"Renseignements : https://example.kz/2025", "Подробности: @club2025", "Толығырақ: info@example.kz"},
    });
    EXPECT_THAT(brief(document, triptych::check(document, Glossary())), IsEmpty());
}

TEST(MissingCheck, NamesTheSilentLanguage)
{
    const auto document =
        post({{"Bonjour à tous", "Всем привет", "Баршаңызға сәлем"}, {"Entrée libre", "Вход свободный", " \u00A0"}, {"", "", ""}});
    const auto findings = findings_of("missing", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].unit, "u2");
    EXPECT_EQ(findings[0].language, Language::kk);
    EXPECT_EQ(findings[0].severity, Severity::error);
    EXPECT_EQ(findings[0].message, "No Kazakh text; French and Russian say “Entrée libre”");
    EXPECT_FALSE(findings[0].explanation.empty());
}

TEST(MissingCheck, SaysOnceThatAWholeLanguageIsAbsent)
{
    const auto document = post({{"Bonjour", "Привет", ""}, {"Entrée libre", "Вход свободный", ""}});
    const auto findings = findings_of("missing", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].unit, "");
    EXPECT_EQ(findings[0].message, "The document has no Kazakh text; expected 2 units");
    EXPECT_THAT(findings_of("missing", document, {}, {.channel = "", .languages = {Language::ru, Language::fr}}), IsEmpty());
}

TEST(NumbersCheck, BlamesTheOddOneOut)
{
    const struct {
        Texts texts;
        std::vector<std::string> findings;
        const char* why;
    } rows[] = {
        {{"Vendredi 25 avril", "Пятница, 26 апреля", "25 сәуір, жұма"}, {"ru «26»→25"}, "a date"},
        {{"à 19 h 30", "в 19:30", "19:00-де"}, {"kk «19:00»"}, "an ending hangs on the number"},
        {{"à 19 h 30", "в 19:00", "сағат 19:30"}, {"ru «19:00»→19:30"}, "a full hour"},
        {{"à 19 h 30", "в 20:30", "сағат 19:30"}, {"ru «20:30»→19:30"}, "a time"},
        {{"à 20 h 15", "в 20:30", "сағат 20:30"}, {"fr «20 h 15»→20\u00A0h\u00A030"}, "the French way"},
        {{"Entrée : 5 000 ₸", "Вход: 5000 ₸", "Кіру: 500 ₸"}, {"kk «500»→5000"}, "a price"},
        {{"20 participants", "20 участников", "Қатысушылар көп"}, {"kk «Қатысушылар көп»"}, "absent in one"},
        {{"le 12 avril", "12 мая", "12 сәуірде"}, {"ru «мая»"}, "a month"},
        {{"Du 10 avril au 10 mai", "С 10 апреля по 11 мая", "10 сәуірден 10 мамырға дейін"}, {"ru «11»"}, "one too many"},
        {{"5 films", "6 фильмов", ""}, {"ru «6»"}, "two versions, and nothing says which is right"},
        {{"5 films", "6 фильмов", "7 фильм"}, {"ru «6»", "kk «7»"}, "no majority"},
        {{"5 films", "6 фильмов", "Фильмдер"}, {"ru «6»", "kk «Фильмдер»"}, "no majority, and one silent"},
    };
    for (const auto& row : rows) {
        const auto document = post({row.texts});
        EXPECT_THAT(brief(document, findings_of("numbers", document)), ElementsAreArray(row.findings)) << row.why;
    }
}

TEST(NumbersCheck, BlamesNobodyWhereNothingSaysWhoIsRight)
{
    const struct {
        Texts texts;
        std::vector<std::string> messages;
    } rows[] = {
        {{"Le 25 avril", "26 апреля", ""}, {"Russian has “26” where French has “25”; expected the same number"}},
        {{"Le 25 avril", "", "26 сәуір"}, {"Kazakh has “26” where French has “25”; expected the same number"}},
        {{"", "5 фильмов", "6 фильм"}, {"Kazakh has “6” where Russian has “5”; expected the same number"}},
        {{"5 films", "6 фильмов", "7 фильм"},
         {"Russian has “6” where French has “5”; expected the same number", "Kazakh has “7” where French has “5”; expected the same number"}},
        {{"Un film", "", "Фильм, 90 минут"}, {"“90” stands only in Kazakh"}},
        {{"Un film, 90 minutes", "", "Фильм"}, {"“90” stands in French and not in Kazakh; expected the same number"}},
        {{"5 films", "5 фильмов", "7 фильм"}, {"Kazakh has “7”; French and Russian have “5”"}},
    };
    for (const auto& row : rows) {
        std::vector<std::string> messages;
        for (const Finding& finding : findings_of("numbers", post({row.texts}))) messages.push_back(finding.message);
        EXPECT_THAT(messages, ElementsAreArray(row.messages)) << row.texts.fr << row.texts.kk;
    }
}

TEST(NumbersCheck, ReadsAnHourOfTheEvening)
{
    const struct {
        Texts texts;
        std::vector<std::string> findings;
        const char* why;
    } rows[] = {
        {{"À 19 h.", "В 7 вечера.", "Кешкі 7-де."}, {}, "two of three by twelve hours, and the third is right too"},
        {{"À 7 heures du soir.", "В 19:00.", "Сағат 19:00-де."}, {}, "one of three by twelve hours"},
        {{"À 7 h 30 du soir.", "В 19:30.", "Кешкі сағат 7:30-да."}, {}, "with minutes"},
        {{"À 15 h.", "В 3 часа дня.", "Түстен кейін сағат 3-те."}, {}, "the afternoon"},
        {{"À 3 h de l’après-midi.", "В 15 часов.", "Сағат 15-те."}, {}, "the afternoon in French"},
        {{"Ce soir à 8 h.", "Сегодня вечером в 8 часов.", "Бүгін кешке сағат 20:00-де."}, {}, "the part of the day before the hour"},
        {{"À 7 h du matin.", "В 7 утра.", "Таңғы 7-де."}, {}, "the morning"},
        {{"À 19 h.", "В 7 утра.", "Сағат 19:00-де."}, {"ru «7»→19"}, "the morning is not the evening"},
        {{"À 20 h.", "В 7 вечера.", "Сағат 20:00-де."}, {"ru «7»→20"}, "another hour of the evening"},
        {{"Soirée du 7 avril", "Вечер 19 апреля", "7 сәуір кеші"}, {"ru «19»→7"}, "a day is no hour"},
        {{"7 films le soir", "19 фильмов вечером", "Кешке 7 фильм"}, {"ru «19»→7"}, "films are no hours"},
    };
    for (const auto& row : rows) {
        const auto document = post({row.texts});
        EXPECT_THAT(brief(document, findings_of("numbers", document)), ElementsAreArray(row.findings)) << row.why;
    }
}

TEST(NumbersCheck, BelievesTheSourceWhenTwoDiffer)
{
    auto document = post({{"5 films", "", "6 фильм"}});
    document.properties = {{"source", "kk"}};
    const auto findings = findings_of("numbers", document);
    EXPECT_THAT(brief(document, findings), ElementsAreArray({"fr «5»→6"}));
    EXPECT_EQ(findings[0].message, "French has “5”; Kazakh has “6”");
    EXPECT_EQ(findings[0].severity, Severity::error);
}

TEST(NumbersCheck, ComparesValuesAndNotSpellings)
{
    const Texts rows[] = {
        {"trois jours, 2 films", "3 дня, два фильма", "3 күн, екі фильм"},
        {"9 h", "9:00", "09:00"},
        {"5 000 ₸", "5 тыс. ₸", "5 мың ₸"},
        {"1,5 million", "1,5 млн", "1 500 000"},
        {"le XXIe siècle", "21 век", "XXI ғасыр"},
        {"de 18 h 30 à 20 h", "с 18:30 до 20:00", "18.30-дан 20.00-ге дейін"},
        {"Tél. : +7 727 250 00 01", "Тел.: +7 (727) 250-00-01", "Тел.: +7\u00A0727\u00A0250\u00A000\u00A001"},
        {"L’article 3.2 du règlement", "Пункт 3.2 правил", "Ереженің 3.2-тармағы"},
        {"Du 11 avril au 15 mai", "С 11.04 по 15.05", "11.04–15.05"},
        {"le 12/04", "12.04", "12 сәуір"},
        {"Tél. : +7 727 250 00 01", "Тел.: 8 727 250 00 01", "Тел.: +7 727 250 00 01"},
        {"réduire le CO₂", "сократить CO2", "CO₂ азайту"},
    };
    for (const auto& texts : rows) {
        const auto document = post({texts});
        EXPECT_THAT(brief(document, findings_of("numbers", document)), IsEmpty()) << texts.fr;
    }
}

TEST(TermCheck, ExpectsTheTermInEverySibling)
{
    const Glossary glossary({concept_of("médiathèque", "медиатека", "медиатека"),
                             concept_of("concours d’éloquence", "конкурс красноречия", "шешендік байқауы")});
    const auto document = post({
        {"Rendez-vous à la médiathèque.", "Встречаемся в библиотеке.", "Медиатекада кездесеміз."},
        {"Le concours d’éloquence a lieu lundi.", "Конкурс красноречия пройдёт в понедельник.", "Шешендік байқауы дүйсенбіде өтеді."},
        {"Les médiathèques d’Almaty", "Медиатеки Алматы", "Алматы медиатекалары"},
        {"Les concours d’éloquence", "Ораторские состязания", "Шешендік байқаулары"},
    });
    const auto findings = findings_of("term", document, glossary);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].unit, "u1");
    EXPECT_EQ(findings[0].language, Language::ru);
    EXPECT_EQ(findings[0].severity, Severity::advice) << "one word in small letters may be meant otherwise";
    EXPECT_EQ(findings[0].message, "French says “médiathèque”; expected “медиатека” in Russian");
    EXPECT_EQ(findings[1].unit, "u4");
    EXPECT_EQ(findings[1].severity, Severity::warning);
}

TEST(TermCheck, IsQuietWhereAWordMayMeanSomethingElse)
{
    Concept accepted = concept_of("débat", "дебаты", "пікірталас");
    accepted.terms.ru.push_back(term("дискуссия", TermStatus::admitted));
    const Glossary glossary({concept_of("prix", "премия", "жүлде"), concept_of("prix", "цена", "баға"), concept_of("jeu", "игра", "ойын"),
                             accepted, concept_of("film", "фильм", "фильм"), concept_of("semaine du film", "неделя кино", "кино апталығы"),
                             concept_of("français", "французский язык", "француз тілі"), concept_of("Almaty", "Алматы", "Алматы")});
    const auto document = post({
        {"Le prix du billet", "Цена билета", "Билет бағасы"},
        {"Le jeu en vaut la chandelle", "Оно того стоит", "Бұл соған тұрарлық"},
        {"Un débat entre générations", "Дискуссия поколений", "Ұрпақтар пікірталасы"},
        {"La semaine du film", "Неделя кино", "Кино апталығы"},
        {"Un film français", "Французский фильм", "Француз фильмі"},
        {"Suivez @af.almaty #Almaty", "Подписывайтесь", "Жазылыңыз"},
    });
    EXPECT_THAT(brief(document, findings_of("term", document, glossary)), IsEmpty());
}

TEST(TermCheck, AsksOnlyForTermsOfTheSource)
{
    const Glossary glossary({concept_of("puissance électrique", "электрическая мощность", "электр қуаты"),
                             concept_of("charbon", "уголь", "көмір"), concept_of("kazakh", "казахский", "қазақ")});
    auto document = post({{"Une bouilloire de 2 000 W", "Электрическая мощность чайника 2000 Вт", "Шәйнектің электр қуаты 2000 Вт"},
                          {"Une centrale à charbon", "Угольная электростанция", "Көмірмен жұмыс істейтін станса"},
                          {"Un film kazakh", "Казахстанский фильм", "Қазақ фильмі"}});
    document.properties = {{"source", "fr"}};
    EXPECT_THAT(brief(document, findings_of("term", document, glossary)), ElementsAreArray({"ru «Казахстанский фильм»"}));
    document.properties = {{"source", "ru"}};
    EXPECT_THAT(brief(document, findings_of("term", document, glossary)), ElementsAreArray({"fr «Une bouilloire de 2 000 W»"}));
}

TEST(TermCheck, LooksAtTheWholeBlock)
{
    const Glossary glossary({concept_of("médiathèque", "медиатека", "медиатека")});
    auto document = post(
        {{"Venez à la médiathèque.", "Приходите!", "Келіңіз!"}, {"On vous attend.", "Медиатека ждёт вас.", "Медиатека сізді күтеді."}});
    document.units[1].block = 0;
    EXPECT_THAT(findings_of("term", document, glossary), IsEmpty());
}

TEST(TermCheck, LetsASingleEverydayWordPass)
{
    const Glossary glossary(
        {concept_of("séance", "сеанс", "сеанс"), concept_of("Alliance française", "Французский альянс", "Француз альянсы")});
    const auto document = post({
        {"La séance commence à l’heure.", "Начинаем вовремя.", "Уақытында бастаймыз."},
        {"L’Alliance française vous attend.", "Ждём вас.", "Сізді күтеміз."},
    });
    const auto findings = findings_of("term", document, glossary);
    ASSERT_EQ(findings.size(), 2U) << "several words leave no doubt";
    EXPECT_EQ(findings[0].unit, "u2");
    EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(TermCheck, NamesWhatReplacesADeprecatedTerm)
{
    Concept city = concept_of("Almaty", "Алматы", "Алматы");
    city.terms.fr.push_back(term("Alma-Ata", TermStatus::deprecated));
    city.terms.ru.push_back(term("Алма-Ата", TermStatus::superseded));
    const auto document = post({{"Le jazz à Alma-Ata", "Джаз в Алма-Ате", "Алматыдағы джаз"}});
    const auto findings = findings_of("term", document, Glossary({city}));
    EXPECT_THAT(brief(document, findings), ElementsAreArray({"fr «Alma-Ata»→Almaty", "ru «Алма-Ате»"}));
    EXPECT_EQ(findings[0].message, "“Alma-Ata” is a deprecated term; expected “Almaty”");
}

TEST(LengthCheck, MeasuresEachLanguageAgainstTheChannel)
{
    std::string long_text;
    for (int i = 0; i < 500; ++i) long_text += "сөз 1 ";
    auto document = post({{"Court", "Коротко", long_text}});
    EXPECT_THAT(findings_of("length", document), IsEmpty()) << "no channel, no limit";
    document.properties = {{"channel", "instagram"}};
    const auto findings = findings_of("length", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].language, Language::kk);
    EXPECT_EQ(findings[0].unit, "");
    EXPECT_EQ(findings[0].message, "The Kazakh text has 3000 characters; instagram takes 2200: shorten it by 800");
    EXPECT_THAT(findings_of("length", document, {}, {.channel = "panel", .languages = {Language::kk}}), IsEmpty());
}

TEST(LengthCheck, CountsHashtags)
{
    auto document = post({{"#un #deux #trois #quatre #cinq #six", "#раз #2 #два C#3 ## #", "#бір #екі #ЮНЕСКО_2025"}});
    document.properties = {{"channel", "instagram"}};
    const auto findings = findings_of("length", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].message, "The French text has 6 hashtags; instagram takes 5");
    EXPECT_EQ(findings[0].severity, Severity::warning);
}

TEST(LengthCheck, KnowsAnUnknownChannel)
{
    auto document = post({{"Bonjour", "Привет", "Сәлем"}});
    EXPECT_THROW(triptych::check(document, Glossary(), {.channel = "pigeon"}), triptych::Error);
    document.properties = {{"channel", "pigeon"}};
    const auto findings = findings_of("length", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_THAT(findings[0].message, HasSubstr("no channel \"pigeon\"; expected one of instagram"));
}

TEST(LookalikesCheck, MarksTheWordAndMendsIt)
{
    const auto document = post({{"Almaty", "Город Aлматы", "Алматы қаласы"}});  // the Russian A is Latin
    EXPECT_THAT(brief(document, findings_of("lookalikes", document)), ElementsAreArray({"ru «Aлматы»→Алматы"}));
}

TEST(BehindCheck, SaysWhoHasChanged)
{
    auto document = post({{"Vendredi", "Пятница", "Жұма"}});
    document.units[0].variants.kk.behind = {Language::fr, 3, "jeudi → vendredi"};
    const auto findings = findings_of("behind", document);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].language, Language::kk);
    EXPECT_EQ(findings[0].message,
              "French has changed (revision 3): jeudi → vendredi; expected the Kazakh text to follow, or to be confirmed as it stands");
}

TEST(Checks, GiveFindingsInTheOrderOfTheDocument)
{
    auto document = post({{"5 films", "6 фильмов Aлматы", ""}, {"", "Вход свободный", "Кіру тегін"}});
    document.properties = {{"channel", "pigeon"}};
    std::vector<std::string> order;
    for (const auto& finding : triptych::check(document, Glossary()))
        order.push_back(finding.unit + " " + std::string(code(finding.language)) + " " + finding.rule);
    EXPECT_THAT(order, ElementsAreArray({" fr length", "u1 ru numbers", "u1 ru lookalikes", "u1 kk missing", "u2 fr missing"}));
}

TEST(Checks, BearAnEmptyDocumentAndRefuseBadBytes)
{
    EXPECT_EQ(triptych::check(Document{}, Glossary(), {.channel = "instagram"}).size(), 1U);  // nothing to publish
    EXPECT_THROW(triptych::check(post({{"\xFF", "", ""}}), Glossary()), triptych::Error);
}

}  // namespace
