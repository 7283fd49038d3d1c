// SPDX-License-Identifier: GPL-3.0-or-later
// hanse user list, grant, withdraw, invite: who holds which role where.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/plain_table.hpp"
#include "hanse/cli/user_commands.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/server/people_values.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using people::Grant;
using people::Person;

namespace {

constexpr std::int64_t kPage = 500;

struct Entry {
    Person person;
    std::vector<Grant> grants;
};

/// "member-admin alliance:demo-harbour-pumps M1"
std::string text_of(const Grant& grant) {
    return fmt::format("{} {}{}{}", people::word_of(grant.role), grant.scope.text(),
                       grant.member.empty() ? "" : " ", grant.member);
}

Result<std::vector<Entry>> everybody(store::Database& database, const std::string& part) {
    std::vector<Entry> out;
    for (people::PersonsWanted wanted{.part = part, .count_max = kPage};;) {
        HANSE_TRY(page, people::persons(database, wanted));
        for (Person& person : page) {
            HANSE_TRY(grants, people::grants_of(database, person.id));
            std::ranges::sort(grants, {}, text_of);
            wanted.after = person.id;
            out.push_back({std::move(person), std::move(grants)});
        }
        if (std::ssize(page) < kPage) break;
    }
    std::ranges::sort(out, {}, [](const Entry& one) { return one.person.email; });
    return out;
}

base::Sheet sheet_of(const std::vector<Entry>& entries, Language language) {
    const bool zh = language == Language::zh;
    base::Sheet out;
    out.header =
        zh ? std::vector<std::string>{"编号", "邮箱", "姓名", "状态", "管理员", "角色"}
           : std::vector<std::string>{"id", "email", "name", "state", "administrator", "roles"};
    for (const Entry& one : entries) {
        std::string roles;
        for (const Grant& grant : one.grants) roles += (roles.empty() ? "" : "; ") + text_of(grant);
        const char* yes = zh ? "是" : "yes";
        out.rows.push_back({{one.person.id, one.person.email, one.person.name,
                             std::string(people::word_of(one.person.state)),
                             one.person.administrator ? yes : "", roles}});
    }
    return out;
}

Value value_of(const std::vector<Entry>& entries) {
    Value out = Value::list();
    for (const Entry& one : entries) {
        Value grants = Value::list();
        for (const Grant& grant : one.grants) grants.push(server::grant_value(grant));
        out.push(server::person_value(one.person).set("roles", std::move(grants)));
    }
    return out;
}

class List : public Action {
public:
    void declare(Options& options) override {
        options.option("words", part_, {"姓名或邮箱中的字", "a part of name or address"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       {"text", "csv", "json"});
        data_.declare(options);
    }

    Exit run(Language language) override {
        auto database = data_.open();
        if (!database) return fail(database.error(), language);
        const auto entries = everybody(*database, part_);
        if (!entries) return fail(entries.error(), language);
        return deliver(drawn(*entries, language), "", language);
    }

private:
    std::string drawn(const std::vector<Entry>& entries, Language language) const {
        if (format_ == "json")
            return base::to_json(value_of(entries), base::JsonStyle::indented) + "\n";
        const base::Sheet sheet = sheet_of(entries, language);
        return format_ == "csv" ? base::to_csv(sheet) : plain_table(sheet);
    }

    std::string part_, format_ = "text";
    DataFolder data_;
};

Result<base::Done> alliance_is_there(store::Database& database, const Grant& wanted) {
    if (wanted.scope.kind == people::Scope::Kind::region) return base::Done{};
    HANSE_CHECK(registry::listed(database, wanted.scope.id));
    return base::Done{};
}

/// Gives or takes one role of one person.
class OneRole : public Action {
public:
    void declare(Options& options) override {
        options.positional("WHO", who_, {"邮箱或编号", "e-mail address or id"});
        options.positional("ROLE", role_,
                           {"角色：secretariat、lead、member-admin、member-reader、counsel、"
                            "evaluator、bureau、auditor",
                            "secretariat, lead, member-admin, member-reader, counsel, evaluator, "
                            "bureau or auditor"});
        where_.declare(options);
        options.option("reason", reason_,
                       {"理由（记入审计记录）", "why; stands in the audit trail"});
        data_.declare(options);
    }

