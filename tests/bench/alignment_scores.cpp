// What each part of the alignment is worth, and how it grows.
//
// alignment_scores DATA [ROWS.tsv]
//
// DATA/SET/VARIANT/ID.fr, .ru, .kk: one sentence a line; ID.fr-ru.gold …: a bead of people a line, "[0,1]:[0]". All documents of a variant are aligned
// together, without paragraph marks. Unit F1: beads inside one bead of people are joined first; a bead without counterpart counts in precision only. ROWS.tsv has
// a header and the columns fr, ru, kk: rows of four words and more are joined to long documents, 5 % left out a language.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "alignment/batch.hpp"
#include "triptych/align.hpp"

namespace {

namespace fs = std::filesystem;
using triptych::AlignInput;
using triptych::all_languages;
using triptych::Language;
using triptych::Trio;
using triptych::alignment::Parts;

using Numbers = std::vector<std::size_t>;
using PairBead = std::pair<Numbers, Numbers>;
using LanguagePair = std::pair<Language, Language>;

const std::vector<LanguagePair> pairs{{Language::fr, Language::ru}, {Language::ru, Language::kk}, {Language::fr, Language::kk}};

struct Text {
    AlignInput input;
    std::map<LanguagePair, std::vector<PairBead>> gold;
};

std::vector<std::string> lines_of(const fs::path& path)
{
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

PairBead parse_bead(const std::string& line)
{
    PairBead bead;
    Numbers* side = &bead.first;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == ':') side = &bead.second;
        if (line[at] < '0' || line[at] > '9') continue;
        std::size_t used = 0;
        side->push_back(std::stoul(line.substr(at), &used));
        at += used - 1;
    }
    return bead;
}

std::string name_of(const LanguagePair& pair) { return std::string(code(pair.first)) + "-" + std::string(code(pair.second)); }

