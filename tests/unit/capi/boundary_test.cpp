#include "capi/boundary.hpp"

#include <gtest/gtest.h>

#include <new>
#include <stdexcept>
#include <thread>

#include "triptych/error.hpp"

namespace {

using triptych::Error;
using triptych::ErrorCode;

template <class Thrown>
triptych_status status_of(const Thrown& thrown)
{
    triptych_text result{nullptr, 0};
    return triptych::capi::answer(&result, [&]() -> std::string { throw thrown; });
}

TEST(Boundary, TurnsEveryExceptionIntoAStatusAndAMessage)
{
    EXPECT_EQ(status_of(Error(ErrorCode::refused, "u3 kk is draft", {"a.trip", 3, 1})), TRIPTYCH_ERROR_REFUSED);
    EXPECT_STREQ(triptych_error_message(), "a.trip:3:1: u3 kk is draft");
    EXPECT_EQ(status_of(Error(ErrorCode::busy, "x")), TRIPTYCH_ERROR_BUSY);
    EXPECT_EQ(status_of(Error(ErrorCode::version, "x")), TRIPTYCH_ERROR_VERSION);
    EXPECT_EQ(status_of(std::bad_alloc()), TRIPTYCH_ERROR_NO_MEMORY);
    EXPECT_STREQ(triptych_error_message(), "memory ran out");
    EXPECT_EQ(status_of(std::runtime_error("ICU: no data")), TRIPTYCH_ERROR_INTERNAL);
    EXPECT_STREQ(triptych_error_message(), "ICU: no data");
    EXPECT_EQ(status_of(42), TRIPTYCH_ERROR_INTERNAL);
    EXPECT_STREQ(triptych_error_message(), "an unknown exception");
}

TEST(Boundary, KeepsTheMessagesOfThreadsApart)
{
    EXPECT_EQ(status_of(std::runtime_error("ici")), TRIPTYCH_ERROR_INTERNAL);
    std::string elsewhere = "?";
    std::thread([&] { elsewhere = triptych_error_message(); }).join();
    EXPECT_EQ(elsewhere, "");
    EXPECT_STREQ(triptych_error_message(), "ici");
}

TEST(Boundary, CopiesTextsWithZerosInside)
{
    triptych_text text = triptych::capi::copy_out(std::string_view("a\0b", 3));
    EXPECT_EQ(std::string(text.data, text.size), std::string("a\0b", 3));
    EXPECT_EQ(text.data[3], '\0');
    triptych_text_free(&text);
}

}  // namespace
