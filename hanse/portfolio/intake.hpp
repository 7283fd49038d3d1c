// SPDX-License-Identifier: GPL-3.0-or-later
// Intake: a file of patents into the register, in steps that each hold or do not.
//
// Every thousand items are one transaction together with how far the file was read. A program that
// is killed loses at most the items since then; the next intake of the same file goes on there.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hanse/patents/formats/source.hpp"
#include "hanse/portfolio/register.hpp"

namespace hanse::portfolio {

struct Occasion {
    std::string who;  // for the history; may be empty
    std::string now;  // "2026-11-23T07:30:00Z"
};

struct IntakeOptions {
    Occasion occasion;
    patents::ReadingOptions reading;
    bool dry_run = false;  // says what would be done and leaves all as it was
    /// Called after every step. @param done  from 0 to 1. @return an Error to stop there.
    std::function<base::Result<base::Done>(double done)> step;
};

/// What became of a file.
struct Intake {
    Batch batch;
    std::int64_t read = 0;             // records, of this run
    bool resumed = false;              // an earlier intake had broken off
    bool known = false;                // the same file was taken in before; nothing was done
    std::vector<base::Error> reasons;  // the first of what was refused or not understood
    std::vector<std::string> unread_columns;
};

/// @param path  any format that open_records() knows.
/// @return also conflict while another program imports into this register.
base::Result<Intake> take_in(Register& patents, const std::string& path,
                             const IntakeOptions& options);

/// What was refused or not understood in a batch, in order of reading.
struct Complaint {
    std::string place;
    base::Bilingual words;
    bool refused = false;
};
base::Result<std::vector<Complaint>> complaints(Register& patents, std::int64_t batch);

}  // namespace hanse::portfolio
