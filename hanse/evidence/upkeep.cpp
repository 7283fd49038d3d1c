// SPDX-License-Identifier: GPL-3.0-or-later
// What is done to all evidence at once: forgetting what was removed, reading every file again.
#include <filesystem>
#include <functional>
#include <set>

#include "hanse/base/contract.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/evidence/rows.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::evidence {

using base::Done;
using base::Result;

namespace {

struct Removed {
    std::string id, alliance;
};

Result<std::vector<Removed>> removed_before(store::Database& database, const std::string& moment) {
    HANSE_TRY(rows, database.rows("select id, alliance from evidence where removed_at <> '' and "
                                  "removed_at < :moment order by id",
                                  {moment}));
    std::vector<Removed> out;
    for (const store::Row& row : rows) out.push_back({row.text(0), row.text(1)});
    return out;
}

Result<Done> forget(store::Database& database, const Removed& one,
                    const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run("delete from evidence_link where evidence = :id", {one.id}));
        HANSE_CHECK(database.run("delete from evidence_file where evidence = :id", {one.id}));
        HANSE_CHECK(database.run("delete from evidence_version where evidence = :id", {one.id}));
        HANSE_CHECK(database.run("delete from evidence where id = :id", {one.id}));
        HANSE_CHECK(trail::note(
            database, one.alliance, occasion,
            {.what = "evidence.forgotten", .subject = "evidence/" + one.id, .reason = {}}));
        return Done{};
    });
}

Result<std::set<std::string>> named(store::Database& database) {
    std::set<std::string> out;
    HANSE_CHECK(database.each("select distinct digest from evidence_file", {},
                              [&](const store::Row& row) -> Result<Done> {
                                  out.insert(row.text(0));
                                  return Done{};
                              }));
    return out;
}

/// An upload lies in the vault before its row is written: what came in lately is left alone.
bool is_fresh(const std::string& path, const std::string& now) {
    std::error_code code;
    const auto written = std::filesystem::last_write_time(path, code);
    const std::chrono::sys_seconds moment(std::chrono::seconds(*base::seconds_of(now)));
    return code || std::chrono::file_clock::to_sys(written) > moment - std::chrono::days(1);
}

Result<std::vector<std::string>> strangers(const Vault& vault, const std::set<std::string>& known) {
    std::vector<std::string> out;
    HANSE_CHECK(vault.each([&](const std::string& digest) -> Result<Done> {
        if (!known.contains(digest)) out.push_back(digest);
        return Done{};
    }));
    return out;
}

}  // namespace

Result<Purged> purge(store::Database& database, const Vault& vault,
                     const trail::Occasion& occasion) {
    Purged out;
    HANSE_TRY(old, removed_before(database, base::later(occasion.at, -kUndo_days * 86'400)));
    for (const Removed& one : old) {
        HANSE_CHECK(forget(database, one, occasion));
        ++out.evidence;
    }
    HANSE_TRY(known, named(database));
    HANSE_TRY(unknown, strangers(vault, known));
    for (const std::string& digest : unknown) {
        if (is_fresh(vault.path_of(digest), occasion.at)) continue;
        HANSE_CHECK(vault.drop(digest));
        ++out.files;
    }
    return out;
}

namespace {

/// @param alliance  empty: of all. @param counts  is it to be read?
Result<Verdict> read_again(store::Database& database, const Vault& vault,
                           const std::string& alliance,
                           const std::function<bool(const Visibility&)>& counts) {
    Verdict out;
    HANSE_CHECK(database.each(
        "select f.evidence, e.title, f.version, f.name, f.digest, e.wall, e.wall_of from "
        "evidence_file f join evidence e on e.id = f.evidence where :anywhere = '' or "
        "e.alliance = :alliance order by f.digest, f.evidence, f.version, f.place",
        {alliance, alliance}, [&](const store::Row& row) -> Result<Done> {
            if (!counts({wall_of(row.text(5)), row.text(6)})) return Done{};
            ++out.files;
            const auto whole = vault.check(row.text(4));
            if (!whole)
                out.damages.push_back({row.text(0), row.text(1), row.whole(2), row.text(3),
                                       row.text(4), whole.error()});
            return Done{};
        }));
    return out;
}

}  // namespace

Result<Verdict> verify(store::Database& database, const Vault& vault) {
    HANSE_TRY(out, read_again(database, vault, {}, [](const Visibility&) { return true; }));
    HANSE_TRY(known, named(database));
    HANSE_TRY(unknown, strangers(vault, known));
    out.strangers = std::move(unknown);
    return out;
}

Result<Verdict> verify_seen(store::Database& database, const Vault& vault,
                            const std::string& alliance, const Viewer& viewer) {
    base::expects(!alliance.empty(), "the evidence of one alliance");
    return read_again(database, vault, alliance,
                      [&](const Visibility& one) { return may_see(one, viewer); });
}

}  // namespace hanse::evidence
