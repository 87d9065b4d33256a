#include "triptych/triptych.h"

#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <span>
#include <vector>

#include "capi/boundary.hpp"
#include "triptych/check.hpp"
#include "triptych/exchange.hpp"
#include "triptych/format.hpp"
#include "triptych/glossary.hpp"
#include "triptych/publish.hpp"
#include "triptych/segment.hpp"
#include "triptych/typeset.hpp"
#include "triptych/version.hpp"

using namespace triptych;        // NOLINT(google-build-using-namespace)
using namespace triptych::capi;  // NOLINT(google-build-using-namespace)

namespace {

/// "kk,ru"; NULL is no list.
std::vector<Language> read_languages(const char* list)
{
    std::vector<Language> languages;
    if (list == nullptr) return languages;
    std::string_view rest(list);
    for (bool more = true; more;) {
        const auto comma = rest.find(',');
        languages.push_back(read_language(std::string(rest.substr(0, comma)).c_str()));
        more = comma != std::string_view::npos;
        rest.remove_prefix(more ? comma + 1 : rest.size());
    }
    return languages;
}

/// Paths are UTF-8, as all text here.
std::filesystem::path read_path(const char* path, const char* what)
{
    const std::string_view text = read_string(path, what);
    return {std::u8string(text.begin(), text.end())};
}

Glossary read_glossaries(const char* const* paths, std::size_t count)
{
    if (paths == nullptr && count > 0) read_string(nullptr, "glossaries");
    std::vector<Concept> concepts;
    for (const char* const path : std::span(paths, count)) {
        auto more = read_terms(read_path(path, "a path of glossaries"));
        concepts.insert(concepts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return Glossary(std::move(concepts));
}

}  // namespace

void triptych_text_free(triptych_text* text)
{
    if (text == nullptr) return;
    std::free(text->data);  // NOLINT: made by malloc
    *text = {nullptr, 0};
}

const char* triptych_version(void)
{
    return version().data();
}  // a literal, so it ends with a zero

const char* triptych_error_message(void)
{
    return last_message();
}

triptych_status triptych_segment(triptych_view text, const char* language, triptych_text* result)
{
    return answer(result, [&] { return to_json(segment(read_view(text, "text"), read_language(language))); });
}

triptych_status triptych_typeset(triptych_view text, const char* language, int corrections, triptych_text* result)
{
    return answer(result, [&] { return typeset(read_view(text, "text"), read_language(language), {.corrections = corrections != 0}); });
}

triptych_status triptych_format(triptych_view pattern, const char* language, triptych_view arguments, triptych_text* result)
{
    return answer(result, [&] {
        return format(read_view(pattern, "pattern"), read_language(language), parse_arguments(read_view(arguments, "arguments")));
    });
}

triptych_status triptych_publish_file(const char* path, const char* channel, const char* languages, triptych_text* result)
{
    return answer(result, [&] {
        PublishOptions options;
        options.languages = read_languages(languages);
        const Channel wanted = find_channel(read_string(channel, "channel"));
        return publish(read_document(read_path(path, "path")), wanted, options).text;
    });
}

triptych_status triptych_check_file(const char* path, const char* const* glossaries, size_t count, triptych_text* result)
{
    return answer(result, [&] {
        const Glossary glossary = read_glossaries(glossaries, count);
        return to_json(check(read_document(read_path(path, "path")), glossary));
    });
}
