// The memory's index on the disk: a folder beside the workspace that may be deleted at any time.
//
// `WS.index/` holds segments (memory/index/segment.hpp), each written once under a name of its own, and `manifest`, which names those that
// together are the index, oldest first. A file is written under another name, brought to the disk, and renamed; the manifest comes last,
// so that whoever is cut off at any moment leaves the old index or the new one. Files that no manifest names are swept away
// by the next writer; a reader that still maps one keeps it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "memory/index/segment.hpp"

namespace triptych::workspace {

/// A segment and the name of its file in the folder.
struct StoredSegment {
    std::string name;
    std::shared_ptr<const memory::index::Segment> segment;
};

/// Maps the segments that the manifest names; nothing is read but their headers. Empty when one of them, or the manifest, is missing,
/// damaged, or of another format or store: then the index is made anew.
std::vector<StoredSegment> open_index(const std::filesystem::path& folder, std::uint64_t store);

/// Writes a segment and maps it; the manifest does not name it yet. Throws Error{io}.
StoredSegment write_segment(const std::filesystem::path& folder, std::span<const std::byte> bytes);

/// Names the segments that are the index from now on, and removes the files of others. Throws Error{io}.
void write_manifest(const std::filesystem::path& folder, std::span<const StoredSegment> segments);

/// The right to change the folder; of all processes and threads one has it at a time.
class IndexLock {
public:
    /// Makes the folder where there is none.
    explicit IndexLock(const std::filesystem::path& folder);
    ~IndexLock();
    IndexLock(const IndexLock&) = delete;
    IndexLock& operator=(const IndexLock&) = delete;
    IndexLock(IndexLock&&) = delete;
    IndexLock& operator=(IndexLock&&) = delete;

    /// False when another has it, or the folder cannot be written.
    [[nodiscard]] bool is_held() const noexcept { return file_ >= 0; }

private:
    int file_ = -1;
};

}  // namespace triptych::workspace
