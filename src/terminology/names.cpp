// The names table: records found by id, by text, and by what is not to be used.
#include "triptych/names.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>

#include "adapters/icu/characters.hpp"
#include "base/utf8.hpp"
#include "language/words/words.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr char32_t no_break_hyphen = U'\u2011';

/// A name made equal for every way to write it: see fold_word; one space for each run of spaces, and a plain hyphen.
std::string key_of(std::string_view text)
{
    const std::string folded = language::fold_word(text);
    std::string key;
    bool space = false;
    for (std::size_t at = 0; at < folded.size();) {
        const char32_t point = base::next_code_point(folded, at);
        if (icu::is_space(point)) {
            space = !key.empty();
            continue;
        }
        if (std::exchange(space, false)) key += ' ';
        base::append_utf8(key, point == no_break_hyphen ? U'-' : point);
    }
    return key;
}

/// «le Kazakhstan», «l’UNESCO»
std::string with_article(const NameVariant& variant)
{
    const bool elided = variant.article.ends_with("’") || variant.article.ends_with('\'');
    return variant.article + (elided ? "" : " ") + variant.text;
}

using Keys = std::unordered_multimap<std::string, std::size_t>;

/// The first of those that were added under this key.
const std::size_t* first_of(const Keys& keys, const std::string& key)
{
    const auto [begin, end] = keys.equal_range(key);
    const auto least = std::min_element(begin, end, [](const auto& a, const auto& b) { return a.second < b.second; });
    return least == end ? nullptr : &least->second;
}

void forget(Keys& keys, const std::string& key, std::size_t index)
{
    const auto [begin, end] = keys.equal_range(key);
    const auto found = std::find_if(begin, end, [&](const auto& entry) { return entry.second == index; });
    if (found != end) keys.erase(found);
}

}  // namespace

struct NamesTable::Impl {
    std::deque<Name> names;                                 ///< replaced ones stay, since somebody may hold them
    std::unordered_map<std::string, std::size_t> of_id;
    Trio<Keys> of_text, not_to_use;
    std::vector<bool> replaced;

    /// Calls `visit(keys, key)` for everything that a record is found by, but its id.
    template <class Visit>
    void for_each_key(const Name& name, const Visit& visit)
    {
        for (const Language language : all_languages) {
            const NameVariant& variant = name.variants[language];
            if (!variant.text.empty()) visit(of_text[language], key_of(variant.text));
            if (!variant.text.empty() && !variant.article.empty()) visit(of_text[language], key_of(with_article(variant)));
            for (const auto& text : variant.not_to_use) visit(not_to_use[language], key_of(text));
        }
    }

    void replace(std::size_t index)
    {
        replaced[index] = true;
        for_each_key(names[index], [&](Keys& keys, const std::string& key) { forget(keys, key, index); });
    }
};

NamesTable::NamesTable() : impl_(std::make_unique<Impl>()) {}
NamesTable::~NamesTable() = default;
NamesTable::NamesTable(NamesTable&&) noexcept = default;
NamesTable& NamesTable::operator=(NamesTable&&) noexcept = default;

NamesTable::NamesTable(std::vector<Name> names) : NamesTable()
{
    for (Name& name : names) add(std::move(name));
}

void NamesTable::add(Name name)
{
    const std::size_t index = impl_->names.size();
    if (!name.id.empty()) {
        const auto [found, is_new] = impl_->of_id.emplace(name.id, index);
        if (!is_new) impl_->replace(std::exchange(found->second, index));
    }
    impl_->names.push_back(std::move(name));
    impl_->replaced.push_back(false);
    impl_->for_each_key(impl_->names.back(), [&](Keys& keys, std::string key) { keys.emplace(std::move(key), index); });
}

NameHit NamesTable::find(std::string_view id_or_text, Language language) const
{
    require_utf8(id_or_text, "<name>");
    if (const auto found = impl_->of_id.find(std::string(id_or_text)); found != impl_->of_id.end()) return {&impl_->names[found->second], FoundBy::id};
    const std::string key = key_of(id_or_text);
    if (const auto* index = first_of(impl_->of_text[language], key)) return {&impl_->names[*index], FoundBy::text};
    if (const auto* index = first_of(impl_->not_to_use[language], key)) return {&impl_->names[*index], FoundBy::not_to_use};
    return {};
}

std::vector<const Name*> NamesTable::names() const&
{
    std::vector<const Name*> all;
    for (std::size_t i = 0; i < impl_->names.size(); ++i)
        if (!impl_->replaced[i]) all.push_back(&impl_->names[i]);
    return all;
}

}  // namespace v1
}  // namespace triptych
