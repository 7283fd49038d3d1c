// SPDX-License-Identifier: GPL-3.0-or-later
// hanse ledger: licence lines by the million in, what each owner gets out, to the last cent.
#include <fmt/format.h>

#include "hanse/base/file_blocks.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/ledger_answer.hpp"
#include "hanse/cli/long_work.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

Result<money::Currency> currency_of(const std::string& code) {
    if (const auto currency = money::Currency::parse(code)) return *currency;
    return base::invalid(
        {}, fmt::format("不认识货币 “{}”；应为 ISO 4217 代码，如 CNY、USD", code),
        fmt::format("no currency '{}'; --currency takes an ISO 4217 code, as CNY or "
                    "USD",
                    code));
}

class Ledger : public Action {
public:
    void declare(Options& options) override {
        options.positional("FILE", input_,
                           {"许可行的 CSV 文件：line、value、owners 三列（- 为标准输入）",
                            "licence lines in CSV: columns line, value, owners (- for standard "
                            "input)"});
        options.option("currency", currency_,
                       {"金额的货币（默认 CNY）", "the currency of the values (usually CNY)"});
        options.option("format", format_, {"输出格式", "what to write"}, {"text", "json", "csv"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto currency = currency_of(currency_);
        if (!currency) return fail(currency.error(), language);
        const auto shares = read(*currency);
        if (!shares) return fail(shares.error(), language);
        return deliver(written(*shares, *currency, language), out_, language);
    }

private:
    Result<sharing::LineShares> read(money::Currency currency) const {
        HANSE_TRY(file, base::FileBlocks::open(input_ == "-" ? "/dev/stdin" : input_));
        LongWork long_work(1);
        const games::Work work = long_work.work();
        sharing::LineLedger ledger({.currency = currency, .file = input_});
        for (bool more = true; more;) {
            if (work.stop.stop_requested()) return games::cancelled();
            HANSE_TRY(block, file.next());
            more = !block.empty() && ledger.feed(block);
            long_work.show(file.done());
        }
        return std::move(ledger).finish();
    }

    std::string written(const sharing::LineShares& shares, money::Currency currency,
                        Language language) const {
        if (format_ == "json") return ledger_json(shares, currency);
        if (format_ == "csv") return ledger_csv(shares, currency);
        return ledger_text(shares, currency, language);
    }

    std::string input_, currency_ = "CNY", format_, out_;
};

}  // namespace

Command ledger_command() {
    return {
        .verb = "ledger",
        .summary = {"许可收入：成百万行记录，每名所有者分得多少，精确到分",
                    "royalties: licence lines by the million, what each owner gets, to the cent"},
        .example = "hanse ledger examples/ledger/lines.csv",
        .create = make<Ledger>};
}

}  // namespace hanse::cli
