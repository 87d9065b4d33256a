// What repair does to translations that a person has made: repair_bench ROWS.tsv [EVERY]
//
// ROWS.tsv has fr, ru and kk as its last three columns. Every EVERY-th row (10) is held out, the others are the memory. Each held-out text that the
// memory does not have is asked for; where a repaired match is offered, the character error rate (edit distance over the length of the
// human translation) of the translation as the memory has it and of the repaired one are compared. Cases are ordered by the error before
// and by the likeness of the source, and the mean of each decile is printed. 1 is returned when a decile got worse.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "memory/distance.hpp"
#include "triptych/memory.hpp"
#include "triptych/text.hpp"

namespace {

using namespace triptych;

std::vector<Trio<std::string>> read_rows(const char* path)
{
    std::vector<Trio<std::string>> rows;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells;
        std::istringstream parts(line);
        for (std::string cell; std::getline(parts, cell, '\t');) cells.push_back(cell);
        if (cells.size() < 3) continue;
        const std::size_t n = cells.size();
        rows.push_back({to_nfc(cells[n - 3]), to_nfc(cells[n - 2]), to_nfc(cells[n - 1])});
    }
    return rows;
}

double distance(const std::string& a, const std::string& b)
{
    const auto x = base::code_points(a), y = base::code_points(b);
    const memory::Pattern<char32_t> pattern(std::span<const char32_t>(x.data(), x.size()));
    return static_cast<double>(pattern.distance(std::span<const char32_t>(y.data(), y.size()), std::max(x.size(), y.size())));
}

double error_rate(const std::string& text, const std::string& human)
{
    return distance(text, human) / static_cast<double>(std::max<std::size_t>(1, base::code_points(human).size()));
}

struct Case {
    double before = 0, after = 0, likeness = 0;
    std::string query, old, now, human;
};

bool print_deciles(const char* what, std::vector<Case> cases, double Case::*order)
{
    std::ranges::stable_sort(cases, {}, order);
    bool is_worse = false;
    for (std::size_t decile = 0; decile < 10; ++decile) {
        const std::size_t begin = cases.size() * decile / 10, end = cases.size() * (decile + 1) / 10;
        double before = 0, after = 0;
        for (std::size_t i = begin; i < end; ++i) before += cases[i].before, after += cases[i].after;
        const double count = static_cast<double>(std::max<std::size_t>(1, end - begin));
        std::printf("  %s, decile %2zu  n %5zu  before %.4f  after %.4f%s\n", what, decile + 1, end - begin, before / count, after / count,
                    after > before + 1e-12 ? "  WORSE" : "");
        is_worse = is_worse || after > before + 1e-12;
    }
    return is_worse;
}

bool report(const std::string& name, const std::vector<Case>& cases, std::size_t asked)
{
    double before = 0, after = 0;
    std::size_t right = 0, better = 0, worse = 0;
    for (const Case& one : cases) {
        before += one.before;
        after += one.after;
        right += one.after == 0 ? 1U : 0U;
        better += one.after < one.before ? 1U : 0U;
        worse += one.after > one.before ? 1U : 0U;
    }
    const double count = static_cast<double>(std::max<std::size_t>(1, cases.size()));
    std::printf("%s: %zu repaired of %zu asked, error %.4f -> %.4f, %zu as the person wrote, %zu better, %zu worse\n", name.c_str(), cases.size(), asked,
                before / count, after / count, right, better, worse);
    const bool by_error = print_deciles("by error", cases, &Case::before);
    const bool by_likeness = print_deciles("by likeness", cases, &Case::likeness);
    if (std::getenv("REPAIR_BENCH_SHOW") != nullptr)
        for (const Case& one : cases)
            if (one.after > one.before) std::printf("    %s\n      %s\n      %s\n      %s\n", one.query.c_str(), one.old.c_str(), one.now.c_str(), one.human.c_str());
    return by_error || by_likeness;
}

}  // namespace

int main(int count, char** arguments)
{
    if (count < 2) {
        std::puts("usage: repair_bench ROWS.tsv [EVERY]");
        return 2;
    }
    const auto rows = read_rows(arguments[1]);
    const std::size_t every = count > 2 ? std::strtoul(arguments[2], nullptr, 10) : 10;
    std::vector<Unit> units;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % every == 0) continue;
        Unit& unit = units.emplace_back();
        unit.id = std::to_string(i);
        for (const Language language : all_languages) {
            unit.variants[language].text = rows[i][language];
            unit.variants[language].state = State::approved;
        }
    }
    Memory memory;
    memory.add(units);
    std::map<std::string, std::vector<Case>> cases;
    std::map<std::string, std::size_t> asked;
    for (const Language from : all_languages)
        for (std::size_t i = 0; i < rows.size(); i += every) {
            Query query;
            query.text = rows[i][from];
            query.language = from;
            query.limit = 5;
            const auto matches = memory.find(query);
            for (const Language to : all_languages) {
                if (to == from) continue;
                const std::string pair = std::string(code(from)) + "-" + std::string(code(to));
                ++asked[pair];
                const auto best = std::ranges::find_if(matches, [&](const Match& match) { return !match.texts[to].empty(); });
                if (best == matches.end() || best->kind != MatchKind::repaired) continue;
                const auto& unit = rows[std::stoul(best->id)];
                const std::string& human = rows[i][to];
                const double length = static_cast<double>(std::max(base::code_points(query.text).size(), base::code_points(unit[from]).size()));
                Case one{error_rate(unit[to], human), error_rate(best->texts[to], human), 1 - distance(query.text, unit[from]) / length, query.text, unit[to], best->texts[to], human};
                cases[pair + (best->score > 0.97 ? " carried" : " phrase")].push_back(one);
                cases["all"].push_back(one);
            }
        }
    bool is_worse = false;
    for (const auto& [name, list] : cases) {
        std::size_t of = asked[name.substr(0, 5)];
        if (name == "all")
            for (const auto& [pair, number] : asked) of += number;
        is_worse = report(name, list, of) || is_worse;
    }
    return is_worse ? 1 : 0;
}
