// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/comments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kText_bytes_max = 20'000;

const std::string kColumns =
    "select id, alliance, subject, author, side, text, at, version, removed from comment ";

Comment comment_of(const store::Row& row) {
    Comment out{.id = row.text(0),
                .alliance = row.text(1),
                .subject = row.text(2),
                .author = row.text(3),
                .side = row.text(4),
                .text = row.text(5),
                .at = row.text(6),
                .version = row.whole(7),
                .removed = row.whole(8) != 0};
    if (out.removed) out.text.clear();
    return out;
}

Result<Done> load_earlier(store::Database& database, Comment& into) {
    if (into.removed) return Done{};
    HANSE_TRY(rows, database.rows("select text, at from comment_version where comment = :id "
                                  "order by number desc",
                                  {into.id}));
    for (const store::Row& row : rows) into.earlier.push_back({row.text(0), row.text(1)});
    return Done{};
}

base::Error no_such_comment(const std::string& id) {
    return base::not_found({}, fmt::format("没有编号为 “{}” 的评论", id),
                           fmt::format("there is no comment under the id '{}'", id));
}

Result<Comment> load_own(store::Database& database, const std::string& id, const Reader& author) {
    HANSE_TRY(one, show(database, id, author));
    if (one.author != author.person)
        return base::denied("只有作者可以修改或收回评论",
                            "only its author may change a comment or take it back");
    if (one.removed) return no_such_comment(id);
    return one;
}

Result<Done> check_text(const std::string& text) {
    if (!base::trim(text).empty() && text.size() <= kText_bytes_max && base::is_utf8(text))
        return Done{};
    return base::invalid({}, fmt::format("评论应为 1 至 {} 字节的文字", kText_bytes_max),
                         fmt::format("a comment is a text of 1 to {} bytes", kText_bytes_max));
}

/// Not the words: the trail of an alliance is read by more than one side.
Result<Done> note(store::Database& database, const Comment& comment, const char* what,
                  const trail::Occasion& occasion) {
    base::Value after = base::Value::map();
    after.set("comment", comment.id);
    after.set("internal", comment.internal());
    HANSE_CHECK(trail::note(database, comment.alliance, occasion,
                            {.what = what,
                             .subject = comment.subject,
                             .before = {},
                             .after = base::to_json(after),
                             .reason = {}}));
    return Done{};
}

}  // namespace

bool may_read(const Comment& comment, const Reader& reader) {
    return !comment.internal() ||
           std::ranges::find(reader.sides, comment.side) != reader.sides.end();
}

std::vector<std::string> mentions(std::string_view text) {
    constexpr std::size_t kLetters = 16;
    std::vector<std::string> out;
    for (std::size_t at = text.find("@p-"); at != std::string_view::npos;
         at = text.find("@p-", at + 1)) {
        std::size_t end = at + 3;
        while (end < text.size() && (std::islower(static_cast<unsigned char>(text[end])) != 0 ||
                                     std::isdigit(static_cast<unsigned char>(text[end])) != 0))
            ++end;
        std::string person(text.substr(at + 1, end - at - 1));
        if (end - at - 3 == kLetters && std::ranges::find(out, person) == out.end())
            out.push_back(std::move(person));
    }
    return out;
}

Result<Comment> say(store::Database& database, const Remark& remark, const Reader& author,
                    const trail::Occasion& occasion) {
    HANSE_CHECK(check_text(remark.text));
    const Comment one{.id = "c-" + base::random_text(16),
                      .alliance = remark.alliance,
                      .subject = remark.subject,
                      .author = author.person,
                      .side = remark.side,
                      .text = remark.text,
                      .at = occasion.at,
                      .version = 1};
    if (!may_read(one, author))
        return base::denied("不能以不属于自己的一方发表内部评论",
                            "an internal comment is made for one's own side only");
    return store::transacted(database, [&]() -> Result<Comment> {
        HANSE_CHECK(database.run(
            "insert into comment (id, alliance, subject, author, side, text, at, version, removed) "
            "values (:id, :alliance, :subject, :author, :side, :text, :at, 1, 0)",
            {one.id, one.alliance, one.subject, one.author, one.side, one.text, one.at}));
        HANSE_CHECK(note(database, one, "comment.said", occasion));
        return one;
    });
}

Result<Comment> reword(store::Database& database, const std::string& id, std::int64_t version,
                       const std::string& text, const Reader& author,
                       const trail::Occasion& occasion) {
    HANSE_CHECK(check_text(text));
    return store::transacted(database, [&]() -> Result<Comment> {
        HANSE_TRY(one, load_own(database, id, author));
        HANSE_TRY(written, database.rows("update comment set text = :text, version = version + 1 "
                                         "where id = :id and version = :version returning version",
                                         {text, id, version}));
        if (written.empty())
            return base::conflict({}, "其间已有改动，请重新查看后再修改",
                                  "it was changed meanwhile: look again, then change it");
        HANSE_CHECK(database.run(
            "insert into comment_version (comment, number, text, at) values (:id, :number, :text, "
            ":at)",
            {id, version, one.text, occasion.at}));
        HANSE_CHECK(note(database, one, "comment.reworded", occasion));
        return show(database, id, author);
    });
}

Result<Done> take_back(store::Database& database, const std::string& id, const Reader& author,
                       const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(one, load_own(database, id, author));
        HANSE_CHECK(database.run(
            "update comment set removed = 1, version = version + 1 where id = :id", {id}));
        return note(database, one, "comment.taken-back", occasion);
    });
}

Result<Comment> show(store::Database& database, const std::string& id, const Reader& reader) {
    HANSE_TRY(rows, database.rows(kColumns + "where id = :id", {id}));
    if (rows.empty()) return no_such_comment(id);
    Comment out = comment_of(rows.front());
    if (!may_read(out, reader)) return no_such_comment(id);
    HANSE_CHECK(load_earlier(database, out));
    return out;
}

Result<std::vector<Comment>> comments(store::Database& database, const std::string& alliance,
                                      const std::string& subject, const Reader& reader) {
    HANSE_TRY(rows, database.rows(kColumns + "where alliance = :alliance and subject = :subject "
                                             "order by at, id",
                                  {alliance, subject}));
    std::vector<Comment> out;
    for (const store::Row& row : rows) {
        Comment one = comment_of(row);
        if (!may_read(one, reader)) continue;
        HANSE_CHECK(load_earlier(database, one));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace hanse::notices
