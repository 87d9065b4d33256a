#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "scratch.hpp"
#include "triptych/error.hpp"
#include "triptych/exchange.hpp"

namespace {

using triptych::Error;
using triptych::ErrorCode;

ErrorCode code_of(const auto& call)
{
    try {
        call();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("cannot be"), std::string::npos) << error.what();
        return error.code();
    }
    ADD_FAILURE() << "nothing thrown";
    return ErrorCode::invalid;
}

std::size_t count_files(const std::filesystem::path& folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(Files, AreReadWhole)
{
    const triptych::test::Scratch scratch;
    std::string bytes(200'000, 'x');
    bytes.append("қ\0\r\n", 5);
    EXPECT_EQ(triptych::read_file(scratch.write("a", bytes)), bytes);
    EXPECT_EQ(triptych::read_file(scratch.write("b", "")), "");
    EXPECT_EQ(code_of([&] { static_cast<void>(triptych::read_file(scratch.path() / "none")); }), ErrorCode::not_found);
    EXPECT_EQ(code_of([&] { static_cast<void>(triptych::read_file(scratch.path())); }), ErrorCode::io);
}

TEST(Files, AreReplacedWithoutRemains)
{
    const triptych::test::Scratch scratch;
    const auto path = scratch.write("a.trip", "ancien");
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    triptych::write_file(path, "жаңа");
    EXPECT_EQ(scratch.read(path), "жаңа");
    EXPECT_EQ(std::filesystem::status(path).permissions(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    triptych::write_file(scratch.path() / "b.trip", "");
    EXPECT_EQ(count_files(scratch.path()), 2U);
}

TEST(Files, KeepTheLinkAndReplaceWhatItNames)
{
    const triptych::test::Scratch scratch;
    const auto path = scratch.write("a.trip", "ancien");
    std::filesystem::create_symlink("a.trip", scratch.path() / "lien.trip");
    triptych::write_file(scratch.path() / "lien.trip", "neuf");
    EXPECT_TRUE(std::filesystem::is_symlink(scratch.path() / "lien.trip"));
    EXPECT_EQ(scratch.read(path), "neuf");
}

TEST(Files, LeaveNothingWhenTheyCannotBeWritten)
{
    const triptych::test::Scratch scratch;
    EXPECT_EQ(code_of([&] { triptych::write_file(scratch.path() / "none" / "a", "x"); }), ErrorCode::not_found);
    std::filesystem::create_directory(scratch.path() / "folder");
    EXPECT_EQ(code_of([&] { triptych::write_file(scratch.path() / "folder", "x"); }), ErrorCode::io);
    EXPECT_EQ(count_files(scratch.path()), 1U);
}

TEST(Files, KeepTheOldBytesWhenTheDiskIsFull)
{
    const triptych::test::Scratch scratch;
    const auto path = scratch.write("a.trip", "ancien");
    rlimit old{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{1000, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const ErrorCode code = code_of([&] { triptych::write_file(path, std::string(5000, 'x')); });
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(code, ErrorCode::io);
    EXPECT_EQ(scratch.read(path), "ancien");
    EXPECT_EQ(count_files(scratch.path()), 1U);
}

TEST(Files, WriteToDevicesWithoutReplacingThem)
{
    triptych::write_file("/dev/null", "x");
    EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

}  // namespace
