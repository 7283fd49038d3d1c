// SPDX-License-Identifier: GPL-3.0-or-later
// rules/rows/*.yaml: the rows of the law reference, and that each is either implemented or explained.
#include <algorithm>
#include <set>

#include "hanse/base/nearest.hpp"
#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

namespace {

std::vector<Checked> verification_of(Fields& fields) {
    std::vector<Checked> out;
    for (const std::string& code : fields.list("verification")) {
        if (const auto checked = checked_of(code))
            out.push_back(*checked);
        else
            complain_about_code(fields, *fields.find("verification"), code);
    }
    return out;
}

}  // namespace

LawRow RuleBookLoader::law_row(Fields& fields) {
    LawRow row{.id = fields.text("id"), .source = fields.text("source")};
    row.place = fields.place();
    source(fields, "source", row.source);
    row.verification = verification_of(fields);
    row.type = static_cast<RowType>(fields.one_of("type", kRowTypeWords));
    row.none = fields.words_if("none");
    return row;
}

void RuleBookLoader::load_rows(Fields& fields) {
    const base::Value* rows = fields.find("rows");
    if (rows == nullptr) return fields.missing("rows");
    for (const base::Value& value : rows->items()) {
        Fields one(value, fields.file(), errors_);
        LawRow row = law_row(one);
        one.finish();
        if (std::ranges::find(book_.rows_, row.id, &LawRow::id) != book_.rows_.end())
            one.complain(one.place(), "条目重复：" + row.id, "this row stands twice: " + row.id);
        book_.rows_.push_back(std::move(row));
    }
}

void RuleBookLoader::check_rows() {
    std::vector<std::string_view> known;
    for (const LawRow& row : book_.rows_) known.push_back(row.id);
    std::set<std::string_view> implemented;
    for (const Rule& rule : book_.rules_)
        for (const std::string& id : rule.law_ids) {
            implemented.insert(id);
            if (std::ranges::find(known, id) != known.end()) continue;
            const std::string like = base::nearest(id, known);
            errors_.push_back(base::invalid(
                rule.place, "rules/rows 中没有条目 “" + id + "”" + base::suggestion(like).zh,
                "rules/rows has no row '" + id + "'" + base::suggestion(like).en));
        }
    for (const LawRow& row : book_.rows_) {
        const bool has_rule = implemented.contains(row.id);
        const bool has_reason = !row.none.en.empty();
        if (!has_rule && !has_reason)
            errors_.push_back(base::invalid(
                row.place, "条目 “" + row.id + "” 没有规则；请写规则，或用 none 说明为什么没有",
                "no rule implements the row '" + row.id +
                    "'; write one, or say under 'none' why there is none"));
        if (has_rule && has_reason)
            errors_.push_back(
                base::invalid(row.place, "条目 “" + row.id + "” 已有规则，不应再写 none",
                              "a rule implements the row '" + row.id + "', so it needs no 'none'"));
    }
}

}  // namespace hanse::knowledge
