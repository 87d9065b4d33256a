#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>

#include "language/morphology/languages.hpp"
#include "language/words/words.hpp"
#include "triptych/inflect.hpp"
#include "triptych/lemma.hpp"

namespace {

using triptych::Grade;
using triptych::Language;
using triptych::Lemma;

struct Row {
    const char *lemma, *form, *why;
};

TEST(FrenchPattern, MatchesFormsOfTheLemma)
{
    const Row rows[] = {
        {"exposition", "expositions", "plural"},
        {"exposition", "Exposition", "capital"},
        {"festival", "festivals", "row"},
        {"journal", "journaux", "-al"},
        {"travail", "travaux", "row"},
        {"œil", "yeux", "irregular"},
        {"ciel", "cieux", "irregular"},
        {"madame", "Mesdames", "irregular"},
        {"monsieur", "messieurs", "irregular"},
        {"lieu", "lieux", "-eu"},
        {"tableau", "tableaux", "-eau"},
        {"concours", "concours", "after s"},
        {"acteur", "actrice", "feminine"},
        {"acteur", "actrices", "feminine plural"},
        {"chanteur", "chanteuses", "feminine plural"},
        {"ambassadeur", "ambassadrice", "feminine"},
        {"président", "présidente", "feminine"},
        {"lieutenant", "lieutenante", "feminine that no dictionary knows"},
        {"auteur", "autrice", "trade"},
        {"auteur", "auteure", "trade, other form"},
        {"culturel", "culturelles", "adjective"},
        {"national", "nationaux", "adjective"},
        {"national", "nationale", "adjective"},
        {"français", "françaises", "adjective"},
        {"beau", "bel", "before a vowel"},
        {"nouvel", "nouveau", "before a consonant"},
        {"vieux", "vieil", "before a vowel"},
        {"beau", "belle", "irregular"},
        {"beau", "beaux", "irregular"},
        {"nouveau", "nouvelles", "irregular"},
        {"vieux", "vieilles", "irregular"},
        {"public", "publiques", "irregular"},
        {"tout", "tous", "irregular"},
        {"invité", "invitées", "participle as noun"},
        {"ouvert", "ouverte", "participle"},
        {"kazakh", "kazakhe", "people"},
        {"kazakh", "kazakhes", "people"},
        {"almatinois", "almatinoise", "people that no dictionary knows"},
        {"akimat", "akimats", "word that no dictionary knows"},
        {"dombra", "dombras", "word of Central Asia"},
        {"timbre-poste", "timbres-poste", "compound"},
        {"court-métrage", "courts-métrages", "compound"},
        {"chef-d’œuvre", "chefs-d’œuvre", "compound"},
        {"e-mail", "emails", "hyphen left out"},
        {"école", "ECOLE", "capital without accent"},
        {"État", "Etats", "capital without accent"},
        {"cinéma", "CINEMA", "text without accents"},
        {"œuvre", "oeuvres", "oe for œ"},
        {"entraînement", "entrainements", "spelling of 1990"},
        {"kilomètre", "kilomètres", "measure"},
        {"2e", "2ème", "ordinal"},
        {"actrice", "actrices", "a feminine has its plural"},
        {"présenter", "présente", "verb"},
        {"présenter", "présentera", "verb, future"},
        {"présenter", "présentaient", "verb, imperfect"},
        {"présenter", "présentées", "verb, participle"},
        {"organiser", "organisant", "verb, present participle"},
        {"commencer", "commençons", "verb in -cer"},
        {"partager", "partageait", "verb in -ger"},
        {"appeler", "appellent", "verb in -eler"},
        {"geler", "gèle", "verb in -eler"},
        {"acheter", "achètera", "verb in -eter"},
        {"préférer", "préfère", "verb in é.er"},
        {"lever", "lèvera", "verb in e.er"},
        {"essayer", "essaient", "verb in -ayer"},
        {"payer", "payent", "verb in -ayer"},
        {"envoyer", "enverront", "irregular"},
        {"finir", "finissent", "verb in -ir"},
        {"réussir", "réussi", "verb in -ir"},
        {"sortir", "sort", "irregular"},
        {"répartir", "répartissent", "not like partir"},
        {"ouvrir", "ouvrent", "irregular"},
        {"offrir", "offertes", "irregular"},
        {"découvrir", "découvrez", "irregular"},
        {"accueillir", "accueillera", "irregular"},
        {"tenir", "tiendra", "irregular"},
        {"devenir", "deviennent", "irregular"},
        {"venir", "vint", "simple past"},
        {"courir", "courra", "irregular"},
        {"répondre", "répondez", "verb in -re"},
        {"prendre", "prennent", "irregular"},
        {"apprendre", "appris", "irregular"},
        {"mettre", "mis", "irregular"},
        {"permettre", "permettront", "irregular"},
        {"connaître", "connaît", "irregular"},
        {"naître", "née", "irregular"},
        {"lire", "lu", "irregular"},
        {"élire", "élue", "irregular"},
        {"écrire", "écrivent", "irregular"},
        {"dire", "dites", "irregular"},
        {"faire", "font", "irregular"},
        {"faire", "fassent", "irregular"},
        {"traduire", "traduisit", "irregular"},
        {"construire", "construites", "irregular"},
        {"peindre", "peignait", "irregular"},
        {"rejoindre", "rejoignez", "irregular"},
        {"suivre", "suivie", "irregular"},
        {"vivre", "vécu", "irregular"},
        {"voir", "verrez", "irregular"},
        {"prévoir", "prévoira", "irregular"},
        {"recevoir", "reçoivent", "irregular"},
        {"devoir", "dû", "irregular"},
        {"pouvoir", "puissent", "irregular"},
        {"vouloir", "veuillez", "irregular"},
        {"savoir", "sachant", "irregular"},
        {"aller", "iront", "irregular"},
        {"aller", "vont", "irregular"},
        {"avoir", "eurent", "irregular"},
        {"être", "sont", "irregular"},
        {"être", "fût", "irregular"},
        {"croire", "crurent", "irregular"},
        {"résoudre", "résolu", "irregular"},
        {"acquérir", "acquièrent", "irregular"},
        {"exclure", "exclut", "irregular"},
    };
    for (const Row& row : rows)
        EXPECT_NE(Lemma(row.lemma, Language::fr).match(row.form), Grade::none) << row.lemma << ' ' << row.form << ": " << row.why;
}

TEST(FrenchPattern, RefusesOtherWords)
{
    const Row rows[] = {
        {"kazakh", "kazakhstanais", "derived"},
        {"kazakh", "Kazakhstan", "derived"},
        {"adorateur", "adoration", "derived"},
        {"culture", "culturel", "derived"},
        {"culturel", "culture", "derived"},
        {"ministre", "ministère", "derived"},
        {"nation", "nationale", "derived"},
        {"organiser", "organisation", "derived"},
        {"organiser", "organisateur", "derived"},
        {"choquer", "choquantes", "adjective of its own"},
        {"abandonné", "abandonnait", "a participle as adjective has no tenses"},
        {"renommé", "renomma", "a participle as adjective has no tenses"},
        {"limité", "limites", "accent"},
        {"retraite", "retraités", "accent"},
        {"élève", "élever", "noun and verb"},
        {"élève", "élevons", "noun and verb"},
        {"exposé", "expose", "noun and verb"},
        {"cours", "courir", "noun and verb"},
        {"film", "filme", "noun has no feminine"},
        {"port", "porte", "noun has no feminine"},
        {"mont", "monte", "noun has no feminine"},
        {"montagne", "montage", "near"},
        {"poisson", "poissons-chats", "longer"},
        {"jésuites", "jésuite", "a term in the plural means the plural"},
        {"vacances", "vacance", "a term in the plural means the plural"},
        {"directrice", "directeur", "a term in the feminine means the feminine"},
        {"maîtresse", "maître", "a term in the feminine means the feminine"},
        {"ONU", "onus", "abbreviation"},
        {"mûr", "mur", "another word without its accent"},
        {"gâteau", "gâter", "near"},
        {"conseil", "conseiller", "derived"},
        {"peindre", "peigner", "near"},
        {"prévoir", "préverra", "not like voir"},
        {"répartir", "répartent", "not like partir"},
        {"piocher", "pioche", "the noun is meant more often"},
        {"parachuter", "parachutes", "the noun is meant more often"},
    };
    for (const Row& row : rows)
        EXPECT_EQ(Lemma(row.lemma, Language::fr).match(row.form), Grade::none) << row.lemma << ' ' << row.form << ": " << row.why;
}

TEST(FrenchPattern, GradesWhatItFinds)
{
    EXPECT_EQ(Lemma("exposition", Language::fr).match("EXPOSITION"), Grade::exact);
    EXPECT_EQ(Lemma("exposition", Language::fr).match("expositions"), Grade::certain);
    EXPECT_EQ(Lemma("akimat", Language::fr).match("akimats"), Grade::possible) << "only a rule says so";
    EXPECT_EQ(Lemma("sortir", Language::fr).match("sort"), Grade::possible) << "a noun has the same form";
    EXPECT_EQ(Lemma("école", Language::fr).match("ecole"), Grade::possible) << "accent left out";
}

TEST(FrenchPattern, ExplainsWhatItFinds)
{
    const auto why = [](const char* lemma, const char* form) { return Lemma(lemma, Language::fr).read(form).explanation; };
    EXPECT_EQ(why("exposition", "expositions"), "exposition, plural");
    EXPECT_EQ(why("acteur", "actrices"), "acteur, feminine plural");
    EXPECT_EQ(why("présenter", "présentera"), "présenter, future");
    EXPECT_EQ(why("École", "ecoles"), "école, plural, capital without accent");
    EXPECT_EQ(why("exposition", "exposer"), "");
}

TEST(FrenchPattern, MatchesWhatInflectMakes)
{
    for (const char* word : {"film",      "journal",      "acteur",     "chanteur",  "auteur",    "beau",         "vieux",      "public",
                             "œil",       "timbre-poste", "lieutenant", "invité",    "ouvert",    "maître",       "héros",      "grec",
                             "premier",   "akimat",       "almatinois", "École",     "CINÉMA",    "chef-d’œuvre", "après-midi", "1er",
                             "2e",        "bal",          "final",      "sculpteur", "docteur",   "roi",          "dû",         "favori",
                             "compagnon", "tout",         "madame",     "UNESCO",    "Kazakhstan"})
        for (const char* form : {"sg", "pl", "f", "f;pl", "gen", "m"}) {
            const std::string made = triptych::inflect(word, Language::fr, triptych::parse_form(form)).text;
            EXPECT_NE(Lemma(word, Language::fr).match(made), Grade::none) << word << ' ' << made;
        }
}

TEST(FrenchPattern, StemsBeginEveryForm)
{
    for (const char* word :
         {"être", "aller", "avoir", "œil", "acteur", "école", "présenter", "beau", "vieux", "état", "madame", "a", "", "2e"}) {
        const Lemma lemma(word, Language::fr);
        for (const char* form : {"suis",  "est",   "êtes",     "fut",   "ira",      "va",       "vont",  "aille", "eu",
                                 "ont",   "aura",  "yeux",     "œil",   "oeil",     "actrices", "ecole", "école", "présentera",
                                 "belle", "beaux", "vieilles", "etats", "mesdames", "madame",   "a",     "2ème",  "2e"}) {
            if (lemma.match(form) == Grade::none) continue;
            const std::string folded = triptych::language::fold_word(form);
            EXPECT_TRUE(std::ranges::any_of(lemma.stems(), [&](const std::string& stem) { return folded.starts_with(stem); }))
                << word << ' ' << form;
        }
        EXPECT_FALSE(lemma.stems().empty()) << word;
        EXPECT_LE(lemma.stems().size(), 12U) << word;
    }
}

TEST(FrenchPattern, SurvivesWhatIsNoWord)
{
    const std::string long_word(1'000'000, 'r');
    EXPECT_EQ(Lemma(long_word, Language::fr).match(long_word), Grade::exact);
    EXPECT_EQ(Lemma("film", Language::fr).match(long_word), Grade::none);
    for (const char* word : {"", "-", "’", "…", "l’", "--", "\xF0\x9F\x8E\xAC", "қазақ", "ирония"})
        EXPECT_NO_THROW(static_cast<void>(Lemma(word, Language::fr).read("film"))) << word;
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        std::u32string points;
        for (int n = 0; n < 8; ++n) points += static_cast<char32_t>(0x20 + random() % 0x500);
        std::string word;
        for (const char32_t point : points) {
            if (point < 0x80)
                word += static_cast<char>(point);
            else
                word += static_cast<char>(0xC0 | (point >> 6)), word += static_cast<char>(0x80 | (point & 0x3F));
        }
        const Lemma lemma(word, Language::fr);
        EXPECT_EQ(lemma.match(word), Grade::exact) << word;
        EXPECT_NO_THROW(static_cast<void>(triptych::inflect(word, Language::fr, triptych::parse_form("pl;f"))));
    }
}

}  // namespace
