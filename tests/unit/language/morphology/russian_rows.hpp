// Rows of Russian forms: words, the form asked for, what is expected.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string_view>

#include "triptych/inflect.hpp"

namespace russian_rows {

struct Row {
    const char* words;
    const char* form;
    const char* expected;
};

inline triptych::Inflection made(std::string_view words, std::string_view form)
{
    return triptych::inflect(words, triptych::Language::ru, triptych::parse_form(form));
}

inline void check(std::span<const Row> rows)
{
    for (const auto& row : rows) EXPECT_EQ(made(row.words, row.form).text, row.expected) << row.words << " " << row.form;
}

}  // namespace russian_rows
