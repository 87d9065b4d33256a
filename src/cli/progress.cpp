#include "cli/progress.hpp"

#include <unistd.h>

#include <boost/timer/progress_display.hpp>
#include <iostream>
#include <memory>

namespace triptych::cli {

Progress show_progress()
{
    if (isatty(STDERR_FILENO) == 0) return {};
    const auto bar = std::make_shared<std::unique_ptr<boost::timer::progress_display>>();
    return [bar](std::size_t done, std::size_t total) {
        if (!*bar || (*bar)->expected_count() != total) *bar = std::make_unique<boost::timer::progress_display>(total, std::cerr);
        if (done > (*bar)->count()) **bar += done - (*bar)->count();
    };
}

}  // namespace triptych::cli
