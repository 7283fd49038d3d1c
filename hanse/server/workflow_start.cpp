// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/workflow_start.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/workflow_hands.hpp"
#include "hanse/store/transacted.hpp"
#include "hanse/workflow/frozen_text.hpp"

namespace hanse::server {

using base::Done;
using workflow::Beginning;
using workflow::Process;

namespace {

constexpr const char* kClauses = "clauses/";
constexpr std::size_t kClauseName_max = 60;

bool freezes(const Process& process) {
    return std::ranges::any_of(
        process.moves, [](const workflow::Move& move) { return move.effect == "clause.freeze"; });
}

Result<Done> check_clause(const std::string& subject) {
    const bool named = subject.starts_with(kClauses) &&
                       subject.size() > std::string_view(kClauses).size() &&
                       subject.size() <= kClauseName_max &&
                       subject.find_first_not_of(
                           "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                           "0123456789._-",
                           std::string_view(kClauses).size()) == std::string::npos;
    if (named) return Done{};
    return base::invalid({.file = "#/subject"}, "对象应为 clauses/ 加条款编号，如 clauses/C3",
                         "the subject is clauses/ and the name of the clause: clauses/C3");
}

/// A draft begins from the version that is in force: what is frozen meanwhile is not overwritten.
Result<Value> based_on_what_is_in_force(Ask& ask, const Beginning& beginning) {
    Value form = beginning.input;
    if (form.find("based_on") != nullptr) return form;
    HANSE_TRY(all, workflow::versions(ask.database, beginning.alliance, beginning.subject));
    return form.set("based_on", all.empty() ? std::int64_t(0) : all.front().number);
}

Result<Done> check_questions(const Ask& ask, const Process& process, const Value& form) {
    std::vector<base::Error> errors;
    for (const workflow::FormField& field : process.fields) {
        if (field.type != workflow::FieldType::questions) continue;
        for (const std::string& fact : base::texts_in(form, field.id))
            if (ask.office.book().facts().find(fact) == nullptr)
                errors.push_back(base::invalid({.file = "#/form/" + field.id},
                                               fmt::format("没有名为 {} 的事实", fact),
                                               fmt::format("no fact is called {}", fact)));
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return Done{};
}

}  // namespace

Result<Beginning> beginning_of(Ask& ask, const Seat& seat, const Process& process,
                               const Value& form) {
    Beginning out{.alliance = seat.alliance.id,
                  .subject = ask.text("subject"),
                  .member = seat.roles.member,
                  .batch = {},
                  .input = form,
                  .reason = ask.text("reason")};
    if (const std::string named = ask.text("member"); !named.empty()) {
        if (!seat.holds(people::Role::secretariat) && named != out.member)
            return base::denied("所涉成员由秘书处填写",
                                "the secretariat names the member concerned");
        out.member = named;
    }
    HANSE_CHECK(check_questions(ask, process, form));
    if (!freezes(process)) return out;
    HANSE_CHECK(check_clause(out.subject));
    HANSE_TRY(based, based_on_what_is_in_force(ask, out));
    out.input = std::move(based);
    return out;
}

Result<workflow::Instance> start_one(Ask& ask, const people::Seat& roles, const Process& process,
                                     const Beginning& beginning) {
    const workflow::Viewer viewer = workflow_viewer(roles, ask.person().person);
    return store::transacted(ask.database, [&]() -> Result<workflow::Instance> {
        HANSE_TRY(instance, workflow::start(ask.database, process, beginning, viewer,
                                            ask.occasion(), workflow_hands(ask.office)));
        HANSE_CHECK(tell_where_it_stands(ask.office, ask.database, instance, ask.occasion()));
        return instance;
    });
}

}  // namespace hanse::server
