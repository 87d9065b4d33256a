// The door of the workspace: a document is checked and normalised before anything is stored.
#pragma once

#include "triptych/document.hpp"

namespace triptych::workspace {

/// The document with texts in normal form C, `missing` where and only where a variant is empty. Throws Error{invalid} or
/// Error{encoding} that names the unit.
Document admit(Document document);

}  // namespace triptych::workspace
