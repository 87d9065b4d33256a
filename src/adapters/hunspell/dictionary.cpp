#include "adapters/hunspell/dictionary.hpp"

#include <cstdlib>
#include <hunspell.hxx>
#include <mutex>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "adapters/icu/converter.hpp"

namespace triptych::hunspell {
namespace {

constexpr std::size_t longest_word = 100;     // bytes; Hunspell gives up on longer words
constexpr std::size_t most_cached = 100'000;  // words; then the cache starts anew

std::string_view file_name(Language language) noexcept
{
    return language == Language::fr ? "fr_FR" : language == Language::ru ? "ru_RU" : "kk_KZ";
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

    /// Null when the dictionary is absent. Call with the mutex held.
    Hunspell* load()
    {
        if (tried) return engine.get();
        tried = true;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(affixes, ignored) || !std::filesystem::is_regular_file(words, ignored)) return nullptr;
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
    const std::string name(file_name(language));
    impl_->affixes = folder / (name + ".aff");
    impl_->words = folder / (name + ".dic");
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

std::filesystem::path default_folder()
{
    const char* const folder = std::getenv("TRIPTYCH_DICTIONARIES");
    return folder != nullptr && *folder != '\0' ? folder : "/usr/share/hunspell";
}

const Dictionary& dictionary(Language language)
{
    static const std::filesystem::path folder = default_folder();
    static const Dictionary fr(folder, Language::fr);
    static const Dictionary ru(folder, Language::ru);
    static const Dictionary kk(folder, Language::kk);
    return language == Language::fr ? fr : language == Language::ru ? ru : kk;
}

}  // namespace triptych::hunspell
