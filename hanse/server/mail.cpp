// SPDX-License-Identifier: GPL-3.0-or-later
// /mail, for administrators: whether mail goes out, and what became of each. Neither subjects nor texts
// are shown: they hold links that let somebody in, and affairs of alliances that are not theirs.
#include "hanse/notices/outbox.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "mail";

Result<Answer> show_settings(Ask& ask) {
    const auto& mail = ask.office.settings().mail;
    Value out = Value::map().set("configured", mail.has_value());
    if (mail)
        out.set("server", mail->url)
            .set("from", mail->from_address)
            .set("signs_in", !mail->user.empty())
            .set("tls", mail->tls == notices::SmtpServer::Tls::required);
    HANSE_TRY(rows, ask.database.rows("select state, count(*) from mail group by state "
                                      "order by state"));
    Value counts = Value::map();
    for (const store::Row& row : rows) counts.set(row.text(0), row.whole(1));
    return http::json(out.set("mails", std::move(counts)));
}

http::Shape settings_shape() {
    return http::named(
        "MailSettings",
        http::object({always("configured", http::truth(), "已配置", "is there a mail server"),
                      at_times("server", some_text(), "服务器", "its address"),
                      at_times("from", some_text(), "发件人", "sender"),
                      at_times("signs_in", http::truth(), "须登录", "signs in there"),
                      at_times("tls", http::truth(), "加密", "over TLS only"),
                      always("mails", http::map_of(http::whole(0)), "各状态的邮件数",
                             "how many mails, by state")}));
}

http::Shape mail_state_shape() { return http::one_of({"waiting", "sending", "sent", "failed"}); }

http::Shape mail_shape() {
    return http::named(
        "Mail", http::object({always("id", id_shape(), "编号", "id"),
                              always("person", http::text(0, 200), "收件人；没有账户则为空",
                                     "to whom; empty: somebody without an account"),
                              always("to", http::text(0, 300), "地址", "address"),
                              always("state", mail_state_shape(), "状态", "state"),
                              always("tries", http::whole(0), "已试次数", "how often it was tried"),
                              always("created_at", http::moment(), "写就", "written"),
                              always("next_at", moment_or_none(), "下次尝试", "next try"),
                              always("sent_at", moment_or_none(), "发出", "sent"),
                              always("result", some_text(), "结果", "what the server said")}));
}

Result<Answer> list_mails(Ask& ask) {
    HANSE_TRY(all, notices::mails(ask.database, {.person = ask.query("person"),
                                                 .state = ask.query("state"),
                                                 .after = ask.query("after"),
                                                 .count_max = count_wanted(ask)}));
    Value items = Value::list();
    for (const notices::Mail& one : all)
        items.push(Value::map()
                       .set("id", one.id)
                       .set("person", one.person)
                       .set("to", one.to_address)
                       .set("state", one.state)
                       .set("tries", one.tries)
                       .set("created_at", one.created_at)
                       .set("next_at", one.next_at)
                       .set("sent_at", one.sent_at)
                       .set("result", one.result));
    return page_as(ask, "mails", std::move(items));
}

/// To oneself: what becomes of it stands in the list a minute later.
Result<Answer> try_out(Ask& ask) {
    if (!ask.office.settings().mail)
        return base::conflict({}, "没有配置邮件服务器（hanse serve --smtp）",
                              "no mail server is configured (hanse serve --smtp)");
    const people::Principal& me = ask.person();
    const knowledge::RuleBook& book = ask.office.book();
    HANSE_TRY(id,
              notices::post(ask.database, {me.person, me.name, me.email, me.language},
                            book.word("server.test_mail_subject").in(me.language),
                            book.word("server.test_mail_text").in(me.language), ask.occasion().at));
    return http::json(Value::map().set("id", id), 201);
}

}  // namespace

void add_mail(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/mail",
         "mail.settings",
         kTag,
         "administrator",
         {"邮件设置和发送情况", "whether and how mail goes out"},
         {},
         {},
         {200, settings_shape()},
         show_settings},
        {Method::get,
         "/mail/outbox",
         "mail.outbox",
         kTag,
         "administrator",
         {"发件箱：每封邮件的结果（不含内容）", "what became of each mail, without its words"},
         {},
         {text_parameter("person", "收件人", "to this person"),
          {"state", mail_state_shape(), Need::optional, {"状态", "state"}},
          after_parameter(),
          count_parameter(1000),
          format_parameter()},
         {200, uncounted_page_of(mail_shape())},
         list_mails},
        {Method::post,
         "/mail/test",
         "mail.test",
         kTag,
         "administrator",
         {"给自己试发一封", "send a mail to yourself, to try it out"},
         {},
         {},
         {201, http::object({always("id", id_shape(), "编号", "id of the mail")})},
         try_out}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
