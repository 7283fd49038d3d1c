// SPDX-License-Identifier: GPL-3.0-or-later
// hanse user add, block, unblock, reset, administrator: accounts.
#include <cstdio>

#include <fmt/format.h>

#include "hanse/cli/console.hpp"
#include "hanse/cli/user_commands.hpp"
#include "hanse/people/second_factor.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using people::Person;
using people::PersonState;

namespace {

Exit say(const Result<std::string>& words, Language language) {
    return words ? deliver(*words, "", language) : fail(words.error(), language);
}

class Add : public Action {
public:
    void declare(Options& options) override {
        options.positional("NAME", name_, {"姓名", "name"});
        options.positional("EMAIL", email_, {"邮箱", "e-mail address"});
        options.option(
            "writes", writes_,
            {"邮件和页面所用语言（默认 zh）", "language of mails and pages (default zh)"},
            {"zh", "en"});
        options.flag("administrator", administrator_,
                     {"担任系统管理员", "to administer the server"});
        link_.declare(options);
        data_.declare(options);
    }

    Exit run(Language language) override { return say(added(language), language); }

private:
    Result<std::string> added(Language language) const {
        HANSE_TRY(database, data_.open());
        HANSE_TRY(house, data_.house());
        const trail::Occasion occasion = occasion_here();
        HANSE_TRY(person, people::add_person(database,
                                             {.name = name_,
                                              .email = email_,
                                              .language = people::language_of(writes_),
                                              .administrator = administrator_},
                                             occasion));
        HANSE_TRY(given, people::give_reset(database, house, person.id, occasion));
        const std::string minutes = std::to_string(house.policy.reset_minutes);
        return fmt::format("{}\n", person.id) +
               link_.told(
                   {"请在 " + minutes + " 分钟内用此一次性链接设置口令：",
                    "this link, good once and for " + minutes + " minutes, sets the password:"},
                   given, language);
    }

    std::string name_, email_, writes_ = "zh";
    bool administrator_ = false;
    LinkAddress link_;
    DataFolder data_;
};

/// One change of one person, with a reason for the trail.
class ChangeOne : public Action {
public:
    void declare(Options& options) override {
        options.positional("WHO", who_, {"邮箱或编号", "e-mail address or id"});
        options.option("reason", reason_,
                       {"理由（记入审计记录）", "why; stands in the audit trail"});
        data_.declare(options);
    }

    Exit run(Language language) override { return say(done(language), language); }

protected:
    virtual people::PersonChange change() const = 0;
    virtual base::Bilingual told() const = 0;

private:
    Result<std::string> done(Language language) const {
        HANSE_TRY(database, data_.open());
        HANSE_TRY(person, find_person(database, who_));
        HANSE_CHECK(people::change_person(database, person.id, person.version, change(),
                                          occasion_here(), reason_));
        return fmt::format("{}  {}\n", person.name, told().in(language));
    }

    std::string who_, reason_;
    DataFolder data_;
};

class Block : public ChangeOne {
    people::PersonChange change() const override { return {.state = PersonState::blocked}; }
    base::Bilingual told() const override {
        return {"已停用；其登录、令牌和发出的邀请均已失效",
                "is blocked; sessions, tokens and invitations of this person have ended"};
    }
};

class Unblock : public ChangeOne {
    people::PersonChange change() const override { return {.state = PersonState::active}; }
    base::Bilingual told() const override { return {"已启用", "is active"}; }
};

class Administrator : public ChangeOne {
public:
    void declare(Options& options) override {
        ChangeOne::declare(options);
        options.flag("withdraw", withdraw_, {"改为卸任", "to hold the office no longer"});
    }

private:
    people::PersonChange change() const override { return {.administrator = !withdraw_}; }
    base::Bilingual told() const override {
        if (withdraw_) return {"不再是系统管理员", "administers the server no longer"};
        return {"现为系统管理员（不因此看到任何联盟）",
                "administers the server now, and sees no alliance by that"};
    }

    bool withdraw_ = false;
};

class Reset : public Action {
public:
    void declare(Options& options) override {
        options.positional("WHO", who_, {"邮箱或编号", "e-mail address or id"});
        options.flag("second-factor", factor_,
                     {"同时解除第二重验证（手机遗失时）",
                      "remove the second factor as well (a lost telephone)"});
        options.option("reason", reason_,
                       {"理由（记入审计记录）", "why; stands in the audit trail"});
        link_.declare(options);
        data_.declare(options);
    }

    Exit run(Language language) override { return say(given(language), language); }

private:
    Result<std::string> given(Language language) const {
        HANSE_TRY(database, data_.open());
        HANSE_TRY(house, data_.house());
        HANSE_TRY(person, find_person(database, who_));
        const trail::Occasion occasion = occasion_here();
        if (factor_)
            HANSE_CHECK(people::remove_second_factor(database, person.id, occasion, reason_));
        HANSE_TRY(link, people::give_reset(database, house, person.id, occasion));
        return link_.told({"此一次性链接可为 " + person.name + " 设置新口令，有效期至 " +
                               link.link.expires + "：",
                           "this link, good once and until " + link.link.expires +
                               ", sets a new password for " + person.name + ":"},
                          link, language);
    }

    std::string who_, reason_;
    bool factor_ = false;
    LinkAddress link_;
    DataFolder data_;
};

}  // namespace

Command user_add_command() {
    return {.verb = "user add",
            .summary = {"新增账户，并给出设置口令的一次性链接",
                        "adds an account and gives a link that sets its password"},
            .example = "hanse user add 林静 lin@example.org --data ./hanse-demo",
            .create = make<Add>};
}

Command user_block_command() {
    return {.verb = "user block",
            .summary = {"停用账户", "blocks an account"},
            .example = "hanse user block reader@demo.example --reason 离职 --data ./hanse-demo",
            .create = make<Block>};
}

Command user_unblock_command() {
    return {.verb = "user unblock",
            .summary = {"重新启用账户，或接纳待接纳者",
                        "opens a blocked account again, or admits somebody who waits for it"},
            .example = "hanse user unblock reader@demo.example --data ./hanse-demo",
            .create = make<Unblock>};
}

Command user_reset_command() {
    return {.verb = "user reset",
            .summary = {"给出重设口令的一次性链接", "gives a link that sets a new password"},
            .example = "hanse user reset reader@demo.example --data ./hanse-demo",
            .create = make<Reset>};
}

Command user_administrator_command() {
    return {.verb = "user administrator",
            .summary = {"任命或免去系统管理员", "makes somebody administrator of the server"},
            .example = "hanse user administrator counsel@demo.example --data ./hanse-demo",
            .create = make<Administrator>};
}

}  // namespace hanse::cli
