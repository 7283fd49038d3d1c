// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is in what is being decided, and the instance that a path names.
#pragma once

#include <map>
#include <string>

#include "hanse/server/ask.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::server {

/// Who the caller is in each alliance, looked up once. In one that was removed, and in one that their
/// token does not reach, they are nobody.
class WorkflowViewers {
public:
    explicit WorkflowViewers(Ask& ask) : ask_(ask) {}
    base::Result<workflow::Viewer> operator()(const std::string& alliance);

private:
    Ask& ask_;
    std::map<std::string, workflow::Viewer> known_;
};

struct WorkflowFound {
    workflow::Instance instance;
    workflow::Viewer viewer;
};

/// The instance of the path, and who the caller is there. @return not_found for what is not theirs to
/// see.
base::Result<WorkflowFound> find_workflow(Ask& ask);

}  // namespace hanse::server
