// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/workflow_access.hpp"

#include "hanse/server/viewers.hpp"

namespace hanse::server {

workflow::Viewer WorkflowViewers::operator()(const std::string& alliance) {
    const auto [at, fresh] = known_.try_emplace(alliance);
    if (!fresh) return at->second;
    if (const auto listed = registry::listed(ask_.database, alliance))
        at->second = workflow_viewer(roles_at(ask_.person(), *listed), ask_.person().person);
    return at->second;
}

base::Result<WorkflowFound> find_workflow(Ask& ask) {
    const std::string& id = ask.request.at("workflow");
    HANSE_TRY(alliance, workflow::alliance_of(ask.database, id));
    workflow::Viewer viewer = WorkflowViewers(ask)(alliance);
    HANSE_TRY(instance, workflow::show(ask.database, ask.office.processes(), id, viewer));
    return WorkflowFound{std::move(instance), std::move(viewer)};
}

}  // namespace hanse::server
