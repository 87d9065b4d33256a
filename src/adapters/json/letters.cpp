// A transliteration as JSON, with the keys that scripts of the team read.
#include "triptych/letters.hpp"

#include <nlohmann/json.hpp>

namespace triptych {
inline namespace v1 {

std::string to_json(const Transliteration& result, std::string_view system)
{
    using Json = nlohmann::ordered_json;
    Json doubtful = Json::array();
    for (const Doubt& doubt : result.doubtful)
        doubtful.push_back({{"begin", doubt.source.begin},
                            {"end", doubt.source.end},
                            {"letters", doubt.letters},
                            {"written", doubt.written},
                            {"confidence", name(doubt.confidence)},
                            {"why", doubt.why}});
    return Json{{"system", system}, {"text", result.text}, {"lossy", result.lossy}, {"doubtful", std::move(doubtful)}}.dump();
}

}  // namespace v1
}  // namespace triptych