    Exit run(Language language) override {
        const auto told = done(language);
        return told ? deliver(*told, "", language) : fail(told.error(), language);
    }

protected:
    virtual Result<base::Bilingual> change(store::Database& database, const Grant& wanted,
                                           const std::string& reason) const = 0;

private:
    Result<std::string> done(Language language) const {
        HANSE_TRY(database, data_.open());
        HANSE_TRY(person, find_person(database, who_));
        HANSE_TRY(wanted, where_.of(person.id, role_));
        HANSE_TRY(told, change(database, wanted, reason_));
        return fmt::format("{}  {}: {}\n", person.name, told.in(language), text_of(wanted));
    }

    std::string who_, role_, reason_;
    RoleWanted where_;
    DataFolder data_;
};

class Give : public OneRole {
    Result<base::Bilingual> change(store::Database& database, const Grant& wanted,
                                   const std::string& reason) const override {
        HANSE_CHECK(alliance_is_there(database, wanted));
        HANSE_CHECK(people::grant(database, wanted, occasion_here(), reason));
        return base::Bilingual{"已授予", "holds now"};
    }
};

class Withdraw : public OneRole {
    Result<base::Bilingual> change(store::Database& database, const Grant& wanted,
                                   const std::string& reason) const override {
        HANSE_TRY(held, people::grants_of(database, wanted.person));
        const auto found = std::ranges::find_if(held, [&](const Grant& one) {
            return one.scope == wanted.scope && one.role == wanted.role &&
                   (wanted.member.empty() || one.member == wanted.member);
        });
        if (found == held.end())
            return base::not_found({}, "此人没有这个角色", "this person does not hold that role");
        HANSE_CHECK(people::withdraw(database, found->id, occasion_here(), reason));
        return base::Bilingual{"已收回", "holds no longer"};
    }
};

class Invite : public Action {
public:
    void declare(Options& options) override {
        options.positional("EMAIL", email_, {"邮箱", "e-mail address"});
        options.positional("ROLE", role_, {"角色；省略则只建账户", "role; none: only an account"},
                           false);
        where_.declare(options);
        options.option(
            "writes", writes_,
            {"邮件和页面所用语言（默认 zh）", "language of mails and pages (default zh)"},
            {"zh", "en"});
        link_.declare(options);
        data_.declare(options);
    }

    Exit run(Language language) override {
        const auto told = invited(language);
        return told ? deliver(*told, "", language) : fail(told.error(), language);
    }

private:
    Result<std::string> invited(Language language) const {
        HANSE_TRY(database, data_.open());
        HANSE_TRY(house, data_.house());
        people::Invitation wanted{.email = email_, .language = people::language_of(writes_)};
        if (!role_.empty() || where_.named()) {
            HANSE_TRY(role, where_.of("", role_));
            HANSE_CHECK(alliance_is_there(database, role));
            wanted.scope = role.scope;
            wanted.role = role.role;
            wanted.member = role.member;
        }
        HANSE_TRY(given, people::invite(database, house, wanted, occasion_here()));
        return link_.told(
            {"请把此一次性链接交给 " + email_ + "，有效期至 " + given.link.expires + "：",
             "for " + email_ + ": this link is good once, until " + given.link.expires + ":"},
            given, language);
    }

    std::string email_, role_, writes_ = "zh";
    RoleWanted where_;
    LinkAddress link_;
    DataFolder data_;
};

}  // namespace

Command user_list_command() {
    return {.verb = "user list",
            .summary = {"列出人员及其角色", "lists people and their roles"},
            .example = "hanse user list --data ./hanse-demo",
            .create = make<List>};
}

Command user_grant_command() {
    return {.verb = "user grant",
            .summary = {"授予角色", "gives a role"},
            .example =
                "hanse user grant admin@demo.example auditor --alliance demo-valve-ring "
                "--data ./hanse-demo",
            .create = make<Give>};
}

Command user_withdraw_command() {
    return {.verb = "user withdraw",
            .summary = {"收回角色", "takes a role back"},
            .example =
                "hanse user withdraw admin@demo.example auditor --alliance demo-valve-ring "
                "--data ./hanse-demo",
            .create = make<Withdraw>};
}

Command user_invite_command() {
    return {
        .verb = "user invite",
        .summary = {"邀请某人，可同时给予角色", "invites somebody, with a role if one is named"},
        .example =
            "hanse user invite zhao@example.org member-admin --alliance "
            "demo-harbour-pumps --member M4 --data ./hanse-demo",
        .create = make<Invite>};
}

}  // namespace hanse::cli
