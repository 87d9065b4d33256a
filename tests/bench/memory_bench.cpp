// Times of the translation memory: memory_bench ROWS.tsv [UNITS [QUERIES [FOLDER]]]
//
// ROWS.tsv has a heading that names the columns fr, ru and kk (or no heading, and its last three columns are they). A corpus of UNITS units is made of the rows by a fixed sequence: a row as it
// is first, then the beginning of one with the end of another and some words replaced. Queries are units with some words replaced. Printed, in seconds
// and microseconds of the thread's own time:
// time and size of the index, opening and adding, then count, mean, p50, p95, p99 in microseconds for each language and score, of the index
// alone and of the whole search with the units read from the file, and the ratio to scoring every unit in the same run: bit-parallel over
// texts that were folded and cut beforehand, and `exhaustive` as the library offers it, whose answers are compared. 1 is returned when they differ.
// FOLDER takes the texts and the questions, LANG.texts and LANG.questions, one a line: another search can be asked the same (memory_pg_trgm.sh).
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "adapters/sqlite/connection.hpp"
#include "adapters/sqlite/transaction.hpp"
#include "memory/distance.hpp"
#include "memory/index/index.hpp"
#include "memory/search.hpp"
#include "triptych/text.hpp"
#include "triptych/workspace.hpp"
#include "workspace/memory_index.hpp"
#include "workspace/memory_writer.hpp"
#include "workspace/schema.hpp"

namespace {

using namespace triptych;

/// Seconds that this thread has computed; on a busy machine they say more than those on the wall.
double seconds_of_thread()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double micros_since(double begin) { return (seconds_of_thread() - begin) * 1e6; }

std::vector<std::string> split(const std::string& text, char mark)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, mark);) parts.push_back(part);
    return parts;
}

std::vector<Trio<std::string>> read_rows(const char* path)
{
    std::vector<Trio<std::string>> rows;
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    const auto heading = split(line, '\t');
    const auto column = [&](const char* name, std::size_t from_end) {
        const auto found = std::ranges::find(heading, name);
        return found != heading.end() ? static_cast<std::size_t>(found - heading.begin()) : heading.size() - from_end;
    };
    const std::size_t fr = column("fr", 3), ru = column("ru", 2), kk = column("kk", 1);
    while (std::getline(in, line)) {
        const auto cells = split(line, '\t');
        if (cells.size() > std::max({fr, ru, kk})) rows.push_back({to_nfc(cells[fr]), to_nfc(cells[ru]), to_nfc(cells[kk])});
    }
    return rows;
}

class Maker {
public:
    explicit Maker(std::vector<Trio<std::string>> rows) : rows_(std::move(rows)) {}

    Trio<std::string> unit(std::size_t number)
    {
        if (number < rows_.size()) return rows_[number];
        const auto &a = pick(rows_), &b = pick(rows_);
        Trio<std::string> out;
        for (const Language language : all_languages) out[language] = change(splice(a[language], b[language]), language, random_() % 3);
        return out;
    }

    /// Some words of a text in place of others.
    std::string change(const std::string& text, Language language, std::size_t count)
    {
        auto words = split(text, ' ');
        for (; count > 0 && !words.empty(); --count) {
            const auto other = split(pick(rows_)[language], ' ');
            if (!other.empty()) words[random_() % words.size()] = pick(other);
        }
        return join(words);
    }

    std::size_t number(std::size_t below) { return random_() % below; }

private:
    template <class List>
    const typename List::value_type& pick(const List& list)
    {
        return list[random_() % list.size()];
    }

    std::string splice(const std::string& a, const std::string& b)
    {
        auto words = split(a, ' ');
        const auto rest = split(b, ' ');
        words.resize(words.size() - words.size() / 3);
        words.insert(words.end(), rest.end() - static_cast<std::ptrdiff_t>(rest.size() / 3), rest.end());
        return join(words);
    }

    static std::string join(const std::vector<std::string>& words)
    {
        std::string text;
        for (const auto& word : words) text.append(text.empty() ? "" : " ").append(word);
        return text;
    }

    std::vector<Trio<std::string>> rows_;
    std::mt19937_64 random_{20260410};
};

