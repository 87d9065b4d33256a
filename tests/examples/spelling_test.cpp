// Every word of the example project and of the glossaries is known to Hunspell, or explained in a word list.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "language/spelling/spelling.hpp"
#include "triptych/triptych.hpp"

namespace {

namespace fs = std::filesystem;
using triptych::Language;

const fs::path root = TRIPTYCH_SOURCE_DIR;

/// The first column of NAME.LANG.tsv, for every such file of a folder; each row gives a reason.
std::set<std::string> accepted_words(const fs::path& folder, Language language)
{
    std::set<std::string> words;
    const std::string ending = "." + std::string(triptych::code(language)) + ".tsv";
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (!entry.path().filename().string().ends_with(ending)) continue;
        const std::string text = triptych::read_file(entry.path());
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            const auto line = text.substr(at, end - at);
            const auto tab = line.find('\t');
            if (!line.empty() && line.front() != '#') {
                EXPECT_NE(tab, std::string::npos) << entry.path() << ": no reason for " << line;
                words.insert(line.substr(0, tab));
            }
            at = end + 1;
        }
    }
    return words;
}

void expect_known(const std::string& text, Language language, const std::set<std::string>& accepted, const std::string& where)
{
    for (const auto& range : triptych::language::unknown_words(text, language, accepted))
        ADD_FAILURE() << where << ": " << triptych::code(language) << ": " << text.substr(range.begin, range.size());
}

TEST(ExampleTexts, AreSpeltRight)
{
    const fs::path project = root / "examples/printemps";
    std::vector<fs::path> files{project / "posts/film-muet.fr.txt", project / "posts/vocabulaire.csv"};
    for (const char* folder : {"posts", "panels", "regulations"})
        for (const auto& entry : fs::directory_iterator(project / folder))
            if (entry.path().extension() == ".trip") files.push_back(entry.path());
    ASSERT_GE(files.size(), 22U);
    triptych::Trio<std::set<std::string>> accepted;
    for (const Language language : triptych::all_languages) accepted[language] = accepted_words(project / "words", language);
    for (const auto& file : files)
        for (const auto& unit : triptych::read_document(file).units)
            for (const Language language : triptych::all_languages)
                expect_known(unit.variants[language].text, language, accepted[language], file.filename().string() + ":" + unit.id);
}

TEST(GlossaryTerms, AreSpeltRight)
{
    std::size_t concepts = 0;
    for (const auto& entry : fs::directory_iterator(root / "glossaries")) {
        if (entry.path().extension() != ".tbx") continue;
        for (const auto& idea : triptych::read_terms(entry.path())) {
            ++concepts;
            for (const Language language : triptych::all_languages) {
                EXPECT_FALSE(idea.terms[language].empty()) << entry.path() << ": " << idea.id;
                for (const auto& term : idea.terms[language])
                    if (term.status != triptych::TermStatus::deprecated)
                        expect_known(term.text, language, accepted_words(root / "glossaries", language), entry.path().filename().string());
            }
        }
    }
    EXPECT_GE(concepts, 200U);
}

}  // namespace
