// XML text, escaped and indented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace triptych::xml {

/// Elements whose first content is an element are indented; those whose first content is text are left as they are given.
class Writer {
public:
    /// Begins with the declaration of XML 1.0 in UTF-8.
    Writer();

    void document_type(std::string_view name, std::string_view system);
    void start(std::string_view name);
    /// Needs an element that has just started.
    void attribute(std::string_view name, std::string_view value);
    /// Throws Error{invalid} for control characters, which XML cannot hold.
    void text(std::string_view text);
    void end();
    /// A comment on lines of its own. Throws Error{invalid} for a text with "--" or with "-" at its end, which no comment can hold.
    void comment(std::string_view text);
    /// <name>text</name>
    void element(std::string_view name, std::string_view text);

    /// What has been written; all elements must have ended.
    [[nodiscard]] std::string finish() &&;

private:
    struct Open {
        std::string name;
        bool is_mixed = false;  ///< holds text: no white space may be added
        bool is_empty = true;
    };
    void close_tag();
    void new_line();

    std::string out_;
    std::vector<Open> open_;
    bool is_tag_open_ = false;
};

}  // namespace triptych::xml
