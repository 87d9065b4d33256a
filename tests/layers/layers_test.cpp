// The house rules that a compiler does not hold: rooms are read from left to right, and each third-party library has one home.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// A file may include its own room and those before it. The rooms of `adapters` and `language` follow the same rule among themselves.
const std::vector<std::string> rooms{
    "base",
    "adapters/icu",
    "adapters/xml",
    "adapters/sqlite",
    "adapters/hunspell",
    "adapters/json",
    "adapters/zones",
    "model",
    "language/letters",
    "language/words",
    "language/segmentation",
    "language/numerals",
    "language/morphology",
    "language/spelling",
    "language/repair",
    "language/typography",
    "language/formatting",
    "terminology",
    "memory",
    "alignment",
    "quality",
    "exchange",
    "publishing",
    "workspace",
    "capi",
    "cli",
    "workbench",
};

/// The first part of an include path, and the only room that may name it.
const std::map<std::string, std::string> homes{
    {"unicode", "adapters/icu"}, {"boost/locale", "adapters/icu"}, {"boost/timer", "cli"},        {"libxml", "adapters/xml"},
    {"sqlite3.h", "adapters/sqlite"}, {"hunspell", "adapters/hunspell"}, {"nlohmann", "adapters/json"}, {"CLI", "cli"},
};

/// Operating system headers; everything else without a dot is the standard library.
const std::set<std::string> posix{"fcntl.h", "unistd.h", "sys/mman.h", "sys/stat.h", "sys/types.h", "sys/wait.h"};

struct Include {
    std::string path;
    bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& file)
{
    static const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
    std::vector<Include> found;
    std::ifstream in(file);
    std::smatch match;
    for (std::string line; std::getline(in, line);)
        if (std::regex_search(line, match, pattern)) found.push_back({match[2], match[1] == "\""});
    return found;
}

std::vector<fs::path> sources_below(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const auto extension = entry.path().extension();
        if (extension == ".cpp" || extension == ".hpp" || extension == ".h" || extension == ".c") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

const fs::path root = TRIPTYCH_SOURCE_DIR;

/// Index of the room that a path below src/ lies in, or -1.
int room_of(const std::string& path)
{
    for (std::size_t i = 0; i < rooms.size(); ++i)
        if (path.rfind(rooms[i] + "/", 0) == 0) return static_cast<int>(i);
    return -1;
}

std::string home_of(const std::string& include)
{
    for (const auto& [prefix, home] : homes)
        if (include == prefix || include.rfind(prefix + "/", 0) == 0 || include.rfind(prefix + ".", 0) == 0) return home;
    return {};
}

bool is_standard(const std::string& include) { return include.find_first_of("./") == std::string::npos || posix.contains(include); }

/// What is wrong with one include of a file in src/, or nothing.
std::string fault(const std::string& file, const Include& include)
{
    const int own = room_of(file);
    if (include.path.rfind("triptych/", 0) == 0) return {};
    if (!include.quoted) {
        if (is_standard(include.path)) return {};
        const std::string home = home_of(include.path);
        if (home.empty()) return "names a library without a home";
        return home == rooms[static_cast<std::size_t>(own)] ? "" : "names a library whose home is " + home;
    }
    const int other = room_of(include.path);
    if (other < 0) return "is not a path below src/";
    if (rooms[static_cast<std::size_t>(own)] == "cli" && other != own) return "the command line sees include/triptych only";
    return other <= own ? "" : "lies to the right";
}

TEST(Layers, EveryFileLiesInARoom)
{
    for (const auto& file : sources_below(root / "src")) EXPECT_GE(room_of(fs::relative(file, root / "src")), 0) << file;
}

TEST(Layers, IncludesGoFromRightToLeftAndLibrariesStayAtHome)
{
    for (const auto& path : sources_below(root / "src")) {
        const std::string file = fs::relative(path, root / "src");
        if (room_of(file) < 0) continue;
        for (const auto& include : includes_of(path)) EXPECT_EQ(fault(file, include), "") << file << " includes " << include.path;
    }
}

TEST(Layers, TheRuleItselfRefusesWhatItShould)
{
    EXPECT_NE(fault("memory/score.cpp", {"workspace/store.hpp", true}), "");
    EXPECT_NE(fault("language/repair/a.cpp", {"language/typography/b.hpp", true}), "");
    EXPECT_NE(fault("memory/score.cpp", {"unicode/brkiter.h", false}), "");
    EXPECT_NE(fault("base/error.cpp", {"zip.h", false}), "");
    EXPECT_NE(fault("cli/main.cpp", {"base/utf8.hpp", true}), "");
    EXPECT_EQ(fault("language/typography/b.cpp", {"language/repair/a.hpp", true}), "");
    EXPECT_EQ(fault("adapters/icu/breaks.cpp", {"unicode/brkiter.h", false}), "");
}

TEST(Layers, PublicHeadersNameTheStandardLibraryOnly)
{
    const std::regex foreign(R"(\b(nlohmann|boost|icu|UChar\w*|UErrorCode|sqlite3\w*|xml[A-Z]\w*|Hunspell|Hunhandle|CLI)\s*(::|\*|&|\b))");
    for (const auto& file : sources_below(root / "include")) {
        for (const auto& include : includes_of(file))
            EXPECT_TRUE(is_standard(include.path) || include.path == "stddef.h" || include.path == "stdint.h" || include.path.rfind("triptych/", 0) == 0)
                << file << " includes " << include.path;
        std::ifstream in(file);
        std::size_t number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            const std::string code = line.substr(0, line.find("//"));
            EXPECT_FALSE(std::regex_search(code, foreign)) << file << ":" << number << ": " << line;
        }
    }
}

}  // namespace
