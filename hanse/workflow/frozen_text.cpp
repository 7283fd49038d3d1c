// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/frozen_text.hpp"

#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::workflow {

using base::Done;
using base::Result;

namespace {

constexpr const char* kColumns =
    "select alliance, subject, number, text, digest, workflow, frozen_at, frozen_by, superseded_at "
    "from frozen_text ";

FrozenText text_of(const store::Row& row) {
    return {.alliance = row.text(0),
            .subject = row.text(1),
            .number = row.whole(2),
            .text = row.text(3),
            .digest = row.text(4),
            .instance = row.text(5),
            .frozen_at = row.text(6),
            .frozen_by = row.text(7),
            .superseded_at = row.text(8)};
}

Result<std::vector<FrozenText>> texts(store::Database& database, const std::string& which,
                                      const store::Fields& fields) {
    HANSE_TRY(rows, database.rows(kColumns + which, fields));
    std::vector<FrozenText> out;
    for (const store::Row& row : rows) out.push_back(text_of(row));
    return out;
}

Result<Done> supersede(store::Database& database, const std::string& alliance,
                       const std::string& subject, const std::string& at) {
    return database.run(
        "update frozen_text set superseded_at = :at where alliance = :alliance and "
        "subject = :subject and superseded_at = ''",
        {at, alliance, subject});
}

/// What the trail keeps of a version.
std::optional<std::string> told(const std::optional<FrozenText>& text) {
    if (!text) return std::nullopt;
    base::Value out = base::Value::map();
    out.set("number", text->number);
    out.set("digest", text->digest);
    return base::to_json(out);
}

}  // namespace

Result<FrozenText> freeze(store::Database& database, const FrozenText& wanted,
                          const trail::Occasion& occasion) {
    return store::transacted(database, [&]() -> Result<FrozenText> {
        FrozenText text = wanted;
        HANSE_TRY(before, text_in_force(database, wanted.alliance, wanted.subject));
        HANSE_TRY(last, database.number("select max(number) from frozen_text where "
                                        "alliance = :alliance and subject = :subject",
                                        {wanted.alliance, wanted.subject}));
        if (wanted.number != 0 && wanted.number != last + 1)
            return base::conflict(
                {}, fmt::format("其间已冻结第 {} 版，请在其上重新起草", last),
                fmt::format("version {} was frozen meanwhile: make the draft anew on it", last));
        text.number = last + 1;
        text.digest = base::sha256(text.text);
        text.frozen_at = occasion.at;
        text.frozen_by = occasion.who;
        text.superseded_at.clear();
        HANSE_CHECK(supersede(database, text.alliance, text.subject, occasion.at));
        HANSE_CHECK(database.run(
            "insert into frozen_text (alliance, subject, number, text, digest, workflow, "
            "frozen_at, frozen_by, superseded_at) values (:alliance, :subject, :number, :text, "
            ":digest, :workflow, :at, :who, '')",
            {text.alliance, text.subject, text.number, text.text, text.digest, text.instance,
             text.frozen_at, text.frozen_by}));
        HANSE_CHECK(trail::note(database, text.alliance, occasion,
                                {.what = "text.frozen",
                                 .subject = text.subject,
                                 .before = told(before),
                                 .after = told(text),
                                 .reason = {}}));
        return text;
    });
}

Result<Done> retire(store::Database& database, const std::string& alliance,
                    const std::string& subject, const trail::Occasion& occasion,
                    const std::string& reason) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(before, text_in_force(database, alliance, subject));
        if (!before)
            return base::not_found({}, fmt::format("{} 没有现行文本", subject),
                                   fmt::format("nothing is in force for {}", subject));
        HANSE_CHECK(supersede(database, alliance, subject, occasion.at));
        HANSE_CHECK(trail::note(database, alliance, occasion,
                                {.what = "text.retired",
                                 .subject = subject,
                                 .before = told(before),
                                 .after = {},
                                 .reason = reason}));
        return Done{};
    });
}

Result<std::optional<FrozenText>> text_in_force(store::Database& database,
                                                const std::string& alliance,
                                                const std::string& subject) {
    HANSE_TRY(found, texts(database,
                           "where alliance = :alliance and subject = :subject "
                           "and superseded_at = ''",
                           {alliance, subject}));
    if (found.empty()) return std::optional<FrozenText>();
    return std::optional(std::move(found.front()));
}

Result<std::vector<FrozenText>> versions(store::Database& database, const std::string& alliance,
                                         const std::string& subject) {
    return texts(database, "where alliance = :alliance and subject = :subject order by number desc",
                 {alliance, subject});
}

Result<std::vector<FrozenText>> texts_in_force(store::Database& database,
                                               const std::string& alliance) {
    return texts(database, "where alliance = :alliance and superseded_at = '' order by subject",
                 {alliance});
}

Result<std::vector<FrozenText>> altered_texts(store::Database& database) {
    std::vector<FrozenText> out;
    HANSE_CHECK(database.each(std::string(kColumns) + "order by alliance, subject, number", {},
                              [&](const store::Row& row) -> Result<Done> {
                                  FrozenText text = text_of(row);
                                  if (base::sha256(text.text) != text.digest)
                                      out.push_back(std::move(text));
                                  return Done{};
                              }));
    return out;
}

}  // namespace hanse::workflow
