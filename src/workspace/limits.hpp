// How long a workspace waits and how far its file may grow. Tests make both small.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

namespace triptych::workspace {

/// Read when a workspace is opened.
struct Limits {
    std::atomic<std::chrono::milliseconds> wait{std::chrono::seconds(5)};  ///< for another writer
    std::atomic<std::int64_t> pages{0};                                    ///< of the file, 0: as many as the disk holds
};

inline Limits limits;

}  // namespace triptych::workspace
