// There is no fourth language to forget, and none that can be missing.
#include "triptych/language.hpp"

auto missing(const triptych::Trio<int>& trio) { return trio.en; }
