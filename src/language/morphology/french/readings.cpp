#include "language/morphology/french/readings.hpp"

#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include "adapters/hunspell/dictionary.hpp"

namespace triptych::language::morphology::french {
namespace {

constexpr std::size_t most_kept = 50'000;  // words; then the cache starts anew
constexpr std::size_t longest_word = 100;  // bytes; Hunspell knows no longer one

/// One field of an analysis: "po:nom", "is:fem".
void set(WordReading& reading, std::string_view field)
{
    if (field.starts_with("st:")) reading.stem = field.substr(3);
    if (field == "po:nom" && !reading.is_participle) reading.is_noun = true;
    if (field == "po:adj") reading.is_adjective = true;
    if (field == "po:infi") reading.is_infinitive = true;
    if (field == "po:ppas") reading.is_participle = true;
    if (field == "po:npr" || field == "po:prn" || field == "po:patr") reading.is_name = true;
    if (field == "is:mas" || field == "is:epi") reading.is_masculine = true;
    if (field == "is:fem" || field == "is:epi") reading.is_feminine = true;
    if (field == "is:sg" || field == "is:inv") reading.is_singular = true;
    if (field == "is:pl" || field == "is:inv") reading.is_plural = true;
}

std::vector<WordReading> ask(const std::string& word)
{
    std::vector<WordReading> out;
    for (const std::string& analysis : hunspell::dictionary(Language::fr).analyses(word)) {
        WordReading reading;
        for (std::string_view rest = analysis; !rest.empty();) {
            const auto field = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), field.size() + 1));
            set(reading, field);
        }
        out.push_back(std::move(reading));
    }
    return out;
}

}  // namespace

std::vector<WordReading> readings(std::string_view word)
{
    static std::shared_mutex mutex;
    static std::unordered_map<std::string, std::vector<WordReading>> kept;
    if (word.size() > longest_word) return {};
    const std::string key(word);
    {
        const std::shared_lock lock(mutex);
        if (const auto found = kept.find(key); found != kept.end()) return found->second;
    }
    auto found = ask(key);
    const std::scoped_lock lock(mutex);
    if (kept.size() >= most_kept) kept.clear();
    return kept.emplace(key, std::move(found)).first->second;
}

bool has_dictionary()
{
    static const bool present = hunspell::dictionary(Language::fr).is_present();
    return present;
}

}  // namespace triptych::language::morphology::french
