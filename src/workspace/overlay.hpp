// A table of texts laid over the document it was exported from: the texts are the table's, all else is the document's.
#pragma once

#include "triptych/document.hpp"

namespace triptych::workspace {

/// `known` with the texts of `table` in the order of the table: a row that is a unit of `known`, by its id or its texts, keeps block,
/// gaps and confidence; one that is not is a paragraph of its own. Blocks without units stay where they are. Unit ids of the
/// result are those of `known`, or the table's, or empty for a new unit without one.
/// Throws Error{refused} for a changed text whose known one has inline codes: a table cannot say where they go.
Document lay_over(const Document& known, const Document& table);

}  // namespace triptych::workspace
