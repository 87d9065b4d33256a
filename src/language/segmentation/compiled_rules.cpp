#include "language/segmentation/compiled_rules.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/table.hpp"
#include "base/utf8.hpp"
#include "language/segmentation/regex_dialect.hpp"

namespace triptych::language {
namespace {

/// A pattern as a message shows it: one line, not too long. The bytes of one that is not UTF-8 stay out.
std::string quote(std::string_view text)
{
    constexpr std::size_t longest = 80;
    if (base::find_bad_utf8(text)) return "that is not UTF-8";
    std::size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && base::is_continuation(text[end])) --end;
    std::string out(text.substr(0, end));
    std::ranges::replace_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return "\"" + out + (end < text.size() ? "…\"" : "\"");
}

/// Compiles a pattern; what is wrong with it is told by character, line and label.
class Compiler {
public:
    Compiler(std::string label, Place place, const RulePattern& pattern) : label_(std::move(label)), place_(std::move(place)), pattern_(pattern) {}

    [[nodiscard]] Translation translate(Side side, Anchors anchors = Anchors::plain) const
    {
        if (const auto bad = base::find_bad_utf8(pattern_.text))
            throw Error(ErrorCode::encoding, label_ + ": byte " + std::to_string(*bad + 1) + " is not UTF-8; expected UTF-8", place_);
        try {
            return translate_regex(pattern_.text, side, anchors);
        } catch (const NotTranslatable& error) {
            fail(error.what(), error.position);
        }
    }

    [[nodiscard]] icu::Regex compile(const std::string& translated, icu::Regex::Case letters = icu::Regex::Case::exact) const
    {
        try {
            return icu::Regex(translated, letters);
        } catch (const icu::RegexError& error) {
            const auto fault = icu::Regex::find_fault(pattern_.text);  // its position is one in what the person wrote
            fail(fault ? fault->reason : error.what(), fault ? fault->position : 0);
        }
    }

private:
    [[noreturn]] void fail(const std::string& what, std::size_t character) const
    {
        const std::string at = character == 0 ? "" : ", character " + std::to_string(character);
        throw Error(ErrorCode::syntax, label_ + at + ": " + what + "; expected a regular expression as ICU knows them", place_);
    }

    std::string label_;
    Place place_;
    const RulePattern& pattern_;
};

CompiledPattern compile_pattern(const RulePattern& pattern, Side side, const std::string& rule, const std::string& file)
{
    CompiledPattern compiled;
    compiled.label = rule + (side == Side::before ? ", <beforebreak> " : ", <afterbreak> ") + quote(pattern.text);
    compiled.place = {file, pattern.line, pattern.column};
    if (pattern.text.empty()) return compiled;
    const Compiler compiler(compiled.label, compiled.place, pattern);
    const auto translation = compiler.translate(side);
    compiled.forms.push_back(compiler.compile(translation.pattern));
    compiled.is_empty = translation.pattern.empty();
    if (side == Side::before) compiled.forms.push_back(compiler.compile("(?:" + compiler.translate(side, Anchors::looking).pattern + ")\\z"));
    compiled.least = translation.least;
    compiled.most = translation.most;
    return compiled;
}

Trio<std::vector<std::string>> read_tags()
{
    Trio<std::vector<std::string>> tags;
    for (const auto& row : base::read_table(base::table_text("language/segmentation/language_tags.tsv"))) {
        const auto language = parse_language(row[0]);
        if (!language) throw std::logic_error("language_tags.tsv names the language " + std::string(row[0]));
        for (std::size_t at = 0; at < row[1].size();) {
            const auto end = std::min(row[1].find(' ', at), row[1].size());
            tags[*language].emplace_back(row[1].substr(at, end - at));
            at = end + 1;
        }
    }
    return tags;
}

/// True for "fr-FR" when the map says fr-FR, FR_fr or (fr|fr[-_].*).
bool matches_tag(const icu::Regex& pattern, std::string tag)
{
    if (pattern.matches(tag)) return true;
    std::ranges::replace(tag, '-', '_');
    return pattern.matches(tag);
}

/// The languages that a map names.
Trio<bool> languages_of(const LanguageMap& map, const std::string& file)
{
    static const auto tags = read_tags();
    const std::string label = "languagemap to \"" + map.rule + "\", languagepattern " + quote(map.pattern.text);
    const Place place{file, map.pattern.line, map.pattern.column};
    const Compiler compiler(label, place, map.pattern);
    const auto pattern = compiler.compile(compiler.translate(Side::whole).pattern, icu::Regex::Case::ignored);
    Trio<bool> found;
    try {
        for (const Language language : all_languages)
            found[language] = std::ranges::any_of(tags[language], [&](const std::string& tag) { return matches_tag(pattern, tag); });
    } catch (const icu::RegexRunaway& error) {
        throw Error(ErrorCode::refused, label + ": " + error.what() + "; expected a pattern without nested repetition", place);
    }
    return found;
}

}  // namespace

CompiledRules::CompiledRules(const SegmentationRules& rules)
{
    std::unordered_map<std::string, std::vector<const CompiledRule*>> by_name;
    for (const auto& language : rules.languages) {
        auto [entry, is_new] = by_name.try_emplace(language.name);
        std::size_t number = 0;
        for (const auto& rule : language.rules) {
            const std::string label = "rule " + std::to_string(++number) + " of \"" + language.name + "\"";
            rules_.push_back({rule.breaks, compile_pattern(rule.before, Side::before, label, rules.file), compile_pattern(rule.after, Side::after, label, rules.file)});
            if (is_new && rule.active) entry->second.push_back(&rules_.back());
        }
    }
    for (const auto& map : rules.maps) {
        const auto named = by_name.find(map.rule);
        if (named == by_name.end())
            throw Error(ErrorCode::syntax, "languagemap to \"" + map.rule + "\"; expected the name of a languagerule of the file",
                        {rules.file, map.pattern.line, map.pattern.column});
        const auto languages = languages_of(map, rules.file);
        for (const Language language : all_languages)
            if (languages[language] && (rules.cascade || of_[language].empty()))
                of_[language].insert(of_[language].end(), named->second.begin(), named->second.end());
    }
}

}  // namespace triptych::language
