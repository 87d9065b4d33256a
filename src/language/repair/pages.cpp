#include "language/repair/pages.hpp"

#include <algorithm>

#include "adapters/icu/converter.hpp"
#include "base/ascii.hpp"
#include "base/table.hpp"
#include "base/utf8.hpp"

namespace triptych::language {
namespace {

std::array<char32_t, 256> read_characters(const std::string& encoding)
{
    std::array<char32_t, 256> page{};
    for (std::size_t byte = 0; byte < page.size(); ++byte) {
        const char raw = static_cast<char>(static_cast<unsigned char>(byte));
        const auto converted = icu::to_utf8({&raw, 1}, encoding);
        std::size_t at = 0;
        const bool known = converted && !converted->bad_byte && !converted->text.empty();
        page[byte] = known ? base::next_code_point(converted->text, at) : no_character;
        if (byte >= 0x80 && page[byte] >= 0x80 && page[byte] < 0xA0) page[byte] = no_character;  // ICU fills holes with controls
    }
    return page;
}

std::size_t read_hex(std::string_view cell)
{
    std::size_t value = 0;
    for (const char c : cell) value = value * 16 + static_cast<std::size_t>(base::is_ascii_digit(c) ? c - '0' : base::ascii_lower(c) - 'a' + 10);
    return value;
}

Page make_page(const std::string& name)
{
    Page page;
    page.name = name;
    page.characters = read_characters(name == "KZ-1048" ? "windows-1251" : name);
    if (name == "KZ-1048")
        for (const auto& row : base::read_table(base::table_text("language/repair/kz1048.tsv"))) {
            std::size_t at = 0;
            page.characters.at(read_hex(row[0])) = base::next_code_point(row[1], at);
        }
    for (std::size_t byte = 0; byte < page.characters.size(); ++byte)
        if (page.characters[byte] != no_character) page.bytes.emplace(page.characters[byte], static_cast<unsigned char>(byte));
    for (unsigned char byte = 0x80; byte < 0xA0; ++byte) page.bytes.emplace(byte, byte);
    return page;
}

}  // namespace

std::optional<unsigned char> Page::byte_of(char32_t point) const
{
    if (point < 0x80) return static_cast<unsigned char>(point);
    const auto found = bytes.find(point);
    if (found == bytes.end()) return std::nullopt;
    return found->second;
}

std::span<const Page> pages()
{
    static const std::array<Page, 9> all{make_page("windows-1251"), make_page("windows-1252"), make_page("KZ-1048"),
                                         make_page("KOI8-R"),       make_page("IBM866"),       make_page("ISO-8859-5"),
                                         make_page("x-mac-cyrillic"), make_page("macintosh"), make_page("IBM850")};
    return all;
}

const Page* find_page(std::string_view name)
{
    const auto found = std::ranges::find(pages(), name, &Page::name);
    return found == pages().end() ? nullptr : &*found;
}

}  // namespace triptych::language
