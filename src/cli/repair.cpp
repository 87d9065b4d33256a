#include <iostream>
#include <memory>

#include "cli/commands.hpp"

namespace triptych::cli {
namespace {

struct Options {
    std::string file, from = "auto", output, language, only, dictionaries;
    bool json = false, explain = false, detect = false, require = false;
};

/// Line and column of an offset, from 1; walks forward with the repairs.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}
    std::string at(std::size_t offset)
    {
        if (offset < at_) at_ = 0, line_ = 1, column_ = 1;
        for (; at_ < offset; ++at_) {
            if (text_[at_] == '\n')
                ++line_, column_ = 1;
            else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U)  // the first byte of a character
                ++column_;
        }
        return std::to_string(line_) + ':' + std::to_string(column_);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, line_ = 1, column_ = 1;
};

std::string name_of(const Options& options) { return options.file.empty() || options.file == "-" ? "<stdin>" : options.file; }

void list(const Options& options, const Decoded& decoded, const Repaired& repaired)
{
    const std::string name = name_of(options);
    warn(decoded.encoding + ": " + decoded.evidence);
    Places places(decoded.text);
    for (const Repair& repair : repaired.repairs) {
        std::cerr << name << ':' << places.at(repair.range.begin) << ": " << to_json(repair.before) << " -> " << to_json(repair.after);
        if (options.explain) std::cerr << " (" << repair.evidence << ')';
        std::cerr << '\n';
    }
    for (const Repair& damage : repaired.remains)
        std::cerr << name << ':' << places.at(damage.range.begin) << ": " << to_json(damage.before) << " could not be repaired: " << damage.evidence << '\n';
}

std::string as_json(const Decoded& decoded, const Repaired& repaired)
{
    return "{\"encoding\":" + to_json(decoded.encoding) + ",\"evidence\":" + to_json(decoded.evidence) + ",\"text\":" + to_json(repaired.text) +
           ",\"repairs\":" + to_json(std::span<const Repair>(repaired.repairs)) + ",\"remains\":" + to_json(std::span<const Repair>(repaired.remains)) + "}\n";
}

void print_guesses(const std::string& bytes, bool json)
{
    const auto guesses = detect_encoding(bytes);
    if (json) {
        std::cout << to_json(std::span<const EncodingGuess>(guesses)) << '\n';
        return;
    }
    for (const auto& guess : guesses) std::cout << guess.encoding << '\t' << std::to_string(guess.score).substr(0, 4) << '\t' << guess.evidence << '\n';
}

/// What is wrong with the name of an encoding; empty when it is known.
std::string check_encoding(const std::string& encoding)
{
    try {
        static_cast<void>(decode("", encoding));
        return {};
    } catch (const Error&) {
        std::string known = "auto";
        for (const auto& guess : detect_encoding("")) known += ", " + guess.encoding;
        return "no encoding is called \"" + encoding + "\"; expected one of " + known + ", or another IANA name";
    }
}

Decoded decode_file(const std::string& bytes, const Options& options)
{
    try {
        return decode(bytes, options.from);
    } catch (const Error& error) {
        throw error.in_file(name_of(options));
    }
}

void run(const Options& options, Session& session)
{
    require_folder(options.dictionaries);
    const std::string bytes = read_file(options.file.empty() ? "-" : options.file);
    if (options.detect) return print_guesses(bytes, options.json);
    const Decoded decoded = decode_file(bytes, options);
    RepairOptions how{.encoding = options.only != "letters", .letters = options.only != "encoding", .dictionaries = options.dictionaries};
    if (!options.language.empty()) how.language = language_of(options.language);
    const Repaired repaired = repair(decoded.text, how);
    if (!options.json || !options.output.empty()) write_text(options.output, repaired.text);
    if (options.json) std::cout << as_json(decoded, repaired);
    else list(options, decoded, repaired);
    if (options.require && !repaired.remains.empty()) session.status = exit_no;
}

}  // namespace

void add_repair(CLI::App& program, Session& session)
{
    auto* command = program.add_subcommand("repair", "Turn a file of another encoding into UTF-8, and mend misread text and letters of the wrong alphabet");
    const auto options = std::make_shared<Options>();
    command->add_option("FILE", options->file, "Standard input when there is none");
    command->add_option("--from", options->from, "Encoding, for example windows-1251, or auto")->capture_default_str()->check(check_encoding);
    command->add_option("-o,--output", options->output, "File to write; standard output when there is none");
    command->add_option("--lang", options->language, "Language of the text, when it is one")->check(CLI::IsMember({"fr", "ru", "kk"}));
    command->add_option("--only", options->only, "Only this kind of repair")->check(CLI::IsMember({"encoding", "letters"}));
    command->add_option("--dictionaries", options->dictionaries, "Folder of the Hunspell files; TRIPTYCH_DICTIONARIES, DICPATH or the system's when not given");
    command->add_flag("--explain", options->explain, "Say of each repair why it is believed");
    command->add_flag("--json", options->json, "An object: encoding, evidence, text, repairs and remains with begin, end, before, after, kind, evidence");
    command->add_flag("--detect", options->detect, "Change nothing: list the encodings that the bytes may be in, the likeliest first");
    command->add_flag("--require", options->require, "End with status 1 when damage remains that could not be repaired");
    command->footer("Each repair is a line on stderr: FILE:LINE:COLUMN: \"before\" -> \"after\"; places are those of the text as decoded.\n"
                    "Example: printf '\\302\\365\\356\\344 \\361\\342\\356\\341\\356\\344\\355\\373\\351\\n' | triptych repair --from auto --output affiche.txt\n"
                    "         triptych repair --explain affiche.txt");
    command->callback([options, &session] { run(*options, session); });
}

}  // namespace triptych::cli
