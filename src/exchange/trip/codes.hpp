// Inline codes that have no form of their own in .trip: {{1}} in the text, the original in the header.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "triptych/document.hpp"

namespace triptych::exchange::trip {

/// Names for the codes of a whole document, one for each original.
class CodeNames {
public:
    /// `header` may name codes already; new names are added to it as `code.NAME: original`.
    explicit CodeNames(Properties& header);

    /// "{{1}}", "{{/1}}" or "{{1/}}". Codes that `unit` pairs by one id get one name.
    std::string write(const InlineCode& code, std::size_t unit);

private:
    std::string find_name(const InlineCode& code, std::size_t unit);
    [[nodiscard]] bool is_free_or_same(const std::string& key, const std::string& original) const;

    Properties& header_;
    std::map<std::string, std::string> originals_;                            ///< by key: "code.1", "code./1"
    std::map<std::pair<std::size_t, std::string>, std::string> names_;  ///< by unit and id
};

}  // namespace triptych::exchange::trip
