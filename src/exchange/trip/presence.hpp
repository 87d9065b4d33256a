// Which blocks of a document the section of each language shows.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/language.hpp"

namespace triptych::exchange::trip {

/// Made once for a document, which must outlive it.
class Presence {
public:
    /// `sections` are the languages that are written, in their order.
    Presence(const Document& document, std::span<const Language> sections);

    /// True when the block has text, codes or a label in the language, or is a cell of a row that has, or a separator among texts;
    /// rows and separators without any text are shown in the first section.
    [[nodiscard]] bool is_shown(std::size_t block, Language language) const { return shown_[language][block]; }
    /// True when the section holds only the id of the block's unit: no other section shows it, or would show where it stands.
    [[nodiscard]] bool is_id_alone(std::size_t block, Language language) const { return language == first_ && ids_alone_[block]; }

    /// The unit that has the block for itself and an id that a person gave, or null.
    [[nodiscard]] const Unit* given(std::size_t block) const;
    [[nodiscard]] std::span<const Unit> units(std::size_t block) const;

private:
    void find_texts();
    void complete_rows();
    [[nodiscard]] bool is_shown_anywhere(std::size_t block) const;
    [[nodiscard]] bool keep_order() const;

    const Document& document_;
    std::vector<Language> sections_;
    std::optional<Language> first_;
    Trio<std::vector<bool>> shown_;
    std::vector<bool> ids_alone_;
};

}  // namespace triptych::exchange::trip
