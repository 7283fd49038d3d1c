// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/comments: what people say about anything; internal to their side, or shared
// with whoever sees the subject.
#include "hanse/notices/comments.hpp"

#include "hanse/base/value_fields.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/subjects.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::server {

using base::Done;
using notices::Comment;

namespace {

constexpr const char* kTag = "comments";

http::Shape comment_shape() {
    const http::Shape version = http::object({always("text", some_text(), "原文", "the words"),
                                              always("at", http::moment(), "时间", "when")});
    static const http::Shape shape = http::named(
        "Comment",
        http::object(
            {always("id", id_shape(), "编号", "id"),
             always("subject", id_shape(), "对象", "what it is about"),
             always("author", id_shape(), "作者", "who said it"),
             always("internal", http::truth(), "仅本方可见", "for one side only"),
             always("side", http::text(0, 200), "哪一方；共享则为空", "which side; empty: shared"),
             always("text", some_text(), "内容", "the words"),
             always("at", http::moment(), "时间", "when"),
             always("version", http::whole(1), "版本", "version"),
             always("removed", http::truth(), "已收回", "taken back"),
             always("earlier", http::list(version), "以前的文字", "earlier words")}));
    return shape;
}

Value comment_value(const Comment& one) {
    Value earlier = Value::list();
    for (const notices::CommentVersion& version : one.earlier)
        earlier.push(Value::map().set("text", version.text).set("at", version.at));
    return Value::map()
        .set("id", one.id)
        .set("subject", one.subject)
        .set("author", one.author)
        .set("internal", one.internal())
        .set("side", one.side)
        .set("text", one.text)
        .set("at", one.at)
        .set("version", one.version)
        .set("removed", one.removed)
        .set("earlier", std::move(earlier));
}

notices::Reader reader_of(const Ask& ask, const Seat& seat) {
    return notice_reader(seat.roles, ask.person().person);
}

Result<Answer> list_comments(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const std::string subject = ask.query("subject");
    HANSE_CHECK(check_subject(ask.office, ask.database, seat, ask.person().person, subject));
    HANSE_TRY(all,
              notices::comments(ask.database, seat.alliance.id, subject, reader_of(ask, seat)));
    Value items = Value::list();
    for (const Comment& one : all) items.push(comment_value(one));
    return listed_as(ask, "comments", std::move(items));
}

/// Those of the mentioned who may read the comment; to others it is as if it were not there.
Result<std::vector<std::string>> readers_of(Ask& ask, const Seat& seat, const Comment& comment) {
    std::vector<std::string> out;
    const std::vector<std::string> named = notices::mentions(comment.text);
    if (named.empty()) return out;
    HANSE_TRY(everybody, everybody_at(ask.database, seat.alliance));
    for (const std::string& person : named) {
        const auto at = everybody.find(person);
        if (at == everybody.end() || person == comment.author) continue;
        if (!notices::may_read(comment, notice_reader(at->second.roles, person))) continue;
        if (check_subject(ask.office, ask.database, at->second, person, comment.subject))
            out.push_back(person);
    }
    return out;
}

/// @param once  a person is told of a comment once, however often it is reworded.
Result<Done> tell_mentioned(Ask& ask, const Seat& seat, const Comment& comment) {
    HANSE_TRY(persons, readers_of(ask, seat, comment));
    const base::Bilingual& form = ask.office.book().word("server.mentioned");
    HANSE_CHECK(notices::tell(
        ask.database,
        {.id = {},
         .person = {},
         .kind = "mention",
         .alliance = seat.alliance.id,
         .subject = comment.subject,
         .words = notices::filled(
             form, {{"who", base::same(ask.person().name)}, {"alliance", seat.alliance.name}}),
         .link = "/alliances/" + seat.alliance.id + "/comments?subject=" + comment.subject,
         .at = ask.occasion().at,
         .read_at = {},
         .mail = {}},
        persons, "comment:" + comment.id));
    return Done{};
}

Result<Answer> say(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const std::string subject = ask.text("subject");
    HANSE_CHECK(check_subject(ask.office, ask.database, seat, ask.person().person, subject));
    const std::vector<std::string> sides = sides_of(seat.roles);
    const bool internal = base::true_in(ask.request.json, "internal");
    if (internal && sides.empty())
        return base::denied("您在联盟中没有角色，只能发表共享评论",
                            "you hold no role here: your comments are shared");
    HANSE_TRY(comment, store::transacted(ask.database, [&]() -> Result<Comment> {
                  HANSE_TRY(said, notices::say(ask.database,
                                               {.alliance = seat.alliance.id,
                                                .subject = subject,
                                                .text = ask.text("text"),
                                                .side = internal ? sides.front() : ""},
                                               reader_of(ask, seat), ask.occasion()));
                  HANSE_CHECK(tell_mentioned(ask, seat, said));
                  return said;
              }));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/comments/" + comment.id,
                         comment_value(comment));
}

/// The comment of the path. @return not_found for one of another alliance, or of a subject that the
/// caller does not see.
Result<Comment> find(Ask& ask, const Seat& seat) {
    const std::string& id = ask.request.at("comment");
    HANSE_TRY(one, notices::show(ask.database, id, reader_of(ask, seat)));
    const bool here =
        one.alliance == seat.alliance.id &&
        check_subject(ask.office, ask.database, seat, ask.person().person, one.subject);
    if (here) return one;
    return base::not_found({}, "没有编号为 “" + id + "” 的评论",
                           "there is no comment under the id '" + id + "'");
}

Result<Answer> reword(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(before, find(ask, seat));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(comment, store::transacted(ask.database, [&]() -> Result<Comment> {
                  HANSE_TRY(now, notices::reword(ask.database, before.id, version, ask.text("text"),
                                                 reader_of(ask, seat), ask.occasion()));
                  HANSE_CHECK(tell_mentioned(ask, seat, now));
                  return now;
              }));
    return http::json(comment_value(comment));
}

Result<Answer> take_back(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(before, find(ask, seat));
    HANSE_CHECK(notices::take_back(ask.database, before.id, reader_of(ask, seat), ask.occasion()));
    return http::nothing();
}

}  // namespace

void add_comments(Table& table, Office& office) {
    const http::ShapeField text = text_field("text", 20'000, Need::required, "内容；@p-… 提到某人",
                                             "words; @p-… mentions somebody");
    http::Parameter subject = text_parameter("subject", "对象", "what they are about");
    subject.need = Need::required;
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/comments",
         "comments.list",
         kTag,
         "signed-in",
         {"对某一对象的评论", "the comments on something"},
         {},
         {subject, format_parameter()},
         {200, page_of(comment_shape())},
         list_comments},
        {Method::post,
         "/alliances/{alliance}/comments",
         "comments.say",
         kTag,
         "signed-in",
         {"评论：内部（仅本方可见）或共享", "comment: internal to your side, or shared"},
         {text_field("subject", 300, Need::required, "对象，如 members/M1、workflow/w-…",
                     "about what: members/M1, workflow/w-…"),
          text, truth_field("internal", "仅本方可见", "for your own side only")},
         {},
         {201, comment_shape()},
         say},
        {Method::put,
         "/alliances/{alliance}/comments/{comment}",
         "comments.reword",
         kTag,
         "signed-in",
         {"修改自己的评论（原文保留可查）", "change your words; the old ones stay to be read"},
         {text},
         {},
         {200, comment_shape()},
         reword},
        {Method::del,
         "/alliances/{alliance}/comments/{comment}",
         "comments.take-back",
         kTag,
         "signed-in",
         {"收回自己的评论", "take your comment back"},
         {},
         {},
         {204, {}},
         take_back}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
