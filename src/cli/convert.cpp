#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {

void add_convert(CLI::App& program, Session&)
{
    auto* command = program.add_subcommand("convert", "Turn a document into another format, by the extensions");
    const auto in = std::make_shared<std::string>();
    const auto out = std::make_shared<std::string>();
    command->add_option("IN", *in, "A document that can be read")->required();
    command->add_option("OUT", *out, "NAME.trip, NAME.tmx, NAME.xlf, NAME.tsv or NAME.csv")->required();
    command->footer("Example: triptych convert examples/printemps/posts/vocabulaire.csv vocabulaire.trip");
    command->callback([in, out] {
        std::vector<Diagnostic> diagnostics;
        const auto document = read_document(*in, &diagnostics);
        for (const auto& diagnostic : diagnostics) warn(diagnostic);
        write_document(document, *out);
        warn_of_comments(document, *out);
        warn_of_one_sided(document.units, *out);
    });
}

}  // namespace triptych::cli
