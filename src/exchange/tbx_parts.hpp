// The parts that a TBX file is made of, in the words of all its versions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "adapters/xml/reader.hpp"

namespace triptych::exchange {

/// Version 2 says termEntry, langSet, tig or ntig with termGrp; version 3 conceptEntry, langSec, termSec.
enum class Part : std::uint8_t { concept_, language, term, category, group };

Part part_of(std::string_view name);

/// What is said of a concept, a language or a term.
struct Category {
    std::string name, text;  ///< the text is trimmed NFC
};

/// Of the element that has just started. DCA: <descrip type="definition">; DCT: <basic:definition>.
Category read_category(xml::Reader& reader);

/// Calls `visit(part)` for every child element, those in groups included; it must read the child to its end.
template <class Visit>
void for_each_child(xml::Reader& reader, const Visit& visit)
{
    while (reader.next() && reader.event() != xml::Event::end) {
        if (reader.event() == xml::Event::text) continue;
        const Part part = part_of(reader.name());
        if (part == Part::group)
            for_each_child(reader, visit);
        else
            visit(part);
    }
}

/// Goes to the body and calls `visit()` at every concept. Throws Error{syntax} for what is no TBX.
template <class Visit>
void for_each_concept(xml::Reader& reader, const Visit& visit)
{
    if (!reader.next() || (reader.name() != "martif" && reader.name() != "tbx"))
        reader.fail("<" + std::string(reader.name()) + ">; expected <tbx>, or <martif> of TBX version 2");
    while (reader.next()) {
        if (reader.event() != xml::Event::start) continue;
        if (part_of(reader.name()) == Part::concept_)
            visit();
        else if (reader.name() != "text" && reader.name() != "body")
            reader.skip();  // the header, the back matter
    }
}

}  // namespace triptych::exchange
