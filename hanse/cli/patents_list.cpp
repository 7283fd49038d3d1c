// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents list, show, deadlines, changes: what the register holds, on a day.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/report/holdings_document.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using portfolio::Holding;
using report::Readers;

namespace {

/// A table as a file: CSV, or a workbook.
Result<Exit> deliver_sheet(const base::Sheet& sheet, const std::string& format,
                           const std::string& out, Language language) {
    if (format == "csv") return deliver(base::to_csv(sheet), out, language);
    HANSE_TRY(bytes, base::to_workbook({sheet}));
    if ((out.empty() || out == "-") && output_is_terminal())
        return base::invalid({}, "Excel 文件请用 --out 写入文件",
                             "an Excel file goes to a file: --out FILE");
    return deliver(bytes, out, language);
}

/// A pool misspelt would be one in which nothing ever happened.
Result<base::Done> known_pool(portfolio::Register& patents, const std::string& pool) {
    if (pool.empty()) return base::Done{};
    HANSE_TRY(all, portfolio::pool_entries(patents, {}));
    std::vector<std::string> names;
    for (const portfolio::PoolEntry& one : all) names.push_back(one.pool);
    if (std::ranges::find(names, pool) != names.end()) return base::Done{};
    const std::vector<std::string_view> views(names.begin(), names.end());
    const auto like = base::suggestion(base::nearest(pool, views));
    return base::not_found({}, fmt::format("台账中没有专利池 “{}”{}", pool, like.zh),
                           fmt::format("the register knows no pool '{}'{}", pool, like.en));
}

/// What all of these commands take.
class Listing : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.option("day", day_, {"截至此日；默认今天", "as of this day; else today"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = answer(language);
        return done ? *done : fail(done.error(), language);
    }

protected:
    virtual Result<Exit> answer(Language language) = 0;

    void declare_filters(Options& options) {
        options.option("office", wanted_.office,
                       {"只列此受理局，如 CN", "only of this office: CN"});
        options.option("status", wanted_.status, {"只列此状态", "only of this status"},
                       {"active", "pending", "lapsed_fee", "expired_term", "withdrawn", "abandoned",
                        "refused", "revoked", "ceased", "unknown"});
        options.option(
            "owner", wanted_.party,
            {"只列此权利人（名称开头即可）", "only of this owner (the beginning of a name)"});
        options.option("pool", wanted_.pool, {"只列此专利池", "only of this pool"});
    }

    RegisterOption register_;
    std::string day_, out_;
    portfolio::HoldingsWanted wanted_{.day = *base::Date::create(1, 1, 1)};
};

class PatentsList : public Listing {
public:
    void declare(Options& options) override {
        Listing::declare(options);
        declare_filters(options);
        options.flag("public", public_,
                     {"公开版：不含份额、出处和期限",
                      "for everybody: without shares, sources and deadlines"});
        options.option("format", format_, {"输出格式", "form of the output"},
                       document_formats({"json", "csv", "xlsx"}));
    }

private:
    Result<Exit> answer(Language language) override {
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(day, day_or_today(day_));
        wanted_.day = day;
        HANSE_CHECK(known_pool(patents, wanted_.pool));
        HANSE_TRY(holdings, portfolio::holdings(patents, rules.terms, wanted_));
        const report::BookPen pen(book, language);
        const Readers readers = public_ ? Readers::everybody : Readers::alliance;
        if (public_)
            for (Holding& one : holdings) one.standing = one.standing.without_deadlines();
        if (format_ == "json")
            return deliver(base::to_json(report::holdings_value(holdings, readers),
                                         base::JsonStyle::indented) +
                               "\n",
                           out_, language);
        if (format_ == "csv" || format_ == "xlsx")
            return deliver_sheet(report::holdings_sheet(pen, holdings, readers), format_, out_,
                                 language);
        return deliver_document(report::holdings_document(pen, holdings, day, readers), format_,
                                out_, language);
    }

    bool public_ = false;
    std::string format_ = "text";
};

class PatentsShow : public Listing {
public:
    void declare(Options& options) override {
        Listing::declare(options);
        options.positional("NUMBER", number_,
                           {"公开号或申请号，任何写法",
                            "a number of a publication or application, "
                            "in any spelling"});
        options.option("format", format_, {"输出格式", "form of the output"}, document_formats());
    }

private:
    Result<Exit> answer(Language language) override {
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(day, day_or_today(day_));
        HANSE_TRY(found, portfolio::holdings_of(patents, rules.terms, number_, day));
        if (format_ == "json")
            return deliver(base::to_json(report::holdings_value(found, Readers::alliance),
                                         base::JsonStyle::indented) +
                               "\n",
                           out_, language);
        HANSE_TRY(page, page_of(patents, rules.terms, std::move(found.front()), day));
        return deliver_document(report::holding_document({book, language}, page, day), format_,
                                out_, language);
    }

