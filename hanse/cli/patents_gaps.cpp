// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents gaps: features of products against the pool and against the patents of others.
#include <array>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/relations/coverage.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using relations::ReadsOn;

namespace {

constexpr std::array<std::string_view, 4> kStates{"yes", "only_dead", "no", "open"};
constexpr std::array<std::string_view, 4> kWhere{"claim", "text", "classes", "nowhere"};

Value truth_value(base::Truth truth) {
    return truth == base::Truth::unknown ? Value() : Value(truth == base::Truth::yes);
}

Value numbers_of(const std::vector<const ReadsOn*>& all) {
    Value out = Value::list();
    for (const ReadsOn* one : all) out.push(one->number);
    return out;
}

Value reading_value(const ReadsOn& one) {
    Value hits = Value::list();
    for (const ReadsOn::Hit& hit : one.hits)
        hits.push(Value::map()
                      .set("feature", hit.feature->name)
                      .set("where", kWhere[static_cast<std::size_t>(hit.touch.where)])
                      .set("because", hit.touch.because));
    return Value::map()
        .set("patent", one.number)
        .set("owner", one.owner)
        .set("of_pool", one.of_pool)
        .set("alive", truth_value(one.alive))
        .set("product", one.product)
        .set("features", one.features)
        .set("hits", std::move(hits));
}

Value coverage_value(const relations::Coverage& coverage) {
    Value features = Value::list(), readings = Value::list();
    for (const relations::FeatureCover& one : coverage.features)
        features.push(Value::map()
                          .set("product", one.feature->product)
                          .set("feature", one.feature->name)
                          .set("in_pool", kStates[static_cast<std::size_t>(one.state)])
                          .set("unread", one.unread)
                          .set("pooled", numbers_of(one.pooled))
                          .set("outside", numbers_of(one.outside)));
    for (const ReadsOn& one : coverage.readings) readings.push(reading_value(one));
    return Value::map().set("features", std::move(features)).set("readings", std::move(readings));
}

class PatentsGaps : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", case_, {"案卷：文件夹、.yaml 或 .xlsx", "a case"});
        options.option("features", features_,
                       {"产品特征表（CSV）", "the features of products, a CSV file"});
        options.list("patents", files_,
                     {"池内专利的文献，任何格式", "records of its patents, in any format"});
        options.list("outside", outside_,
                     {"池外专利的文献，任何格式", "records of the patents of others"});
        options.option("day", day_,
                       {"哪一天（默认：案卷的日期）", "on which day (usually the case's)"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = answer(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> answer(Language language) const {
        if (features_.empty())
            return base::invalid({}, "请用 --features 给出产品特征表",
                                 "give the features of the products with --features");
        HANSE_TRY(bytes, base::read_file(features_));
        HANSE_TRY(features, relations::features_in(bytes, features_));
        HANSE_TRY(pool, PoolCase::load(case_, files_, language));
        HANSE_TRY(outside, read_records(outside_, pool->layouts, language));
        HANSE_TRY(day, day_of(day_, pool->file));
        const relations::Coverage coverage =
            relations::cover(pool->file, pool->pool, outside, features, day);
        if (format_ == "json")
            return deliver(
                base::to_json(coverage_value(coverage), base::JsonStyle::indented) + "\n", out_,
                language);
        return deliver_document(report::coverage_document(pool->frame(language), coverage, day),
                                format_, out_, language);
    }

    std::string case_, features_, day_, format_ = "text", out_;
    std::vector<std::string> files_, outside_;
};

}  // namespace

Command patents_gaps_command() {
    return {.verb = "patents gaps",
            .summary = {"产品特征与专利：池内缺什么，谁的专利可能涉及谁的产品",
                        "features of products and patents: what the pool lacks, who may read on "
                        "whom"},
            .example =
                "hanse patents gaps examples/demo-harbour-pumps --features "
                "examples/patents/harbour-features.csv --patents "
                "examples/patents/harbour-pool.csv --outside "
                "examples/patents/harbour-outside.csv",
            .create = make<PatentsGaps>};
}

}  // namespace hanse::cli
