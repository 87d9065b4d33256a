#include "workspace/term_source.hpp"

#include "workspace/concept_table.hpp"

namespace triptych::workspace {

const Glossary* TermSource::glossary()
{
    const std::int64_t version = connection_->number("PRAGMA data_version");  // changes with the commits of others
    if (!glossary_ || version != version_) glossary_.emplace(load_concepts(*connection_));
    version_ = version;
    return glossary_->concepts().empty() ? nullptr : &*glossary_;
}

}  // namespace triptych::workspace
