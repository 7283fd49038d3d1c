// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/workflow_access.hpp"

#include "hanse/server/viewers.hpp"

namespace hanse::server {

Result<workflow::Viewer> WorkflowViewers::operator()(const std::string& alliance) {
    if (const auto at = known_.find(alliance); at != known_.end()) return at->second;
    const auto listed = registry::listed(ask_.database, alliance);
    if (!listed && listed.error().kind != base::ErrorKind::not_found) return listed.error();
    workflow::Viewer viewer;
    if (listed && people::within_scope(ask_.person(), alliance))
        viewer = workflow_viewer(roles_at(ask_.person(), *listed), ask_.person().person);
    return known_.emplace(alliance, std::move(viewer)).first->second;
}

base::Result<WorkflowFound> find_workflow(Ask& ask) {
    const std::string& id = ask.request.at("workflow");
    HANSE_TRY(alliance, workflow::alliance_of(ask.database, id));
    HANSE_TRY(viewer, WorkflowViewers(ask)(alliance));
    HANSE_TRY(instance, workflow::show(ask.database, ask.office.processes(), id, viewer));
    return WorkflowFound{std::move(instance), std::move(viewer)};
}

}  // namespace hanse::server
