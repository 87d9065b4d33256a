// Everything: content in French, Russian and Kazakh that stays in step.
#pragma once

#include "triptych/align.hpp"
#include "triptych/check.hpp"
#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"
#include "triptych/format.hpp"
#include "triptych/glossary.hpp"
#include "triptych/language.hpp"
#include "triptych/memory.hpp"
#include "triptych/publish.hpp"
#include "triptych/range.hpp"
#include "triptych/segment.hpp"
#include "triptych/text.hpp"
#include "triptych/typeset.hpp"
#include "triptych/version.hpp"
#include "triptych/workspace.hpp"
