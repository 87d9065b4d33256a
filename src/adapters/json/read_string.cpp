// One JSON string a line, as the batch commands read it.
#include <nlohmann/json.hpp>
#include <string>

#include "adapters/json/parser.hpp"
#include "triptych/exchange.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {

std::string parse_json_string(std::string_view json, std::size_t line)
{
    try {
        require_utf8(json, "");
        const auto value = nlohmann::json::parse(json);
        if (!value.is_string()) json::fail(std::string("a JSON ") + value.type_name() + "; expected a JSON string, in double quotes", json, 0, line);
        return value.get<std::string>();
    } catch (const nlohmann::json::parse_error& error) {
        json::fail("text that is no JSON string; expected one string in double quotes", json, error.byte > 0 ? error.byte - 1 : 0, line);
    }
}

}  // namespace v1
}  // namespace triptych
