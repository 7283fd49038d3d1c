// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/columns.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/domain/column_makers.hpp"
#include "hanse/domain/complaints.hpp"
#include "hanse/money/currency.hpp"

namespace hanse::domain {

using base::Done;
using base::Interval;
using base::Rational;

namespace {

Outcome refuse(std::string_view typed, const char* zh, const char* en) {
    return base::invalid({}, fmt::format(fmt::runtime(zh), clipped(typed)),
                         fmt::format(fmt::runtime(en), clipped(typed)));
}

/// An id stands in lists and before shares, so it has none of the signs used there.
Outcome an_id(std::string& id, std::string_view typed) {
    for (const std::string_view sign : {";", "；", "、", ":", "："})
        if (id.find(sign) != std::string::npos)
            return refuse(typed, "编号中不能有分号、顿号或冒号：“{}”",
                          "an id has no semicolon and no colon: '{}'");
    if (is_none(id)) return refuse(typed, "“{}” 不能用作编号", "'{}' cannot be an id");
    return Done{};
}

Outcome a_share(Interval& share, std::string_view typed) {
    const bool below = share.low() && *share.low() < 0;
    const bool above = (share.low() && *share.low() > 1) || (share.high() && *share.high() > 1);
    if (!below && !above && (!share.high() || *share.high() >= 0)) return Done{};
    return refuse(typed, "份额应在 0 到 1 之间：“{}”；百分之四十五请写 0.45 或 45%",
                  "a share lies between 0 and 1: '{}'; write 0.45 or 45% for forty-five percent");
}

Outcome no_less_than_zero(Rational& number, std::string_view typed) {
    if (number >= 0) return Done{};
    return refuse(typed, "小于 0：“{}”；请写不小于 0 的数，不知道写 ?",
                  "below 0: '{}'; write a number from 0 up, or ? if it is not known");
}

Outcome above_zero(Rational& number, std::string_view typed) {
    if (number > 0) return Done{};
    return refuse(typed, "应大于 0：“{}”", "not above 0: '{}'");
}

/// A part of something, and not nothing.
Outcome a_part(Rational& number, std::string_view typed) {
    if (number > 0 && number <= 1) return Done{};
    return refuse(typed, "应大于 0 且不超过 1：“{}”；百分之五请写 0.05 或 5%",
                  "above 0 and at most 1: '{}'; write 0.05 or 5% for five percent");
}

/// Markets are named as in the other tables, with whatever signs.
Outcome a_market(std::string&, std::string_view) { return Done{}; }

Outcome a_count(Interval& number, std::string_view typed) {
    if ((!number.low() || *number.low() >= 0) && (!number.high() || *number.high() >= 0))
        return Done{};
    return refuse(typed, "小于 0：“{}”；请写不小于 0 的数，不知道写 ?",
                  "below 0: '{}'; write a number from 0 up, or ? if it is not known");
}

Outcome a_year(Rational& year, std::string_view typed) {
    if (year.is_whole() && year >= 1000 && year <= 9999) return Done{};
    return refuse(typed, "不是年份：“{}”；请写四位数，如 2018",
                  "not a year: '{}'; write four digits, such as 2018");
}

Outcome a_currency(std::string& code, std::string_view typed) {
    if (const auto currency = money::Currency::parse(code)) {
        code = currency->code();
        return Done{};
    }
    return refuse(typed, "不认识的货币：“{}”；请写 ISO 代码，如 CNY、USD",
                  "not a currency we know: '{}'; write its ISO code, such as CNY or USD");
}

template <auto terms>
Outcome one_of(std::string& text, std::string_view) {
    HANSE_TRY(word, read_word(text, terms()));
    text = word;
    return Done{};
}

constexpr Column kMembers[] = {
    text<&Member::id, an_id>("id", "编号", Need::unique),
    column<&Member::name_zh>("name_zh", "名称"),
    column<&Member::name_en>("name_en", "英文名称"),
    column<&Member::kind>("kind", "类型"),
    column<&Member::levels>("levels", "产业链环节"),
    column<&Member::markets>("markets", "产品市场"),
    column<&Member::region>("region", "地区"),
    checked<&Member::patents, a_count>("patents", "专利数"),
    column<&Member::threatened>("threatened", "受威胁"),
    checked<&Member::votes, no_less_than_zero>("votes", "表决权"),
    column<&Member::joined>("joined", "加入日期"),
    column<&Member::left>("left", "退出日期"),
    column<&Member::parent>("parent", "控制方"),
};

constexpr Column kMarkets[] = {
    required(column<&MarketShare::market>("market", "市场")),
    column<&MarketShare::kind>("kind", "类型"),
    checked<&MarketShare::year, a_year>("year", "年份"),
    required(column<&MarketShare::participant>("participant", "参与者")),
    checked<&MarketShare::share, a_share>("share", "份额"),
    checked<&MarketShare::units, no_less_than_zero>("units", "销量"),
    checked<&MarketShare::revenue, no_less_than_zero>("revenue", "销售额"),
    text<&MarketShare::currency, a_currency>("currency", "币种"),
};

constexpr Column kPatents[] = {
    text<&Patent::number, an_id>("number", "专利号", Need::unique),
    column<&Patent::title>("title", "名称"),
    of_members<&Patent::owners>("owners", "权利人"),
    column<&Patent::in_pool_since>("in_pool_since", "入池日期"),
    column<&Patent::group>("group", "功能组"),
    checked<&Patent::points, no_less_than_zero>("points", "价值分"),
    column<&Patent::essential>("essential", "必要专利"),
    column<&Patent::substitute_of>("substitute_of", "可替代"),
    column<&Patent::status>("status", "法律状态"),
    column<&Patent::expiry>("expiry", "届满日期"),
};

constexpr Column kLicences[] = {
    // Not unique: a line may have a row for every year.
    text<&LicenceLine::line, an_id>("line", "编号", Need::required),
    column<&LicenceLine::licensee>("licensee", "被许可方"),
    column<&LicenceLine::field>("field", "领域"),
    checked<&LicenceLine::year, a_year>("year", "年份"),
    column<&LicenceLine::made_in>("made_in", "制造地"),
    column<&LicenceLine::sold_in>("sold_in", "销售地"),
    checked<&LicenceLine::units, no_less_than_zero>("units", "销量"),
    checked<&LicenceLine::royalty, no_less_than_zero>("royalty", "许可费"),
    text<&LicenceLine::currency, a_currency>("currency", "币种"),
    column<&LicenceLine::patents>("patents", "专利"),
    column<&LicenceLine::structure>("structure", "结构"),
};

constexpr Column kFlows[] = {
    column<&Flow::date>("date", "日期"),
    text<&Flow::kind, one_of<flow_kinds>>("kind", "类型"),
    column<&Flow::payer>("payer", "付款方"),
    column<&Flow::payee>("payee", "收款方"),
    column<&Flow::amount>("amount", "金额"),
    text<&Flow::currency, a_currency>("currency", "币种"),
    column<&Flow::activity>("activity", "活动"),
    column<&Flow::note>("note", "备注"),
};

constexpr Column kContributions[] = {
    of_members<&Contribution::member>("member", "成员", Need::required),
    column<&Contribution::date>("date", "日期"),
    text<&Contribution::kind, one_of<contribution_kinds>>("kind", "类型"),
    column<&Contribution::amount>("amount", "数量"),
    column<&Contribution::unit>("unit", "单位"),
    text<&Contribution::currency, a_currency>("currency", "币种"),
    column<&Contribution::project>("project", "项目"),
    checked<&Contribution::rate, no_less_than_zero>("rate", "人月单价"),
    column<&Contribution::note>("note", "备注"),
};

constexpr Column kThreats[] = {
    column<&Threat::threat>("threat", "威胁"),
    column<&Threat::attacker>("attacker", "攻击方"),
    of_members<&Threat::member>("member", "成员"),
    checked<&Threat::demand_per_unit, no_less_than_zero>("demand_per_unit", "每件索要金额"),
    checked<&Threat::agreed_per_unit, no_less_than_zero>("agreed_per_unit", "每件议定金额"),
    text<&Threat::currency, a_currency>("currency", "币种"),
    checked<&Threat::exposed_volume, no_less_than_zero>("exposed_volume", "涉及产量"),
    checked<&Threat::loss_avoided, no_less_than_zero>("loss_avoided", "避免的损失"),
    column<&Threat::counter_strength>("counter_strength", "反制力量"),
};

constexpr Column kCases[] = {
    text<&LegalCase::id, an_id>("id", "编号", Need::unique),
    column<&LegalCase::target>("target", "维权对象"),
    column<&LegalCase::venue>("venue", "受理机构"),
    column<&LegalCase::filed>("filed", "立案日期"),
    column<&LegalCase::patents>("patents", "专利"),
    column<&LegalCase::damages>("damages", "赔偿额"),
    column<&LegalCase::cost>("cost", "费用"),
    text<&LegalCase::currency, a_currency>("currency", "币种"),
    column<&LegalCase::advanced_by>("advanced_by", "垫付方"),
    column<&LegalCase::outcome>("outcome", "结果"),
};

constexpr Column kDisputes[] = {
    text<&Dispute::id, an_id>("id", "编号", Need::unique),
    column<&Dispute::parties>("parties", "当事人"),
    column<&Dispute::patents>("patents", "专利"),
    column<&Dispute::opened>("opened", "发生日期"),
    column<&Dispute::closed>("closed", "结束日期"),
    column<&Dispute::stage>("stage", "阶段"),
    column<&Dispute::outcome>("outcome", "结果"),
};

constexpr Column kActivities[] = {
    column<&Activity::date>("date", "日期"),
    text<&Activity::objective, one_of<objectives>>("objective", "目标"),
    column<&Activity::kind>("kind", "类型"),
    column<&Activity::title>("title", "名称"),
    column<&Activity::note>("note", "备注"),
};

constexpr Column kBudget[] = {
    text<&BudgetLine::line, an_id>("line", "编号", Need::unique),
    column<&BudgetLine::head>("head", "科目"),
    column<&BudgetLine::node>("node", "建设内容"),
    column<&BudgetLine::amount>("amount", "金额"),
    text<&BudgetLine::currency, a_currency>("currency", "币种"),
    column<&BudgetLine::rule>("rule", "分摊规则"),
    column<&BudgetLine::beneficiaries>("beneficiaries", "受益成员"),
    checked<&BudgetLine::grant, no_less_than_zero>("grant", "资助额"),
};

constexpr Column kProjects[] = {
    // Not unique: a project may have a row for every maker that uses it.
    text<&Project::project, an_id>("project", "项目", Need::required),
    checked<&Project::value, no_less_than_zero>("value", "年价值"),
    text<&Project::currency, a_currency>("currency", "币种"),
    of_members<&Project::hub>("hub", "牵头单位"),
    column<&Project::suppliers>("suppliers", "供应方"),
    of_members<&Project::maker>("maker", "应用方"),
    column<&Project::in_use_since>("in_use_since", "投入使用"),
};

constexpr Column kDues[] = {
    text<&Due::id, an_id>("id", "编号", Need::unique),
    of_members<&Due::member>("member", "成员", Need::required),
    column<&Due::due>("due", "应缴日期"),
    checked<&Due::amount, no_less_than_zero>("amount", "金额"),
    text<&Due::currency, a_currency>("currency", "币种"),
};

constexpr Column kRates[] = {
    required(text<&Rate::currency, a_currency>("currency", "币种")),
    column<&Rate::date>("date", "日期"),
    checked<&Rate::cny, above_zero>("cny", "折合人民币"),
};

constexpr Column kChanges[] = {
    required(column<&ChangeWeight::fact>("fact", "事实")),
    checked<&ChangeWeight::weight, no_less_than_zero>("weight", "代价"),
    column<&ChangeWeight::possible>("possible", "可否更改"),
};

constexpr Column kProducts[] = {
    text<&Product::product, an_id>("product", "产品", Need::unique),
    required(column<&Product::market>("market", "市场")),
    column<&Product::maker>("maker", "生产方"),
    column<&Product::value>("value", "使用价值"),
    checked<&Product::cost, no_less_than_zero>("cost", "单位成本"),
    checked<&Product::price, above_zero>("price", "价格"),
    text<&Product::currency, a_currency>("currency", "币种"),
    checked<&Product::units, no_less_than_zero>("units", "销量"),
    column<&Product::patents>("patents", "专利"),
};

constexpr Column kDemand[] = {
    text<&Demand::market, a_market>("market", "市场", Need::unique),
    text<&Demand::currency, a_currency>("currency", "币种"),
    checked<&Demand::users, above_zero>("users", "用户数"),
    checked<&Demand::scale, above_zero>("scale", "偏好差异"),
    checked<&Demand::intercept, above_zero>("intercept", "零价需求"),
    checked<&Demand::slope, above_zero>("slope", "价格敏感度"),
    checked<&Demand::assembly_cost, no_less_than_zero>("assembly_cost", "组装成本"),
    checked<&Demand::price_rise, a_part>("price_rise", "涨价幅度"),
    checked<&Demand::expected_loss, a_part>("expected_loss", "预期流失"),
};

constexpr Column kPlan[] = {
    required(column<&PlanEntry::node>("node", "建设内容")),
    column<&PlanEntry::owner>("owner", "负责人"),
    checked<&PlanEntry::months, no_less_than_zero>("months", "工期（月）"),
    checked<&PlanEntry::cost, no_less_than_zero>("cost", "费用"),
    text<&PlanEntry::currency, a_currency>("currency", "币种"),
    column<&PlanEntry::status>("status", "状态"),
    column<&PlanEntry::note>("note", "备注"),
};

// The provenance of a row is no member of its own, so these four are written out.
constexpr Column kRowColumns[] = {
    {"source", "来源", [](const Cell& cell, Row& row) { return read(cell, row.provenance.source); },
     [](const Row& row) { return row.provenance.source; }},
    {"as_of", "截至",
     [](const Cell& cell, Row& row) -> Outcome {
         if (cell.asked()) return Done{};
         HANSE_TRY(date, read_as(cell, As<base::PartialDate>{}));
         row.provenance.as_of = date;
         return Done{};
     },
     [](const Row& row) {
         return row.provenance.as_of ? row.provenance.as_of->text() : std::string();
     }},
    {"confidence", "可信度",
     [](const Cell& cell, Row& row) -> Outcome {
         if (cell.asked()) return Done{};
         HANSE_TRY(confidence, read_as(cell, As<Confidence>{}));
         row.provenance.confidence = confidence;
         return Done{};
     },
     [](const Row& row) { return write_as(row.provenance.confidence); }},
    {"note", "备注", [](const Cell& cell, Row& row) { return read(cell, row.provenance.note); },
     [](const Row& row) { return row.provenance.note; }},
};

constexpr Table kTables[] = {
    table<&CaseFile::members>("members", "成员", kMembers),
    table<&CaseFile::markets>("markets", "市场", kMarkets),
    table<&CaseFile::patents>("patents", "专利", kPatents),
    table<&CaseFile::licences>("licences", "许可", kLicences),
    table<&CaseFile::flows>("flows", "资金流", kFlows),
    table<&CaseFile::contributions>("contributions", "投入", kContributions),
    table<&CaseFile::threats>("threats", "威胁", kThreats),
    table<&CaseFile::cases>("cases", "维权案件", kCases),
    table<&CaseFile::disputes>("disputes", "纠纷", kDisputes),
    table<&CaseFile::activities>("activities", "活动", kActivities),
    table<&CaseFile::budget>("budget", "预算", kBudget),
    table<&CaseFile::projects>("projects", "项目", kProjects),
    table<&CaseFile::dues>("dues", "会费", kDues),
    table<&CaseFile::rates>("rates", "汇率", kRates),
    table<&CaseFile::products>("products", "产品", kProducts),
    table<&CaseFile::demand>("demand", "需求", kDemand),
    table<&CaseFile::plan>("plan", "计划", kPlan),
    table<&CaseFile::changes>("changes", "更改代价", kChanges),
};

}  // namespace

std::span<const Table> tables() { return kTables; }
std::span<const Column> row_columns() { return kRowColumns; }

const Table* find_table(std::string_view name) {
    const auto* found = std::ranges::find_if(
        kTables, [&](const Table& t) { return same_word(name, t.name) || name == t.zh; });
    return found == std::end(kTables) ? nullptr : found;
}

const Column* find_column(const Table& table, std::string_view heading) {
    const auto named = [&](const Column& column) {
        return same_word(heading, column.name) || heading == column.zh;
    };
    if (const auto own = std::ranges::find_if(table.columns, named); own != table.columns.end())
        return &*own;
    const auto* shared = std::ranges::find_if(kRowColumns, named);
    return shared == std::end(kRowColumns) ? nullptr : shared;
}

}  // namespace hanse::domain
