// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/watch_document.hpp"

#include <algorithm>

#include "hanse/report/watch_frame.hpp"

namespace hanse::report {

using watch::Force;
using watch::Grade;
using watch::News;
using watch::Report;
using watch::Warning;

namespace {

class Author {
public:
    Author(const BookPen& pen, const watch::RiskRules& rules, std::size_t most)
        : pen_(pen), rules_(rules), most_(most) {}

    Document document(std::span<const Report> reports) const {
        Document out{.language = pen_.language(),
                     .footer = pen_.word("report.watch.footer"),
                     .contents_title = pen_.word("report.contents"),
                     .skip_link = pen_.word("report.skip")};
        out.head.kind = pen_.word("report.watch");
        out.head.title =
            reports.size() == 1
                ? pen_.word("report.watch.title", {{"name", reports[0].watch.spec.name}})
                : pen_.word("report.watch.title.all", {{"n", std::to_string(reports.size())}});
        out.head.notice = pen_.word("report.watch.notice");
        const bool several = reports.size() > 1;  // then the map is what is looked at first
        if (several) add_map(reports, out.blocks);
        for (const Report& one : reports) add_watch(one, several, out.blocks);
        if (!several) add_map(reports, out.blocks);
        out.blocks.emplace_back(Paragraph{{muted(grades())}});
        return out;
    }

private:
    static std::string percent(const base::Rational& share) {
        return (share * base::Rational(100)).rounded(0);
    }
    std::string grades() const {
        return pen_.word("report.watch.grade.rule", {{"high", percent(rules_.high)},
                                                     {"medium", percent(rules_.medium)},
                                                     {"ended", percent(rules_.ended_at_most)}});
    }

    void add_watch(const Report& report, bool named, Blocks& out) const {
        if (named)
            out.emplace_back(Heading{.anchor = "w" + std::to_string(report.watch.id),
                                     .words = {text(report.watch.spec.name)}});
        else
            out.emplace_back(heading(report, "report.watch.conditions", 2));
        out.emplace_back(conditions(pen_, report));
        if (!report.run) return;
        out.emplace_back(tiles(report));
        add_news(report, named ? 3 : 2, out);
        add_earlier(report, named ? 3 : 2, out);
        add_decisions(report, named ? 3 : 2, out);
        add_own(report, named ? 3 : 2, out);
    }

    Tiles tiles(const Report& report) const {
        const auto open = report.open();
        const auto news = [&](News one) {
            return std::ranges::count(report.news, one, &Warning::news);
        };
        const auto graded = [&](Grade grade) {
            return std::ranges::count_if(
                open, [&](const Warning* one) { return one->risk.grade == grade; });
        };
        const auto decided = std::ranges::count_if(
            report.news, [](const Warning& one) { return one.decided() != nullptr; });
        const auto tile = [&](auto count, std::string_view key, Tone tone) {
            return Tiles::Tile{std::to_string(count), pen_.word(key),
                               count > 0 ? tone : Tone::plain, ""};
        };
        return {
            {tile(news(News::found), "report.watch.tile.new", Tone::note),
             tile(news(News::changed) + news(News::returned), "report.watch.tile.changed",
                  Tone::note),
             tile(graded(Grade::high), "report.watch.tile.high", Tone::alarm),
             tile(graded(Grade::medium), "report.watch.tile.medium", Tone::warning),
             tile(graded(Grade::open), "report.watch.tile.unclear", Tone::note),
             tile(decided + std::ssize(report.decided), "report.watch.tile.decided", Tone::good)}};
    }

    Heading heading(const Report& report, std::string_view key, int level) const {
        const std::string anchor =
            std::string(key.substr(key.rfind('.') + 1)) + "-" + std::to_string(report.watch.id);
        return {.level = level, .anchor = anchor, .words = {text(pen_.word(key))}};
    }

    void add_news(const Report& report, int level, Blocks& out) const {
        out.emplace_back(heading(report, "report.watch.news", level));
        if (report.news.empty()) {
            out.emplace_back(Paragraph{{text(pen_.word("report.watch.nothing"))}});
            return;
        }
        out.emplace_back(overview(report, report.news, "report.watch.news.caption"));
        add_cards(report, report.news, out);
    }

    void add_earlier(const Report& report, int level, Blocks& out) const {
        if (report.earlier.empty()) return;
        out.emplace_back(heading(report, "report.watch.earlier", level));
        out.emplace_back(overview(report, report.earlier, "report.watch.earlier.caption"));
    }

    void add_cards(const Report& report, const std::vector<Warning>& warnings, Blocks& out) const {
        std::size_t shown = 0, left = 0;
        for (const Warning& one : warnings) {
            if (one.news == News::gone) continue;
            if (shown == most_ && ++left > 0) continue;
            out.emplace_back(warning_card(pen_, report, one, rules_));
            ++shown;
        }
        if (left > 0)
            out.emplace_back(
                Paragraph{{muted(pen_.word("report.watch.more", {{"n", std::to_string(left)}}))}});
    }

    Table overview(const Report& report, const std::vector<Warning>& warnings,
                   std::string_view caption) const {
        Table out{.caption = pen_.word(caption),
                  .columns = {{pen_.word("report.watch.risk"), Align::right},
                              {pen_.word("report.watch.grade")},
                              {pen_.word("report.watch.state")},
                              {pen_.word("report.watch.number")},
                              {pen_.word("report.watch.what")},
                              {pen_.word("report.watch.holder")},
                              {pen_.word("report.watch.decision")}}};
        std::size_t shown = 0;
        for (const Warning& one : warnings) {
            const bool has_card =
                &warnings == &report.news && one.news != News::gone && shown++ < most_;
            out.rows.push_back(row(report, one, has_card));
        }
        return out;
    }

