// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents chart: a claim chart as a form; and what follows from one that was filled in.
#include <algorithm>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/relations/chart.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using patents::Record;
using relations::ChartRow;

namespace {

Value truth_value(base::Truth truth) {
    return truth == base::Truth::unknown ? Value() : Value(truth == base::Truth::yes);
}

Value chart_value(const std::vector<ChartRow>& rows,
                  const std::vector<relations::ChartOutcome>& outcomes) {
    Value elements = Value::list(), results = Value::list();
    for (const ChartRow& one : rows)
        elements.push(Value::map()
                          .set("patent", one.patent)
                          .set("claim", one.claim)
                          .set("product", one.product)
                          .set("element", one.element)
                          .set("elements", one.elements)
                          .set("text", one.text)
                          .set("feature", one.feature)
                          .set("evidence", one.evidence));
    for (const relations::ChartOutcome& one : outcomes)
        results.push(Value::map()
                         .set("patent", one.patent)
                         .set("claim", one.claim)
                         .set("product", one.product)
                         .set("literally", truth_value(one.literally))
                         .set("with_equivalents", truth_value(one.with_equivalents))
                         .set("met", one.met)
                         .set("equivalent", one.equivalent)
                         .set("not_met", one.not_met)
                         .set("unknown", one.unknown)
                         .set("left_out", one.left_out));
    return Value::map().set("elements", std::move(elements)).set("outcomes", std::move(results));
}

/// Of several publications of one right the youngest with claims: what was granted.
Result<const Record*> record_of(const std::string& number, const std::vector<Record>& records) {
    const auto wanted = patents::publication_number(number);
    const Record* best = nullptr;
    bool found = false;
    for (const Record& one : records) {
        if (!wanted || patents::match(*wanted, one.publication) == patents::Match::none) continue;
        found = true;
        if (one.claims.empty()) continue;
        const bool younger = best == nullptr || !best->publication_date ||
                             (one.publication_date &&
                              one.publication_date->first() > best->publication_date->first());
        if (younger) best = &one;
    }
    if (best != nullptr) return best;
    return base::not_found({},
                           found ? "“" + number + "” 的文献没有权利要求"
                                 : "文献中没有 “" + number + "”（应如 CN102345678B）",
                           found ? "the record of '" + number + "' has no claims"
                                 : "no record is of '" + number + "' (such as CN102345678B)");
}

class PatentsChart : public Action {
public:
    void declare(Options& options) override {
        options.positional("NUMBER", number_, {"专利的公开号", "the number of a patent"}, false);
        options.list("patents", files_,
                     {"专利文献，任何格式", "records of patents, in any format"});
        options.option("product", product_, {"产品", "the product"});
        options.option("features", features_,
                       {"产品特征表（CSV）", "the features of products, a CSV file"});
        options.option("filled", filled_,
                       {"读回填好的比对表（CSV），说明结果",
                        "read a chart that was filled in (CSV) and say what follows"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       document_formats({"json", "csv"}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = answer(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<std::vector<ChartRow>> empty_chart(Language language) const {
        if (number_.empty() || product_.empty() || files_.empty())
            return base::invalid({}, "请给出公开号、--patents 和 --product，或用 --filled 读回",
                                 "give a number, --patents and --product; or --filled");
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(records, read_records(files_, rules.layouts, language));
        HANSE_TRY(record, record_of(number_, records));
        std::vector<relations::Feature> features;
        if (!features_.empty()) {
            HANSE_TRY(bytes, base::read_file(features_));
            HANSE_TRY(read, relations::features_in(bytes, features_));
            features = std::move(read);
        }
        return relations::chart(record->publication.text(), record->claims.front(), product_,
                                features);
    }

    Result<Exit> answer(Language language) const {
        std::vector<ChartRow> rows;
        std::vector<relations::ChartOutcome> outcomes;
        if (filled_.empty()) {
            HANSE_TRY(fresh, empty_chart(language));
            rows = std::move(fresh);
        } else {
            HANSE_TRY(bytes, base::read_file(filled_));
            HANSE_TRY(read, relations::filled_chart(bytes, filled_));
            rows = std::move(read);
            outcomes = relations::outcomes_of(rows);
        }
        if (format_ == "csv")
            return deliver(form_text(relations::chart_form(rows)), out_, language);
        if (format_ == "json")
            return deliver(
                base::to_json(chart_value(rows, outcomes), base::JsonStyle::indented) + "\n", out_,
                language);
        HANSE_TRY(book, load_rule_book(""));
        return deliver_document(report::chart_document(book, language, rows, outcomes), format_,
                                out_, language);
    }

    std::string number_, product_, features_, filled_, format_ = "text", out_;
    std::vector<std::string> files_;
};

}  // namespace

Command patents_chart_command() {
    return {.verb = "patents chart",
            .summary = {"权利要求比对表：首项权利要求逐要素对照产品，填好后读回结果",
                        "a claim chart: the first claim element by element beside a product; read "
                        "back, its outcome"},
            .example =
                "hanse patents chart CN999000004B --patents "
                "examples/patents/harbour-pool.csv --product 市政泵 --features "
                "examples/patents/harbour-features.csv",
            .create = make<PatentsChart>};
}

}  // namespace hanse::cli
