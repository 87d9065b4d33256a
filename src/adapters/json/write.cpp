// Results as JSON, with the keys that scripts of the team read.
#include <nlohmann/json.hpp>
#include <string>

#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace triptych {
inline namespace v1 {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json)
{
    try {
        return json.dump();
    } catch (const Json::type_error&) {
        throw Error(ErrorCode::encoding, "a text that is not UTF-8; expected UTF-8");
    }
}

Json to_value(const Segment& segment) { return {{"text", segment.text}, {"begin", segment.source.begin}, {"end", segment.source.end}}; }

Json to_value(const Finding& finding)
{
    return {{"rule", finding.rule},
            {"severity", name(finding.severity)},
            {"unit", finding.unit},
            {"lang", code(finding.language)},
            {"begin", finding.range.begin},
            {"end", finding.range.end},
            {"message", finding.message},
            {"suggestion", finding.suggestion}};
}

Json to_value(const Alteration& change)
{
    return {{"lang", code(change.language)}, {"old", change.old}, {"new", change.now}, {"begin", change.range.begin}, {"end", change.range.end}};
}

Json to_value(const Difference& difference)
{
    return {{"match", difference.match},
            {"query", difference.query},
            {"match_begin", difference.in_match.begin},
            {"match_end", difference.in_match.end},
            {"query_begin", difference.in_query.begin},
            {"query_end", difference.in_query.end}};
}

Json to_value(const Penalty& penalty) { return {{"id", penalty.id}, {"size", penalty.size}, {"why", penalty.why}}; }

Json to_value(const MemoryEntry& entry)
{
    Json properties = Json::array();
    for (const auto& [key, value] : entry.properties) properties.push_back({{"name", key}, {"value", value}});
    return {{"id", entry.id},
            {"document", entry.document},
            {"fr", entry.texts.fr},
            {"ru", entry.texts.ru},
            {"kk", entry.texts.kk},
            {"states", {{"fr", name(entry.states.fr)}, {"ru", name(entry.states.ru)}, {"kk", name(entry.states.kk)}}},
            {"origin", entry.origin},
            {"author", entry.author},
            {"created", entry.created},
            {"changed", entry.changed},
            {"confidence", entry.confidence},
            {"properties", properties}};
}

Json to_value(const MemoryName& unit) { return {{"id", unit.id}, {"document", unit.document}}; }

template <class T>
Json to_array(const std::vector<T>& values)
{
    Json array = Json::array();
    for (const T& value : values) array.push_back(to_value(value));
    return array;
}

Json to_value(const Match& match)
{
    Json json{{"score", match.score},   {"kind", name(match.kind)}, {"id", match.id},        {"fr", match.texts.fr},
              {"ru", match.texts.ru}, {"kk", match.texts.kk},     {"origin", match.origin}};
    if (match.kind == MatchKind::repaired) json["changes"] = to_array(match.changes);
    if (!match.explanation) return json;
    json["differences"] = to_array(match.explanation->differences);
    json["penalties"] = to_array(match.explanation->penalties);
    return json;
}

Json to_value(const Trio<std::string>& texts) { return {{"fr", texts.fr}, {"ru", texts.ru}, {"kk", texts.kk}}; }

Json to_value(const ConcordanceHit& hit)
{
    Json words = Json::array();
    for (const Range range : hit.words) words.push_back({{"begin", range.begin}, {"end", range.end}});
    return {{"id", hit.id},         {"fr", hit.texts.fr},   {"ru", hit.texts.ru},          {"kk", hit.texts.kk},
            {"origin", hit.origin}, {"words", words}, {"previous", to_value(hit.previous)}, {"next", to_value(hit.next)}};
}

Json to_value(const Unit& unit)
{
    return {{"id", unit.id},
            {"fr", unit.variants.fr.text},
            {"ru", unit.variants.ru.text},
            {"kk", unit.variants.kk.text},
            {"confidence", unit.confidence}};
}

Json to_value(const std::optional<MemoryEntry>& entry) { return entry ? to_value(*entry) : Json(nullptr); }

