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

Json to_value(const Unit& unit)
{
    return {{"id", unit.id},
            {"fr", unit.variants.fr.text},
            {"ru", unit.variants.ru.text},
            {"kk", unit.variants.kk.text},
            {"confidence", unit.confidence}};
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
std::string to_json(std::span<const Unit> units) { return dump_all(units); }
std::string to_json(std::span<const Inflection> inflections) { return dump_all(inflections); }
std::string to_json(std::span<const Misspelling> misspellings) { return dump_all(misspellings); }
std::string to_json(std::span<const EncodingGuess> guesses) { return dump_all(guesses); }
std::string to_json(std::span<const Repair> repairs) { return dump_all(repairs); }

}  // namespace v1
}  // namespace triptych
