// Golden files: what each stage makes of real texts, as files that a translator can read.
// golden_test --rebase rewrites the expected files; the difference is then reviewed as prose.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/triptych.hpp"

namespace {

namespace fs = std::filesystem;
using triptych::Language;

bool rebase = false;
const fs::path root = TRIPTYCH_SOURCE_DIR;
const fs::path golden = root / "tests/golden";
const fs::path project = root / "examples/printemps";

void compare(const std::string& actual, const fs::path& expected_file)
{
    if (rebase) {
        fs::create_directories(expected_file.parent_path());
        triptych::write_file(expected_file, actual);
        return;
    }
    ASSERT_TRUE(fs::exists(expected_file)) << expected_file << " is missing; golden_test --rebase writes it";
    EXPECT_EQ(actual, triptych::read_file(expected_file)) << expected_file;
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
    std::ranges::sort(files);
    EXPECT_FALSE(files.empty()) << folder;
    return files;
}

/// NAME.LANG.txt
Language language_of(const fs::path& file) { return triptych::parse_language(file.stem().extension().string().substr(1)).value(); }

/// No-break spaces made visible: ⍽ is U+00A0, ˽ is U+202F.
std::string visible(std::string text)
{
    for (const auto& [space, sign] : {std::pair{"\u00A0", "⍽"}, std::pair{"\u202F", "˽"}})
        for (auto at = text.find(space); at != std::string::npos; at = text.find(space)) text.replace(at, std::string_view(space).size(), sign);
    return text;
}

fs::path expected_for(fs::path input, const std::string& extension) { return input.replace_extension(extension); }

std::vector<fs::path> example_documents()
{
    std::vector<fs::path> files;
    for (const char* folder : {"posts", "panels", "regulations"}) std::ranges::move(files_in(project / folder, ".trip"), std::back_inserter(files));
    return files;
}

TEST(Golden, Segment)
{
    for (const auto& file : files_in(golden / "segment", ".txt")) {
        std::string lines;
        for (const auto& sentence : triptych::segment(triptych::read_file(file), language_of(file))) lines += sentence.text + "\n";
        compare(lines, expected_for(file, ".expected"));
    }
}

TEST(Golden, Typeset)
{
    for (const auto& file : files_in(golden / "typeset", ".txt"))
        compare(visible(triptych::typeset(triptych::read_file(file), language_of(file))), expected_for(file, ".expected"));
}

TEST(Golden, AlignPlainTexts)
{
    const auto document = triptych::read_plain(
        {project / "posts/film-muet.fr.txt", project / "posts/film-muet.ru.txt", project / "posts/film-muet.kk.txt"}, "film-muet");
    std::string out;
    for (const auto& unit : document.units) {
        for (const Language language : triptych::all_languages)
            out += std::string(triptych::code(language)) + "  " + triptych::marked_text(unit.variants[language]) + "\n";
        out += "\n";
    }
    compare(out, golden / "align/film-muet.expected");
}

TEST(Golden, ReadAndWriteTrip)
{
    for (const auto& file : example_documents()) {
        const auto document = triptych::read_document(file);
        const auto again = triptych::parse_trip(triptych::write_trip(document));
        EXPECT_EQ(again, document) << file;
        EXPECT_EQ(triptych::write_trip(again), triptych::write_trip(document)) << file;
    }
}

TEST(Golden, Check)
{
    std::vector<triptych::Concept> concepts;
    for (const auto& file : files_in(root / "glossaries", ".tbx")) std::ranges::move(triptych::read_terms(file), std::back_inserter(concepts));
    const triptych::Glossary glossary(std::move(concepts));
    std::string out;
    for (const auto& file : example_documents()) {
        const auto document = triptych::read_document(file);
        for (const auto& finding : triptych::check(document, glossary))
            out += document.id + ":" + finding.unit + ":" + std::string(triptych::code(finding.language)) + ": " +
                   std::string(triptych::name(finding.severity)) + ": " + finding.message + " [" + finding.rule + "]\n";
    }
    compare(out, golden / "check/printemps.expected");
}

TEST(Golden, Publish)
{
    for (const auto& file : example_documents()) {
        const auto document = triptych::read_document(file);
        const auto channel = triptych::channel_of(document);
        compare(visible(triptych::publish(document, channel).text), golden / "publish" / (document.id + ".expected"));
    }
}

}  // namespace

int main(int argc, char** argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    rebase = argc > 1 && std::string_view(argv[1]) == "--rebase";
    return RUN_ALL_TESTS();
}
