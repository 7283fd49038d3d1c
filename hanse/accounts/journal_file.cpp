// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/journal_file.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hanse/base/nearest.hpp"

namespace hanse::accounts {

using base::Error;
using base::Result;
using money::Money;

namespace {

constexpr std::array<std::string_view, 11> kColumns{
    "action", "id", "date", "account", "kind", "amount", "currency", "text", "of", "who", "why"};
constexpr std::array<std::string_view, 5> kActions{"account", "post", "reverse", "close", "reopen"};
constexpr std::array<std::string_view, 5> kKinds{"asset", "liability", "equity", "income",
                                                 "expense"};

class JournalReader {
public:
    explicit JournalReader(const base::Sheet& sheet) : sheet_(sheet) {}

    Result<money::Journal> read() {
        if (auto wrong = check_header()) return *std::move(wrong);
        read_accounts();
        auto journal = money::Journal::create(std::move(accounts_));
        if (!journal) return journal.error();
        journal_ = &*journal;
        for (row_ = 0; row_ < sheet_.rows.size();) act();
        if (!wrong_.empty()) return base::gather(std::move(wrong_));
        return *std::move(journal);
    }

private:
    std::optional<Error> check_header() {
        for (std::size_t c = 0; c < sheet_.header.size(); ++c) {
            const std::string& name = sheet_.header[c];
            if (std::ranges::find(kColumns, name) == kColumns.end())
                return base::invalid(
                    {sheet_.file, 1, c + 1},
                    fmt::format("没有名为“{}”的列；可用：{}", name, fmt::join(kColumns, "、")),
                    fmt::format("there is no column '{}'; there are: {}", name,
                                fmt::join(kColumns, ", ")));
            column_[name] = c;
        }
        if (column_.contains("action")) return std::nullopt;
        return base::invalid({sheet_.file, 1, 0}, "缺少 action 列", "the column action is missing");
    }

    std::string_view cell(std::size_t row, std::string_view name) const {
        const auto found = column_.find(name);
        return found == column_.end() ? std::string_view()
                                      : std::string_view(sheet_.rows[row].cells[found->second]);
    }
    std::string_view cell(std::string_view name) const { return cell(row_, name); }

    void refuse(std::string_view column, std::string zh, std::string en) {
        const auto found = column_.find(column);
        const std::size_t at = found == column_.end() ? 0 : found->second + 1;
        wrong_.push_back(
            base::invalid({sheet_.file, sheet_.rows[row_].line, at}, std::move(zh), std::move(en)));
    }

    /// What the journal says against it, at this row.
    void take(const Result<base::Done>& done, std::size_t row) {
        if (done) return;
        for (const Error* error : done.error().all()) {
            Error here = *error;
            here.also.clear();
            here.place = {sheet_.file, sheet_.rows[row].line, 0};
            wrong_.push_back(std::move(here));
        }
    }

    void read_accounts() {
        for (row_ = 0; row_ < sheet_.rows.size(); ++row_) {
            if (cell("action") != "account") continue;
            const auto kind = std::ranges::find(kKinds, cell("kind"));
            if (kind == kKinds.end()) {
                refuse("kind", fmt::format("科目类型应为 {}", fmt::join(kKinds, "、")),
                       fmt::format("the kind of an account is one of {}", fmt::join(kKinds, ", ")));
                continue;
            }
            accounts_.push_back({std::string(cell("account")), std::string(cell("text")),
                                 static_cast<money::AccountKind>(kind - kKinds.begin())});
        }
    }

    /// One action; moves on to the row after it.
    void act() {
        const std::string_view action = cell("action");
        if (action == "post") return post();
        const std::size_t row = row_;
        if (action == "reverse")
            take(journal_->reverse({std::string(cell("of")), std::string(cell("id")), day(),
                                    std::string(cell("text"))}),
                 row);
        else if (action == "close")
            close();
        else if (action == "reopen")
            take(
                journal_->reopen({whole_day(), std::string(cell("who")), std::string(cell("why"))}),
                row);
        else if (action != "account")
            unknown(action);
        row_ = row + 1;
    }

    void unknown(std::string_view action) {
        const std::vector<std::string_view> known(kActions.begin(), kActions.end());
        const std::string like = base::nearest(action, known);
        refuse("action",
               fmt::format("不认识的操作“{}”；可用：{}", action, fmt::join(kActions, "、")),
               fmt::format("unknown action '{}'{}; there are: {}", action,
                           like.empty() ? "" : fmt::format(" (did you mean '{}'?)", like),
                           fmt::join(kActions, ", ")));
    }

    void close() {
        const auto until = whole_day();
        if (!until)
            return refuse("date", "结账须写明到哪一天", "closing needs the day up to which");
        take(journal_->close(*until), row_);
    }

    std::optional<base::PartialDate> day() {
        if (cell("date").empty()) return std::nullopt;
        auto date = base::PartialDate::parse(cell("date"));
        if (!date)
            refuse("date", fmt::format("不是日期：“{}”", cell("date")),
                   fmt::format("not a date: '{}'; write 2025-03-31", cell("date")));
        return date;
    }
    std::optional<base::Date> whole_day() {
        const auto date = day();
        return date ? std::optional(date->last()) : std::nullopt;
    }

    /// Does the entry go on in this row? A row with a day begins another.
    bool goes_on(const std::string& id) const {
        return row_ < sheet_.rows.size() && cell("action") == "post" && cell("id") == id &&
               cell("date").empty();
    }

    /// All rows of one entry.
    void post() {
        const std::size_t first = row_;
        const std::string id(cell("id"));
        money::Draft draft{.id = id, .day = day(), .text = std::string(cell("text"))};
        const std::size_t wrong_before = wrong_.size();
        do {
            if (const auto amount = money_here())
                draft.postings.push_back({std::string(cell("account")), *amount});
            ++row_;
        } while (goes_on(id));
        if (wrong_.size() == wrong_before) take(journal_->record(draft), first);
    }

    std::optional<Money> money_here() {
        const std::string currency(cell("currency").empty() ? "CNY" : cell("currency"));
        const auto amount = Money::parse(fmt::format("{} {}", cell("amount"), currency));
        if (!amount)
            refuse("amount",
                   fmt::format("不是金额：“{} {}”；如 1234.50 CNY", cell("amount"), currency),
                   fmt::format("not an amount of money: '{} {}'; write 1234.50 and CNY",
                               cell("amount"), currency));
        return amount;
    }

    const base::Sheet& sheet_;
    std::map<std::string, std::size_t, std::less<>> column_;
    std::vector<money::Account> accounts_;
    money::Journal* journal_ = nullptr;
    std::size_t row_ = 0;
    std::vector<Error> wrong_;
};

}  // namespace

Result<money::Journal> read_journal(const base::Sheet& sheet) {
    return JournalReader(sheet).read();
}

}  // namespace hanse::accounts
