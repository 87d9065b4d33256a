// Rows of a measuring set: a TSV file with a header, one row a line.
#pragma once

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace triptych::bench {

class ScoredRows {
public:
    explicit ScoredRows(const std::string& path)
    {
        std::ifstream file(path);
        std::string line;
        if (!std::getline(file, line)) throw std::runtime_error(path + ": cannot be read, or is empty");
        header_ = cells_of(line);
        while (std::getline(file, line)) rows_.push_back(cells_of(line));
    }

    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }

    [[nodiscard]] bool has(const std::string& column) const { return std::ranges::find(header_, column) != header_.end(); }

    /// A cell; empty where the row is shorter than the header.
    [[nodiscard]] std::string at(std::size_t row, const std::string& column) const
    {
        const auto found = std::ranges::find(header_, column);
        if (found == header_.end()) throw std::runtime_error("the table has no column " + column);
        const auto place = static_cast<std::size_t>(found - header_.begin());
        return place < rows_[row].size() ? rows_[row][place] : std::string();
    }

private:
    static std::vector<std::string> cells_of(std::string line)
    {
        if (line.ends_with('\r')) line.pop_back();
        std::vector<std::string> cells;
        for (std::size_t at = 0;;) {
            const auto tab = line.find('\t', at);
            cells.push_back(line.substr(at, tab - at));
            if (tab == std::string::npos) return cells;
            at = tab + 1;
        }
    }

    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace triptych::bench