Json to_value(const MemoryVersion& version)
{
    return {{"change", version.change}, {"time", version.time},           {"author", version.author},           {"action", version.action},
            {"undoes", version.undoes}, {"undone_by", version.undone_by}, {"before", to_value(version.before)}, {"after", to_value(version.after)}};
}

Json to_value(const MemoryChange& change)
{
    return {{"change", change.number}, {"time", change.time},           {"author", change.author}, {"action", change.action},
            {"undoes", change.undoes}, {"undone_by", change.undone_by}, {"units", change.units}};
}

Json to_value(const Disagreement& disagreement)
{
    Json choices = Json::array();
    for (const auto& [text, units] : disagreement.choices) choices.push_back({{"text", text}, {"units", to_array(units)}});
    return {{"lang", code(disagreement.language)}, {"text", disagreement.text}, {"sibling", code(disagreement.sibling)}, {"choices", choices}};
}

Json to_value(const Inflection& inflection)
{
    return {{"text", inflection.text},
            {"reached", name(inflection.reached)},
            {"confidence", inflection.confidence},
            {"explanation", inflection.explanation}};
}

Json to_value(const Misspelling& misspelling)
{
    return {{"word", misspelling.word},
            {"begin", misspelling.range.begin},
            {"end", misspelling.range.end},
            {"reason", name(misspelling.reason)},
            {"suggestions", misspelling.suggestions}};
}

Json to_value(const EncodingGuess& guess)
{
    return {{"encoding", guess.encoding}, {"score", guess.score}, {"evidence", guess.evidence}, {"bad_bytes", guess.bad_bytes}};
}

Json to_value(const Repair& repair)
{
    return {{"begin", repair.range.begin}, {"end", repair.range.end}, {"before", repair.before},
            {"after", repair.after},       {"kind", name(repair.kind)}, {"evidence", repair.evidence}};
}

Json to_value(const std::string& text) { return text; }

template <class T>
std::string dump_all(std::span<const T> values)
{
    Json array = Json::array();
    for (const T& value : values) array.push_back(to_value(value));
    return dump(array);
}

}  // namespace

std::string to_json(std::string_view text) { return dump(Json(text)); }
std::string to_json(std::span<const std::string> texts) { return dump_all(texts); }
std::string to_json(std::span<const Segment> segments) { return dump_all(segments); }
std::string to_json(std::span<const Finding> findings) { return dump_all(findings); }
std::string to_json(std::span<const Match> matches) { return dump_all(matches); }
std::string to_json(std::span<const ConcordanceHit> hits) { return dump_all(hits); }
std::string to_json(std::span<const Unit> units) { return dump_all(units); }
std::string to_json(std::span<const Inflection> inflections) { return dump_all(inflections); }
std::string to_json(std::span<const Misspelling> misspellings) { return dump_all(misspellings); }
std::string to_json(std::span<const EncodingGuess> guesses) { return dump_all(guesses); }
std::string to_json(std::span<const Repair> repairs) { return dump_all(repairs); }

std::string to_json(std::span<const MemoryEntry> entries) { return dump_all(entries); }
std::string to_json(std::span<const MemoryVersion> history) { return dump_all(history); }
std::string to_json(std::span<const MemoryChange> changes) { return dump_all(changes); }
std::string to_json(std::span<const Disagreement> disagreements) { return dump_all(disagreements); }

std::string to_json(const MemoryReport& report)
{
    return dump({{"change", report.change}, {"changed", to_array(report.changed)}, {"removed", to_array(report.removed)}});
}

std::string to_json(const Analysis& analysis)
{
    const auto volume = [](std::string_view band, const Volume& one) {
        return Json{{"band", band}, {"segments", one.segments}, {"words", one.words}, {"characters", one.characters}};
    };
    Json rows = Json::array();
    for (std::size_t i = 0; i < bands; ++i) rows.push_back(volume(name(static_cast<Band>(i)), analysis.volumes[i]));
    rows.push_back(volume("total", analysis.total));
    return dump({{"lang", code(analysis.language)}, {"bands", rows}});
}

}  // namespace v1
}  // namespace triptych
