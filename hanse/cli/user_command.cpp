// SPDX-License-Identifier: GPL-3.0-or-later
// hanse user: the table of its commands, and what they share.
#include <array>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/cli/server_commands.hpp"
#include "hanse/cli/user_commands.hpp"

namespace hanse::cli {

using base::Result;

Result<people::Person> find_person(store::Database& database, const std::string& who) {
    if (who.find('@') == std::string::npos) return people::person(database, who);
    HANSE_TRY(found, people::person_by_email(database, who));
    if (found) return *std::move(found);
    return base::not_found({}, "没有人使用邮箱 " + who, "nobody has the address " + who);
}

void LinkAddress::declare(Options& options) {
    options.option("public-url", public_url_,
                   {"服务器的对外地址，用于链接（默认 http://127.0.0.1:8080）",
                    "address of the server, for the link (default http://127.0.0.1:8080)"});
}

std::string LinkAddress::told(const base::Bilingual& sentence, const people::LinkGiven& given,
                              base::Language language) const {
    const bool reset = given.link.kind == people::LinkKind::reset;
    return fmt::format("{}\n  {}/{}#{}\n", sentence.in(language), public_url_,
                       reset ? "reset" : "welcome", given.secret);
}

void RoleWanted::declare(Options& options) {
    options.option("alliance", alliance_, {"在哪个联盟（编号）", "in which alliance (its id)"});
    options.option("region", region_,
                   {"在哪个地区（仅主管部门 bureau）", "in which region (bureaus only)"});
    options.option("member", member_, {"代表哪家成员", "for which member"});
}

Result<people::Grant> RoleWanted::of(const std::string& person, const std::string& word) const {
    if (alliance_.empty() == region_.empty())
        return base::invalid({}, "请用 --alliance 或 --region 指定范围（二选一）",
                             "say where: --alliance or --region, one of them");
    const auto role = people::role_of(word);
    if (!role) {
        const std::string like = base::nearest(word, people::role_words());
        return base::invalid({}, "没有角色 “" + word + "”" + base::suggestion(like).zh,
                             "there is no role '" + word + "'" + base::suggestion(like).en);
    }
    people::Grant out{.person = person, .role = *role, .member = member_};
    out.scope = alliance_.empty() ? people::Scope{people::Scope::Kind::region, region_}
                                  : people::Scope{people::Scope::Kind::alliance, alliance_};
    HANSE_CHECK(people::check_form(out));
    return out;
}

Command user_command() {
    return {.verb = "user",
            .summary = {"人员：账户、角色、邀请、重设口令（无需启动服务器）",
                        "people: accounts, roles, invitations, forgotten passwords; needs no "
                        "running server"},
            .example = "hanse user list --data ./hanse-demo",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{
                    user_list_command(),  user_add_command(),      user_invite_command(),
                    user_grant_command(), user_withdraw_command(), user_reset_command(),
                    user_block_command(), user_unblock_command(),  user_administrator_command()};
                return all;
            }};
}

}  // namespace hanse::cli
