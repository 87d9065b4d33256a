// Scores sentence segmentation of ours, ICU and Boost.Locale in one run: segment_scores LANG FILE…
// FILE is a table of tests/cases/segmentation, or JSON: [{"text": …, "expected": [sentence, …]}, …]. Prints exact matches and the F1 of
// the boundaries, counted in the text without white space, its end left out.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <boost/locale.hpp>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "cases/divided.hpp"
#include "triptych/triptych.hpp"

namespace {

using triptych::Language;
using triptych::test::Divided;
using Sentences = std::vector<std::string>;
using Segmenter = std::function<Sentences(const std::string&)>;

std::vector<Divided> read_cases(const std::string& path)
{
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    std::vector<Divided> cases;
    if (path.ends_with(".json")) {
        for (const auto& row : nlohmann::json::parse(file)) cases.push_back({row.at("text"), row.at("expected").get<Sentences>()});
        return cases;
    }
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && !line.starts_with("# ") && !line.starts_with("## ")) cases.push_back(triptych::test::parse_divided(line));
    return cases;
}

Sentences with_icu(const std::string& text, const char* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createSentenceInstance(icu::Locale(locale), status));
    const auto utf16 = icu::UnicodeString::fromUTF8(text);
    iterator->setText(utf16);
    Sentences out;
    for (auto begin = iterator->first(), end = iterator->next(); end != icu::BreakIterator::DONE; begin = end, end = iterator->next())
        utf16.tempSubStringBetween(begin, end).toUTF8String(out.emplace_back());
    return out;
}

Sentences with_boost(const std::string& text, const std::locale& locale)
{
    namespace boundary = boost::locale::boundary;
    Sentences out;
    const boundary::ssegment_index sentences(boundary::sentence, text.begin(), text.end(), locale);
    for (const auto& sentence : sentences) out.push_back(sentence);
    return out;
}

std::string bare(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (std::isspace(static_cast<unsigned char>(c)) == 0) out += c;
    return out;
}

std::set<std::size_t> inner_ends(const Sentences& sentences)
{
    std::set<std::size_t> ends;
    std::size_t at = 0;
    for (const auto& sentence : sentences) ends.insert(at += bare(sentence).size());
    ends.erase(at);
    ends.erase(0);
    return ends;
}

void print_score(std::string_view name, const std::vector<Divided>& cases, const Segmenter& cut)
{
    std::size_t exact = 0;
    std::size_t hit = 0;
    std::size_t said = 0;
    std::size_t expected = 0;
    for (const auto& row : cases) {
        const auto found = inner_ends(cut(row.text));
        const auto wanted = inner_ends(row.sentences);
        if (found == wanted) ++exact;
        for (const auto end : found) hit += wanted.count(end);
        said += found.size();
        expected += wanted.size();
    }
    const double f1 = said + expected == 0 ? 1.0 : 2.0 * static_cast<double>(hit) / static_cast<double>(said + expected);
    std::printf("%-14s exact %3zu/%zu = %.3f   boundary F1 %.3f\n", std::string(name).c_str(), exact, cases.size(),
                static_cast<double>(exact) / static_cast<double>(cases.size()), f1);
}

void run(const std::string& code, const std::string& path)
{
    const auto cases = read_cases(path);
    const auto language = triptych::parse_language(code);
    if (!language || cases.empty()) throw std::runtime_error(path + ": no cases, or no language " + code + "; expected fr, ru or kk");
    auto backends = boost::locale::localization_backend_manager::global();
    backends.select("icu");
    const std::locale locale = boost::locale::generator(backends)(code + "_KZ.UTF-8");
    std::cout << code << "  " << path << '\n' << std::flush;
    print_score("triptych", cases, [&](const std::string& text) {
        Sentences out;
        for (const auto& segment : triptych::segment(text, *language)) out.push_back(segment.text);
        return out;
    });
    print_score("ICU", cases, [&](const std::string& text) { return with_icu(text, code.c_str()); });
    print_score("ICU, standard", cases, [&](const std::string& text) { return with_icu(text, (code + "@ss=standard").c_str()); });
    print_score("Boost.Locale", cases, [&](const std::string& text) { return with_boost(text, locale); });
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        for (int i = 2; i < argc; ++i) run(argv[1], argv[i]);
        if (argc >= 3) return 0;
        std::cerr << "segment_scores LANG FILE…\n";
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
    }
    return 2;
}
