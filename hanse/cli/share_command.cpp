// SPDX-License-Identifier: GPL-3.0-or-later
// hanse share: who pays and who gets, against the norms, and every rule side by side.
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/money_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class Share : public Action {
public:
    void declare(Options& options) override {
        wanted_.declare(options, document_formats());
        options.option("kappa", kappa_,
                       {"互补程度（0 至 1），供“价值分与缺一不可混合”一条使用",
                        "complementarity, 0 to 1, for the dial of points and need"});
    }

    Exit run(Language language) override {
        const auto loaded = wanted_.load();
        if (!loaded) return fail(loaded.error(), language);
        accounts::LaboratoryOptions options;
        if (!kappa_.empty()) {
            const auto kappa = ratio_option("kappa", kappa_);
            if (!kappa) return fail(kappa.error(), language);
            options.kappa = *kappa;
        }
        const assess::Assessment& assessment = (*loaded)->assessment();
        const auto laboratory = accounts::laboratory(assessment.money, options);
        const accounts::Laboratory* beside = laboratory ? &*laboratory : nullptr;
        if (wanted_.format != "json")
            return wanted_.deliver(report::share_document(assessment, beside, language), language);
        base::Value out = report::account_value(assessment.money);
        if (out.is_null()) out = base::Value::map();
        if (beside != nullptr)
            out.set("laboratory", report::laboratory_value(assessment.money, *beside));
        return deliver(base::to_json(out, base::JsonStyle::indented) + "\n", wanted_.out, language);
    }

private:
    MoneyWanted wanted_;
    std::string kappa_;
};

}  // namespace

Command share_command() {
    return {
        .verb = "share",
        .summary = {"各项费用和收益：谁付、谁得、应付应得，各种分配规则并列",
                    "every flow of money: who pays, who gets, what the norms say, rules side by "
                    "side"},
        .example = "hanse share examples/demo-harbour-pumps --lang zh",
        .create = make<Share>};
}

}  // namespace hanse::cli
