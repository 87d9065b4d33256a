// The subcommands: each adds itself to the program and runs when it is called. One file each.
#pragma once

#include "cli/session.hpp"

namespace triptych::cli {

void add_segment(CLI::App& program, Session& session);
void add_typeset(CLI::App& program, Session& session);
void add_format(CLI::App& program, Session& session);
void add_align(CLI::App& program, Session& session);
void add_init(CLI::App& program, Session& session);
void add_import(CLI::App& program, Session& session);
void add_memory(CLI::App& program, Session& session);
void add_fill(CLI::App& program, Session& session);
void add_check(CLI::App& program, Session& session);
void add_publish(CLI::App& program, Session& session);
void add_export(CLI::App& program, Session& session);
void add_convert(CLI::App& program, Session& session);
void add_decisions(CLI::App& program, Session& session);
void add_status(CLI::App& program, Session& session);
void add_spell(CLI::App& program, Session& session);
void add_repair(CLI::App& program, Session& session);
void add_sort(CLI::App& program, Session& session);
void add_transliterate(CLI::App& program, Session& session);
void add_slug(CLI::App& program, Session& session);
void add_inflect(CLI::App& program, Session& session);
void add_terms(CLI::App& program, Session& session);
void add_units(CLI::App& program, Session& session);
void add_validate(CLI::App& program, Session& session);

}  // namespace triptych::cli