    std::vector<Table::Cell> row(const Report& report, const Warning& one, bool has_card) const {
        Inline grade{grade_badge(pen_, one.risk)};
        for (const watch::Flag& flag : one.flags)
            if (const watch::ImportRule* rule = rules_.import_rule(flag.rule)) {
                grade.push_back(text(" "));
                grade.push_back(badge(pen_.in(rule->name) + (flag.certain ? "" : " ?"),
                                      flag.certain ? Tone::warning : Tone::note));
            }
        return {{{strong(score_words(one.risk.low, one.risk.high))}},
                {std::move(grade)},
                {{news_badge(pen_, one.news)}},
                {{has_card ? link(one.number, warning_anchor(report, one)) : code(one.number)}},
                {{text(one.title)}},
                {{text(one.holder)}},
                {decision_words(pen_, one)}};
    }

    void add_decisions(const Report& report, int level, Blocks& out) const {
        Table table{.caption = pen_.word("report.watch.decisions.caption"),
                    .columns = {{pen_.word("report.watch.number")},
                                {pen_.word("report.watch.decision")},
                                {pen_.word("report.watch.decision.owner")},
                                {pen_.word("report.watch.decision.day")},
                                {pen_.word("report.watch.decision.note")}}};
        for (const auto* warnings : {&report.news, &report.decided})
            for (const Warning& one : *warnings)
                for (std::size_t i = one.decisions.size(); i-- > 0;) {
                    const watch::Decision& decision = one.decisions[i];
                    const bool last = i + 1 == one.decisions.size();
                    const std::string choice = choice_words(pen_, decision.choice);
                    table.rows.push_back({{{last ? code(one.number) : muted(one.number)}},
                                          {{last ? strong(choice) : muted(choice)}},
                                          {{text(decision.owner)}},
                                          {{text(decision.day)}},
                                          {{text(decision.note)}}});
                }
        if (table.rows.empty()) return;
        out.emplace_back(heading(report, "report.watch.decisions", level));
        out.emplace_back(std::move(table));
    }

    void add_own(const Report& report, int level, Blocks& out) const {
        if (report.own.empty()) return;
        Table table{.caption = pen_.word("report.watch.own.caption"),
                    .columns = {{pen_.word("report.watch.number")},
                                {pen_.word("report.watch.what")},
                                {pen_.word("report.watch.member")}}};
        for (const Warning& one : report.own)
            table.rows.push_back({{{code(one.number)}}, {{text(one.title)}}, {{text(one.member)}}});
        out.emplace_back(heading(report, "report.watch.own", level));
        out.emplace_back(std::move(table));
    }

    /// Watches × countries of export; nothing if no country is named.
    void add_map(std::span<const Report> reports, Blocks& out) const {
        std::vector<std::string> countries;
        for (const Report& report : reports)
            for (const Warning* one : report.open())
                for (const watch::Market& market : one->markets)
                    if (std::ranges::find(countries, market.country) == countries.end())
                        countries.push_back(market.country);
        if (countries.empty()) return;
        std::ranges::sort(countries);
        Table table{.caption = pen_.word("report.watch.map.caption"),
                    .columns = {{pen_.word("report.watch.name")}},
                    .look = Table::Look::heat_map};
        for (const std::string& country : countries)
            table.columns.push_back({country, Align::right});
        table.columns.push_back({pen_.word("report.watch.map.all"), Align::right});
        for (const Report& report : reports) table.rows.push_back(map_row(report, countries));
        out.emplace_back(Heading{.anchor = "map", .words = {text(pen_.word("report.watch.map"))}});
        out.emplace_back(std::move(table));
    }

    static std::vector<Table::Cell> map_row(const Report& report,
                                            const std::vector<std::string>& countries) {
        const auto open = report.open();
        std::vector<Table::Cell> out{{{text(report.watch.spec.name)}}};
        for (const std::string& country : countries) {
            std::size_t sure = 0, possible = 0;
            for (const Warning* one : open)
                for (const watch::Market& market : one->markets) {
                    if (market.country != country) continue;
                    sure += market.force == Force::in_force ? 1 : 0;
                    possible += market.force == Force::possible || market.force == Force::pending;
                }
            out.push_back({{text(std::to_string(sure) + " + " + std::to_string(possible))},
                           sure > 0       ? Tone::alarm
                           : possible > 0 ? Tone::warning
                                          : Tone::plain});
        }
        out.push_back({{strong(std::to_string(open.size()))}});
        return out;
    }

    const BookPen& pen_;
    const watch::RiskRules& rules_;
    std::size_t most_;
};

}  // namespace

Document watch_document(const BookPen& pen, std::span<const Report> reports,
                        const watch::RiskRules& rules, std::size_t most) {
    return Author(pen, rules, most).document(reports);
}

Document watches_document(const BookPen& pen, std::span<const Report> reports) {
    Document out{.language = pen.language(),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    out.head.kind = pen.word("report.watch");
    out.head.title = pen.word("report.watch.watches");
    for (const Report& report : reports) {
        const watch::Watch& one = report.watch;
        Card card{.anchor = "w" + std::to_string(one.id), .title = {text(one.spec.name)}};
        card.marks = {one.removed.empty() ? badge(pen.word("report.watch.in_use"), Tone::good)
                                          : badge(pen.word("report.watch.removed",
                                                           {{"day", one.removed.substr(0, 10)}}),
                                                  Tone::muted)};
        Definitions about = conditions(pen, report);
        about.entries.push_back({{text(pen.word("report.watch.added"))},
                                 {text(one.added.substr(0, 10) + " " + one.who)},
                                 {}});
        card.blocks.emplace_back(std::move(about));
        out.blocks.emplace_back(std::move(card));
    }
    return out;
}

}  // namespace hanse::report
