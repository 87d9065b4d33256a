#include "language/letters/convert.hpp"
#include "triptych/letters.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

namespace letters = language::letters;

void report(Transliteration& result, std::string_view text, const letters::Piece& piece)
{
    const bool is_sure = piece.rule == nullptr ? !piece.unknown : piece.rule->confidence == Confidence::high;
    if (is_sure) return;
    Doubt doubt;
    doubt.source = piece.source;
    doubt.result = {result.text.size(), result.text.size() + piece.written.size()};
    doubt.letters = text.substr(piece.source.begin, piece.source.size());
    doubt.written = piece.written;
    doubt.confidence = piece.unknown ? Confidence::none : piece.rule->confidence;
    doubt.why = piece.unknown ? "no row of the system has this letter" : piece.rule->source;
    result.doubtful.push_back(std::move(doubt));
}

}  // namespace

std::string_view name(Confidence confidence) noexcept
{
    switch (confidence) {
        case Confidence::none: return "none";
        case Confidence::low: return "low";
        case Confidence::medium: return "medium";
        case Confidence::high: break;
    }
    return "high";
}

std::vector<std::string> transliteration_systems(Language language)
{
    return letters::systems_of(language);
}

Transliteration transliterate(std::string_view text, Language language, std::string_view system)
{
    require_utf8(text, "<text>");
    Transliteration result;
    result.text.reserve(text.size());
    letters::convert(text, letters::rules_for(language, system), true, [&](const letters::Piece& piece) {
        report(result, text, piece);
        result.lossy = result.lossy || (piece.rule != nullptr && piece.rule->lossy);
        result.text += piece.written;
    });
    return result;
}

}  // namespace v1
}  // namespace triptych
