// A folder of its own for each test, and documents to put into a workspace.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "triptych/document.hpp"
#include "triptych/error.hpp"
#include "triptych/workspace.hpp"
#include "workspace/limits.hpp"

namespace triptych::testing {

class WorkspaceTest : public ::testing::Test {
protected:
    WorkspaceTest()
    {
        const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(::testing::TempDir()) / ("triptych-" + std::string(info->test_suite_name()) + "-" + info->name());
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        workspace::limits.wait = std::chrono::milliseconds(20);
    }
    ~WorkspaceTest() override
    {
        workspace::limits.wait = std::chrono::seconds(5);
        workspace::limits.pages = 0;
        std::filesystem::remove_all(folder_);
    }

    [[nodiscard]] std::filesystem::path file(std::string_view name = "team.triptych") const { return folder_ / name; }

    [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view text) const
    {
        std::ofstream(file(name), std::ios::binary) << text;
        return file(name);
    }

private:
    std::filesystem::path folder_;
};

inline Variant variant(std::string_view text, State state = State::draft)
{
    Variant out;
    out.text = std::string(text);
    out.state = text.empty() ? State::missing : state;
    return out;
}

inline Unit unit(std::string_view id, std::string_view fr, std::string_view ru, std::string_view kk, State state = State::draft)
{
    Unit out;
    out.id = std::string(id);
    out.variants = {variant(fr, state), variant(ru, state), variant(kk, state)};
    return out;
}

/// A post whose units stand in paragraphs of their own.
inline Document post(std::string_view id, std::vector<Unit> units)
{
    Document out;
    out.id = std::string(id);
    out.units = std::move(units);
    for (std::size_t i = 0; i < out.units.size(); ++i) {
        out.units[i].block = i;
        out.blocks.emplace_back();
    }
    return out;
}

inline Document film_club(State state = State::draft)
{
    return post("cine-club", {unit("u1", "Ciné-club : « Les Choristes »", "Киноклуб: «Хористы»", "Киноклуб: «Хористер»", state),
                              unit("u2", "Rendez-vous vendredi 25 avril à 19 h.", "Ждём вас в пятницу, 25 апреля, в 19:00.",
                                   "25 сәуір, жұма күні сағат 19:00-де күтеміз.", state),
                              unit("u3", "Entrée libre.", "Вход свободный.", "Кіру тегін.", state)});
}

/// The error that `call` throws; a failure when it throws none.
template <class Call>
Error error_of(const Call& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    ADD_FAILURE() << "nothing was thrown";
    return {ErrorCode::invalid, ""};
}

}  // namespace triptych::testing
