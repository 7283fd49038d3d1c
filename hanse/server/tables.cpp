// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/tables.hpp"

#include "hanse/evidence/evidence.hpp"
#include "hanse/jobs/job.hpp"
#include "hanse/notices/schema.hpp"
#include "hanse/people/schema.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/server/idempotency.hpp"
#include "hanse/trail/trail.hpp"
#include "hanse/workflow/instance.hpp"

namespace hanse::server {

base::Result<base::Done> migrate(store::Database& database) {
    HANSE_CHECK(trail::migrate(database));
    HANSE_CHECK(people::migrate(database));
    HANSE_CHECK(registry::migrate(database));
    HANSE_CHECK(workflow::migrate(database));
    HANSE_CHECK(evidence::migrate(database));
    HANSE_CHECK(notices::migrate(database));
    HANSE_CHECK(jobs::migrate(database));
    return migrate_idempotency(database);
}

}  // namespace hanse::server
