// Texts over the limits of the channel they go out on.
#include <optional>

#include "model/layout.hpp"
#include "model/measure.hpp"
#include "quality/checks.hpp"
#include "triptych/error.hpp"
#include "triptych/publish.hpp"

namespace triptych::quality {
namespace {

/// What a reader of one language gets: labels and blocks with an empty line between them.
std::string document_text(const Document& document, Language language)
{
    std::string out;
    const std::size_t used = document.units.empty() ? 0 : document.units.back().block + 1;
    for (std::size_t block = 0; block < used; ++block) {
        const std::string text = model::block_text(document, block, language);
        if (text.empty()) continue;
        const std::string label = block < document.blocks.size() ? document.blocks[block].label[language] : "";
        if (!out.empty()) out += "\n\n";
        if (!label.empty()) out.append(label).append(" ");
        out += text;
    }
    return out;
}

Finding remark(Severity severity, Language language, std::string message)
{
    return make_finding(severity, "", language, {}, std::move(message));
}

/// The channel; an unknown one that the document names is a remark, one that the caller names is an error of the caller.
std::optional<Channel> channel_of(const Inspection& inspection, std::vector<Finding>& findings)
{
    if (inspection.channel.empty()) return std::nullopt;
    try {
        return find_channel(inspection.channel);
    } catch (const Error& error) {
        if (inspection.is_channel_asked) throw;
        findings.push_back(
            remark(Severity::warning, inspection.languages.empty() ? Language::fr : inspection.languages.front(), error.message()));
        return std::nullopt;
    }
}

}  // namespace

void check_length(const Inspection& inspection, std::vector<Finding>& findings)
{
    const auto channel = channel_of(inspection, findings);
    if (!channel) return;
    for (const Language language : inspection.languages) {
        const std::string text = document_text(inspection.document, language);
        const std::string name(language_name(language));
        const std::size_t length = model::length_in(text, channel->unit);
        if (channel->limit > 0 && length > channel->limit)
            findings.push_back(remark(Severity::error, language,
                                      "The " + name + " text has " + std::to_string(length) + " characters; " + channel->id + " takes " +
                                          std::to_string(channel->limit) + ": shorten it by " + std::to_string(length - channel->limit)));
        const std::size_t hashtags = model::count_hashtags(text);
        if (channel->hashtags > 0 && hashtags > channel->hashtags)
            findings.push_back(remark(Severity::warning, language,
                                      "The " + name + " text has " + std::to_string(hashtags) + " hashtags; " + channel->id + " takes " +
                                          std::to_string(channel->hashtags)));
    }
}

}  // namespace triptych::quality
