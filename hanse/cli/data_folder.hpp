// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder of a server, as the commands see it that work on it beside the server.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/cli/options.hpp"
#include "hanse/people/house.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::cli {

class DataFolder {
public:
    /// --data and --db.
    void declare(Options& options);

    const std::string& folder() const { return folder_; }
    /// Of the database.
    std::string place() const;
    /// With its tables brought up to date.
    /// @return invalid_input if nothing was named; not_found if nothing is there.
    base::Result<store::Database> open() const;
    /// As it is: for who only looks.
    base::Result<store::Database> open_as_it_is() const;
    /// @return not_found if there is no sealing key: only a server's start makes one.
    base::Result<people::House> house() const;

    /// @return invalid_input without --data; not_found if there is no such folder.
    base::Result<base::Done> must_be_named() const;

private:
    base::Result<base::Done> is_there() const;

    std::string folder_, place_;
};

std::string now();
/// Who sits at this terminal, for the trail.
trail::Occasion occasion_here();

}  // namespace hanse::cli
