// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/doctor.hpp"

#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/moment.hpp"
#include "hanse/base/secrets.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/notices/outbox.hpp"
#include "hanse/server/tables.hpp"
#include "hanse/store/backup.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::server {

namespace fs = std::filesystem;
using base::Bilingual;
using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kGigabyte = std::int64_t{1} << 30;
constexpr std::int64_t kLittleRoom = 2 * kGigabyte, kNoRoom = kGigabyte / 4;

Symptom well(std::string what, Bilingual says) {
    return {std::move(what), Health::ok, std::move(says), {}};
}

Symptom warning(std::string what, Bilingual says, Bilingual to_do) {
    return {std::move(what), Health::warning, std::move(says), std::move(to_do)};
}

Symptom problem(std::string what, Bilingual says, Bilingual to_do) {
    return {std::move(what), Health::problem, std::move(says), std::move(to_do)};
}

Bilingual words_of(const base::Error& error) {
    const std::string where = error.place.text();
    const std::string lead = where.empty() ? "" : where + ": ";
    return {lead + error.message.zh, lead + error.message.en};
}

const Bilingual kRestore{"停止服务，用 hanse restore 恢复最近一次备份",
                         "stop the server and restore the latest backup: hanse restore"};

// ---- the database ----

Symptom see_database(store::Database& database) {
    const auto checked = store::check(database);
    if (!checked) return problem("database", words_of(checked.error()), kRestore);
    if (!checked->faults.empty())
        return problem(
            "database",
            {"数据库损坏：" + checked->faults.front(), "damaged: " + checked->faults.front()},
            kRestore);
    const bool sqlite = database.engine() == store::Engine::sqlite;
    const char* name = sqlite ? "SQLite" : "PostgreSQL";
    return well("database",
                {fmt::format("{} 可以读写，完整", name), fmt::format("{}, whole", name)});
}

/// What the program would do to the tables at its next start; done and taken back again.
Symptom see_tables(store::Database& database) {
    constexpr const char* kCount = "select count(*) from migration";
    const auto before = database.number(kCount);
    if (!before)
        return problem("tables", {"没有汉萨的表", "there are no tables of Hanse"},
                       {"检查 --data 和 --db 是否正确", "see whether --data and --db are right"});
    std::int64_t after = 0;
    bool taken = false;
    const auto tried = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(migrate(database));
        HANSE_TRY(count, database.number(kCount));
        after = count;
        taken = true;
        return base::unavailable({}, "只看不改", "only looking");
    });
    if (!taken)
        return problem("tables", words_of(tried.error()),
                       {"使用写成此数据库的版本或更新的版本",
                        "use the version that wrote this database, or a newer one"});
    if (after == *before)
        return well("tables", {fmt::format("{} 个迁移步骤，均已执行", after),
                               fmt::format("{} steps of migration, all taken", after)});
    return warning("tables",
                   {fmt::format("有 {} 个迁移步骤待执行", after - *before),
                    fmt::format("{} steps of migration are to be taken", after - *before)},
                   {"先备份；下次启动 hanse serve 时自动执行",
                    "make a backup; the next start of hanse serve takes them"});
}

Symptom see_trail(store::Database& database) {
    const auto chains = trail::chains(database);
    if (!chains) return problem("trail", words_of(chains.error()), kRestore);
    std::int64_t entries = 0;
    for (const std::string& chain : *chains) {
        const auto verdict = trail::verify(database, chain);
        if (!verdict) return problem("trail", words_of(verdict.error()), kRestore);
        if (verdict->broken)
            return problem(
                "trail",
                {fmt::format("{} 的审计记录自第 {} 条起不符：{}", chain, *verdict->broken,
                             verdict->why.zh),
                 fmt::format("the trail of {} is broken from entry {} on: {}", chain,
                             *verdict->broken, verdict->why.en)},
                {"有人绕过程序改动了数据库：保全现场和旧备份，与备份中的记录比对",
                 "somebody changed the database behind the program's back: keep everything, and "
                 "hold it against an older backup"});
        entries += verdict->entries;
    }
    return well("trail", {fmt::format("{} 条链、{} 条记录，完整", chains->size(), entries),
                          fmt::format("{} chains, {} entries, whole", chains->size(), entries)});
}

Symptom see_clock(store::Database& database, const std::string& now) {
    const auto latest = database.rows("select max(at) from trail");
    const std::string last = latest && !latest->empty() ? (*latest)[0].text(0) : "";
    if (last <= now) return well("clock", {"没有晚于现在的记录", "no entry is later than now"});
    return problem("clock",
                   {"最后一条记录的时间（" + last + "）晚于系统时钟（" + now + "）",
                    "the last entry (" + last + ") is later than the clock (" + now + ")"},
                   {"校准系统时钟（如 timedatectl set-ntp true）",
                    "set the clock right (timedatectl set-ntp true)"});
}

Symptom see_administrator(store::Database& database) {
    const auto count =
        database.number("select count(*) from person where administrator = 1 and state = 'active'");
    if (!count) return problem("people", words_of(count.error()), kRestore);
    if (*count > 0)
        return well("people", {fmt::format("{} 位在任管理员", *count),
                               fmt::format("{} active administrators", *count)});
    return warning("people", {"没有在任管理员", "nobody administers the server"},
                   {"启动 hanse serve 并打开所示链接，或 hanse user add --administrator",
                    "start hanse serve and open the link it shows, or hanse user add "
                    "--administrator"});
}

