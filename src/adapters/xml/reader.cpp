#include "adapters/xml/reader.hpp"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <mutex>
#include <utility>
#include <vector>

#include "adapters/xml/tag_places.hpp"

namespace triptych::xml {
namespace {

struct FreeReader {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

std::string_view view(const xmlChar* text) noexcept
{
    return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));  // libxml2 gives UTF-8
}

/// What libxml2 says of its own options and limits, in words for the person who sent the file.
std::string in_our_words(const xmlError& error)
{
    const std::string_view said = error.message == nullptr ? "" : error.message;
    const bool is_nesting = said.starts_with("Excessive depth in document");
    if (is_nesting) return "elements nested more than 256 deep; expected fewer";
    if (error.code == XML_ERR_ENTITY_LOOP) return "entities that stand for ever more text; expected none declared";
    if (error.code == XML_ERR_DOCUMENT_EMPTY) return "no XML, or in an encoding that is not read; expected XML in UTF-8 or UTF-16";
    return {};
}

std::string one_line(const char* message)
{
    std::string out = message == nullptr ? "not well-formed" : message;
    std::ranges::replace(out, '\n', ' ');
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

void start_library()
{
    static std::once_flag once;
    std::call_once(once, [] { xmlInitParser(); });
}

}  // namespace

Source from_text(std::string_view bytes)
{
    return [bytes](char* buffer, std::size_t size) mutable {
        const auto count = std::min(size, bytes.size());
        std::memcpy(buffer, bytes.data(), count);
        bytes.remove_prefix(count);
        return count;
    };
}

struct Reader::Impl {
    Source source;
    std::string file;
    Limits limits;
    std::unique_ptr<xmlTextReader, FreeReader> reader;
    std::exception_ptr source_error;
    std::string error;  ///< the first one, as libxml2 says it
    Place error_place;
    TagPlaces tags;
    std::vector<TagPlace> open;  ///< elements around, the innermost last; line 0 where the place is not known
    TagPlace here{0, 0};         ///< of the element that has started or ended, or that the text stands in
    Event event = Event::text;
    bool end_follows = false;  ///< an empty element has started and must end
    std::size_t depth = 0;
    bool keeps_comments = false;

    static int read_source(void* context, char* buffer, int size)
    {
        auto& self = *static_cast<Impl*>(context);
        try {
            const auto count = self.source(buffer, static_cast<std::size_t>(size));
            self.tags.feed({buffer, count});
            return static_cast<int>(count);
        } catch (...) {  // not through libxml2
            self.source_error = std::current_exception();
            return -1;
        }
    }

    static void keep_error(void* context, xmlErrorPtr error)
    {
        auto& self = *static_cast<Impl*>(context);
        if (!self.error.empty() || error->level < XML_ERR_ERROR) return;
        self.error = in_our_words(*error);
        if (self.error.empty()) self.error = one_line(error->message) + "; expected well-formed XML";
        self.error_place = {self.file, static_cast<std::size_t>(std::max(error->line, 0)), static_cast<std::size_t>(std::max(error->int2, 0))};
    }

    [[noreturn]] void fail_reading() const
    {
        if (source_error) std::rethrow_exception(source_error);
        throw Error(ErrorCode::syntax, error.empty() ? "not well-formed; expected well-formed XML" : error, error_place);
    }

    void start_element()
    {
        ++depth;
        here = tags.take().value_or(TagPlace{0, 0});
        open.push_back(here);
    }

    void end_element()
    {
        --depth;
        here = open.empty() ? TagPlace{0, 0} : open.back();
        if (!open.empty()) open.pop_back();
    }

    [[nodiscard]] Place place() const
    {
        if (here.line > 0) return {file, here.line, here.column};
        const auto* node = xmlTextReaderCurrentNode(reader.get());
        const long line = node == nullptr || node->type == XML_DTD_NODE ? -1 : xmlGetLineNo(node);
        return {file, line > 0 ? static_cast<std::size_t>(line) : static_cast<std::size_t>(std::max(xmlTextReaderGetParserLineNumber(reader.get()), 0)), 0};
    }

    [[noreturn]] void fail(const std::string& message) const { throw Error(ErrorCode::syntax, message, place()); }

    /// A document type is passed over, unless it declares entities.
    void check_document_type()
    {
        const auto* type = reinterpret_cast<const xmlDtd*>(xmlTextReaderCurrentNode(reader.get()));
        here = tags.document_type().value_or(TagPlace{0, 0});
        if (type != nullptr && (type->entities != nullptr || type->pentities != nullptr))
            fail("declared entities; expected none: they can read files and fill the memory");
    }

    void check_element() const
    {
        xmlTextReader* at = reader.get();
        if (view(xmlTextReaderConstName(at)).size() > limits.name) fail("a name of more than " + std::to_string(limits.name) + " bytes; expected a shorter one");
        if (xmlTextReaderAttributeCount(at) > static_cast<int>(limits.attributes))
            fail("an element with " + std::to_string(xmlTextReaderAttributeCount(at)) + " attributes; expected at most " + std::to_string(limits.attributes));
        while (xmlTextReaderMoveToNextAttribute(at) == 1) {
            if (view(xmlTextReaderConstName(at)).size() > limits.name) fail("a name of more than " + std::to_string(limits.name) + " bytes; expected a shorter one");
            if (view(xmlTextReaderConstValue(at)).size() > limits.text) fail("an attribute of more than " + std::to_string(limits.text) + " bytes; expected a shorter one");
        }
        xmlTextReaderMoveToElement(at);
    }

