// Whole files: read at once, and written so that a reader never sees half of one.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <utility>

#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace triptych {
inline namespace v1 {
namespace {

/// What is done to a file, and what that needs.
struct Use {
    const char* what;
    const char* needs;
};
constexpr Use opening{"cannot be opened", "a file that is there and may be read"};
constexpr Use reading{"cannot be read", "a file, no folder, on a disk that is whole"};
constexpr Use writing{"cannot be written", "a folder that is there, the right to write, and room on the disk"};

[[noreturn]] void fail(const Use& use, const std::filesystem::path& path, int number)
{
    const ErrorCode code = number == ENOENT ? ErrorCode::not_found : ErrorCode::io;
    throw Error(code, std::string(use.what) + ": " + std::generic_category().message(number) + "; expected " + use.needs, {path.string(), 0, 0});
}

/// Closes when it goes out of scope.
class File {
public:
    explicit File(int number) : number_(number) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    File(File&&) = delete;
    File& operator=(File&&) = delete;
    ~File()
    {
        if (number_ > 2) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }
    /// False when the disk refused what had been written.
    bool close() { return ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

std::string read_all(const File& file, const std::filesystem::path& path)
{
    std::string bytes;
    for (;;) {
        const std::size_t size = bytes.size();
        constexpr std::size_t step = std::size_t{1} << 16U;
        bytes.resize(size + std::max(step, size / 2));
        const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        bytes.resize(size + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) return bytes;
        if (got < 0 && errno != EINTR) fail(reading, path, errno);
    }
}

bool write_all(const File& file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
        if (put < 0 && errno != EINTR) return false;
        if (put > 0) bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return true;
}

/// A new file beside the target, on the same file system. Its name is in `name`.
int make_temporary(const std::filesystem::path& target, std::string& name)
{
    static std::atomic<unsigned> counter{0};
    for (;;) {
        const std::string unique = std::to_string(::getpid()) + "-" + std::to_string(++counter);
        name = (target.parent_path() / ("." + target.filename().string().substr(0, 200) + "." + unique + ".tmp")).string();
        const int number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number >= 0 || errno != EEXIST) return number;
    }
}

/// A file that is replaced hands its rights on.
bool keep_rights(const File& file, const std::filesystem::path& target)
{
    struct stat old {};
    return ::stat(target.c_str(), &old) != 0 || ::fchmod(file.number(), old.st_mode & 07777U) == 0;
}

/// A pipe, a terminal or a device is written to, not replaced.
bool is_special(const std::filesystem::path& path)
{
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

void write_special(const std::filesystem::path& path, std::string_view bytes)
{
    const File file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0 || !write_all(file, bytes)) fail(writing, path, errno);
}

}  // namespace

std::string read_file(const std::filesystem::path& path)
{
    if (path == "-") return read_all(File(STDIN_FILENO), path);
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) fail(opening, path, errno);
    return read_all(file, path);
}

void write_file(const std::filesystem::path& path, std::string_view bytes)
{
    // what a link names is replaced, not the link
    std::error_code unresolved;
    auto target = std::filesystem::is_symlink(path, unresolved) ? std::filesystem::canonical(path, unresolved) : path;
    if (unresolved || target.empty()) target = path;

    if (is_special(target)) return write_special(target, bytes);

    std::string temporary;
    File file(make_temporary(target, temporary));
    if (file.number() < 0) fail(writing, path, errno);
    const bool is_whole = write_all(file, bytes) && keep_rights(file, target) && ::fsync(file.number()) == 0 && file.close() &&
                          std::rename(temporary.c_str(), target.c_str()) == 0;
    if (is_whole) return;
    const int number = errno;
    ::unlink(temporary.c_str());
    fail(writing, path, number);
}

}  // namespace v1
}  // namespace triptych