Symptom see_mail(store::Database& database, const std::string& now) {
    const auto failed = database.number("select count(*) from mail where state = 'failed'");
    const auto latest = notices::mails(database, {.state = "failed", .count_max = 1});
    const auto waiting =
        database.number("select count(*) from mail where state = 'waiting' and created_at < :day",
                        {base::later(now, -base::kDay)});
    if (!failed) return problem("mail", words_of(failed.error()), kRestore);
    if (!latest) return problem("mail", words_of(latest.error()), kRestore);
    if (!waiting) return problem("mail", words_of(waiting.error()), kRestore);
    if (*waiting > 0)
        return warning("mail",
                       {fmt::format("{} 封邮件等待超过一天", *waiting),
                        fmt::format("{} mails have waited for more than a day", *waiting)},
                       {"为 hanse serve 配置邮件服务器（--smtp），或检查其是否可达",
                        "give hanse serve a mail server (--smtp), or see whether it answers"});
    if (!latest->empty())
        return warning(
            "mail",
            {fmt::format("{} 封邮件未能寄出，最近一封：{}", *failed, latest->front().result),
             fmt::format("{} mails could not be sent, the latest: {}", *failed,
                         latest->front().result)},
            {"核对收件地址和邮件服务器", "see to the addresses and the mail server"});
    return well("mail", {"没有滞留的邮件", "nothing is stuck"});
}

Symptom see_evidence(store::Database& database, const std::string& folder) {
    std::error_code code;
    const auto vault = evidence::Vault::open(folder);
    if (!vault || !fs::exists(folder, code))
        return problem("evidence",
                       {"无法打开证据文件夹", "the folder of evidence cannot be opened"},
                       {"检查文件夹及其权限", "see to the folder and who may read it"});
    const auto verdict = evidence::verify(database, *vault);
    if (!verdict) return problem("evidence", words_of(verdict.error()), kRestore);
    if (!verdict->damages.empty()) {
        const evidence::Damage& first = verdict->damages.front();
        return problem("evidence",
                       {fmt::format("{} 个文件缺失或被改动，如 {}（{}）", verdict->damages.size(),
                                    first.title, first.name),
                        fmt::format("{} files are lost or altered, such as {} ({})",
                                    verdict->damages.size(), first.title, first.name)},
                       {"从备份的 evidence/ 中取回", "take them out of a backup, from evidence/"});
    }
    return well("evidence", {fmt::format("{} 个文件，与记录一致", verdict->files),
                             fmt::format("{} files, as the rows say", verdict->files)});
}

// ---- the folder and the program ----

Symptom see_key(const std::string& folder) {
    const std::string file = folder + "/seal.key";
    std::error_code code;
    if (!fs::exists(file, code))
        return problem("key", {"没有封存密钥 seal.key", "there is no sealing key, seal.key"},
                       {"从备份取回；否则第二重验证等须重新设置",
                        "take it out of a backup; without it second factors must be set up anew"});
    const auto key = base::SealingKey::open(file);
    if (!key)
        return problem("key", words_of(key.error()), {"chmod 600 " + file, "chmod 600 " + file});
    return well("key", {"只有所有者可读", "readable by its owner only"});
}

Symptom see_room(std::int64_t free_bytes) {
    const double gigabytes = static_cast<double>(free_bytes) / static_cast<double>(kGigabyte);
    const Bilingual says{fmt::format("剩余 {:.1f} GiB", gigabytes),
                         fmt::format("{:.1f} GiB free", gigabytes)};
    const Bilingual to_do{"腾出空间，或移到更大的磁盘", "make room, or move to a larger disk"};
    if (free_bytes < kNoRoom) return problem("disk", says, to_do);
    if (free_bytes < kLittleRoom) return warning("disk", says, to_do);
    return well("disk", says);
}

Symptom see_rules() {
    const auto book = knowledge::load_rules(knowledge::embedded_rules());
    if (!book)
        return problem("rules", words_of(book.error()),
                       {"重新安装程序", "install the program again"});
    const std::string print = book->fingerprint().substr(0, 12);
    return well("rules", {"规则指纹 " + print, "fingerprint " + print});
}

}  // namespace

std::string_view word_of(Health health) {
    constexpr std::array<std::string_view, 3> kWords{"ok", "warning", "problem"};
    return kWords.at(static_cast<std::size_t>(health));
}

std::vector<Symptom> examine(const Patient& patient) {
    std::vector<Symptom> out;
    auto database = store::Database::open(patient.place);
    if (!database) {
        out.push_back(problem("database", words_of(database.error()),
                              {"检查路径、权限，或 PostgreSQL 是否在运行",
                               "see to the path, the rights, or whether PostgreSQL runs"}));
    } else {
        out.push_back(see_database(*database));
        out.push_back(see_tables(*database));
        out.push_back(see_trail(*database));
        out.push_back(see_clock(*database, patient.now));
        out.push_back(see_administrator(*database));
        out.push_back(see_mail(*database, patient.now));
        out.push_back(see_evidence(*database, patient.folder));
    }
    out.push_back(see_key(patient.folder));
    out.push_back(see_room(patient.free_bytes));
    out.push_back(see_rules());
    return out;
}

}  // namespace hanse::server
