#include "memory/analyse.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "adapters/icu/breaks.hpp"
#include "base/utf8.hpp"
#include "memory/scorer.hpp"

namespace triptych {
inline namespace v1 {

std::string_view name(Band band) noexcept
{
    constexpr std::array<std::string_view, bands> names{"repetition", "101", "100", "95-99", "85-94", "75-84", "50-74", "new"};
    return names.at(static_cast<std::size_t>(band));
}

}  // namespace v1

namespace memory {
namespace {

constexpr double least = 0.5;  // the lowest band

Band band_of(const Match& match)
{
    if (match.kind == MatchKind::context) return Band::context;
    const auto percent = static_cast<int>(match.score * 100 + 1e-6);
    if (percent >= 100) return Band::exact;
    return percent >= 95 ? Band::from_95 : percent >= 85 ? Band::from_85 : percent >= 75 ? Band::from_75 : percent >= 50 ? Band::from_50 : Band::none;
}

Volume volume_of(std::string_view text, Language language)
{
    const std::string plain = clean(text);
    return {1, icu::find_words(plain, language).size(), base::code_points(plain).size()};
}

void add(Volume& sum, const Volume& one)
{
    sum.segments += one.segments;
    sum.words += one.words;
    sum.characters += one.characters;
}

class Analyser {
public:
    Analyser(Language language, std::optional<Language> target, const std::function<std::vector<Match>(const Query&)>& find)
        : target_(target), find_(find)
    {
        analysis_.language = language;
    }

    void add_document(const Document& document)
    {
        for (std::size_t i = 0; i < document.units.size(); ++i) {
            const std::string& text = text_of(document, i);
            if (clean(text).empty()) continue;
            const Volume volume = volume_of(text, analysis_.language);
            add(analysis_.volumes.at(static_cast<std::size_t>(band(document, i))), volume);
            add(analysis_.total, volume);
        }
    }

    [[nodiscard]] const Analysis& analysis() const noexcept { return analysis_; }

private:
    [[nodiscard]] const std::string& text_of(const Document& document, std::size_t at) const { return document.units[at].variants[analysis_.language].text; }

    Band band(const Document& document, std::size_t at)
    {
        if (!seen_.insert(clean(text_of(document, at))).second) return Band::repetition;
        Query query;
        query.text = text_of(document, at);
        query.language = analysis_.language;
        query.min = least;
        query.limit = target_ ? 20 : 1;  // the best may lack the language
        query.document = document.id;
        query.unit = document.units[at].id;
        query.previous = at > 0 ? text_of(document, at - 1) : "";
        query.next = at + 1 < document.units.size() ? text_of(document, at + 1) : "";
        const auto matches = find_(query);
        const auto best = std::ranges::find_if(matches, [&](const Match& match) { return !target_ || !match.texts[*target_].empty(); });
        return best == matches.end() ? Band::none : band_of(*best);
    }

    std::optional<Language> target_;
    const std::function<std::vector<Match>(const Query&)>& find_;
    std::unordered_set<std::string> seen_;
    Analysis analysis_;
};

}  // namespace

Analysis analyse(std::span<const Document> documents, Language language, std::optional<Language> target,
                 const std::function<std::vector<Match>(const Query&)>& find)
{
    Analyser analyser(language, target, find);
    for (const Document& document : documents) analyser.add_document(document);
    return analyser.analysis();
}

}  // namespace memory
}  // namespace triptych
