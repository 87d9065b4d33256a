// The witness of a repair: which words the dictionaries know.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "language/spelling/lexicon.hpp"
#include "triptych/language.hpp"

namespace triptych::language {

/// Asks the dictionaries of the text's language, or of all three when it is not known. Values only; the Lexicon must outlive it.
class Witness {
public:
    explicit Witness(const Lexicon& lexicon, std::optional<Language> language = {}) : lexicon_(&lexicon), language_(language) {}

    /// True for a word, or a compound of words, that a dictionary knows as it is written: Latin letters in French, Cyrillic in Russian
    /// and Kazakh. A word of both scripts is asked for in all of them (a dictionary may hold such words).
    [[nodiscard]] bool knows(std::string_view word) const;
    /// The same by dictionaries and names alone: Kazakh forms that only a chain of endings explains do not count.
    [[nodiscard]] bool holds(std::string_view word) const;
    [[nodiscard]] bool holds(std::string_view word, Language language) const { return ask(word, language, true); }
    /// True for a Russian word that Kazakh may have taken as it is.
    [[nodiscard]] bool is_loan(std::string_view word) const { return lexicon_->is_loan(word); }
    /// The Kazakh word that mend_twins finds, in a text or a line of Kazakh or of a language not known.
    [[nodiscard]] std::optional<std::string> twin(std::string_view word, bool kazakh_line) const;
    /// True when the language has a dictionary.
    [[nodiscard]] bool has(Language language) const { return lexicon_->has(language); }
    [[nodiscard]] std::optional<Language> language() const { return language_; }

private:
    [[nodiscard]] bool ask(std::string_view word, bool strictly) const;
    [[nodiscard]] bool ask(std::string_view word, Language language, bool strictly) const;

    const Lexicon* lexicon_;
    std::optional<Language> language_;
};

}  // namespace triptych::language
