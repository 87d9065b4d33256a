// The concepts would be gone before they are read.
#include "triptych/glossary.hpp"

auto dangling() { return triptych::Glossary(std::vector<triptych::Concept>{}).concepts(); }
