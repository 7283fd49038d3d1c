// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one meaning stand together; the first is how we write it.
#include "hanse/domain/words.hpp"

#include <vector>

#include <fmt/format.h>

#include "hanse/domain/complaints.hpp"

namespace hanse::domain {

namespace {

constexpr Word<MemberKind> kMemberKinds[] = {
    {MemberKind::enterprise, "enterprise", "企业"},
    {MemberKind::enterprise, "company", "公司"},
    {MemberKind::institute, "institute", "高校院所"},
    {MemberKind::institute, "university", "高校"},
    {MemberKind::institute, "research_institute", "科研院所"},
    {MemberKind::individual, "individual", "个人"},
    {MemberKind::association, "association", "行业协会"},
    {MemberKind::association, "industry_association", "协会"},
    {MemberKind::service, "service", "服务机构"},
    {MemberKind::service, "service_provider", "中介机构"},
    {MemberKind::government, "government", "政府部门"},
    {MemberKind::government, "government_office", "政府"},
};

constexpr Word<ChainLevel> kChainLevels[] = {
    {ChainLevel::upstream, "upstream", "上游"},
    {ChainLevel::hub, "hub", "核心枢纽"},
    {ChainLevel::hub, "core", "枢纽"},
    {ChainLevel::downstream, "downstream", "下游"},
};

constexpr Word<MarketKind> kMarketKinds[] = {
    {MarketKind::product, "product", "产品"},
    {MarketKind::product, "product_market", "产品市场"},
    {MarketKind::technology, "technology", "技术"},
    {MarketKind::technology, "technology_market", "技术市场"},
};

constexpr Word<PatentStatus> kPatentStatuses[] = {
    {PatentStatus::granted, "granted", "已授权"},
    {PatentStatus::granted, "in_force", "授权"},
    {PatentStatus::pending, "pending", "审查中"},
    {PatentStatus::pending, "application", "申请中"},
    {PatentStatus::expired, "expired", "已届满"},
    {PatentStatus::expired, "term_ended", "届满"},
    {PatentStatus::invalidated, "invalidated", "已无效"},
    {PatentStatus::invalidated, "invalid", "无效"},
    {PatentStatus::lapsed, "lapsed", "已终止"},
    {PatentStatus::lapsed, "fee_lapsed", "未缴年费终止"},
};

constexpr Word<BudgetHead> kBudgetHeads[] = {
    {BudgetHead::managers, "managers", "管理人员"},
    {BudgetHead::liaison, "liaison", "组织联络"},
    {BudgetHead::navigation, "navigation", "专利导航"},
    {BudgetHead::early_warning, "early_warning", "专利预警"},
    {BudgetHead::other, "other", "其他"},
};

constexpr Word<CostRule> kCostRules[] = {
    {CostRule::common, "common", "共同分摊"},       {CostRule::airport, "airport", "分级分摊"},
    {CostRule::airport, "tiered", "阶梯分摊"},      {CostRule::usage, "usage", "按使用分摊"},
    {CostRule::weighted, "weighted", "按权重分摊"},
};

constexpr Word<TaskStatus> kTaskStatuses[] = {
    {TaskStatus::todo, "todo", "未开始"},   {TaskStatus::todo, "to_do", "待办"},
    {TaskStatus::doing, "doing", "进行中"}, {TaskStatus::doing, "in_progress", "在办"},
    {TaskStatus::done, "done", "已完成"},   {TaskStatus::done, "finished", "完成"},
};

constexpr Word<Confidence> kConfidences[] = {
    {Confidence::verified, "verified", "已核实"},
    {Confidence::seed, "seed", "奠基论文"},
    {Confidence::seed, "founding_paper", "论文"},
    {Confidence::memory, "memory", "凭记忆"},
    {Confidence::judged, "judged", "推断"},
    {Confidence::self_reported, "self_reported", "自述"},
    {Confidence::measured, "measured", "实测"},
};

// Names: headings 2.1 to 2.6 of the founding paper; the English words are those of the casebook.
constexpr Term kObjectives[] = {
    {"JD", "JD", "联合开发新技术"},
    {"JD", "joint-development", "联合开发"},
    {"JP", "JP", "联合推广新技术"},
    {"JP", "joint-promotion", "联合推广"},
    {"EI", "EI", "消除内耗"},
    {"EI", "end-internal-friction", "避免内耗"},
    {"DA", "DA", "防御外来攻击"},
    {"DA", "defence", "联合防御"},
    {"DA", "defense", "防御"},
    {"UE", "UE", "统一维权"},
    {"UE", "joint-enforcement", "联合维权"},
    {"OL", "OL", "对外许可获利"},
    {"OL", "out-licensing", "对外许可"},
};

constexpr Term kFlowKinds[] = {
    {"dues", "dues", "会费"},
    {"grant", "grant", "资助"},
    {"grant", "subsidy", "补贴"},
    {"running_cost", "running_cost", "运行费用"},
    {"rd_cost", "rd_cost", "研发费用"},
    {"promotion_cost", "promotion_cost", "推广费用"},
    {"defence_cost", "defence_cost", "应诉费用"},
    {"defence_cost", "defense_cost", "应诉费"},
    {"enforcement_cost", "enforcement_cost", "维权费用"},
    {"royalty_income", "royalty_income", "许可费收入"},
    {"royalty_income", "royalties", "许可费"},
    {"damages", "damages", "损害赔偿"},
    {"damages", "compensation", "赔偿"},
    {"settlement", "settlement", "和解款"},
    {"distribution", "distribution", "分配"},
    {"admission_fee", "admission_fee", "入盟费"},
    {"exit_payment", "exit_payment", "退盟补偿"},
};

constexpr Term kContributionKinds[] = {
    {"cash", "cash", "现金"},
    {"person_months", "person_months", "人月"},
    {"background_ip", "background_ip", "背景知识产权"},
};

char folded(char c) {
    if (c == '-' || c == ' ') return '_';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

template <>
std::span<const Word<MemberKind>> words() {
    return kMemberKinds;
}
template <>
std::span<const Word<ChainLevel>> words() {
    return kChainLevels;
}
template <>
std::span<const Word<MarketKind>> words() {
    return kMarketKinds;
}
template <>
std::span<const Word<PatentStatus>> words() {
    return kPatentStatuses;
}
template <>
std::span<const Word<BudgetHead>> words() {
    return kBudgetHeads;
}
template <>
std::span<const Word<CostRule>> words() {
    return kCostRules;
}
template <>
std::span<const Word<TaskStatus>> words() {
    return kTaskStatuses;
}
template <>
std::span<const Word<Confidence>> words() {
    return kConfidences;
}

std::span<const Term> objectives() { return kObjectives; }
std::span<const Term> flow_kinds() { return kFlowKinds; }
std::span<const Term> contribution_kinds() { return kContributionKinds; }

bool same_word(std::string_view typed, std::string_view word) {
    if (typed.size() != word.size()) return false;
    for (std::size_t i = 0; i < typed.size(); ++i)
        if (folded(typed[i]) != folded(word[i])) return false;
    return true;
}

base::Error unknown_word(std::string_view typed, std::span<const Term> known) {
    std::string zh, en;
    std::vector<std::string_view> candidates;
    for (const Term& term : known) {
        candidates.insert(candidates.end(), {term.en, term.zh});
        if (term.means.empty()) continue;
        zh += fmt::format("{}{}（{}）", zh.empty() ? "" : "、", term.zh, term.en);
        en += fmt::format("{}{}", en.empty() ? "" : ", ", term.en);
    }
    const base::Bilingual like = did_you_mean(typed, candidates);
    return base::invalid(
        {}, fmt::format("不认识的词 “{}”{}；可填：{}", clipped(typed), like.zh, zh),
        fmt::format("unknown word '{}'{}; write one of: {}", clipped(typed), like.en, en));
}

}  // namespace hanse::domain
