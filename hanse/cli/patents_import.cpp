// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents import: files of patents into the register and its index, with a report.
// hanse patents note: tables of owners, names, pools and disputes.
#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/portfolio/notes.hpp"
#include "hanse/report/holdings_document.hpp"

namespace hanse::cli {

using base::Done;
using base::Language;
using base::Result;
using portfolio::Batch;
using portfolio::Intake;

namespace {

constexpr std::int64_t kIndexEvery = 20'000;  // changes that a long import leaves unindexed at most

std::string outcome(const Intake& intake, Language language) {
    const Batch& b = intake.batch;
    const bool zh = language == Language::zh;
    if (intake.known)
        return zh ? fmt::format("{}：此前已导入（第 {} 批，{}），未作改动\n", b.file, b.id, b.begun)
                  : fmt::format("{}: imported before (batch {}, {}); nothing was done\n", b.file,
                                b.id, b.begun);
    std::string out =
        zh ? fmt::format(
                 "{}（{}）第 {} 批：读取 {} 条：新增 {}，更新 {}，合并 {}，无新内容 {}；拒绝 "
                 "{} 条，{} 处内容未能理解\n",
                 b.file, b.format, b.id, b.items - b.refused, b.added, b.changed, b.merged, b.same,
                 b.refused, b.doubts)
           : fmt::format(
                 "{} ({}) batch {}: {} read: {} new, {} changed, {} merged, {} with nothing "
                 "new; {} refused, {} values not understood\n",
                 b.file, b.format, b.id, b.items - b.refused, b.added, b.changed, b.merged, b.same,
                 b.refused, b.doubts);
    if (intake.resumed)
        out += zh ? "  接着上次中断处导入\n" : "  went on where an earlier import had stopped\n";
    for (const base::Error& one : intake.reasons) out += "  " + base::describe(one, language);
    if (b.refused + b.doubts > static_cast<std::int64_t>(intake.reasons.size()))
        out += zh ? fmt::format("  全部：hanse patents batches {}\n", b.id)
                  : fmt::format("  all of them: hanse patents batches {}\n", b.id);
    std::string columns;
    for (const std::string& one : intake.unread_columns)
        columns += (columns.empty() ? "" : ", ") + one;
    if (!columns.empty()) out += (zh ? "  未读取的列：" : "  columns not read: ") + columns + "\n";
    return out;
}

class PatentsImport : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.positionals("FILE", files_,
                            {"任何格式的专利文件，可为 .gz 或 .zip",
                             "files of patents of any format, also .gz and .zip"});
        options.option("columns", columns_,
                       {"表格的列对照文件（.yaml）；台账会记住它",
                        "what the columns of a table are (.yaml); the register remembers it"});
        options.option("who", who_, {"经手人，记入来历", "who imports; goes into the history"});
        options.option("format", format_, {"报告的格式", "form of the report"}, {"text", "json"});
        options.flag("dry-run", dry_run_,
                     {"只报告会发生什么，不作改动", "say what would be done and change nothing"});
    }

