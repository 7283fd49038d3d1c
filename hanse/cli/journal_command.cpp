// SPDX-License-Identifier: GPL-3.0-or-later
// hanse journal: entries that balance, their trial balance and the statement of an account.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/accounts/journal_file.hpp"
#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/cli/command.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/gamefile/grid.hpp"
#include "hanse/money/statement.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class ReadJournal : public Action {
public:
    void declare(Options& options) override {
        options.positional("FILE", path_, {"日记账（CSV）", "a journal (CSV)"});
        options.option("account", account_,
                       {"只看一个科目的对账单", "the statement of one account instead"});
        options.option("from", from_,
                       {"自哪一天（默认：最早）", "first day (default: the earliest)"});
        options.option("to", to_, {"至哪一天（默认：最晚）", "last day (default: the latest)"});
        options.option("format", format_, {"输出格式", "form of the answer"}, {"text", "csv"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto answer = page(language);
        if (!answer) return fail(answer.error(), language);
        return deliver(*answer, out_, language);
    }

private:
    base::Result<std::string> page(Language language) const {
        HANSE_TRY(bytes, base::read_file(path_));
        HANSE_TRY(sheet, base::parse_csv(bytes, "journal", path_));
        HANSE_TRY(journal, accounts::read_journal(sheet));
        HANSE_TRY(period, period_of(journal));
        HANSE_TRY(grid, account_.empty() ? balance(journal, period, language)
                                         : account_statement(journal, period, language));
        if (format_ == "csv") return csv(grid);
        return gamefile::lined_up(grid) + closed(journal, language);
    }

    static base::Result<base::Date> read_day(const std::string& typed) {
        if (const auto day = base::Date::parse(typed)) return *day;
        return base::invalid({}, fmt::format("不是日期：“{}”；请写 2025-03-31", typed),
                             fmt::format("not a day: '{}'; write 2025-03-31", typed));
    }

    base::Result<money::Period> period_of(const money::Journal& journal) const {
        std::optional<money::Period> all;
        for (const money::Entry& entry : journal.entries()) {
            if (!all) all = money::Period{entry.day, entry.day};
            all->first = std::min(all->first, entry.day);
            all->last = std::max(all->last, entry.day);
        }
        if (!all) return base::not_found({path_, 0, 0}, "账中没有分录", "there are no entries");
        if (!from_.empty()) {
            HANSE_TRY(day, read_day(from_));
            all->first = day;
        }
        if (!to_.empty()) {
            HANSE_TRY(day, read_day(to_));
            all->last = day;
        }
        return *all;
    }

    static base::Result<gamefile::Grid> balance(const money::Journal& journal,
                                                const money::Period& period, Language language) {
        const bool zh = language == Language::zh;
        gamefile::Grid grid{{{zh ? "科目" : "account"},
                             {zh ? "名称" : "name"},
                             {zh ? "余额（借正贷负）" : "balance (debit above zero)", true}},
                            {}};
        std::map<std::string, money::Money> sums;
        for (const money::TrialLine& line : money::trial_balance(journal, period.last)) {
            grid.rows.push_back({line.account.id, line.account.name, line.balance.text()});
            const std::string code(line.balance.currency().code());
            sums.try_emplace(code, money::Money(0, line.balance.currency())).first->second +=
                line.balance;
        }
        for (const auto& [code, sum] : sums)
            grid.rows.push_back({zh ? "合计" : "total", code, sum.text()});
        return grid;
    }

    base::Result<gamefile::Grid> account_statement(const money::Journal& journal,
                                                   const money::Period& period,
                                                   Language language) const {
        const bool zh = language == Language::zh;
        HANSE_TRY(found, money::statement(journal, account_, period));
        gamefile::Grid grid{{{zh ? "日期" : "day"},
                             {zh ? "分录" : "entry"},
                             {zh ? "摘要" : "text"},
                             {zh ? "金额" : "amount", true},
                             {zh ? "余额" : "balance", true}},
                            {}};
        for (const money::CurrencyStatement& one : found.currencies) {
            grid.rows.push_back(
                {period.first.text(), "", zh ? "期初" : "opening", "", one.opening.text()});
            for (const money::StatementLine& line : one.lines)
                grid.rows.push_back({line.day.text(), line.entry, line.text, line.amount.text(),
                                     line.balance.text()});
            grid.rows.push_back(
                {period.last.text(), "", zh ? "期末" : "closing", "", one.closing.text()});
        }
        return grid;
    }

    static std::string csv(const gamefile::Grid& grid) {
        base::Sheet sheet{.name = "journal", .file = "journal.csv"};
        for (const gamefile::Grid::Column& column : grid.columns)
            sheet.header.push_back(column.heading);
        for (const std::vector<std::string>& row : grid.rows) sheet.rows.push_back({row, 0});
        return base::to_csv(sheet);
    }

    /// What is locked, and who opened what was.
    static std::string closed(const money::Journal& journal, Language language) {
        const bool zh = language == Language::zh;
        std::string out;
        if (journal.closed_until())
            out += zh ? fmt::format("\n已结账至 {}。\n", journal.closed_until()->text())
                      : fmt::format("\nClosed up to {}.\n", journal.closed_until()->text());
        for (const money::PeriodChange& change : journal.period_changes())
            if (!change.who.empty())
                out += zh ? fmt::format("{} 曾重新开启：{}\n", change.who, change.why)
                          : fmt::format("Reopened by {}: {}\n", change.who, change.why);
        return out;
    }

    std::string path_, account_, from_, to_, format_ = "text", out_;
};

}  // namespace

Command journal_command() {
    return {
        .verb = "journal",
        .summary = {"日记账：借贷平衡、结账与更正，试算平衡与科目对账单",
                    "a journal: balanced entries, locks, corrections; trial balance, statements"},
        .example = "hanse journal examples/journal/2025.csv --account M1",
        .create = make<ReadJournal>};
}

}  // namespace hanse::cli
