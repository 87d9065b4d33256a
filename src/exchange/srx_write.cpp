#include <algorithm>

#include "adapters/xml/writer.hpp"
#include "triptych/exchange.hpp"
#include "triptych/srx.hpp"

namespace triptych {
inline namespace v1 {
namespace {

std::string_view yes_no(bool value) { return value ? "yes" : "no"; }

void write_note(xml::Writer& writer, const std::string& note)
{
    if (!note.empty()) writer.comment(" " + note + " ");
}

void write_attributes(xml::Writer& writer, const std::vector<std::pair<std::string, std::string>>& attributes)
{
    for (const auto& [name, value] : attributes) writer.attribute(name, value);
}

void write_foreign(xml::Writer& writer, const ForeignElement& element)
{
    writer.start(element.name);
    write_attributes(writer, element.attributes);
    if (!element.text.empty()) writer.text(element.text);
    for (const auto& child : element.children) write_foreign(writer, child);
    writer.end();
}

bool has_inactive_rule(const SegmentationRules& rules)
{
    return std::ranges::any_of(rules.languages, [](const LanguageRule& language) { return !std::ranges::all_of(language.rules, &SegmentationRule::active); });
}

bool is_okapi(const std::pair<std::string, std::string>& attribute) { return attribute.first.starts_with("okpsrx:"); }

bool uses_okapi(const ForeignElement& element)
{
    return element.name.starts_with("okpsrx:") || std::ranges::any_of(element.attributes, is_okapi) ||
           std::ranges::any_of(element.children, [](const ForeignElement& child) { return uses_okapi(child); });
}

/// The prefix okpsrx is declared where something needs it; the reader leaves the declaration out.
bool uses_okapi(const SegmentationRules& rules)
{
    return has_inactive_rule(rules) || std::ranges::any_of(rules.root_attributes, is_okapi) || std::ranges::any_of(rules.header_attributes, is_okapi) ||
           std::ranges::any_of(rules.extensions, [](const ForeignElement& element) { return uses_okapi(element); });
}

void start_root(xml::Writer& writer, const SegmentationRules& rules)
{
    writer.start("srx");
    writer.attribute("xmlns", "http://www.lisa.org/srx20");
    const bool declares = std::ranges::any_of(rules.root_attributes, [](const auto& attribute) { return attribute.first == "xmlns:okpsrx"; });
    if (!declares && uses_okapi(rules)) writer.attribute("xmlns:okpsrx", "http://okapi.sf.net/srx-extensions");
    write_attributes(writer, rules.root_attributes);
    writer.attribute("version", "2.0");
}

void write_header(xml::Writer& writer, const SegmentationRules& rules)
{
    write_note(writer, rules.note);
    writer.start("header");
    writer.attribute("segmentsubflows", yes_no(rules.segment_subflows));
    writer.attribute("cascade", yes_no(rules.cascade));
    write_attributes(writer, rules.header_attributes);
    for (const auto& handle : rules.format_handles) {
        writer.start("formathandle");
        writer.attribute("type", handle.type);
        writer.attribute("include", yes_no(handle.include));
        writer.end();
    }
    for (const auto& element : rules.extensions) write_foreign(writer, element);
    writer.end();
}

void write_rule(xml::Writer& writer, const SegmentationRule& rule)
{
    write_note(writer, rule.note);
    writer.start("rule");
    writer.attribute("break", yes_no(rule.breaks));
    if (!rule.active) writer.attribute("okpsrx:active", "no");
    writer.element("beforebreak", rule.before.text);
    writer.element("afterbreak", rule.after.text);
    writer.end();
}

void write_body(xml::Writer& writer, const SegmentationRules& rules)
{
    writer.start("body");
    writer.start("languagerules");
    for (const auto& language : rules.languages) {
        write_note(writer, language.note);
        writer.start("languagerule");
        writer.attribute("languagerulename", language.name);
        for (const auto& rule : language.rules) write_rule(writer, rule);
        writer.end();
    }
    writer.end();
    writer.start("maprules");
    for (const auto& map : rules.maps) {
        writer.start("languagemap");
        writer.attribute("languagepattern", map.pattern.text);
        writer.attribute("languagerulename", map.rule);
        writer.end();
    }
    writer.end();
    writer.end();
}

}  // namespace

std::string rules_to_srx(const SegmentationRules& rules)
{
    xml::Writer writer;
    start_root(writer, rules);
    write_header(writer, rules);
    write_body(writer, rules);
    writer.end();
    return std::move(writer).finish();
}

void write_srx(const SegmentationRules& rules, const std::filesystem::path& path) { write_file(path, rules_to_srx(rules)); }

}  // namespace v1
}  // namespace triptych
