#include "triptych/publish.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "model/measure.hpp"
#include "publishing/guard.hpp"
#include "publishing/hashtags.hpp"
#include "publishing/layouts.hpp"
#include "publishing/lines.hpp"
#include "publishing/measure.hpp"
#include "publishing/pieces.hpp"
#include "publishing/wording.hpp"
#include "triptych/error.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using publishing::grouped;
using publishing::LanguageText;
using Languages = std::vector<Language>;

void append_new(Languages& languages, std::span<const Language> more)
{
    for (const Language language : more)
        if (std::ranges::find(languages, language) == languages.end()) languages.push_back(language);
}

/// The order wanted: as asked, else the channel's, else the library's.
Languages wanted_languages(const Document& document, const Channel& channel, const PublishOptions& options)
{
    Languages wanted;
    append_new(wanted, options.languages);
    if (!wanted.empty()) return wanted;
    append_new(wanted, channel.order);
    append_new(wanted, all_languages);
    const Languages present = languages_of(document);
    std::erase_if(wanted, [&](Language language) { return std::ranges::find(present, language) == present.end(); });
    return wanted;
}

/// Leaves out the languages without text, with a warning each.
Languages languages_with_text(const Document& document, const Languages& wanted, std::vector<std::string>& warnings)
{
    Languages out;
    const Languages present = languages_of(document);
    std::string absent;
    for (const Language language : wanted) {
        if (std::ranges::find(present, language) != present.end()) {
            out.push_back(language);
            continue;
        }
        absent += (absent.empty() ? "" : ", ") + std::string(code(language));
        warnings.push_back(std::string(code(language)) + " has no text and is left out");
    }
    if (out.empty())
        throw Error(ErrorCode::not_found,
                    "document " + document.id + " has no text" + (absent.empty() ? "" : " in " + absent) + "; nothing can be published");
    return out;
}

/// "[BROUILLON · ЧЕРНОВИК · ЖОБА]", in the languages of the text.
std::string draft_line(std::span<const LanguageText> texts)
{
    std::string out;
    for (const LanguageText& text : texts) {
        out += out.empty() ? "[" : " · ";
        out += publishing::wording("any", "draft", text.language);
    }
    return out + "]";
}

std::string render(std::span<const LanguageText> texts, const Channel& channel, bool mark)
{
    std::string out = mark ? draft_line(texts) : "";
    publishing::add_apart(out, publishing::find_layout(channel.layout)(texts));
    return out;
}

/// "; without kk it would fit", or nothing.
std::string way_out(std::span<const LanguageText> texts, const Channel& channel, bool mark)
{
    std::string names;
    for (const LanguageText& dropped : texts) {
        std::vector<LanguageText> rest;
        std::ranges::copy_if(texts, std::back_inserter(rest), [&](const LanguageText& text) { return &text != &dropped; });
        if (rest.empty() || model::length_in(render(rest, channel, mark), channel.unit) > channel.limit) continue;
        names += (names.empty() ? "" : " or ") + std::string(code(dropped.language));
    }
    return names.empty() ? "" : "; without " + names + " it would fit";
}

void warn_of_limits(Publication& publication, std::span<const LanguageText> texts, const Channel& channel, bool mark)
{
    if (channel.limit > 0 && publication.length > channel.limit)
        publication.warnings.push_back("the " + channel.layout + " has " + grouped(publication.length) + " of " + grouped(channel.limit) +
                                       " characters: " + grouped(publication.length - channel.limit) + " too many" +
                                       way_out(texts, channel, mark));
    if (channel.hashtags > 0 && publication.hashtags > channel.hashtags)
        publication.warnings.push_back("the " + channel.layout + " has " + grouped(publication.hashtags) + " of " +
                                       grouped(channel.hashtags) + " hashtags: " + grouped(publication.hashtags - channel.hashtags) +
                                       " too many");
}

}  // namespace

Publication publish(const Document& document, const Channel& channel, const PublishOptions& options)
{
    Publication out;
    const Languages languages = languages_with_text(document, wanted_languages(document, channel, options), out.warnings);
    std::vector<LanguageText> texts;
    for (const Language language : languages) texts.push_back(publishing::read_pieces(document, language));
    publishing::require_state(document, languages, options.allow);

    out.is_draft = publishing::holds_draft(document, languages);
    const bool mark = options.mark_drafts && out.is_draft;
    out.text = render(texts, channel, mark);
    out.length = model::length_in(out.text, channel.unit);
    out.limit = channel.limit;
    out.hashtags = model::count_hashtags(out.text);
    out.visible = publishing::before_fold(out.text, channel.fold);
    std::ranges::move(publishing::gaps_and_delays(document, languages), std::back_inserter(out.warnings));
    warn_of_limits(out, texts, channel, mark);
    out.text += '\n';
    return out;
}

}  // namespace v1
}  // namespace triptych
