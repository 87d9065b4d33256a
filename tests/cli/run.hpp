// Runs the command line as a person or a script would, and tells how it ended.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace cli_test {

namespace fs = std::filesystem;

struct Outcome {
    int status = -1;
    std::string out, err;
};

/// A folder of its own for each test, removed at the end.
class Folder {
public:
    Folder()
    {
        std::string name = (fs::temp_directory_path() / "triptych-cli-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) std::abort();
        path_ = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Writes a file and gives its path.
    std::string file(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path(name);
    }
    std::string path(const std::string& name) const { return (path_ / name).string(); }

private:
    fs::path path_;
};

inline std::string slurp(const std::string& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

/// `arguments` is shell text; `before` runs in the same shell first (a limit, another user).
inline Outcome run(const Folder& folder, const std::string& arguments, const std::string& input = {}, const std::string& before = {})
{
    const std::string in = folder.file(".in", input), out = folder.path(".out"), err = folder.path(".err");
    const std::string command = before + " '" TRIPTYCH_BINARY "' " + arguments + " <'" + in + "' >'" + out + "' 2>'" + err + "'";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, slurp(out), slurp(err)};
}

}  // namespace cli_test
