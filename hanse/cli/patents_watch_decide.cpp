// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents watch decide: what to do about a warning, who answers for it, since when.
#include <fmt/format.h>

#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/watch_inputs.hpp"
#include "hanse/watch/decisions.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;

namespace {

class WatchDecide : public Action {
public:
    void declare(Options& options) override {
        options.positional("NUMBER", number_, {"公开号", "the number of the document"});
        register_.declare(options);
        options.option("watch", watch_, {"哪个监视", "of which watch"});
        options.option("decision", decision_,
                       {"处置：许可、收购、无效、规避设计、不处理", "what is decided"},
                       {"license", "buy", "invalidate", "design-around", "ignore"});
        options.option("owner", owner_, {"谁负责", "who answers for it"});
        options.option("on", on_,
                       {"决定之日（默认今天）", "the day of the decision (usually today)"});
        options.option("note", note_,
                       {"理由（不处理、改变处置时必填）", "why; needed to ignore and to change"});
        options.option("who", who_, {"经手人", "who records it"});
    }

    Exit run(Language language) override {
        const auto decided = decide();
        if (!decided) return fail(decided.error(), language);
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        const Bilingual& choice = book->word("report.watch.choice." + decided->decision.choice);
        const Bilingual said{
            fmt::format("{} {}：{}，{}，{}{}\n", decided->number, decided->title, choice.zh,
                        decided->decision.owner, decided->decision.day,
                        decided->again ? "（较早的处置保留在案）" : ""),
            fmt::format("{} {}: {}, {}, {}{}\n", decided->number, decided->title, choice.en,
                        decided->decision.owner, decided->decision.day,
                        decided->again ? " (the earlier decision stays on record)" : "")};
        return deliver(said.in(language), "", language);
    }

private:
    Result<watch::Decided> decide() const {
        HANSE_TRY(day, day_or_today(on_));
        if (watch_.empty())
            return base::invalid({}, "请用 --watch 指明监视", "say of which watch: --watch NAME");
        if (decision_.empty())
            return base::invalid({},
                                 "请用 --decision 指明处置：license、buy、invalidate、"
                                 "design-around、ignore",
                                 "say what is decided: --decision license, buy, invalidate, "
                                 "design-around or ignore");
        HANSE_TRY(patents, register_.open());
        HANSE_CHECK(watch::prepare(patents));
        HANSE_TRY(watch, watch::find(patents, watch_));
        return watch::decide(patents, watch, number_,
                             {.choice = decision_,
                              .owner = owner_,
                              .day = day.text(),
                              .note = note_,
                              .at = {},
                              .who = {}},
                             occasion(who_));
    }

    RegisterOption register_;
    std::string number_, watch_, decision_, owner_, on_, note_, who_;
};

}  // namespace

Command watch_decide_command() {
    return {.verb = "patents watch decide",
            .summary = {"登记处置：许可、收购、无效、规避设计、不处理，由谁负责",
                        "record a decision: license, buy, invalidate, design around, ignore; and "
                        "who answers for it"},
            .example =
                "hanse patents watch decide US99000001B2 --register /tmp/register --watch boilers "
                "--decision design-around --owner 'Chief engineer'",
            .create = make<WatchDecide>};
}

}  // namespace hanse::cli
