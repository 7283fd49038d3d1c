// SPDX-License-Identifier: GPL-3.0-or-later
// hanse market: shares against thresholds, and what the pool does to prices.
#include "hanse/assess/assess.hpp"
#include "hanse/assess/market_side.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/market_documents.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class TellMarket : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", path_,
                           {"案卷：文件夹、.yaml 或 .xlsx", "a case folder, .yaml or .xlsx"});
        options.option("day", day_,
                       {"以哪一天的法律数值为准（默认：案卷的日期）",
                        "the law of which day counts (default: the day of the case)"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto file = load_case(path_);
        if (!file) return fail(file.error(), language);
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        const auto day = day_of(day_, *file);
        if (!day) return fail(day.error(), language);
        const auto answer = assess::assess(*file, *book, *day);
        if (!answer) return fail(answer.error(), language);
        const assess::MarketSide side = assess::market_side(*answer);
        if (format_ != "json")
            return deliver_document(report::market_document(*answer, side, language), format_, out_,
                                    language);
        return deliver(base::to_json(report::market_value(side), base::JsonStyle::indented) + "\n",
                       out_, language);
    }

private:
    std::string path_, day_, format_ = "text", out_;
};

}  // namespace

Command market_command() {
    return {
        .verb = "market",
        .summary = {"市场一侧：份额与各门槛的距离，许可费与使用者福利在有无专利池时各是多少",
                    "the market side: shares against thresholds, royalties and consumer surplus "
                    "with and without the pool"},
        .example = "hanse market examples/demo-harbour-pumps --lang zh",
        .create = make<TellMarket>};
}

}  // namespace hanse::cli
