// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents batches: what was imported, and what of it was refused. hanse patents undo: takes
// one back.
#include <charconv>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/report/holdings_document.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

Result<std::int64_t> batch_in(const std::string& words) {
    std::int64_t out = 0;
    const auto end = std::from_chars(words.data(), words.data() + words.size(), out);
    if (end.ec == std::errc() && end.ptr == words.data() + words.size() && out > 0) return out;
    return base::invalid({}, fmt::format("批次号应为整数，而不是 “{}”", words),
                         fmt::format("a batch has a whole number, not '{}'", words));
}

std::string complaints_json(const std::vector<portfolio::Complaint>& all) {
    base::Value out = base::Value::list();
    for (const portfolio::Complaint& one : all)
        out.push(
            base::Value::map()
                .set("refused", one.refused)
                .set("place", one.place)
                .set("words", base::Value::map().set("zh", one.words.zh).set("en", one.words.en)));
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

class PatentsBatches : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.positional("BATCH", batch_,
                           {"只列此批次中被拒绝或未能理解的内容",
                            "only what was refused or not understood in this batch"},
                           false);
        options.option("format", format_, {"输出格式", "form of the output"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = batch_.empty() ? list(language) : complaints(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> list(Language language) const {
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(batches, patents.batches());
        if (format_ == "json") {
            base::Value all = base::Value::list();
            for (const portfolio::Batch& one : batches) all.push(report::batch_value(one));
            return deliver(base::to_json(all, base::JsonStyle::indented) + "\n", out_, language);
        }
        return deliver_document(report::batches_document({book, language}, batches), format_, out_,
                                language);
    }

    Result<Exit> complaints(Language language) const {
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(number, batch_in(batch_));
        HANSE_TRY(batch, patents.batch(number));
        if (!batch)
            return base::not_found({}, fmt::format("没有第 {} 批", number),
                                   fmt::format("there is no batch {}", number));
        HANSE_TRY(all, portfolio::complaints(patents, number));
        if (format_ == "json") return deliver(complaints_json(all), out_, language);
        if (format_ != "text")
            return base::invalid({}, "一个批次的错误清单只有 text 和 json 格式",
                                 "the mistakes of one batch come as text or json");
        std::string out;
        if (all.empty())
            out = language == Language::zh ? "没有拒绝或未能理解的内容。\n"
                                           : "Nothing was refused, and all was understood.\n";
        for (const portfolio::Complaint& one : all) {
            const base::Bilingual kind =
                one.refused ? base::Bilingual{"拒绝", "refused"} : base::Bilingual{"存疑", "doubt"};
            out +=
                fmt::format("{}\t{}\t{}\n", kind.in(language), one.place, one.words.in(language));
        }
        return deliver(out, out_, language);
    }

    RegisterOption register_;
    std::string batch_, format_ = "text", out_;
};

class PatentsUndo : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.positional("BATCH", batch_, {"批次号", "the number of the batch"});
    }

    Exit run(Language language) override {
        const auto done = take_back(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> take_back(Language language) const {
        HANSE_TRY(patents, register_.open());
        HANSE_TRY(number, batch_in(batch_));
        HANSE_TRY(undone, portfolio::undo(patents, number));
        HANSE_TRY(indexed, index_changes(patents));
        const base::Bilingual said{
            fmt::format("已撤销第 {} 批：{} 件退出台账，{} 件恢复原状，{} 行记录删除。"
                        "再次导入同一文件可重做。\n",
                        number, undone.removed, undone.changed, undone.rows),
            fmt::format("Batch {} is taken back: {} left the register, {} are as before, {} noted "
                        "rows are gone. Importing the same file brings it back.\n",
                        number, undone.removed, undone.changed, undone.rows)};
        return deliver(said.in(language) + index_remark(indexed, language), "", language);
    }

    RegisterOption register_;
    std::string batch_;
};

}  // namespace

Command patents_batches_command() {
    return {.verb = "patents batches",
            .summary = {"列出导入批次，或某一批中被拒绝的内容",
                        "lists what was imported, or what of one batch was refused"},
            .example = "hanse patents batches --register /tmp/register",
            .create = make<PatentsBatches>};
}

Command patents_undo_command() {
    return {.verb = "patents undo",
            .summary = {"撤销一个批次", "takes a batch back"},
            .example = "hanse patents undo 1 --register /tmp/register",
            .create = make<PatentsUndo>};
}

}  // namespace hanse::cli