    static Result<report::HoldingPage> page_of(portfolio::Register& patents,
                                               const portfolio::TermRules& rules, Holding holding,
                                               const base::Date& day) {
        report::HoldingPage page{.holding = std::move(holding)};
        HANSE_TRY(family, patents.family("family", page.holding.entry().family));
        HANSE_TRY(extended, patents.family("extended", page.holding.entry().extended));
        std::vector<std::string> near, far;
        for (const portfolio::Entry& one : family) near.push_back(one.number);
        for (const portfolio::Entry& one : extended)
            if (one.family != page.holding.entry().family) far.push_back(one.number);
        if (family.size() > page.holding.documents.size()) {
            HANSE_TRY(members, portfolio::holdings(patents, rules, {.day = day, .numbers = near}));
            page.family = std::move(members);
        }
        if (!far.empty()) {
            HANSE_TRY(members, portfolio::holdings(patents, rules, {.day = day, .numbers = far}));
            page.extended = std::move(members);
        }
        for (const portfolio::Entry& one : page.holding.documents) {
            HANSE_TRY(tellings, patents.tellings(one.id));
            for (portfolio::Telling& telling : tellings) {
                HANSE_TRY(batch, patents.batch(telling.batch));
                if (batch) page.history.emplace_back(*batch, std::move(telling));
            }
        }
        return page;
    }

    std::string number_, format_ = "text";
};

class PatentsDeadlines : public Listing {
public:
    void declare(Options& options) override {
        Listing::declare(options);
        declare_filters(options);
        options.option("months", months_,
                       {"列出多少个月内的期限；默认 18", "how many months ahead; 18 unless told"});
        options.option("format", format_,
                       {"输出格式（ics 为日历）", "form of the output (ics: calendar)"},
                       document_formats({"csv", "xlsx", "ics"}));
    }

private:
    Result<Exit> answer(Language language) override {
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(day, day_or_today(day_));
        HANSE_TRY(months, count_in(months_, "months", 18));
        wanted_.day = day;
        wanted_.horizon_months = static_cast<int>(std::min<std::size_t>(months, 600));
        HANSE_TRY(holdings, portfolio::holdings(patents, rules.terms, wanted_));
        const report::BookPen pen(book, language);
        if (format_ == "ics")
            return deliver(report::deadlines_calendar(pen, holdings, day), out_, language);
        if (format_ == "csv" || format_ == "xlsx")
            return deliver_sheet(report::deadlines_sheet(pen, holdings), format_, out_, language);
        return deliver_document(report::deadlines_document(pen, holdings, day), format_, out_,
                                language);
    }

    std::string months_, format_ = "text";
};

class PatentsChanges : public Listing {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.option("pool", wanted_.pool, {"专利池", "the pool"});
        options.option("from", from_, {"之前的日期", "the day before"});
        options.option("to", day_, {"之后的日期；默认今天", "the day after; else today"});
        options.option("out", out_, {"写入文件", "write to this file"});
        options.option("format", format_, {"输出格式", "form of the output"}, document_formats({}));
    }

private:
    Result<Exit> answer(Language language) override {
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(patents, register_.open());
        if (wanted_.pool.empty() || from_.empty())
            return base::invalid({}, "请用 --pool 指明专利池，用 --from 指明之前的日期",
                                 "say which pool and since when: --pool NAME --from DAY");
        HANSE_TRY(from, day_or_today(from_));
        HANSE_TRY(to, day_or_today(day_));
        if (to < from) return base::invalid({}, "--from 晚于 --to", "--from is later than --to");
        HANSE_CHECK(known_pool(patents, wanted_.pool));
        HANSE_TRY(changes, portfolio::pool_changes(patents, wanted_.pool, from, to));
        return deliver_document(
            report::pool_changes_document({book, language}, changes, wanted_.pool, from, to),
            format_, out_, language);
    }

    std::string from_, format_ = "text";
};

}  // namespace

Command patents_list_command() {
    return {.verb = "patents list",
            .summary = {"列出台账中的权利：状态、届满日、下一期限",
                        "lists the rights of the register: status, expiry, what is due next"},
            .example = "hanse patents list --register /tmp/register --office CN",
            .create = make<PatentsList>};
}

Command patents_show_command() {
    return {.verb = "patents show",
            .summary = {"一项权利：状态及依据、同族各国、期限、来历",
                        "one right: its status and why, its family, its deadlines, its history"},
            .example = "hanse patents show CN101985000A --register /tmp/register",
            .create = make<PatentsShow>};
}

Command patents_deadlines_command() {
    return {.verb = "patents deadlines",
            .summary = {"按期限规则列出将到的期限，也可作日历",
                        "lists what falls due by the rules of terms, also as a calendar"},
            .example = "hanse patents deadlines --register /tmp/register --months 24",
            .create = make<PatentsDeadlines>};
}

Command patents_changes_command() {
    return {
        .verb = "patents changes",
        .summary = {"两日之间专利池的变动", "what came into a pool and what went between two days"},
        .example = "hanse patents changes --register /tmp/register --pool demo --from 2024-01-01",
        .create = make<PatentsChanges>};
}

}  // namespace hanse::cli
