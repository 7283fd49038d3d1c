// SPDX-License-Identifier: GPL-3.0-or-later
// /me/inbox, /me/preferences: what a person is told, and how.
#include "hanse/notices/inbox.hpp"

#include "hanse/base/value_fields.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "inbox";

http::Shape kind_shape() {
    std::vector<std::string> words;
    for (const std::string_view word : notices::kinds()) words.emplace_back(word);
    return http::named("NoticeKind", http::one_of(std::move(words)));
}

http::Shape notice_shape() {
    return http::named(
        "Notice",
        http::object(
            {always("id", id_shape(), "编号", "id"), always("kind", kind_shape(), "种类", "kind"),
             always("alliance", http::text(0, 200), "联盟；没有则为空", "alliance; empty: none"),
             always("subject", http::text(0, 300), "对象", "what it is about"),
             always("words", words_shape(), "一句话", "one sentence"),
             always("link", http::text(0, 600), "页面", "path of a page"),
             always("at", http::moment(), "时间", "when"),
             always("read_at", moment_or_none(), "何时读的；未读则为空",
                    "when it was read; empty: not yet")}));
}

http::ShapeField unread_field() {
    return always("unread", http::whole(0), "未读数", "not read yet");
}

http::Shape inbox_shape() {
    return http::named(
        "Inbox", http::object({unread_field(),
                               always("items", http::list(notice_shape()), "本页", "this page")}));
}

Value notice_value(const notices::Notice& one) {
    return Value::map()
        .set("id", one.id)
        .set("kind", one.kind)
        .set("alliance", one.alliance)
        .set("subject", one.subject)
        .set("words", words_value(one.words))
        .set("link", one.link)
        .set("at", one.at)
        .set("read_at", one.read_at);
}

Result<Answer> show_inbox(Ask& ask) {
    const std::string& me = ask.person().person;
    const notices::Alliances only = scope_of(ask.caller);
    HANSE_TRY(unread, notices::unread(ask.database, me, only));
    HANSE_TRY(all, notices::inbox(ask.database, me,
                                  {.only = only,
                                   .unread_only = ask.wants("unread"),
                                   .kind = ask.query("kind"),
                                   .alliance = ask.query("alliance"),
                                   .after = ask.query("after"),
                                   .count_max = count_wanted(ask)}));
    Value items = Value::list();
    for (const notices::Notice& one : all) items.push(notice_value(one));
    if (is_export(ask)) return exported("inbox", items, ask.query("format"));
    return http::json(Value::map().set("unread", unread).set("items", std::move(items)));
}

Result<Answer> mark_read(Ask& ask) {
    const std::string& me = ask.person().person;
    const std::vector<std::string> ids = base::texts_in(ask.request.json, "ids");
    const notices::Alliances only = scope_of(ask.caller);
    // An empty list means none here; to mark all is said aloud.
    if (!ids.empty() || base::true_in(ask.request.json, "all"))
        HANSE_CHECK(notices::mark_read(ask.database, me, ids, ask.occasion().at, only));
    HANSE_TRY(unread, notices::unread(ask.database, me, only));
    return http::json(Value::map().set("unread", unread));
}

Result<Answer> show_preferences(Ask& ask) {
    HANSE_TRY(all, notices::preferences(ask.database, ask.person().person));
    Value items = Value::list();
    for (const notices::Preference& one : all)
        items.push(Value::map().set("kind", one.kind).set("pace", notices::word_of(one.pace)));
    return list_of(std::move(items));
}

Result<Answer> prefer(Ask& ask) {
    for (const Value& item : ask.request.json.find("items")->items())
        HANSE_CHECK(notices::prefer(ask.database, ask.person().person,
                                    {.kind = base::text_in(item, "kind"),
                                     .pace = *notices::pace_of(base::text_in(item, "pace"))}));
    return show_preferences(ask);
}

http::Shape preference_shape() {
    return http::named(
        "Preference",
        http::object(
            {http::field("kind", kind_shape(), Need::required, {"种类", "kind"}),
             http::field("pace", http::one_of({"immediate", "daily", "weekly", "none"}),
                         Need::required,
                         {"邮件：即时、每日、每周、不发", "mail: at once, daily, weekly, none"})}));
}

}  // namespace

void add_inbox(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/me/inbox",
         "inbox.show",
         kTag,
         "signed-in",
         {"收件箱，新的在前", "your inbox, the newest first"},
         {},
         {truth_parameter("unread", "只列未读的", "only what was not read"),
          {"kind", kind_shape(), Need::optional, {"种类", "of this kind"}},
          text_parameter("alliance", "联盟", "of this alliance"),
          after_parameter(),
          count_parameter(1000),
          format_parameter()},
         {200, inbox_shape()},
         show_inbox},
        {Method::post,
         "/me/inbox/read",
         "inbox.read",
         kTag,
         "signed-in",
         {"标为已读", "mark as read"},
         {texts_field("ids", "这些", "these"), truth_field("all", "全部", "all of them")},
         {},
         {200, http::object({unread_field()})},
         mark_read},
        {Method::get,
         "/me/preferences",
         "preferences.show",
         kTag,
         "signed-in",
         {"各类通知的邮件频率", "how often mail comes, by kind"},
         {},
         {},
         {200, page_of(preference_shape())},
         show_preferences},
        {Method::put,
         "/me/preferences",
         "preferences.change",
         kTag,
         "signed-in",
         {"修改邮件频率（未写的不变）", "change it; what is not named stays"},
         {http::field("items", http::list(preference_shape(), 20), Need::required,
                      {"各类", "by kind"})},
         {},
         {200, page_of(preference_shape())},
         prefer}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
