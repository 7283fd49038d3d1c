// SPDX-License-Identifier: GPL-3.0-or-later
// hanse royalty: what is due under licence terms for a sales report, every step shown.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/royalty/assessment.hpp"
#include "hanse/royalty/most_favoured.hpp"
#include "hanse/royalty/render.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

Result<std::string> read_text(const std::string& path) {
    HANSE_TRY(bytes, base::read_file(path == "-" ? "/dev/stdin" : path));
    return base::to_utf8(bytes, path);
}

Result<royalty::Programme> read_terms(const std::string& path) {
    HANSE_TRY(text, read_text(path));
    return royalty::parse_programme(text, path);
}

/// The terms of the live deals in a folder, by file name.
Result<std::vector<royalty::Programme>> read_deals(const std::string& folder) {
    std::vector<royalty::Programme> out;
    if (folder.empty()) return out;
    std::error_code code;
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder, code))
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
    if (paths.empty())
        return base::not_found({.file = folder}, "此文件夹中没有现行许可（*.yaml）",
                               "no live deals (*.yaml) in this folder");
    std::ranges::sort(paths);
    for (const std::string& path : paths) {
        HANSE_TRY(deal, read_terms(path));
        out.push_back(std::move(deal));
    }
    return out;
}

/// The lists that may be given, owned here; Evidence points into them.
struct Lists {
    std::optional<royalty::PatentList> patents;
    std::optional<royalty::FamilyList> families;
};

Result<Lists> read_lists(const std::string& patents, const std::string& families) {
    Lists out;
    if (!patents.empty()) {
        HANSE_TRY(text, read_text(patents));
        HANSE_TRY(list, royalty::parse_patents(text, patents));
        out.patents = std::move(list);
    }
    if (!families.empty()) {
        HANSE_TRY(text, read_text(families));
        HANSE_TRY(list, royalty::parse_families(text, families));
        out.families = std::move(list);
    }
    return out;
}

Result<std::optional<base::Date>> read_day(const std::string& words) {
    if (words.empty()) return std::optional<base::Date>();
    if (const auto day = base::Date::parse(words)) return day;
    return base::invalid({}, "没有这一天：“" + words + "”（应为 2024-08-09 这样的日期）",
                         "not a day: '" + words + "' (such as 2024-08-09)");
}

class Royalty : public Action {
public:
    void declare(Options& options) override {
        options.positional("TERMS.yaml", terms_, {"许可条款", "the terms of the licence"});
        options.option("sales", sales_, {"销售报告（CSV）", "the sales report (CSV)"});
        options.option("patents", patents_,
                       {"专利清单（CSV）：国别、授权日、届满日",
                        "the list of patents (CSV): country, day of grant, day of expiry"});
        options.option("families", families_,
                       {"专利族清单（CSV）：另见哪些专利池",
                        "families (CSV): which other pools they stand in"});
        options.option("deals", deals_,
                       {"现行许可的文件夹：按最惠条款逐一比较",
                        "folder of live deals, compared under the most-favoured clause"});
        options.option("day", day_,
                       {"结算日：未付款计息至此，一次性付清的报价日",
                        "day of the statement: interest on what is unpaid runs up to it"});
        options.flag("check", check_,
                     {"只核对条款并逐行列出", "only check the terms and list them"});
        options.option("format", format_, {"输出格式", "form of the statement"},
                       {"text", "json", "csv"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto text = check_ ? described(language) : statement(language);
        return text ? deliver(*text, out_, language) : fail(text.error(), language);
    }

private:
    Result<std::string> described(Language language) const {
        HANSE_TRY(terms, read_terms(terms_));
        return royalty::describe(terms, language);
    }

    Result<std::string> statement(Language language) const {
        HANSE_TRY(terms, read_terms(terms_));
        if (sales_.empty())
            return base::invalid({}, "请用 --sales 给出销售报告（只看条款用 --check）",
                                 "give a sales report with --sales (or --check the terms alone)");
        HANSE_TRY(text, read_text(sales_));
        HANSE_TRY(report, royalty::parse_sales(text, sales_));
        HANSE_TRY(lists, read_lists(patents_, families_));
        HANSE_TRY(day, read_day(day_));
        HANSE_TRY(deals, read_deals(deals_));
        const royalty::Evidence evidence{.patents = lists.patents ? &*lists.patents : nullptr,
                                         .families = lists.families ? &*lists.families : nullptr,
                                         .day = day};
        HANSE_TRY(assessment, royalty::assess(terms, report, evidence));
        HANSE_TRY(compared, royalty::compare_deals(terms, deals, report, evidence));
        return rendered(assessment, compared, language);
    }

    std::string rendered(const royalty::Assessment& assessment,
                         const std::vector<royalty::DealComparison>& deals,
                         Language language) const {
        if (format_ == "csv") return royalty::to_csv(assessment, language);
        if (format_ == "text") return royalty::to_text(assessment, deals, language);
        base::Value value = royalty::to_value(assessment, deals);
        base::Value exact = base::exact_parts(value);
        if (!exact.is_null()) value.set("exact", std::move(exact));
        return base::to_json(value, base::JsonStyle::indented) + "\n";
    }

    std::string terms_, sales_, patents_, families_, deals_, day_, format_ = "text", out_;
    bool check_ = false;
};

}  // namespace

Command royalty_command() {
    return {.verb = "royalty",
            .summary = {"按许可条款和销售报告逐步计算许可费",
                        "what is due under licence terms for a sales report, step by step"},
            .example =
                "hanse royalty examples/royalty/mpeg-surround.yaml --sales "
                "examples/royalty/mpeg-surround-sales.csv",
            .create = make<Royalty>};
}

}  // namespace hanse::cli