void print_times(const std::string& what, std::vector<double> times)
{
    std::ranges::sort(times);
    double sum = 0;
    for (const double time : times) sum += time;
    const auto at = [&](double part) { return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))]; };
    std::printf("%-34s n %5zu  mean %10.1f  p50 %10.1f  p95 %10.1f  p99 %10.1f us\n", what.c_str(), times.size(), sum / static_cast<double>(times.size()),
                at(.5), at(.95), at(.99));
}

template <class Run>
double time(const std::string& what, Run run)
{
    const auto begin = seconds_of_thread();
    run();
    const double seconds = micros_since(begin) / 1e6;
    std::printf("%-34s %10.4f s\n", what.c_str(), seconds);
    return seconds;
}

double median(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

/// Every unit scored by bit-parallel distance, its texts folded and cut beforehand.
struct Exhaustive {
    std::vector<memory::index::Parsed> texts;

    std::size_t run(const memory::index::Parsed& asked, Score score, double min) const
    {
        std::size_t found = 0;
        const memory::Pattern<std::uint64_t> tokens{std::span<const std::uint64_t>(asked.tokens)};
        const memory::Pattern<char32_t> characters{std::span<const char32_t>(asked.characters.data(), asked.characters.size())};
        for (const auto& text : texts) {
            const bool by_token = score == Score::token;
            const std::size_t longer = by_token ? std::max(asked.tokens.size(), text.tokens.size()) : std::max(asked.characters.size(), text.characters.size());
            const auto most = static_cast<std::size_t>((1 - min) * static_cast<double>(longer) + 1e-9);
            found += (by_token ? tokens.distance(text.tokens, most)
                               : characters.distance(std::span<const char32_t>(text.characters.data(), text.characters.size()), most)) <= most;
        }
        return found;
    }
};

/// Asks with the index and without.
bool same(workspace::MemoryIndex& memory, const sqlite::Connection& connection, Query query, std::vector<double>& times)
{
    const sqlite::Snapshot snapshot(connection);
    const auto fast = memory.find(query);
    query.exhaustive = true;
    const double begin = seconds_of_thread();
    const auto slow = memory.find(query);
    times.push_back(micros_since(begin));
    return std::ranges::equal(fast, slow, [](const Match& a, const Match& b) { return a.id == b.id && a.score == b.score; });
}

/// Units of the memory, some words replaced.
std::vector<std::string> make_questions(const std::vector<Trio<std::string>>& units, Maker& maker, Language language, std::size_t count)
{
    std::vector<std::string> texts;
    while (texts.size() < count) {
        const auto& text = units[maker.number(units.size())][language];
        if (!text.empty()) texts.push_back(maker.change(text, language, maker.number(4)));
    }
    return texts;
}

void write_lines(const std::filesystem::path& path, const std::vector<std::string>& lines)
{
    std::ofstream out(path);
    for (const auto& line : lines)
        if (!line.empty()) out << line << '\n';
}

/// False when an answer differs from that of scoring every unit.
bool ask(workspace::MemoryIndex& memory, const sqlite::Connection& connection, const std::vector<Trio<std::string>>& units, const std::vector<std::string>& texts,
         Language language)
{
    Exhaustive all;
    for (const auto& unit : units)
        if (!unit[language].empty()) all.texts.push_back(memory::index::parse(unit[language], language));
    const auto left = [](const memory::index::Hit& hit) { return hit.score - .06; };
    bool are_same = true;
    for (const Score score : {Score::token, Score::character}) {
        const std::string name = std::string(code(language)) + (score == Score::token ? " token" : " character");
        std::vector<double> index_times, search_times, slow_times, exhaustive_times;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto asked = memory::index::parse(texts[i], language);
            const memory::index::Question question{asked.tokens, asked.characters, 0.7, 5};
            auto begin = seconds_of_thread();
            static_cast<void>(memory.index().search(question, language, score, left));
            index_times.push_back(micros_since(begin));
            Query query;
            query.text = texts[i];
            query.language = language;
            query.score = score;
            begin = seconds_of_thread();
            {
                const sqlite::Snapshot snapshot(connection);
                static_cast<void>(memory.find(query));
            }
            search_times.push_back(micros_since(begin));
            if (i < 3) are_same = same(memory, connection, query, exhaustive_times) && are_same;
            if (i >= 20) continue;
            begin = seconds_of_thread();
            static_cast<void>(all.run(asked, score, 0.7));
            slow_times.push_back(micros_since(begin));
        }
        print_times(name + ", index", index_times);
        print_times(name + ", search", search_times);
        print_times(name + ", every unit", slow_times);
        print_times(name + ", exhaustive", exhaustive_times);
        std::printf("%-34s %10.0f times at p50 to every unit, search %.0f to exhaustive\n", (name + ", ratio").c_str(),
                    median(slow_times) / median(index_times), median(exhaustive_times) / median(search_times));
    }
    return are_same;
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::fputs("usage: memory_bench ROWS.tsv [UNITS [QUERIES [FOLDER]]]\n", stderr);
        return 2;
    }
    const std::size_t wanted = count > 2 ? std::stoul(arguments[2]) : 100'000;
    const std::size_t queries = count > 3 ? std::stoul(arguments[3]) : 1000;
    Maker maker(read_rows(arguments[1]));
    std::vector<Trio<std::string>> units;
    for (std::size_t i = 0; i < wanted; ++i) units.push_back(maker.unit(i));
    const auto folder = std::filesystem::temp_directory_path() / ("memory_bench." + std::to_string(std::random_device()()));
    std::filesystem::create_directory(folder);
    const auto file = folder / "bench.triptych", index = folder / "bench.triptych.index";
    {
        const sqlite::Connection connection(file, sqlite::Access::create);
        workspace::create_schema(connection);
        time("store " + std::to_string(units.size()) + " units", [&] {
            std::vector<model::MemoryUnit> made(units.size());
            for (std::size_t i = 0; i < units.size(); ++i) {
                made[i].id = std::to_string(i);
                made[i].document = "bench";
                made[i].texts = units[i];
                made[i].states = {State::translated, State::translated, State::translated};
            }
            sqlite::Transaction transaction(connection);
            workspace::remember(connection, std::move(made), {});
            transaction.commit();
        });
        for (const Language language : all_languages)
            time("build, " + std::string(code(language)), [&] {
                memory::index::SegmentBuilder builder;
                workspace::MemoryStore(connection).for_each_text(language, 0, INT64_MAX, [&](const workspace::LanguageText& text) {
                    builder.add(language, text.key, text.flags, memory::index::parse(text.text, language));
                });
                const memory::index::Segment segment(make_segment(builder, {}));
                const auto n = static_cast<double>(segment.size());
                std::printf("%s: %.0f texts, %.1f bytes of words and %.1f of characters a text\n", std::string(code(language)).c_str(), n,
                            static_cast<double>(segment.token_bytes(language)) / n, static_cast<double>(segment.text_bytes(language)) / n);
            });
        workspace::MemoryIndex first(connection, index, true);
        time("build and write all", [&] { first.catch_up(); });
    }
    const sqlite::Connection connection(file, sqlite::Access::read_write);
    time("open", [&] {
        workspace::MemoryIndex again(connection, index, true);
        const sqlite::Snapshot snapshot(connection);
        again.sync();
    });
    workspace::MemoryIndex memory(connection, index, true);
    std::vector<double> added;
    for (int i = 0; i < 300; ++i) {
        auto unit = std::vector<model::MemoryUnit>(1);
        unit[0].id = "new " + std::to_string(i);
        unit[0].document = "new";
        unit[0].texts = {"Unité neuve " + std::to_string(i), "Новая единица " + std::to_string(i), "Жаңа бірлік " + std::to_string(i)};
        sqlite::Transaction transaction(connection);
        workspace::remember(connection, std::move(unit), {});
        transaction.commit();
        const auto begin = seconds_of_thread();
        const sqlite::Snapshot snapshot(connection);
        memory.sync();
        added.push_back(micros_since(begin));
    }
    print_times("see one new unit", added);
    bool are_same = true;
    for (const Language language : all_languages) {
        const auto texts = make_questions(units, maker, language, queries);
        if (count > 4) {
            std::vector<std::string> all;
            for (const auto& unit : units) all.push_back(unit[language]);
            write_lines(std::filesystem::path(arguments[4]) / (std::string(code(language)) + ".texts"), all);
            write_lines(std::filesystem::path(arguments[4]) / (std::string(code(language)) + ".questions"), texts);
        }
        are_same = ask(memory, connection, units, texts, language) && are_same;
    }
    std::puts(are_same ? "answers with the index and without are the same" : "ANSWERS DIFFER");
    std::filesystem::remove_all(folder);
    return are_same ? 0 : 1;
}
