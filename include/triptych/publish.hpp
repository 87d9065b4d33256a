// Publishing: a document becomes the text that goes out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/export.hpp"
#include "triptych/language.hpp"

namespace triptych {
inline namespace v1 {

/// Where a text goes out, and what it must keep to. Channels are rows of data, see `list_channels`.
struct Channel {
    std::string id;         ///< "instagram", "panel", "regulation"
    std::string layout;     ///< "caption", "panel" or "regulation": how blocks are written
    std::size_t limit = 0;  ///< most characters; 0: no limit
    std::string unit;       ///< what the limit counts: "grapheme", "code point", "utf16"
    std::size_t hashtags = 0;  ///< most hashtags; 0: no limit
    std::size_t fold = 0;      ///< characters seen before "more"; 0: all
    std::vector<Language> order;  ///< of the languages, when several are printed together
    std::string source;     ///< where the limits come from, and when
};

/// Every channel, in the order of its table.
TRIPTYCH_API std::vector<Channel> list_channels();

/// Throws Error{not_found} that lists the known channels; Error{unsupported} for one that is planned and not built yet.
TRIPTYCH_API Channel find_channel(std::string_view id);

/// The channel that the document names, else the first one whose layout fits its kind.
TRIPTYCH_API Channel channel_of(const Document& document);

struct PublishOptions {
    /// Which languages, in the order wanted; empty: all that the document has, in the channel's order.
    std::vector<Language> languages{};
    /// Lowest state that may go out; `missing` publishes the document as it stands.
    State allow = State::missing;
    /// A text that holds a variant below `approved` begins with a line that says so, in its languages.
    bool mark_drafts = false;
};

/// A text that can go out.
struct Publication {
    std::string text;             ///< UTF-8, ends with a newline
    std::size_t length = 0;       ///< in the channel's unit, without the final newline
    std::size_t limit = 0;        ///< of the channel; 0: none
    std::size_t hashtags = 0;     ///< in the text
    std::string visible;          ///< what is seen before the fold
    bool is_draft = false;        ///< holds a variant below `approved`
    std::vector<std::string> warnings;  ///< over a limit, a language without text
};

/// Typeset text of a document for a channel, in one language or several. The same document gives the same bytes.
/// Nothing is cut: a text over the limit is given whole, with a warning. Throws Error{refused} when a variant is below
/// `options.allow`, Error{not_found} when none of the languages has text. May be called from any thread.
TRIPTYCH_API Publication publish(const Document& document, const Channel& channel, const PublishOptions& options = {});

}  // namespace v1
}  // namespace triptych
