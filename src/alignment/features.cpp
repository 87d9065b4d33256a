#include "alignment/features.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

#include "adapters/icu/breaks.hpp"
#include "adapters/icu/characters.hpp"
#include "adapters/icu/normalize.hpp"
#include "alignment/model.hpp"
#include "base/utf8.hpp"

namespace triptych::alignment {
namespace {

struct Word {
    std::string text;
    enum class Kind : std::uint8_t { plain, name, number } kind = Kind::plain;
};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }
bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

bool is_one_space(std::string_view text)
{
    std::size_t at = 0;
    return !text.empty() && icu::is_space(base::next_code_point(text, at)) && at == text.size();
}

/// Words of three letters and more, and numbers; "1 500" and "1500" are one number.
std::vector<Word> find_words(std::string_view text, Language language)
{
    std::vector<Word> words;
    std::size_t last_end = 0;
    for (const Range range : icu::find_words(text, language)) {
        const auto raw = text.substr(range.begin, range.size());
        const bool goes_on = !words.empty() && is_digits(words.back().text) && raw.size() == 3 && is_digits(raw) &&
                             is_one_space(text.substr(last_end, range.begin - last_end));
        last_end = range.end;
        if (goes_on) {
            words.back().text += raw;
            continue;
        }
        std::size_t at = 0;
        const bool latin = icu::script_of(base::next_code_point(raw, at)) == icu::Script::latin;
        if (has_digit(raw))
            words.push_back({std::string(raw), Word::Kind::number});
        else
            words.push_back({icu::fold_case(raw), latin && language != Language::fr ? Word::Kind::name : Word::Kind::plain});
    }
    std::erase_if(words, [](const Word& word) { return word.kind != Word::Kind::number && base::code_points(word.text).size() < 3; });
    return words;
}

using Words = Trio<std::vector<std::vector<Word>>>;

/// In how many sentences of each language a word stands.
using Counts = std::map<std::string, Trio<std::size_t>, std::less<>>;

Counts count_words(const Words& words)
{
    Counts counts;
    for (const Language language : all_languages)
        for (const auto& sentence : words[language]) {
            std::vector<std::string_view> seen;
            for (const auto& word : sentence) seen.push_back(word.text);
            std::sort(seen.begin(), seen.end());
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            for (const auto text : seen) ++counts[std::string(text)][language];
        }
    return counts;
}

/// Evidence of a word that two sentences share: likelier than by chance by its rarity in the language that uses it most.
float gain(const Trio<std::size_t>& count, const Words& words)
{
    double share = 0;
    int languages = 0;
    for (const Language language : all_languages) {
        if (count[language] == 0) continue;
        ++languages;
        share = std::max(share, static_cast<double>(count[language]) / static_cast<double>(words[language].size()));
    }
    if (languages < 2) return 0;
    return static_cast<float>(std::clamp(std::log(model().token_agreement / share), 0.0, 6.0));
}

float loss(Word::Kind kind)
{
    return static_cast<float>(kind == Word::Kind::number ? model().missing_number : kind == Word::Kind::name ? model().missing_name : 0.0);
}

void merge_tokens(std::vector<Token>& tokens)
{
    std::sort(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) { return a.id < b.id; });
    tokens.erase(std::unique(tokens.begin(), tokens.end(), [](const Token& a, const Token& b) { return a.id == b.id; }), tokens.end());
}

void set_tokens(const Words& words, Features& features)
{
    const Counts counts = count_words(words);
    std::unordered_map<std::string_view, std::uint32_t> ids;
    for (const auto& entry : counts) ids.emplace(entry.first, static_cast<std::uint32_t>(ids.size()));
    for (const Language language : all_languages)
        for (std::size_t i = 0; i < words[language].size(); ++i) {
            auto& tokens = features.spans[language].single[i].tokens;
            for (const auto& word : words[language][i]) {
                const Token token{ids.at(word.text), gain(counts.find(word.text)->second, words), loss(word.kind)};
                if (token.gain > 0 || token.loss < 0) tokens.push_back(token);
            }
            merge_tokens(tokens);
        }
}

std::size_t mark_class(char32_t point)
{
    const auto& marks = model().marks;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i].find(point) != std::u32string::npos) return i + 1;
    return 0;
}

Span make_span(std::string_view text, Language language)
{
    Span span;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = base::next_code_point(text, at);
        if (icu::is_space(point)) continue;
        ++span.characters;
        span.last_mark = mark_class(point);
        if (span.last_mark != 0) span.marks |= 1U << (span.last_mark - 1);
    }
    span.characters = std::max(1.0, span.characters);
    span.log_length = std::log(span.characters / model().length[language]);
    return span;
}

Span join(const Span& a, const Span& b, Language language)
{
    Span both = a;
    both.characters = a.characters + b.characters;
    both.log_length = std::log(both.characters / model().length[language]);
    both.tokens.insert(both.tokens.end(), b.tokens.begin(), b.tokens.end());
    merge_tokens(both.tokens);
    both.marks |= b.marks;
    both.last_mark = b.last_mark;
    both.crosses_paragraph = b.begins_paragraph;
    return both;
}

/// How often each mark and paragraph border occurs, with one sentence added to either side so that no share is 0 or 1.
void set_shares(Features& features)
{
    double sentences = 0, sum = 0, squares = 0, paragraphs = 0;
    features.mark_share.assign(model().marks.size(), 1);
    features.last_mark_share.assign(model().marks.size() + 1, 1);
    for (const Language language : all_languages)
        for (const auto& span : features.spans[language].single) {
            ++sentences;
            sum += span.log_length;
            squares += span.log_length * span.log_length;
            paragraphs += span.begins_paragraph ? 1 : 0;
            ++features.last_mark_share[span.last_mark];
            for (std::size_t i = 0; i < features.mark_share.size(); ++i) features.mark_share[i] += (span.marks >> i) & 1U;
        }
    for (auto& share : features.mark_share) share /= sentences + 2;
    for (auto& share : features.last_mark_share) share /= sentences + 2;
    features.paragraph_share = paragraphs == 0 ? 0 : (paragraphs + 1) / (sentences + 2);
    const double mean = sum / std::max(1.0, sentences);
    features.chance_variance = std::max(0.5, 2 * (squares / std::max(1.0, sentences) - mean * mean));
}

}  // namespace

Features find_features(const Trio<std::vector<Segment>>& sentences, const AlignOptions& options)
{
    Features features;
    Words words;
    for (const Language language : all_languages) {
        auto& single = features.spans[language].single;
        for (const auto& sentence : sentences[language]) {
            words[language].push_back(find_words(sentence.text, language));
            single.push_back(make_span(sentence.text, language));
        }
        for (const std::size_t first : options.paragraphs[language])
            if (first < single.size()) single[first].begins_paragraph = true;
    }
    set_tokens(words, features);
    set_shares(features);
    for (const Language language : all_languages) {
        auto& [single, pair] = features.spans[language];
        for (std::size_t i = 0; i + 1 < single.size(); ++i) pair.push_back(join(single[i], single[i + 1], language));
    }
    return features;
}

}  // namespace triptych::alignment
