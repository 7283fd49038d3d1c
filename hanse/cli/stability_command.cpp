// SPDX-License-Identifier: GPL-3.0-or-later
// hanse stability: who would leave, and the smallest change that keeps them.
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/money_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class TellStability : public Action {
public:
    void declare(Options& options) override { wanted_.declare(options, document_formats()); }

    Exit run(Language language) override {
        const auto loaded = wanted_.load();
        if (!loaded) return fail(loaded.error(), language);
        const assess::Assessment& assessment = (*loaded)->assessment();
        if (wanted_.format != "json") {
            const auto least_core = accounts::least_core(assessment.money);
            const auto* found = least_core ? &*least_core : nullptr;
            return wanted_.deliver(report::stability_document(assessment, found, language),
                                   language);
        }
        const base::Value all = report::account_value(assessment.money);
        const base::Value* stability = all.is_map() ? all.find("stability") : nullptr;
        return deliver(
            base::to_json(stability ? *stability : base::Value(), base::JsonStyle::indented) + "\n",
            wanted_.out, language);
    }

private:
    MoneyWanted wanted_;
};

}  // namespace

Command stability_command() {
    return {.verb = "stability",
            .summary = {"谁会离开，怎样以最小的改动留住他们",
                        "who would leave, and the smallest change that keeps them"},
            .example = "hanse stability examples/demo-eighty-one --lang zh",
            .create = make<TellStability>};
}

}  // namespace hanse::cli
