#include "workspace/memory_editor.hpp"

namespace triptych::workspace {

MemoryEditor::MemoryEditor(const sqlite::Connection& connection, std::string_view action, std::string_view author, std::int64_t undoes)
    : connection_(&connection),
      action_(action),
      author_(author),
      undoes_(undoes),
      time_(now(connection)),
      rows_(connection),
      version_(connection.prepare("INSERT OR REPLACE INTO memory_version(change, is_after, key, fr, ru, kk, state_fr, state_ru, state_kk, id, document,"
                                  " origin, confidence, previous, next, author, created, changed, properties)"
                                  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)"))
{
}

void MemoryEditor::replace(const model::MemoryUnit& before, const model::MemoryUnit& after)
{
    note(before, false);
    rows_.replace(after);
    note(after, true);
}

void MemoryEditor::remove(const model::MemoryUnit& unit)
{
    note(unit, false);
    rows_.remove(unit.key);
}

void MemoryEditor::put_back(const model::MemoryUnit& unit)
{
    rows_.put_back(unit);
    note(unit, true);
}

void MemoryEditor::note(const model::MemoryUnit& unit, bool is_after)
{
    if (number_ == 0) {
        auto change = connection_->prepare("INSERT INTO memory_history(time, author, action, undoes) VALUES (?1, ?2, ?3, nullif(?4, 0))");
        change.run(time_, author_, action_, undoes_);
        number_ = connection_->last_key();
    }
    if (!is_after && !noted_.insert(unit.key).second) return;
    const auto& [fr, ru, kk] = unit.texts;
    version_.run(number_, is_after, unit.key, fr, ru, kk, unit.states.fr, unit.states.ru, unit.states.kk, unit.id, unit.document, unit.origin,
                 unit.confidence, unit.previous, unit.next, unit.author, unit.created, unit.changed, to_lines(unit.properties));
}

}  // namespace triptych::workspace
