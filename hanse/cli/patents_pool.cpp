// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents pool: the published list of a pool as a case, and what changed between two lists.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/new_case.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/relations/pool_list.hpp"
#include "hanse/report/book_pen.hpp"

namespace hanse::cli {

namespace fs = std::filesystem;

using base::Language;
using base::Result;
using base::Value;
using relations::ListChanges;
using relations::PoolList;

namespace {

/// "hevc_advance.tsv.gz" → "hevc_advance".
std::string stem_of(const std::string& path) {
    const std::string name = fs::path(path).filename().string();
    return name.substr(0, name.find('.'));
}

Value changes_value(const ListChanges& changes) {
    Value owners = Value::list();
    for (const ListChanges::Owners& one : changes.owners)
        owners.push(Value::map()
                        .set("patent", one.patent)
                        .set("before", one.before)
                        .set("after", one.after));
    return Value::map()
        .set("added", Value::list_of(changes.added))
        .set("removed", Value::list_of(changes.removed))
        .set("owners", std::move(owners));
}

class PatentsPool : public Action {
public:
    void declare(Options& options) override {
        options.positional("LIST", list_,
                           {"公开的专利池清单，任何格式", "the published list, in any format"});
        options.option("name", name_, {"专利池的名称", "the name of the pool"});
        options.option("id", id_, {"案卷的编号", "the id of the case"});
        options.option("as-of", day_, {"清单的日期", "the day of the list"});
        options.option("source", source_, {"清单的出处", "where it was published"});
        options.option("offices", offices_,
                       {"只取这些国家或地区（如 US,CN）", "only these offices (such as US,CN)"});
        options.option("since", since_, {"与这份旧清单比较", "compare with this older list"});
        options.option("case-out", case_out_,
                       {"把案卷写入这个文件夹", "write the case to this folder"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = answer(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<std::set<std::string>> offices() const {
        std::set<std::string> out;
        for (std::size_t from = 0; from < offices_.size();) {
            const std::size_t to = std::min(offices_.find(',', from), offices_.size());
            const std::string one = offices_.substr(from, to - from);
            if (one.size() != 2)
                return base::invalid({}, "--offices 应为两个大写字母的代码，以逗号分隔，如 US,CN",
                                     "--offices takes codes of two capital letters with commas, "
                                     "such as US,CN");
            out.insert(one);
            from = to + 1;
        }
        return out;
    }

    Result<relations::PoolNaming> naming() const {
        const std::string own = stem_of(list_);
        relations::PoolNaming out{.id = id_.empty() ? own : id_,
                                  .name = base::same(name_.empty() ? own : name_),
                                  .source = source_,
                                  .file = fs::path(list_).filename().string()};
        if (day_.empty()) return out;
        out.day = base::Date::parse(day_);
        if (!out.day)
            return base::invalid({}, "没有这一天：“" + day_ + "”（应为 2024-08-09 这样的日期）",
                                 "not a day: '" + day_ + "' (such as 2024-08-09)");
        return out;
    }

    Result<Exit> answer(Language language) const {
        HANSE_TRY(wanted, offices());
        HANSE_TRY(named, naming());
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(parameters, load_relation_parameters());
        HANSE_TRY(book, load_rule_book(""));
        HANSE_TRY(records, read_records({list_}, rules.layouts, language));
        const PoolList list = relations::pool_list(records, wanted, parameters.companies);
        if (list.patents.empty())
            return base::invalid({.file = list_}, "清单中没有读得懂的专利号",
                                 "the list has no number that can be read");
        const domain::CaseFile file = relations::case_of(list, named, parameters.companies);
        std::optional<ListChanges> changes;
        if (!since_.empty()) {
            HANSE_TRY(old_records, read_records({since_}, rules.layouts, language));
            changes = relations::changes_between(
                relations::pool_list(old_records, wanted, parameters.companies), list,
                parameters.companies);
        }
        std::string last;
        if (!case_out_.empty()) {
            HANSE_CHECK(write_new_case(file, case_out_));
            last = report::BookPen(book, language)
                       .word("report.pool_list.written", {{"folder", case_out_}});
        }
        if (format_ == "json") return json(list, file, changes, language);
        const report::PoolFrame frame{&file, &book, language};
        return deliver_document(
            report::pool_list_document(frame, list, changes ? &*changes : nullptr, last), format_,
            out_, language);
    }

    Result<Exit> json(const PoolList& list, const domain::CaseFile& file,
                      const std::optional<ListChanges>& changes, Language language) const {
        Value offices = Value::map();
        for (const auto& [office, count] : list.offices()) offices.set(office, count);
        Value out = Value::map();
        out.set("patents", list.patents.size())
            .set("licensors", file.members.size())
            .set("offices", std::move(offices))
            .set("unreadable", list.unreadable);
        if (changes) out.set("changes", changes_value(*changes));
        return deliver(base::to_json(out, base::JsonStyle::indented) + "\n", out_, language);
    }

    std::string list_, name_, id_, day_, source_, offices_, since_, case_out_, format_ = "text",
                                                                               out_;
};

}  // namespace

Command patents_pool_command() {
    return {.verb = "patents pool",
            .summary = {"公开的专利池清单：做成案卷，或与旧清单比较",
                        "the published list of a pool: as a case, or compared with an older list"},
            .example =
                "hanse patents pool examples/patents/pool-2022.tsv --since "
                "examples/patents/pool-2021.tsv",
            .create = make<PatentsPool>};
}

}  // namespace hanse::cli