    /// True when the node the reader has come to is one for the caller.
    bool accept()
    {
        xmlTextReader* at = reader.get();
        switch (xmlTextReaderNodeType(at)) {
            case XML_READER_TYPE_ELEMENT:
                start_element();
                check_element();
                event = Event::start;
                end_follows = xmlTextReaderIsEmptyElement(at) == 1;
                return true;
            case XML_READER_TYPE_END_ELEMENT:
                event = Event::end;
                end_element();
                return true;
            case XML_READER_TYPE_TEXT:
            case XML_READER_TYPE_CDATA:
            case XML_READER_TYPE_WHITESPACE:
            case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
                event = Event::text;
                here = open.empty() ? TagPlace{0, 0} : open.back();
                if (view(xmlTextReaderConstValue(at)).size() > limits.text) fail("a text of more than " + std::to_string(limits.text) + " bytes; expected a shorter one");
                return true;
            case XML_READER_TYPE_COMMENT:
                event = Event::comment;
                here = {0, 0};  // libxml2 knows its line
                if (keeps_comments && view(xmlTextReaderConstValue(at)).size() > limits.text) fail("a comment of more than " + std::to_string(limits.text) + " bytes; expected a shorter one");
                return keeps_comments;
            case XML_READER_TYPE_ENTITY_REFERENCE: fail("the entity &" + std::string(view(xmlTextReaderConstName(at))) + ";; expected text, or &amp; &lt; &gt; &quot; &apos;");
            case XML_READER_TYPE_DOCUMENT_TYPE: check_document_type(); return false;
            default: return false;
        }
    }
};

Reader::Reader(Source source, std::string file, Limits limits) : impl_(std::make_unique<Impl>())
{
    start_library();
    impl_->source = std::move(source);
    impl_->file = std::move(file);
    impl_->limits = limits;
    // Never NOENT (reads local files), HUGE (switches the protection against bombs off), DTDLOAD or XINCLUDE.
    impl_->reader.reset(xmlReaderForIO(&Impl::read_source, nullptr, impl_.get(), nullptr, nullptr, XML_PARSE_NONET));
    if (!impl_->reader) throw std::bad_alloc();
    xmlTextReaderSetStructuredErrorHandler(impl_->reader.get(), &Impl::keep_error, impl_.get());
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

bool Reader::next()
{
    if (impl_->end_follows) {
        impl_->end_follows = false;
        impl_->event = Event::end;
        impl_->end_element();
        return true;
    }
    for (;;) {
        const int result = xmlTextReaderRead(impl_->reader.get());
        if (result < 0 || impl_->source_error || !impl_->error.empty()) impl_->fail_reading();
        if (result == 0) return false;
        if (impl_->accept()) return true;
    }
}

void Reader::keep_comments() noexcept { impl_->keeps_comments = true; }
Event Reader::event() const noexcept { return impl_->event; }
std::string_view Reader::name() const noexcept { return view(xmlTextReaderConstLocalName(impl_->reader.get())); }
std::string_view Reader::qualified_name() const noexcept { return view(xmlTextReaderConstName(impl_->reader.get())); }
std::string_view Reader::space() const noexcept { return view(xmlTextReaderConstNamespaceUri(impl_->reader.get())); }
std::string_view Reader::text() const noexcept { return view(xmlTextReaderConstValue(impl_->reader.get())); }

std::string Reader::attribute(const char* name) const
{
    xmlChar* value = xmlTextReaderGetAttribute(impl_->reader.get(), reinterpret_cast<const xmlChar*>(name));
    std::string out(view(value));
    xmlFree(value);
    return out;
}

std::vector<std::pair<std::string, std::string>> Reader::attributes() const
{
    std::vector<std::pair<std::string, std::string>> all;
    xmlTextReader* at = impl_->reader.get();
    while (xmlTextReaderMoveToNextAttribute(at) == 1) all.emplace_back(view(xmlTextReaderConstName(at)), view(xmlTextReaderConstValue(at)));
    xmlTextReaderMoveToElement(at);
    return all;
}

void Reader::skip()
{
    const std::size_t outside = impl_->depth - 1;
    while (impl_->depth > outside && next()) {
    }
}

std::string Reader::read_text()
{
    std::string out;
    const std::size_t outside = impl_->depth - 1;
    while (impl_->depth > outside && next()) {
        if (impl_->event != Event::text) continue;
        out += text();
        if (out.size() > impl_->limits.text) fail("a text of more than " + std::to_string(impl_->limits.text) + " bytes; expected a shorter one");
    }
    return out;
}

Place Reader::place() const { return impl_->place(); }
void Reader::fail(const std::string& message) const { impl_->fail(message); }

}  // namespace triptych::xml
