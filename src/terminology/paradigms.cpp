#include "terminology/paradigms.hpp"

#include <algorithm>

#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::terminology {
namespace {

struct Paradigm {
    std::vector<std::string> kept;  ///< letters of which one stands before the ending; any when empty
    std::string ending;             ///< of the lemma
    std::vector<std::string> endings;
};

std::vector<std::string> split(std::string_view cell)
{
    std::vector<std::string> out;
    while (!cell.empty()) {
        const auto item = cell.substr(0, cell.find(' '));
        cell.remove_prefix(std::min(cell.size(), item.size() + 1));
        out.emplace_back(item == "-" ? "" : item);
    }
    return out;
}

Paradigm read(std::string_view lemma, std::string_view endings)
{
    Paradigm paradigm{{}, std::string(lemma == "-" ? "" : lemma), split(endings)};
    if (!lemma.starts_with('[')) return paradigm;
    const auto close = lemma.find(']');
    for (std::size_t at = 1; at < close;) {
        const std::size_t begin = at;
        base::next_code_point(lemma, at);
        paradigm.kept.emplace_back(lemma.substr(begin, at - begin));
    }
    paradigm.ending = lemma.substr(close + 1);
    return paradigm;
}

const std::vector<Paradigm>& paradigms(Language language)
{
    static const Trio<std::vector<Paradigm>> tables = [] {
        Trio<std::vector<Paradigm>> out;
        for (const auto& row : base::read_table(base::table_text("terminology/paradigms.tsv")))
            if (const auto found = parse_language(row[0])) out[*found].push_back(read(row[1], row[2]));
        return out;
    }();
    return tables[language];
}

/// What stays of the word, or npos when the paradigm is not its own.
std::size_t stem_length(std::string_view word, const Paradigm& paradigm)
{
    if (!word.ends_with(paradigm.ending)) return std::string_view::npos;
    const auto stem = word.substr(0, word.size() - paradigm.ending.size());
    const bool is_kept =
        paradigm.kept.empty() || std::ranges::any_of(paradigm.kept, [&](const auto& letter) { return stem.ends_with(letter); });
    return is_kept && stem.size() > 2 ? stem.size() : std::string_view::npos;
}

}  // namespace

std::vector<std::string> forms_by_rule(std::string_view word, Language language)
{
    std::vector<std::string> forms;
    for (const Paradigm& paradigm : paradigms(language)) {
        const auto length = stem_length(word, paradigm);
        if (length == std::string_view::npos) continue;
        for (const auto& ending : paradigm.endings) {
            std::string form = std::string(word.substr(0, length)) + ending;
            if (form != word && std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
        }
    }
    return forms;
}

}  // namespace triptych::terminology
