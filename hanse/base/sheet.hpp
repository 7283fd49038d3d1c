// SPDX-License-Identifier: Apache-2.0
// Sheet: a table of texts with one header row, from a CSV file or a page of a workbook.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/error.hpp"

namespace hanse::base {

struct Sheet {
    struct Row {
        std::vector<std::string> cells;  // as many as the header has columns
        std::size_t line = 0;            // in the file or on the page, from 1
    };

    std::string name;  // "members"
    std::string file;  // for complaints: "examples/demo/members.csv", or "demo.xlsx [members]"
    std::vector<std::string> header;
    std::vector<Row> rows;

    Place place(std::size_t row, std::size_t column) const {
        return {file, rows[row].line, column + 1};
    }
};

}  // namespace hanse::base
