// Arrays that lie in one block of memory, made here or mapped from a file.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace triptych::memory::index {

/// Eight bytes at a time over four lanes (multiply and rotate): finds damage, not malice.
std::uint64_t checksum(std::span<const std::byte> bytes) noexcept;

/// Checks the bytes of a mapped file, 64 KiB at a time, when they are first read: opening a file of any size costs nothing.
/// Any thread may call it.
class Guard {
public:
    static constexpr std::size_t block = std::size_t{1} << 16U;

    /// One sum for each block of `bytes`; both live as long as the guard.
    Guard(std::span<const std::byte> bytes, std::span<const std::uint64_t> sums) : bytes_(bytes), sums_(sums), is_seen_(sums.size()) {}

    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
    /// Throws Error{damaged} when a block under the range has changed since it was written.
    void touch(const void* begin, std::size_t size) const
    {
        if (size == 0) return;
        const auto at = static_cast<std::size_t>(static_cast<const std::byte*>(begin) - bytes_.data());
        for (std::size_t i = at / block; i <= (at + size - 1) / block; ++i)
            if (!is_seen_[i].load(std::memory_order_relaxed)) check(i);
    }

private:
    void check(std::size_t i) const;

    std::span<const std::byte> bytes_;
    std::span<const std::uint64_t> sums_;
    mutable std::vector<std::atomic<bool>> is_seen_;
};

/// A view of numbers in a segment. Indices are the caller's care.
template <class T>
class Array {
public:
    using value_type = T;

    Array() = default;
    Array(const T* data, std::size_t size, const Guard* guard) : data_(data), size_(size), guard_(guard) {}

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] T operator[](std::size_t i) const
    {
        touch(i, 1);
        return data_[i];
    }
    [[nodiscard]] std::span<const T> range(std::size_t begin, std::size_t end) const
    {
        touch(begin, end - begin);
        return {data_ + begin, end - begin};
    }
    /// The first index from `begin` on, and before `end`, whose number is not under `value`; the numbers between ascend.
    [[nodiscard]] std::size_t lower_bound(std::size_t begin, std::size_t end, T value) const
    {
        while (begin < end) {
            const std::size_t middle = begin + (end - begin) / 2;
            if ((*this)[middle] < value)
                begin = middle + 1;
            else
                end = middle;
        }
        return begin;
    }

private:
    void touch(std::size_t begin, std::size_t count) const
    {
        if (guard_ != nullptr) guard_->touch(data_ + begin, count * sizeof(T));
    }

    const T* data_ = nullptr;
    std::size_t size_ = 0;
    const Guard* guard_ = nullptr;
};

}  // namespace triptych::memory::index
