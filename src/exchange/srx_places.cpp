#include "exchange/srx_places.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace triptych::exchange {
namespace {

class Scanner {
public:
    explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

    std::vector<SrxPlace> scan()
    {
        while (at_ < bytes_.size()) {
            if (bytes_[at_] != '<') advance(1);
            else if (has("<!--")) skip_past("-->");
            else if (has("<![CDATA[")) skip_past("]]>");
            else if (has("<?")) skip_past("?>");
            else if (has("<!") || has("</")) skip_past(">");
            else read_tag();
        }
        return std::move(places_);
    }

private:
    [[nodiscard]] bool has(std::string_view text) const { return bytes_.substr(at_).starts_with(text); }

    void advance(std::size_t bytes)
    {
        for (const std::size_t end = std::min(bytes_.size(), at_ + bytes); at_ < end; ++at_) {
            if (bytes_[at_] == '\n') here_ = {here_.line + 1, 1};
            else if (!base::is_continuation(bytes_[at_])) ++here_.column;
        }
    }
    void skip_past(std::string_view end)
    {
        const auto found = bytes_.find(end, at_);
        advance(found == std::string_view::npos ? bytes_.size() : found + end.size() - at_);
    }

    void read_tag()
    {
        const SrxPlace start = here_;
        const auto name_end = std::min(bytes_.find_first_of(" \t\r\n/>", at_ + 1), bytes_.size());
        auto name = bytes_.substr(at_ + 1, name_end - at_ - 1);
        name = name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
        char quote = '\0';
        for (advance(name_end - at_); at_ < bytes_.size(); advance(1)) {
            const char c = bytes_[at_];
            if (quote == '\0' && c == '>') break;
            if (c == quote) quote = '\0';
            else if (quote == '\0' && (c == '"' || c == '\'')) quote = c;
        }
        advance(1);
        if (is_placed(name)) places_.push_back(name == "languagemap" ? start : here_);
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    SrxPlace here_;
    std::vector<SrxPlace> places_;
};

}  // namespace

bool is_placed(std::string_view name) noexcept { return name == "beforebreak" || name == "afterbreak" || name == "languagemap"; }

std::vector<SrxPlace> find_places(std::string_view bytes)
{
    if (base::find_bad_utf8(bytes) || bytes.find('\0') != std::string_view::npos) return {};
    return Scanner(bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes).scan();
}

}  // namespace triptych::exchange
