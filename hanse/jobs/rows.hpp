// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as rows of the table "job". Inside the jobs floor only.
#pragma once

#include "hanse/jobs/job.hpp"

namespace hanse::jobs {

/// The columns of a Job, for statements that begin with "select".
extern const char* const kColumns;
base::Result<Job> job_of(const store::Row& row);

/// The one job whose row `condition` names. @return nothing if there is none.
base::Result<std::optional<Job>> job_where(store::Database& database, const std::string& condition,
                                           const store::Fields& fields);

std::string error_text(const base::Error& error);

/// Notes in the trail of the job's scope what became of it.
base::Result<base::Done> note(store::Database& database, const trail::Occasion& occasion,
                              const Job& job, const char* what, const std::string& reason);

}  // namespace hanse::jobs