    Exit run(Language language) override {
        const auto done = import(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> import(Language language) {
        HANSE_TRY(patents, register_.create());
        HANSE_TRY(rules, load_patent_rules(patents.folder()));
        std::optional<patents::Layout> own;
        if (!columns_.empty()) {
            HANSE_TRY(yaml, base::read_file(columns_));
            HANSE_TRY(layout, patents::parse_layout(yaml, columns_));
            own = std::move(layout);
        }
        base::Value all = base::Value::list();
        bool anything = false, failed = false;
        for (const std::string& path : files_) {
            const auto intake =
                take(patents, path, {&rules.layouts, own ? &*own : nullptr, today()});
            if (!intake) {
                fail(intake.error(), language);
                failed = true;
                continue;
            }
            anything = anything || intake->known || intake->batch.items > intake->batch.refused;
            if (format_ == "json")
                all.push(report::batch_value(intake->batch));
            else
                deliver(outcome(*intake, language), "", language);
        }
        bool indexed = true;
        if (!dry_run_) {
            HANSE_TRY(done, index_changes(patents));
            indexed = done;
        }
        if (!dry_run_ && own && anything) HANSE_CHECK(remember_layout(patents.folder(), *own));
        if (format_ == "json")
            deliver(base::to_json(all, base::JsonStyle::indented) + "\n", "", language);
        else if (dry_run_)
            deliver(language == Language::zh ? "试运行：未作任何改动。\n"
                                             : "A dry run: nothing was changed.\n",
                    "", language);
        if (format_ == "text") deliver(index_remark(indexed, language), "", language);
        return anything && !failed ? Exit::done : Exit::bad_input;
    }

    Result<Intake> take(portfolio::Register& patents, const std::string& path,
                        const patents::ReadingOptions& reading) const {
        LongWork work(1);
        std::int64_t indexed = 0;
        const auto step = [&](double done) -> Result<Done> {
            work.show(done);
            if (dry_run_) return Done{};
            HANSE_TRY(seq, patents.seq());
            if (seq - indexed >= kIndexEvery) {
                HANSE_CHECK(index_changes(patents));
                indexed = seq;
            }
            return Done{};
        };
        HANSE_TRY(seq, patents.seq());
        indexed = seq;
        return take_in(
            patents, path,
            {.occasion = occasion(who_), .reading = reading, .dry_run = dry_run_, .step = step});
    }

    RegisterOption register_;
    std::vector<std::string> files_;
    std::string columns_, who_, format_ = "text";
    bool dry_run_ = false;
};

class PatentsNote : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.positionals("FILE", files_,
                            {"权利人份额、名称对照、专利池清单或争议的表格（CSV 或 Excel）",
                             "tables of owners, names, a pool or disputes (CSV or Excel)"});
        options.option("who", who_, {"经手人，记入来历", "who says so; goes into the history"});
    }

    Exit run(Language language) override {
        auto patents = register_.create();
        if (!patents) return fail(patents.error(), language);
        for (const std::string& path : files_) {
            const auto noted = portfolio::note(*patents, path, occasion(who_));
            if (!noted) return fail(noted.error(), language);
            deliver(said(*noted, language), "", language);
        }
        return Exit::done;
    }

private:
    static std::string said(const portfolio::Noted& noted, Language language) {
        const Batch& b = noted.batch;
        const bool zh = language == Language::zh;
        if (noted.known)
            return zh ? fmt::format("{}：此前已记录（第 {} 批），未作改动\n", b.file, b.id)
                      : fmt::format("{}: noted before (batch {}); nothing was done\n", b.file,
                                    b.id);
        std::string out = zh ? fmt::format("{} 第 {} 批：{} 行\n", b.file, b.id, b.items)
                             : fmt::format("{} batch {}: {} rows\n", b.file, b.id, b.items);
        for (const std::string& number : noted.strangers)
            out += zh ? fmt::format("  台账中尚无 {}\n", number)
                      : fmt::format("  {} is not in the register yet\n", number);
        return out;
    }

    RegisterOption register_;
    std::vector<std::string> files_;
    std::string who_;
};

}  // namespace

Command patents_import_command() {
    return {.verb = "patents import",
            .summary = {"把专利文件导入台账和索引，并报告新增、更新与拒绝",
                        "imports files of patents into the register and its index, with a report"},
            .example = "hanse patents import examples/patents/list.csv --register /tmp/register",
            .create = make<PatentsImport>};
}

Command patents_note_command() {
    return {.verb = "patents note",
            .summary = {"记录官方不知道的事：权利人份额、名称对照、专利池、争议",
                        "notes what no office knows: shares of owners, names, pools, disputes"},
            .example = "hanse patents note examples/patents/owners.csv --register /tmp/register",
            .create = make<PatentsNote>};
}

}  // namespace hanse::cli
