// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/demo/deeds.hpp"

#include <charconv>

#include "hanse/assess/assess.hpp"
#include "hanse/base/fields.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/demo/processes.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/notices/comments.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/notices/tasks.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/registry/alliances/sight.hpp"
#include "hanse/server/keeping.hpp"

namespace hanse::demo {

using base::Done;
using base::Result;
using base::text_in;
using base::Value;

namespace {

std::int64_t whole_in(const Value& deed, std::string_view name) {
    const std::string text = text_in(deed, name);
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// One deed by one person in one alliance.
class Scene {
public:
    Scene(const Stage& stage, const Value& deed, std::string alliance, std::string batch,
          Begun& begun)
        : stage_(stage),
          deed_(deed),
          begun_(begun),
          alliance_(std::move(alliance)),
          batch_(std::move(batch)),
          reason_(text_in(deed, "reason")),
          check_(registry::facts_agree(stage.office.book(), stage.office.today())) {}

    Result<Done> play() {
        const auto actor = stage_.persons.find(text_in(deed_, "by"));
        if (actor == stage_.persons.end()) return nobody(text_in(deed_, "by"));
        const std::string at = base::later(stage_.now, -whole_in(deed_, "days_ago") * base::kDay);
        occasion_ = {actor->second.id, "session", "127.0.0.1", at};
        HANSE_TRY(grants, people::grants_of(stage_.database, occasion_.who));
        HANSE_TRY(listed, registry::listed(stage_.database, alliance_));
        const std::vector<std::string> regions{listed.region};
        seat_ = people::seat_in(grants, alliance_, regions);
        version_ = listed.version;
        return perform(text_in(deed_, "do"));
    }

private:
    Result<Done> perform(const std::string& what) {
        static const std::map<std::string, Result<Done> (Scene::*)()> kDeeds{
            {"publish", &Scene::publish},     {"keep", &Scene::keep},
            {"change", &Scene::change},       {"comment", &Scene::comment},
            {"task", &Scene::task},           {"evidence", &Scene::evidence},
            {"admit", &Scene::admit},         {"grounds", &Scene::grounds},
            {"aggregate", &Scene::aggregate}, {"start", &Scene::start},
            {"move", &Scene::move},           {"fill", &Scene::fill}};
        const auto found = kDeeds.find(what);
        if (found != kDeeds.end()) return (this->*found->second)();
        return base::invalid(place(), "没有这种行动：" + what, "there is no such deed: " + what);
    }

    base::Place place() const { return {stage_.cast.file, deed_.line(), deed_.column()}; }
    base::Error nobody(const std::string& key) const {
        return base::invalid(place(), "没有此人：" + key, "nobody is called " + key);
    }
    std::string text(std::string_view name) const { return text_in(deed_, name); }

    /// @return the id of the person with that key; empty for an empty key.
    Result<std::string> person(const std::string& key) const {
        if (key.empty()) return std::string();
        const auto found = stage_.persons.find(key);
        if (found == stage_.persons.end()) return nobody(key);
        return found->second.id;
    }

    registry::Viewer viewer() const {
        registry::Viewer out;
        for (const people::Role role : seat_.roles)
            out.roles.insert(*registry::role_named(people::word_of(role)));
        out.member = seat_.member;
        return out;
    }

    std::string own_side() const {
        return seat_.member.empty() ? std::string(people::word_of(seat_.roles.front()))
                                    : "member:" + seat_.member;
    }
    notices::Reader reader() const { return {occasion_.who, {own_side()}}; }

    // ---- the alliance ----

    Result<Done> publish() {
        return registry::publish(stage_.database, alliance_, true, reason_, occasion_);
    }

    Result<Done> keep() {
        HANSE_TRY(file, registry::case_seen(stage_.database, alliance_, 0, viewer(),
                                            stage_.office.walls()));
        const base::Date day = file.day.value_or(stage_.office.today());
        HANSE_TRY(answer, assess::assess(file, stage_.office.book(), day));
        HANSE_TRY(to_keep, server::result_to_keep(text("kind"), answer, day));
        HANSE_CHECK(registry::keep(stage_.database, alliance_, version_, to_keep, occasion_));
        return Done{};
    }

    Result<Done> change() {
        const std::string address = text("record");
        const std::size_t slash = std::min(address.find('/'), address.size() - 1);
        const std::string sheet = address.substr(0, slash), key = address.substr(slash + 1);
        HANSE_TRY(records, registry::records(stage_.database, alliance_));
        std::int64_t since = 0;
        for (const registry::StoredRecord& one : records)
            if (one.record.sheet == sheet && one.record.key == key) since = one.since;
        const Value* body = deed_.find("body");
        const registry::Change wanted{sheet, key,
                                      body != nullptr ? std::optional(*body) : std::nullopt, since};
        const registry::Viewer as = viewer();
        const registry::Hand hand{occasion_, as, stage_.office.walls(), check_};
        HANSE_CHECK(
            registry::change(stage_.database, alliance_, std::span(&wanted, 1), reason_, hand));
        return Done{};
    }

    Result<Done> aggregate() {
        const registry::AggregateRules& rules = stage_.office.aggregates();
        const registry::Measure* measure = rules.measure(text("measure"));
        if (measure == nullptr)
            return base::invalid(place(), "没有这项合计", "there is no such measure");
        HANSE_CHECK(registry::give_aggregates(stage_.database, alliance_, rules, *measure, reason_,
                                              occasion_));
        return Done{};
    }

    Result<Done> admit() {
        HANSE_TRY(who, person(text("person")));
        return registry::admit(stage_.database, alliance_, text("room"), who, reason_, occasion_);
    }

    Result<Done> grounds() {
        HANSE_CHECK(registry::record_grounds(stage_.database, alliance_, reason_, text("basis"),
                                             static_cast<int>(whole_in(deed_, "days")), occasion_));
        return Done{};
    }

    // ---- what is decided ----

    Player player() const { return {stage_, deed_, alliance_, seat_, occasion_}; }
    Result<Done> start() { return start_process(player(), batch_, begun_); }
    Result<Done> move() { return move_process(player(), begun_); }
    Result<Done> fill() { return fill_in(player(), begun_); }

    // ---- what is said and to be done ----

    /// "@{lead}" becomes the person's id, as comments name people.
    std::string with_mentions(std::string words) const {
        for (const auto& [key, who] : stage_.persons) {
            const std::string mark = "@{" + key + "}";
            for (std::size_t at = 0; (at = words.find(mark, at)) != std::string::npos;)
                words.replace(at, mark.size(), "@" + who.id);
        }
        return words;
    }

    Result<Done> comment() {
        HANSE_TRY(said, notices::say(stage_.database,
                                     {.alliance = alliance_,
                                      .subject = text("subject"),
                                      .text = with_mentions(text("text")),
                                      .side = text("side") == "own" ? own_side() : ""},
                                     reader(), occasion_));
        return tell("mention", notices::mentions(said.text), said.subject,
                    {"您在一条评论中被提到", "a comment mentions you"});
    }

    Result<Done> task() {
        HANSE_TRY(assignee, person(text("assignee")));
        HANSE_TRY(made,
                  notices::add_task(
                      stage_.database,
                      {.alliance = alliance_,
                       .title = text("title"),
                       .subject = text("subject"),
                       .assignee = assignee,
                       .due = base::later(stage_.now, whole_in(deed_, "due_in_days") * base::kDay)
                                  .substr(0, 10),
                       .every = text("every")},
                      reader(), occasion_));
        return tell("task", {assignee}, "tasks/" + made.id,
                    {"您有一项新任务：" + made.title, "a task for you: " + made.title});
    }

    Result<Done> tell(const std::string& kind, const std::vector<std::string>& persons,
                      const std::string& subject, const base::Bilingual& words) {
        HANSE_CHECK(notices::tell(stage_.database,
                                  {.kind = kind,
                                   .alliance = alliance_,
                                   .subject = subject,
                                   .words = words,
                                   .link = "/alliances/" + alliance_ + "/" + subject,
                                   .at = occasion_.at},
                                  persons));
        return Done{};
    }

    Result<Done> evidence() {
        HANSE_TRY(vault, evidence::Vault::open(stage_.office.settings().data));
        HANSE_TRY(kept, vault.keep(text("text")));
        const std::string until =
            base::later(stage_.now, whole_in(deed_, "expires_in_days") * base::kDay).substr(0, 10);
        evidence::Arrival arrival;
        arrival.alliance = alliance_;
        arrival.title = text("title");
        arrival.dates = {occasion_.at.substr(0, 10), occasion_.at.substr(0, 10), until};
        arrival.files = {{text("file"), kept}};
        arrival.links = {text("link")};
        HANSE_CHECK(evidence::add(stage_.database, arrival, occasion_));
        return Done{};
    }

    const Stage& stage_;
    const Value& deed_;
    Begun& begun_;
    std::string alliance_, batch_, reason_;
    registry::Check check_;
    trail::Occasion occasion_;
    people::Seat seat_;
    std::int64_t version_ = 0;
};

}  // namespace

namespace {

/// In one alliance; or in several, as one batch.
Result<Done> do_deed(const Stage& stage, const Value& deed, Begun& begun) {
    const std::vector<std::string> alliances = base::texts_in(deed, "alliances");
    if (alliances.empty()) return Scene(stage, deed, text_in(deed, "alliance"), "", begun).play();
    const std::string batch = "b-" + base::random_text(16);
    for (const std::string& alliance : alliances)
        HANSE_CHECK(Scene(stage, deed, alliance, batch, begun).play());
    return Done{};
}

}  // namespace

Result<Done> do_deeds(const Stage& stage) {
    Begun begun;
    for (const Value& deed : stage.cast.deeds.items()) {
        auto played = do_deed(stage, deed, begun);
        if (played) continue;
        base::Error error = std::move(played).error();
        if (error.place.line == 0) error.place = {stage.cast.file, deed.line(), deed.column()};
        return error;
    }
    return Done{};
}

}  // namespace hanse::demo
