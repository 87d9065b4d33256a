// Regular expressions of ICU over UTF-8: compiled once, run with a limit on time and memory, answered in bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "triptych/range.hpp"

namespace triptych::icu {

/// Why ICU does not take a pattern. `position` counts characters from 1; 0 means "not known".
struct RegexFault {
    std::string reason;
    std::size_t position = 0;
};

/// Thrown for a pattern that cannot be compiled.
struct RegexError : std::runtime_error {
    explicit RegexError(RegexFault why) : std::runtime_error(why.reason), position(why.position) {}
    std::size_t position;
};

/// Thrown when a pattern has used up the time or the memory that it was given.
struct RegexRunaway : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A compiled pattern. Any thread may use it.
class Regex {
public:
    enum class Case : std::uint8_t { exact, ignored };

    /// Needs valid UTF-8. Throws RegexError. An escape without meaning ("\y") is an error, too.
    explicit Regex(std::string_view pattern, Case letters = Case::exact);
    ~Regex();
    Regex(const Regex&) = delete;
    Regex& operator=(const Regex&) = delete;
    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;

    /// Why the pattern would not compile; empty when it does.
    static std::optional<RegexFault> find_fault(std::string_view pattern);

    /// True when the pattern matches the whole of a short text. Throws RegexRunaway.
    [[nodiscard]] bool matches(std::string_view text) const;

private:
    friend class RegexMatcher;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A text for matchers. One is read by any number of them; it keeps no view of the bytes it was made from.
class RegexText {
public:
    /// Needs valid UTF-8.
    explicit RegexText(std::string_view text);
    ~RegexText();
    RegexText(const RegexText&) = delete;
    RegexText& operator=(const RegexText&) = delete;
    RegexText(RegexText&&) noexcept;
    RegexText& operator=(RegexText&&) noexcept;

private:
    friend class RegexMatcher;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// A pattern on its way through a text. One thread at a time.
class RegexMatcher {
public:
    /// Where \A and \z hold: at the ends of the text, or of the part that is searched.
    enum class Ends : std::uint8_t { text, part };

    /// The pattern must live longer.
    explicit RegexMatcher(const Regex& pattern, Ends ends = Ends::text);
    ~RegexMatcher();
    RegexMatcher(const RegexMatcher&) = delete;
    RegexMatcher& operator=(const RegexMatcher&) = delete;
    RegexMatcher(RegexMatcher&&) noexcept;
    RegexMatcher& operator=(RegexMatcher&&) noexcept;

    /// The text must live until the next call of `read`.
    void read(const RegexText& text);
    /// Time for all searches from now on, in ICU's ticks: ten thousand steps back, about a fifth of a millisecond.
    void allow(std::int32_t ticks);

    /// True when a match begins where `within` begins (bytes) and ends in it. Throws RegexRunaway.
    bool starts(Range within);
    /// The first match in `within`. For both: look-arounds see the whole text. Throws RegexRunaway.
    std::optional<Range> find(Range within);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace triptych::icu
