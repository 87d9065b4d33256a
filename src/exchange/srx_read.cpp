#include <algorithm>
#include <utility>

#include "adapters/xml/reader.hpp"
#include "base/ascii.hpp"
#include "exchange/srx_places.hpp"
#include "language/segmentation/compiled_rules.hpp"
#include "triptych/exchange.hpp"
#include "triptych/srx.hpp"

namespace triptych {
inline namespace v1 {
namespace {

constexpr std::string_view okapi = "http://okapi.sf.net/srx-extensions";
constexpr std::string_view white = " \t\r\n";

class SrxReader {
public:
    SrxReader(std::string_view bytes, std::string_view file, std::vector<Diagnostic>* diagnostics)
        : reader_(xml::from_text(bytes), std::string(file)), diagnostics_(diagnostics), places_(exchange::find_places(bytes))
    {
        rules_.file = file;
        reader_.keep_comments();
    }

    SegmentationRules read()
    {
        while (next() && reader_.event() != xml::Event::start) take_comment();
        if (reader_.event() != xml::Event::start || reader_.name() != "srx") reader_.fail("<" + std::string(reader_.name()) + ">; expected <srx>");
        const auto version = reader_.attribute("version");
        if (version != "2.0" && version != "1.0")
            throw Error(ErrorCode::unsupported, "<srx> has version=\"" + version + "\"; expected 2.0", reader_.place());
        is_old_ = version == "1.0";
        for (auto& attribute : reader_.attributes())
            if (attribute.first != "version" && attribute.first != "xmlns" && (attribute.first != "xmlns:okpsrx" || attribute.second != okapi)) rules_.root_attributes.push_back(std::move(attribute));
        for_each_child([&](std::string_view name) { name == "header" ? read_header() : name == "body" ? read_body() : pass(name); });
        while (next()) {
        }
        if (rules_.languages.empty()) reader_.fail("no <languagerule>; expected a <body> with rules");
        if (rules_.maps.empty()) remark("no <languagemap>: the rules are for no language");
        return std::move(rules_);
    }

private:
    /// Every step of the reader: counts the elements whose places are known.
    bool next()
    {
        if (!reader_.next()) return false;
        if (reader_.event() == xml::Event::start && exchange::is_placed(reader_.name())) ++placed_;
        return true;
    }

    void take_comment()
    {
        if (reader_.event() != xml::Event::comment) return;
        const auto text = base::trim(reader_.text());
        if (!comment_.empty() && !text.empty()) comment_ += '\n';
        comment_ += text;
    }
    /// The comments since the last time.
    std::string take_note() { return std::exchange(comment_, {}); }

    /// Calls `visit` at the start of each child; it must read the child to its end.
    template <class Visit>
    void for_each_child(Visit visit)
    {
        while (next() && reader_.event() != xml::Event::end) {
            take_comment();
            if (reader_.event() == xml::Event::start) visit(std::string(reader_.name()));
            else if (reader_.event() == xml::Event::text && reader_.text().find_first_not_of(white) != std::string_view::npos)
                remark("a text between the elements was left out");
        }
    }

    void pass(std::string_view name)
    {
        remark("<" + std::string(name) + "> was left out");
        read_text();
    }

    /// All text of the element, up to its end.
    std::string read_text()
    {
        std::string text;
        for (std::size_t depth = 1; depth > 0 && next();) {
            if (reader_.event() == xml::Event::start) ++depth;
            if (reader_.event() == xml::Event::end) --depth;
            if (reader_.event() == xml::Event::text) text += reader_.text();
        }
        return text;
    }

    bool read_switch(const char* name, bool otherwise)
    {
        const auto value = reader_.attribute(name);
        if (value == "yes" || value == "no") return value == "yes";
        const std::string element(reader_.name());
        if (!value.empty()) reader_.fail("<" + element + "> has " + name + "=\"" + value + "\"; expected yes or no");
        return otherwise;
    }

    void read_header()
    {
        rules_.note = take_note();
        if (!is_old_ && reader_.attribute("cascade").empty()) remark("<header> has no cascade, which was read as no; expected yes or no");
        rules_.segment_subflows = read_switch("segmentsubflows", true);
        rules_.cascade = read_switch("cascade", false);
        for (auto& attribute : reader_.attributes())
            if (attribute.first != "segmentsubflows" && attribute.first != "cascade") rules_.header_attributes.push_back(std::move(attribute));
        const std::string space(reader_.space());
        for_each_child([&](std::string_view name) { name == "formathandle" ? read_format_handle() : rules_.extensions.push_back(read_foreign(space)); });
        take_note();
    }

    void read_format_handle()
    {
        rules_.format_handles.push_back({reader_.attribute("type"), read_switch("include", false)});
        read_text();
    }

    /// `space` is the name space of the element around it: what has no prefix needs a declaration of its own when it lies in another.
    ForeignElement read_foreign(const std::string& space, bool is_outermost = true)
    {
        ForeignElement element;
        element.name = reader_.qualified_name();
        element.attributes = reader_.attributes();
        const bool is_declared = std::ranges::any_of(element.attributes, [](const auto& attribute) { return attribute.first == "xmlns"; });
        const bool has_prefix = element.name.find(':') != std::string::npos;
        if (is_outermost && !has_prefix && !is_declared && reader_.space() != space) element.attributes.emplace(element.attributes.begin(), "xmlns", reader_.space());
        if (reader_.space() == okapi && reader_.attribute("useJavaRegex") == "yes")
            remark("useJavaRegex=\"yes\": \\w, \\d, \\s and \\b are read as SRX 2.0 says, for letters of all scripts");
        while (next() && reader_.event() != xml::Event::end) {
            if (reader_.event() == xml::Event::text) element.text += reader_.text();
            if (reader_.event() == xml::Event::start) element.children.push_back(read_foreign(space, false));
        }
        if (element.text.find_first_not_of(white) == std::string::npos) element.text.clear();
        return element;
    }

    void read_body()
    {
        take_note();
        for_each_child([&](std::string_view name) {
            if (name == "languagerules") return for_each_child([&](std::string_view child) { child == "languagerule" ? read_language_rule() : pass(child); });
            if (name == "maprules") return read_maps();
            pass(name);
        });
    }

    void read_language_rule()
    {
        LanguageRule language{reader_.attribute("languagerulename"), {}, take_note()};
        if (std::ranges::any_of(rules_.languages, [&](const LanguageRule& other) { return other.name == language.name; }))
            remark("a second <languagerule> named \"" + language.name + "\" is not used; expected each name once");
        for_each_child([&](std::string_view name) { name == "rule" ? language.rules.push_back(read_rule()) : pass(name); });
        take_note();
        rules_.languages.push_back(std::move(language));
    }

    SegmentationRule read_rule()
    {
        SegmentationRule rule;
        rule.note = take_note();
        rule.breaks = read_switch("break", true);
        rule.active = reader_.attribute("okpsrx:active") != "no";
        for_each_child([&](std::string_view name) {
            if (name == "beforebreak") rule.before = read_pattern();
            else if (name == "afterbreak") rule.after = read_pattern();
            else pass(name);
        });
        take_note();
        return rule;
    }

    RulePattern read_pattern()
    {
        RulePattern pattern = place_pattern();
        pattern.text = read_text();
        return pattern;
    }

    /// A map stands in <maprules>, in SRX 1.0 in a <maprule> there.
    void read_maps()
    {
        for_each_child([&](std::string_view name) {
            if (name == "maprule") return read_maps();
            if (name != "languagemap") return pass(name);
            LanguageMap map{place_pattern(), reader_.attribute("languagerulename")};
            map.pattern.text = reader_.attribute("languagepattern");
            rules_.maps.push_back(std::move(map));
            read_text();
        });
        take_note();
    }

    /// An empty pattern at the element that has just started.
    [[nodiscard]] RulePattern place_pattern() const
    {
        if (placed_ == 0 || placed_ > places_.size()) return {"", reader_.place().line, 0};
        return {"", places_[placed_ - 1].line, places_[placed_ - 1].column};
    }

    void remark(std::string message)
    {
        if (diagnostics_ != nullptr) diagnostics_->push_back({reader_.place(), std::move(message)});
    }

    xml::Reader reader_;
    std::vector<Diagnostic>* diagnostics_;
    std::vector<exchange::SrxPlace> places_;
    std::size_t placed_ = 0;
    std::string comment_;
    bool is_old_ = false;
    SegmentationRules rules_;
};

}  // namespace

SegmentationRules parse_srx(std::string_view bytes, std::string_view file, std::vector<Diagnostic>* diagnostics)
{
    auto rules = SrxReader(bytes, file, diagnostics).read();
    const language::CompiledRules tried(rules);
    return rules;
}

SegmentationRules read_srx(const std::filesystem::path& path, std::vector<Diagnostic>* diagnostics) { return parse_srx(read_file(path), path.string(), diagnostics); }

}  // namespace v1
}  // namespace triptych
