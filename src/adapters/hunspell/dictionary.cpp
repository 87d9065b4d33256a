#include "adapters/hunspell/dictionary.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <hunspell.hxx>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "adapters/icu/converter.hpp"

namespace triptych::hunspell {
namespace {

constexpr std::size_t longest_word = 100;     // bytes; Hunspell gives up on longer words
constexpr std::size_t most_cached = 100'000;  // words; then the cache starts anew

/// Names of the files without their ending, the usual one first.
constexpr Trio<std::array<std::string_view, 4>> file_names{{"fr_FR", "fr", "fr-classique", "fr-toutesvariantes"}, {"ru_RU", "ru"}, {"kk_KZ", "kk"}};

bool is_file(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored);
}

/// The word list begins with the number of its words, behind a byte order mark at most: Hunspell takes any file, and then knows no word.
bool is_word_list(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string line;
    std::getline(file, line);
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    return !line.empty() && line.front() >= '0' && line.front() <= '9';
}

/// The name of an encoding as ICU knows it; empty for UTF-8, which needs no conversion.
std::string encoding_name(std::string name)
{
    constexpr std::string_view prefix = "microsoft-";  // "microsoft-cp1251" in affix files
    if (name.starts_with(prefix)) name.erase(0, prefix.size());
    return name == "UTF-8" ? std::string() : name;
}

}  // namespace

struct Dictionary::Impl {
    std::filesystem::path affixes, words;
    std::mutex mutex;
    bool tried = false;
    std::unique_ptr<Hunspell> engine;
    std::string encoding;
    std::unordered_map<std::string, std::vector<std::string>> cache;

    /// Null when the dictionary is absent, or a file of its name is none. Call with the mutex held.
    Hunspell* load()
    {
        if (tried) return engine.get();
        tried = true;
        if (!is_file(affixes) || !is_file(words) || !is_word_list(words)) return nullptr;
        engine = std::make_unique<Hunspell>(affixes.c_str(), words.c_str());
        encoding = encoding_name(engine->get_dict_encoding());
        return engine.get();
    }

    /// The word as the engine wants it; empty when it cannot be a word of this dictionary.
    [[nodiscard]] std::optional<std::string> encode(const std::string& word) const
    {
        if (word.empty() || word.size() > longest_word) return std::nullopt;
        return encoding.empty() ? word : icu::from_utf8(word, encoding);
    }

    [[nodiscard]] std::vector<std::string> decode(std::vector<std::string> list) const
    {
        if (encoding.empty()) return list;
        std::vector<std::string> out;
        for (const auto& word : list)
            if (auto text = icu::to_utf8(word, encoding); text && !text->bad_byte) out.push_back(std::move(text->text));
        return out;
    }
};

Dictionary::Dictionary(const std::filesystem::path& folder, Language language) : impl_(std::make_unique<Impl>())
{
    for (const auto& name : file_names[language]) {
        if (name.empty()) break;
        impl_->affixes = folder / (std::string(name) + ".aff");
        impl_->words = folder / (std::string(name) + ".dic");
        if (is_file(impl_->affixes) && is_file(impl_->words)) return;
    }
}

Dictionary::~Dictionary() = default;

bool Dictionary::is_present() const
{
    const std::scoped_lock lock(impl_->mutex);
    return impl_->load() != nullptr;
}

bool Dictionary::spell(const std::string& word) const
{
    const std::scoped_lock lock(impl_->mutex);
    Hunspell* const engine = impl_->load();
    if (engine == nullptr) return false;
    const auto encoded = impl_->encode(word);
    return encoded && engine->spell(*encoded);
}

std::vector<std::string> Dictionary::suggest(const std::string& word) const
{
    const std::scoped_lock lock(impl_->mutex);
    Hunspell* const engine = impl_->load();
    if (engine == nullptr) return {};
    const auto encoded = impl_->encode(word);
    return encoded ? impl_->decode(engine->suggest(*encoded)) : std::vector<std::string>{};
}

std::vector<std::string> Dictionary::stems(const std::string& word) const
{
    const std::scoped_lock lock(impl_->mutex);
    Hunspell* const engine = impl_->load();
    if (engine == nullptr) return {};
    if (const auto found = impl_->cache.find(word); found != impl_->cache.end()) return found->second;
    const auto encoded = impl_->encode(word);
    if (!encoded) return {};
    if (impl_->cache.size() >= most_cached) impl_->cache.clear();
    return impl_->cache[word] = impl_->decode(engine->stem(*encoded));
}

std::vector<std::string> Dictionary::analyses(const std::string& word) const
{
    const std::scoped_lock lock(impl_->mutex);
    Hunspell* const engine = impl_->load();
    if (engine == nullptr) return {};
    const auto encoded = impl_->encode(word);
    return encoded ? impl_->decode(engine->analyze(*encoded)) : std::vector<std::string>{};
}

std::filesystem::path default_folder()
{
    if (const char* const folder = std::getenv("TRIPTYCH_DICTIONARIES"); folder != nullptr && *folder != '\0') return folder;
    const char* const list = std::getenv("DICPATH");
    for (std::string_view rest = list == nullptr ? "" : list; !rest.empty();) {
        const auto end = std::min(rest.find(':'), rest.size());
        std::filesystem::path folder(rest.substr(0, end));
        std::error_code ignored;
        if (!folder.empty() && std::filesystem::is_directory(folder, ignored)) return folder;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return "/usr/share/hunspell";
}

const Dictionary& dictionary(Language language)
{
    static const Dictionary& fr = dictionary(Language::fr, {});
    static const Dictionary& ru = dictionary(Language::ru, {});
    static const Dictionary& kk = dictionary(Language::kk, {});
    return language == Language::fr ? fr : language == Language::ru ? ru : kk;
}

const Dictionary& dictionary(Language language, const std::filesystem::path& folder)
{
    static const std::filesystem::path usual = default_folder();
    static std::mutex mutex;
    static std::map<std::pair<std::filesystem::path, Language>, std::unique_ptr<Dictionary>> dictionaries;
    const std::scoped_lock lock(mutex);
    auto& found = dictionaries[{folder.empty() ? usual : folder, language}];
    if (!found) found = std::make_unique<Dictionary>(folder.empty() ? usual : folder, language);
    return *found;
}

}  // namespace triptych::hunspell
