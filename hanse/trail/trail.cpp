// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/trail/trail.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/store/migrations.hpp"

namespace hanse::trail {

using base::Done;
using base::Result;

namespace {

constexpr std::string_view kFamily = "trail";
constexpr std::string_view kSalt = "0002-salt";

constexpr std::array<store::Migration, 2> kSteps{
    {{"0001-trail", R"(
create table trail (
    chain text not null,
    number bigint not null,
    at text not null,
    who text not null,
    by text not null,
    origin text not null,
    what text not null,
    subject text not null,
    before text,
    after text,
    reason text not null,
    digest text not null,
    primary key (chain, number))
--
create index trail_subject on trail (chain, subject, number)
)"},
     {kSalt, "alter table trail add column salt text not null default ''"}}};

constexpr std::size_t kSaltLetters = 26;

/// A database from before there was salt is read as it is: it is looked at, backed up and restored
/// before its migrations are taken.
Result<std::string> columns(store::Database& database) {
    HANSE_TRY(salted, store::has_taken(database, kFamily, kSalt));
    return fmt::format(
        "select chain, number, at, who, by, origin, what, subject, before, after, reason, {}, "
        "digest from trail ",
        salted ? "salt" : "''");
}

std::optional<std::string> text_or_nothing(const store::Row& row, std::size_t column) {
    if (row.is_null(column)) return {};
    return row.text(column);
}

Entry entry_of(const store::Row& row) {
    return {
        .chain = row.text(0),
        .number = row.whole(1),
        .occasion = {.who = row.text(3), .by = row.text(4), .from = row.text(5), .at = row.text(2)},
        .deed = {.what = row.text(6),
                 .subject = row.text(7),
                 .before = text_or_nothing(row, 8),
                 .after = text_or_nothing(row, 9),
                 .reason = row.text(10)},
        .salt = row.text(11),
        .digest = row.text(12)};
}

/// Lengths stand before the parts, so that no two contents give one text.
void add_part(std::string& out, const std::string& part) {
    out += fmt::format("{}:{}\n", part.size(), part);
}

void add_part(std::string& out, const std::optional<std::string>& part) {
    if (part)
        add_part(out, *part);
    else
        out += "-\n";
}

std::string digest_of(const Entry& entry, const std::string& before) {
    std::string content;
    add_part(content, before);
    add_part(content, entry.chain);
    add_part(content, std::to_string(entry.number));
    for (const std::string* part : {&entry.occasion.at, &entry.occasion.who, &entry.occasion.by,
                                    &entry.occasion.from, &entry.deed.what, &entry.deed.subject})
        add_part(content, *part);
    add_part(content, entry.deed.before);
    add_part(content, entry.deed.after);
    add_part(content, entry.deed.reason);
    if (!entry.salt.empty()) add_part(content, entry.salt);
    return base::sha256(content);
}

/// Follows the entries as they come and notes the first that does not follow.
class Follower {
public:
    explicit Follower(const std::optional<Kept>& kept) : kept_(kept) {}

    void take(const Entry& entry) {
        if (!verdict_.broken) judge(entry);
        ++verdict_.entries;
        verdict_.head = entry.digest;
    }

    Verdict verdict() && {
        if (!verdict_.broken && kept_ && kept_->number > verdict_.entries)
            breaks(verdict_.entries + 1, "之后的记录被截去", "what came after it was cut off");
        return std::move(verdict_);
    }

private:
    void judge(const Entry& entry) {
        if (entry.number != verdict_.entries + 1)
            breaks(verdict_.entries + 1, "这一条缺失", "this entry is missing");
        else if (digest_of(entry, verdict_.head) != entry.digest)
            breaks(entry.number, "内容与摘要不符", "content and digest do not agree");
        else if (kept_ && kept_->number == entry.number && kept_->digest != entry.digest)
            breaks(entry.number, "与另存的摘要不符", "not the digest that was kept elsewhere");
    }

    void breaks(std::int64_t number, std::string zh, std::string en) {
        verdict_.broken = number;
        verdict_.why = {.zh = std::move(zh), .en = std::move(en)};
    }

    const std::optional<Kept>& kept_;
    Verdict verdict_;
};

}  // namespace

Result<Done> migrate(store::Database& database) {
    return store::migrate(database, kFamily, kSteps);
}

Result<std::int64_t> note(store::Database& database, const std::string& chain,
                          const Occasion& occasion, const Deed& deed) {
    HANSE_CHECK(database.lock("trail " + chain));
    HANSE_TRY(last, database.rows("select number, digest from trail where chain = :chain "
                                  "order by number desc limit 1",
                                  {chain}));
    Entry entry{.chain = chain,
                .number = last.empty() ? 1 : last[0].whole(0) + 1,
                .occasion = occasion,
                .deed = deed,
                .salt = base::random_text(kSaltLetters),
                .digest = {}};
    entry.digest = digest_of(entry, last.empty() ? std::string() : last[0].text(1));
    HANSE_CHECK(database.run(
        "insert into trail (chain, number, at, who, by, origin, what, subject, before, after, "
        "reason, salt, digest) values (:chain, :number, :at, :who, :by, :origin, :what, :subject, "
        ":before, :after, :reason, :salt, :digest)",
        {entry.chain, entry.number, occasion.at, occasion.who, occasion.by, occasion.from,
         deed.what, deed.subject, deed.before, deed.after, deed.reason, entry.salt, entry.digest}));
    return entry.number;
}

Result<std::vector<Entry>> entries(store::Database& database, const Wanted& wanted) {
    HANSE_TRY(select, columns(database));
    // substr instead of like: nothing in a subject is a pattern.
    HANSE_TRY(
        rows,
        database.rows(
            select + "where chain = :chain and (cast(:older as bigint) = 0 or number < :before) "
                     "and substr(subject, 1, length(:subject)) = :subject_again "
                     "and substr(what, 1, length(:what)) = :what_again "
                     "and (:anyone = '' or who = :who) order by number desc limit :count",
            {wanted.chain, wanted.before, wanted.before, wanted.subject, wanted.subject,
             wanted.what, wanted.what, wanted.who, wanted.who, wanted.count_max}));
    std::vector<Entry> out;
    out.reserve(rows.size());
    for (const store::Row& row : rows) out.push_back(entry_of(row));
    return out;
}

Result<Done> each_entry(store::Database& database, const std::string& chain,
                        const std::function<Result<Done>(const Entry&)>& take) {
    HANSE_TRY(select, columns(database));
    return database.each(select + "where chain = :chain order by number", {chain},
                         [&](const store::Row& row) { return take(entry_of(row)); });
}

Result<Verdict> verify(store::Database& database, const std::string& chain,
                       const std::optional<Kept>& kept) {
    Follower follower(kept);
    HANSE_CHECK(each_entry(database, chain, [&](const Entry& entry) -> Result<Done> {
        follower.take(entry);
        return Done{};
    }));
    return std::move(follower).verdict();
}

Result<std::vector<std::string>> chains(store::Database& database) {
    HANSE_TRY(rows, database.rows("select distinct chain from trail order by chain"));
    std::vector<std::string> out;
    for (const store::Row& row : rows) out.push_back(row.text(0));
    return out;
}

}  // namespace hanse::trail
