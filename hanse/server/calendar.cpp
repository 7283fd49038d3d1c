// SPDX-License-Identifier: GPL-3.0-or-later
// /calendar/SECRET.ics: a person's deadlines, for a calendar program, which cannot sign in. Whoever
// has the link sees them; so it is told once, can be ended, and is no longer good for who is blocked.
#include "hanse/notices/calendar.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/people/person.hpp"
#include "hanse/server/due_things.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "calendar";
constexpr int kAhead_days = 366;
constexpr std::string_view kSuffix = ".ics";

/// The caller's deadlines, the nearest first; late ones too.
Result<Answer> show_due(Ask& ask) {
    HANSE_TRY(things, due_things(ask.office, ask.database, ask.office.today(),
                                 static_cast<int>(ask.number("days", 30)), ask.person().person));
    std::erase_if(things, [&](const notices::Dated& one) {
        return !people::within_scope(ask.person(), one.alliance);
    });
    std::ranges::sort(things, {}, &notices::Dated::day);
    Value items = Value::list();
    for (const notices::Dated& one : things)
        items.push(Value::map()
                       .set("alliance", one.alliance)
                       .set("subject", one.subject)
                       .set("words", words_value(one.words))
                       .set("day", one.day.text())
                       .set("link", one.link));
    return list_of(std::move(items));
}

http::Shape due_shape() {
    return http::named(
        "Due", http::object({always("alliance", http::text(0, 200), "联盟", "alliance"),
                             always("subject", http::text(0, 300), "对象", "what it is about"),
                             always("words", words_shape(), "何事", "what is due"),
                             always("day", http::day(), "到期日", "by when"),
                             always("link", http::text(0, 600), "页面", "path of a page")}));
}

Result<Answer> show_feed(Ask& ask) {
    HANSE_TRY(since, notices::feed_since(ask.database, ask.person().person));
    return http::json(Value::map().set("since", since ? Value(*since) : Value()));
}

/// The link shows every alliance of the person: a token that is within some does not make one.
Result<Answer> make_feed(Ask& ask) {
    if (!ask.person().scope.alliances.empty())
        return base::denied("此令牌仅限若干联盟，不能生成显示全部期限的链接",
                            "this token is within some alliances and cannot make a link to the "
                            "deadlines of all");
    HANSE_TRY(secret, notices::make_feed(ask.database, ask.person().person, ask.occasion()));
    return http::json(Value::map().set("address", fmt::format("{}/calendar/{}{}", ask.address(),
                                                              secret, kSuffix)),
                      201);
}

Result<Answer> revoke_feed(Ask& ask) {
    HANSE_CHECK(notices::revoke_feed(ask.database, ask.person().person, ask.occasion()));
    return http::nothing();
}

Result<Answer> feed(Ask& ask) {
    const std::string& file = ask.request.at("file");
    HANSE_TRY(owner,
              notices::feed_owner(ask.database, file.substr(0, file.size() - kSuffix.size())));
    HANSE_TRY(person, people::person(ask.database, owner));
    if (person.state != people::PersonState::active)
        return base::not_found({}, "没有这个日历链接，或已撤销",
                               "there is no such calendar link, or it was revoked");
    HANSE_TRY(things, due_things(ask.office, ask.database, ask.office.today(), kAhead_days, owner));
    HANSE_TRY(text, notices::calendar(
                        ask.database, things,
                        {.language = person.language,
                         .name = ask.office.book().word("server.calendar").in(person.language),
                         .address = ask.address()},
                        ask.occasion().at));
    Answer out = http::bytes(std::move(text), "text/calendar; charset=utf-8");
    out.headers.set("Cache-Control", "private, no-store");
    out.headers.set("Referrer-Policy", "no-referrer");
    return out;
}

}  // namespace

void add_calendar(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/me/calendar",
         "calendar.show",
         kTag,
         "signed-in",
         {"日历链接自何时起有效", "since when you have a calendar link"},
         {},
         {},
         {200, http::object({always("since", http::nullable(http::moment()),
                                    "自何时；没有则为 null", "since when; null: there is none")})},
         show_feed},
        {Method::post,
         "/me/calendar",
         "calendar.make",
         kTag,
         "signed-in",
         {"生成日历链接（只显示一次，旧的失效）",
          "make a calendar link; it is shown once, and the old one ends"},
         {},
         {},
         {201, http::object({always("address", some_text(), "链接", "the link")})},
         make_feed},
        {Method::del,
         "/me/calendar",
         "calendar.revoke",
         kTag,
         "signed-in",
         {"撤销日历链接", "revoke it"},
         {},
         {},
         {204, {}},
         revoke_feed}};
    for (const Way& way : ways) add(table, office, way);
    add(table, office,
        {Method::get,
         "/me/due",
         "me.due",
         kTag,
         "signed-in",
         {"本人近期的期限", "what is due soon, in every alliance"},
         {},
         {{"days",
           http::whole(0, 366),
           http::Need::optional,
           {"几天之内（默认 30）", "within so many days; by default 30"}}},
         {200, page_of(due_shape())},
         show_due});
    http::Route& open = add(table, office,
                            {Method::get,
                             "",
                             "calendar.feed",
                             kTag,
                             "anyone",
                             {"日历（iCalendar）", "the calendar, as iCalendar"},
                             {},
                             {},
                             {200, {}},
                             feed});
    open.path = "/calendar/{file}";
    open.in_path = {{"file",
                     http::pattern("[a-z0-9]{20,40}\\.ics", 50,
                                   {"链接中的密文加 .ics", "the secret of the link, and .ics"}),
                     http::Need::required,
                     {"密文.ics", "SECRET.ics"}}};
    open.outcomes = {{200, {"日历", "the calendar"}, {}, "text/calendar"}};
}

}  // namespace hanse::server
