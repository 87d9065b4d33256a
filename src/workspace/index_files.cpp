#include "workspace/index_files.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <mutex>
#include <sstream>
#include <system_error>

#include "model/ulid.hpp"
#include "triptych/error.hpp"

namespace triptych::workspace {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view manifest_head = "triptych index 1";

[[noreturn]] void fail(const fs::path& path, const char* what)
{
    const int reason = errno;
    throw Error(ErrorCode::io, std::string(what) + ": " + std::generic_category().message(reason) + "; expected a folder that can be written",
                {.file = path.string()});
}

/// A file descriptor that is closed.
struct File {
    int number = -1;

    File(const fs::path& path, int flags) : number(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~File()
    {
        if (number >= 0) ::close(number);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    File(File&&) = delete;
    File& operator=(File&&) = delete;
};

/// All of the bytes, on the disk, under the name only when they are.
void write_whole(const fs::path& path, std::span<const std::byte> bytes)
{
    const fs::path part = path.string() + "." + model::make_ulid() + ".part";
    {
        const File file(part, O_WRONLY | O_CREAT | O_EXCL);
        if (file.number < 0) fail(part, "cannot be made");
        for (std::size_t done = 0; done < bytes.size();) {
            const auto count = ::write(file.number, bytes.data() + done, std::min(bytes.size() - done, std::size_t{1} << 30U));
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) fail(part, "cannot be written");
            done += static_cast<std::size_t>(count);
        }
        if (::fsync(file.number) != 0) fail(part, "cannot be written");
    }
    if (::rename(part.c_str(), path.c_str()) != 0) fail(path, "cannot be made");
    const File folder(path.parent_path(), O_RDONLY);
    if (folder.number >= 0) ::fsync(folder.number);
}

std::shared_ptr<const memory::index::Segment> map_segment(const fs::path& path)
{
    const File file(path, O_RDONLY);
    struct stat state = {};
    if (file.number < 0 || ::fstat(file.number, &state) != 0 || state.st_size <= 0) fail(path, "cannot be read");
    const auto size = static_cast<std::size_t>(state.st_size);
    void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number, 0);
    if (begin == MAP_FAILED) fail(path, "cannot be mapped");  // NOLINT(performance-no-int-to-ptr)
    const std::shared_ptr<const void> owner(begin, [size](const void* at) { ::munmap(const_cast<void*>(at), size); });
    return std::make_shared<const memory::index::Segment>(std::span(static_cast<const std::byte*>(begin), size), owner);
}

std::uint64_t sum_of(std::string_view text) { return memory::index::checksum(std::as_bytes(std::span(text))); }

/// The names in a manifest; its last line is the sum of those before.
std::vector<std::string> read_manifest(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (text.empty() || text.back() != '\n') return {};
    const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
    std::string sum = std::to_string(sum_of(std::string_view(text).substr(0, last)));
    if (text.substr(last) != sum.append("\n")) return {};
    std::istringstream lines(text.substr(0, last));
    std::vector<std::string> names;
    std::string line;
    if (!std::getline(lines, line) || line != manifest_head) return {};
    while (std::getline(lines, line)) names.push_back(line);
    return names;
}

std::mutex& process_lock()
{
    static std::mutex mutex;
    return mutex;
}

}  // namespace

std::vector<StoredSegment> open_index(const fs::path& folder, std::uint64_t store)
{
    std::vector<StoredSegment> segments;
    try {
        for (const auto& name : read_manifest(folder / "manifest")) {
            segments.push_back({name, map_segment(folder / name)});
            if (segments.back().segment->origin().store != store) return {};
        }
    } catch (const Error&) {  // it is made anew
        return {};
    }
    return segments;
}

StoredSegment write_segment(const fs::path& folder, std::span<const std::byte> bytes)
{
    const std::string name = model::make_ulid() + ".segment";
    write_whole(folder / name, bytes);
    return {name, map_segment(folder / name)};
}

void write_manifest(const fs::path& folder, std::span<const StoredSegment> segments)
{
    std::string text;
    text.append(manifest_head).append("\n");
    for (const auto& segment : segments) text.append(segment.name).append("\n");
    text.append(std::to_string(sum_of(text))).append("\n");
    write_whole(folder / "manifest", std::as_bytes(std::span(text)));
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename().string();
        const bool is_ours = name.ends_with(".segment") || name.ends_with(".part");
        if (is_ours && std::ranges::find(segments, name, &StoredSegment::name) == segments.end()) fs::remove(entry.path(), ignored);
    }
}

IndexLock::IndexLock(const fs::path& folder)
{
    if (!process_lock().try_lock()) return;
    std::error_code ignored;
    fs::create_directory(folder, ignored);
    file_ = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    struct flock whole = {};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (file_ >= 0 && ::fcntl(file_, F_SETLK, &whole) == 0) return;
    if (file_ >= 0) ::close(file_);
    file_ = -1;
    process_lock().unlock();
}

IndexLock::~IndexLock()
{
    if (file_ < 0) return;
    ::close(file_);
    process_lock().unlock();
}

}  // namespace triptych::workspace