/// The documents of a folder, in the order of their names.
std::vector<Text> read_texts(const fs::path& folder)
{
    std::set<fs::path> stems;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".fr") stems.insert(entry.path().parent_path() / entry.path().stem());
    std::vector<Text> texts;
    for (const auto& stem : stems) {
        Text text;
        const auto with = [&](const std::string& extension) { return fs::path(stem.string() + "." + extension); };
        for (const Language language : all_languages)
            for (auto& line : lines_of(with(std::string(code(language))))) text.input.sentences[language].push_back({std::move(line), {}});
        for (const auto& pair : pairs) {
            auto& gold = text.gold[pair];
            for (const auto& line : lines_of(with(name_of(pair) + ".gold"))) gold.push_back(parse_bead(line));
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

/// Two languages of beads of three.
std::vector<PairBead> reduce(const std::vector<triptych::Bead>& beads, const LanguagePair& pair)
{
    std::vector<PairBead> reduced;
    for (const auto& bead : beads) {
        PairBead one{bead.sentences[pair.first], bead.sentences[pair.second]};
        if (!one.first.empty() || !one.second.empty()) reduced.push_back(std::move(one));
    }
    return reduced;
}

bool is_null(const PairBead& bead) { return bead.first.empty() || bead.second.empty(); }

/// The bead of people that holds all sentences of this one, if there is one of its kind.
std::optional<std::size_t> home_of(const PairBead& bead, const std::map<std::size_t, std::size_t>& left, const std::map<std::size_t, std::size_t>& right,
                                   const std::vector<PairBead>& gold)
{
    std::set<std::size_t> homes;
    for (const auto i : bead.first) homes.insert(left.at(i));
    for (const auto j : bead.second) homes.insert(right.at(j));
    if (homes.size() != 1 || is_null(gold[*homes.begin()]) != is_null(bead)) return std::nullopt;
    return *homes.begin();
}

std::vector<PairBead> join_inside(const std::vector<PairBead>& beads, const std::vector<PairBead>& gold)
{
    std::map<std::size_t, std::size_t> left, right;
    for (std::size_t g = 0; g < gold.size(); ++g) {
        for (const auto i : gold[g].first) left[i] = g;
        for (const auto j : gold[g].second) right[j] = g;
    }
    std::vector<PairBead> joined;
    std::optional<std::size_t> last;
    for (const auto& bead : beads) {
        const auto home = home_of(bead, left, right, gold);
        if (home && home == last) {
            joined.back().first.insert(joined.back().first.end(), bead.first.begin(), bead.first.end());
            joined.back().second.insert(joined.back().second.end(), bead.second.begin(), bead.second.end());
        } else {
            joined.push_back(bead);
        }
        last = home;
    }
    return joined;
}

struct Counts {
    double right = 0, made = 0, right_pairs = 0, pairs = 0;

    void add(const std::vector<PairBead>& beads, const std::vector<PairBead>& gold)
    {
        const std::set<PairBead> wanted(gold.begin(), gold.end());
        for (const auto& bead : join_inside(beads, gold)) {
            ++made;
            if (!wanted.contains(bead)) continue;
            ++right;
            right_pairs += is_null(bead) ? 0 : 1;
        }
        pairs += static_cast<double>(std::count_if(gold.begin(), gold.end(), [](const PairBead& bead) { return !is_null(bead); }));
    }
    double f1() const
    {
        const double precision = right / std::max(1.0, made);
        const double recall = right_pairs / std::max(1.0, pairs);
        return 2 * precision * recall / std::max(1e-9, precision + recall);
    }
};

std::vector<AlignInput> inputs_of(const std::vector<Text>& texts, const std::vector<Language>& languages)
{
    std::vector<AlignInput> inputs;
    for (const Text& text : texts) {
        inputs.emplace_back();
        for (const Language language : languages) inputs.back().sentences[language] = text.input.sentences[language];
    }
    return inputs;
}

/// Mean of the pairs; each pair alone, or all languages together.
double score(const std::vector<Text>& texts, Parts parts, bool is_joint)
{
    double sum = 0;
    int scored = 0;
    const auto together = is_joint ? triptych::alignment::align_together(inputs_of(texts, {all_languages.begin(), all_languages.end()}), {}, parts)
                                   : std::vector<std::vector<triptych::Bead>>{};
    for (const auto& pair : pairs) {
        if (texts.front().gold.at(pair).empty()) continue;
        const auto beads = is_joint ? together : triptych::alignment::align_together(inputs_of(texts, {pair.first, pair.second}), {}, parts);
        Counts counts;
        for (std::size_t i = 0; i < texts.size(); ++i) counts.add(reduce(beads[i], pair), texts[i].gold.at(pair));
        sum += counts.f1();
        ++scored;
    }
    return sum / std::max(1, scored);
}

/// Beads of fr-kk that are not those that fr-ru and ru-kk make together, among units that ru has: none when three are aligned at once.
std::string contradictions(const std::vector<Text>& texts)
{
    if (texts.front().gold.at(pairs[1]).empty()) return "-";
    std::vector<std::vector<std::vector<triptych::Bead>>> alone;
    for (const auto& pair : pairs) alone.push_back(triptych::alignment::align_together(inputs_of(texts, {pair.first, pair.second}), {}));
    double all = 0;
    double wrong = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::map<std::size_t, std::set<std::size_t>> ru_of_fr, ru_of_kk;
        for (const auto& [fr, ru] : reduce(alone[0][i], pairs[0]))
            for (const auto s : fr) ru_of_fr[s].insert(ru.begin(), ru.end());
        for (const auto& [ru, kk] : reduce(alone[1][i], pairs[1]))
            for (const auto s : kk) ru_of_kk[s].insert(ru.begin(), ru.end());
        for (const auto& [fr, kk] : reduce(alone[2][i], pairs[2])) {
            std::set<std::size_t> left, right;
            for (const auto s : fr) left.insert(ru_of_fr[s].begin(), ru_of_fr[s].end());
            for (const auto s : kk) right.insert(ru_of_kk[s].begin(), ru_of_kk[s].end());
            if (fr.empty() || kk.empty() || (left.empty() && right.empty())) continue;
            ++all;
            wrong += left == right ? 0 : 1;
        }
    }
    char text[16];
    std::snprintf(text, sizeof text, "%.1f %%", 100 * wrong / std::max(1.0, all));
    return text;
}

void print_ablation(const fs::path& data)
{
    std::printf("%-12s %8s %10s %10s %8s   %s\n", "unit F1", "length", "+ anchors", "+ lexicon", "+ joint", "pairs alone contradict each other");
    std::set<fs::path> sets;
    for (const auto& entry : fs::directory_iterator(data))
        if (entry.is_directory()) sets.insert(entry.path());
    for (const auto& set : sets)
        for (const char* variant : {"base", "both"}) {
            const auto texts = fs::exists(set / variant) ? read_texts(set / variant) : std::vector<Text>{};
            if (texts.empty()) continue;
            std::printf("%-12s %8.3f %10.3f %10.3f %8.3f   %s\n", (set.filename().string() + " " + variant).c_str(), score(texts, {.anchors = false, .lexicon = false}, false),
                        score(texts, {.anchors = true, .lexicon = false}, false), score(texts, {}, false), score(texts, {}, true), contradictions(texts).c_str());
        }
}

std::vector<Trio<std::string>> read_rows(const fs::path& path)
{
    std::vector<Trio<std::string>> rows;
    Trio<std::size_t> columns;
    bool is_header = true;
    for (const auto& line : lines_of(path)) {
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
        if (is_header)
            for (const Language language : all_languages) columns[language] = static_cast<std::size_t>(std::ranges::find(cells, code(language)) - cells.begin());
        Trio<std::string> row;
        bool is_long = !is_header;
        for (const Language language : all_languages) {
            if (columns[language] < cells.size()) row[language] = cells[columns[language]];
            is_long = is_long && std::ranges::count(row[language], ' ') >= 3;
        }
        if (is_long) rows.push_back(row);
        is_header = false;
    }
    return rows;
}

Text make_long(const std::vector<Trio<std::string>>& rows, std::size_t count)
{
    Text text;
    std::uint32_t random = 7;
    for (std::size_t n = 0; n < count; ++n) {
        Trio<Numbers> bead;
        for (const Language language : all_languages) {
            random = random * 1664525U + 1013904223U;
            if ((random >> 8U) % 20 == 0) continue;
            bead[language].push_back(text.input.sentences[language].size());
            text.input.sentences[language].push_back({rows[n % rows.size()][language], {}});
        }
        for (const auto& pair : pairs)
            if (!bead[pair.first].empty() || !bead[pair.second].empty()) text.gold[pair].emplace_back(bead[pair.first], bead[pair.second]);
    }
    return text;
}

void print_growth(const fs::path& path)
{
    const auto rows = read_rows(path);
    if (rows.empty()) return;
    std::printf("\n%-10s %8s %8s %8s\n", "sentences", "unit F1", "seconds", "MB");
    for (const std::size_t count : {1'000U, 10'000U, 100'000U}) {
        const std::vector<Text> texts{make_long(rows, count)};
        const auto begin = std::chrono::steady_clock::now();
        const auto beads = align_all(std::span(&texts.front().input, 1));
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        double sum = 0;
        for (const auto& pair : pairs) {
            Counts counts;
            counts.add(reduce(beads.front(), pair), texts.front().gold.at(pair));
            sum += counts.f1() / 3;
        }
        std::printf("%-10zu %8.3f %8.2f %8.0f\n", count, sum, seconds.count(), static_cast<double>(usage.ru_maxrss) / 1024);
        std::fflush(stdout);
    }
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 3) {
        std::cerr << "alignment_scores DATA [ROWS.tsv]\n";
        return 2;
    }
    try {
        print_ablation(argv[1]);
        if (argc == 3) print_growth(argv[2]);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 3;
    }
}
