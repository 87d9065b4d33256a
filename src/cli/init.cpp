#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {

void add_init(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("init", "Create a workspace file");
    const auto path = std::make_shared<std::string>();
    command->add_option("WS", *path, "The new file")->required();
    command->footer("Example: triptych init automne.triptych");
    command->callback([path] {
        const auto workspace = Workspace::create(*path);
        std::cout << "created " << workspace.path().string() << '\n';
    });
}

}  // namespace triptych::cli
