// SPDX-License-Identifier: GPL-3.0-or-later
// hanse simulate: years ahead, under today's division and under the norm.
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/money_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class Simulate : public Action {
public:
    void declare(Options& options) override {
        wanted_.declare(options, document_formats());
        options.option("years", years_, {"推演年数（默认 10）", "years ahead (default 10)"});
        options.option("swing", swing_,
                       {"许可收入每年浮动的幅度（默认 20%）",
                        "how far licence income swings from year to year (default 20%)"});
        options.option("runs", runs_, {"随机次数（默认 200）", "runs with chance (default 200)"});
        options.option("seed", seed_, {"随机种子（默认 1）", "seed of chance (default 1)"});
    }

    Exit run(Language language) override {
        const auto options = read_options();
        if (!options) return fail(options.error(), language);
        const auto loaded = wanted_.load();
        if (!loaded) return fail(loaded.error(), language);
        const assess::Assessment& assessment = (*loaded)->assessment();
        const auto outlook = accounts::outlook(assessment.money, *options);
        if (!outlook) return fail(outlook.error(), language);
        if (wanted_.format == "json")
            return deliver(base::to_json(report::outlook_value(assessment.money, *outlook),
                                         base::JsonStyle::indented) +
                               "\n",
                           wanted_.out, language);
        return wanted_.deliver(report::outlook_document(assessment, *outlook, *options, language),
                               language);
    }

private:
    base::Result<accounts::OutlookOptions> read_options() const {
        accounts::OutlookOptions out;
        if (!years_.empty()) {
            HANSE_TRY(years, count_option("years", years_));
            out.years = years;
        }
        if (!runs_.empty()) {
            HANSE_TRY(runs, count_option("runs", runs_));
            out.weather.runs = runs;
        }
        if (!seed_.empty()) {
            HANSE_TRY(seed, count_option("seed", seed_));
            out.weather.seed = static_cast<std::uint64_t>(seed);
        }
        if (!swing_.empty()) {
            HANSE_TRY(swing, ratio_option("swing", swing_));
            out.weather.amplitude = swing;
        }
        return out;
    }

    MoneyWanted wanted_;
    std::string years_, swing_, runs_, seed_;
};

}  // namespace

Command simulate_command() {
    return {.verb = "simulate",
            .summary = {"未来若干年：现行分配与规范分配下谁会留下",
                        "years ahead: who stays under today's division and under the norm"},
            .example = "hanse simulate examples/demo-eighty-one --years 8 --lang zh",
            .create = make<Simulate>};
}

}  // namespace hanse::cli
