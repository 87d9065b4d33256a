// The arguments of a message, from JSON.
#include <cstdint>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "adapters/json/parser.hpp"
#include "triptych/format.hpp"
#include "triptych/text.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::size_t deepest = 32;

/// Walks over the text and tells how far the parser has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++()
    {
        *furthest_ = ++at_;
        return *this;
    }
    CountingIterator operator++(int)
    {
        auto old = *this;
        ++*this;
        return old;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

private:
    const char* at_;
    const char** furthest_;
};

/// Builds the arguments while the parser reads. A null is an argument that is not there; in a list it would be lost, and is refused.
class Builder {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    explicit Builder(std::string_view text) : text_(text), furthest_(text.data()) {}

    Arguments build()
    {
        nlohmann::json::sax_parse(CountingIterator(text_.data(), &furthest_), CountingIterator(text_.data() + text_.size(), &furthest_), this);
        return std::get<Arguments>(std::move(root_.value));
    }

    bool null()
    {
        require_object("null");
        if (std::holds_alternative<ArgumentList>(open_.back()->value)) refuse("a null in a list; expected text, a number, a list or an object");
        return true;
    }
    bool boolean(bool value) { return put(std::string(value ? "true" : "false")); }
    bool number_integer(number_integer_t value) { return put(std::int64_t{value}); }
    bool number_unsigned(number_unsigned_t value)
    {
        if (value > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) refuse("a number over 9223372036854775807; expected a smaller one");
        return put(static_cast<std::int64_t>(value));
    }
    bool number_float(number_float_t value, const string_t& /*written*/) { return put(value); }
    bool string(string_t& value) { return put(std::move(value)); }
    bool binary(binary_t& /*value*/) { return false; }

    bool start_object(std::size_t /*size*/) { return open(Arguments{}); }
    bool end_object() { return close(); }
    bool start_array(std::size_t /*size*/) { return open(ArgumentList{}); }
    bool end_array() { return close(); }

    bool key(string_t& name)
    {
        if (std::get<Arguments>(open_.back()->value).contains(name)) refuse("the name \"" + name + "\" a second time; expected each name once");
        key_ = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/, const nlohmann::json::exception& /*error*/)
    {
        json::fail("text that is no JSON; expected an object such as {\"title\": \"…\", \"price\": 2000}", text_, position > 0 ? position - 1 : 0);
    }

private:
    [[noreturn]] void refuse(const std::string& message) const
    {
        const auto read = static_cast<std::size_t>(furthest_ - text_.data());
        json::fail(message, text_, read > 0 ? read - 1 : 0);
    }

    void require_object(const std::string& found) const
    {
        if (open_.empty()) refuse("a " + found + "; expected an object: {\"name\": value}");
    }

    Argument* place(Argument argument)
    {
        Argument& parent = *open_.back();
        if (auto* list = std::get_if<ArgumentList>(&parent.value)) return &list->emplace_back(std::move(argument));
        return &(std::get<Arguments>(parent.value)[key_] = std::move(argument));
    }

    template <class Value>
    bool put(Value value)
    {
        require_object("value");
        place({std::move(value)});
        return true;
    }

    template <class Value>
    bool open(Value value)
    {
        if (open_.size() >= deepest) refuse("more than " + std::to_string(deepest) + " levels of brackets; expected fewer");
        if (!open_.empty()) {
            open_.push_back(place({std::move(value)}));
            return true;
        }
        if (!std::is_same_v<Value, Arguments>) require_object("list");
        root_ = {std::move(value)};
        open_.push_back(&root_);
        return true;
    }

    bool close()
    {
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    const char* furthest_;
    Argument root_;
    std::vector<Argument*> open_;  ///< from the root to the innermost; each stays in its place while it is open
    std::string key_;
};

}  // namespace

Arguments parse_arguments(std::string_view json)
{
    require_utf8(json, "");
    return Builder(json).build();
}

}  // namespace v1
}  // namespace triptych
