// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/subjects.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/notices/tasks.hpp"
#include "hanse/server/viewers.hpp"

namespace hanse::server {

using base::Done;

namespace {

base::Error nothing_there(const std::string& subject) {
    return base::not_found({.file = "#/subject"}, fmt::format("没有 {}", subject),
                           fmt::format("there is no {}", subject));
}

/// Who sees the outline of an instance only is not meant by those who speak of it: they talk of what
/// was filled in.
Result<Done> check_workflow(const Office& office, store::Database& database, const Seat& seat,
                            const std::string& person, const std::string& id) {
    const workflow::Viewer viewer = workflow_viewer(seat.roles, person);
    HANSE_TRY(one, workflow::show(database, office.processes(), id, viewer));
    HANSE_TRY(process, office.processes().need(one.process));
    if (one.alliance != seat.alliance.id || !workflow::sees_whole(*process, one, viewer))
        return nothing_there("workflow/" + id);
    return Done{};
}

Result<Done> check_record(const Office& office, store::Database& database, const Seat& seat,
                          const std::string& address) {
    HANSE_TRY(all,
              registry::records_seen(database, seat.alliance.id, 0, seat.viewer, office.walls()));
    const bool there = std::ranges::any_of(all, [&](const registry::StoredRecord& one) {
        return registry::address_of(one.record) == address;
    });
    return there ? Result<Done>(Done{}) : nothing_there(address);
}

}  // namespace

Result<Done> check_subject(const Office& office, store::Database& database, const Seat& seat,
                           const std::string& person, const std::string& subject) {
    const std::size_t slash = subject.find('/');
    const std::string kind = subject.substr(0, slash);
    const std::string id = slash == std::string::npos ? "" : subject.substr(slash + 1);
    if (kind == "workflow") return check_workflow(office, database, seat, person, id);
    if (seat.roles.empty()) return nothing_there(subject);  // the public page is not talked about
    if (subject == "alliance" || kind == "clauses") return Done{};
    if (kind == "evidence") {
        HANSE_TRY(one, evidence::show(database, id, evidence_viewer(seat)));
        return one.alliance == seat.alliance.id ? Result<Done>(Done{}) : nothing_there(subject);
    }
    if (kind == "task") {
        HANSE_TRY(one, notices::show_task(database, id, notice_reader(seat.roles, person)));
        return one.alliance == seat.alliance.id ? Result<Done>(Done{}) : nothing_there(subject);
    }
    if (std::ranges::find(registry::sheets(), kind) != registry::sheets().end())
        return check_record(office, database, seat, subject);
    return base::invalid(
        {.file = "#/subject"},
        fmt::format("“{}” 不是对象；应如 members/M1、clauses/C3、workflow/w-…、evidence/e-…",
                    subject),
        fmt::format("'{}' is no subject; it is like members/M1, clauses/C3, workflow/w-…, "
                    "evidence/e-…",
                    subject));
}

}  // namespace hanse::server
