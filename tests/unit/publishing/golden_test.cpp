// Publications as files that a translator can read: tests/golden/publish/NAME.txt.
// With TRIPTYCH_REBASE=1 in the environment the files are written anew.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "documents.hpp"
#include "triptych/publish.hpp"

namespace {

using triptych::Document;
using triptych::Language;

std::string read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(PublishGolden, LooksAsTheTranslatorsSawIt)
{
    const struct {
        std::string name;
        Document document;
        std::string channel;
        std::vector<Language> languages;
    } rows[] = {
        {"cine-club.instagram.all", triptych::test::film_club(), "instagram", {}},
        {"cine-club.instagram.kk", triptych::test::film_club(), "instagram", {Language::kk}},
        {"soleil.panel.all", triptych::test::energy_panel(), "panel", {}},
        {"soleil.panel.fr", triptych::test::energy_panel(), "panel", {Language::fr}},
        {"chanson.regulation.all", triptych::test::song_contest(), "regulation", {}},
        {"chanson.regulation.ru", triptych::test::song_contest(), "regulation", {Language::ru}},
    };
    for (const auto& row : rows) {
        std::string path = TRIPTYCH_SOURCE_DIR "/tests/golden/publish/";
        path.append(row.name).append(".txt");
        const std::string text = triptych::publish(row.document, triptych::find_channel(row.channel), {.languages = row.languages}).text;
        if (std::getenv("TRIPTYCH_REBASE") != nullptr) std::ofstream(path, std::ios::binary) << text;
        EXPECT_EQ(text, read(path)) << row.name;
    }
}

}  // namespace
