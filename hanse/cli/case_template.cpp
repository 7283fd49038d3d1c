// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/case_template.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using knowledge::FactDefinition;
using knowledge::FactType;

namespace {

/// Enough for a first assessment; everything else can follow in the interview.
constexpr std::array kFirst{"alliance.jurisdiction",
                            "alliance.founded",
                            "alliance.standard_type",
                            "membership.count",
                            "membership.competitors",
                            "charter.exists",
                            "charter.decision_body",
                            "charter.independent_licensing",
                            "charter.restricts_rd",
                            "charter.divides_markets",
                            "charter.boycott",
                            "pool.exists",
                            "licensing.to_outsiders",
                            "licensing.package_only",
                            "pricing.fixes_product_prices",
                            "pricing.price_contact",
                            "information.sensitive_exchange",
                            "market.alliance_share",
                            "budget.adopted"};

const Bilingual kHead{
    "# {}：一个汉萨案卷。每项都可以不填；? 表示查过而仍未知。\n"
    "# 任何一项都可以注明出处：count: {{value: 14, source: charter, as_of: 2024, confidence: "
    "verified}}\n"
    "# 数可以写成 14、35%、2/3、>=680、100..200；日期写成 2014 或 2014-03-12。\n"
    "# 写完运行：hanse check {}，再运行：hanse assess {}\n",
    "# {}: a Hanse case. Everything may stay absent; ? means somebody looked and it is still "
    "unknown.\n"
    "# Any value may say where it is from: count: {{value: 14, source: charter, as_of: 2024, "
    "confidence: verified}}\n"
    "# Numbers: 14, 35%, 2/3, >=680, 100..200. Dates: 2014 or 2014-03-12.\n"
    "# When done: hanse check {}, then hanse assess {}\n"};
const Bilingual kWhich{"# 目标（可选多个，冒号后为权重）：",
                       "# Objectives (as many as fit; the number is the weight):"};
const Bilingual kMore{
    "# 下面各项需要时去掉行首的 # 再填写；也可以留给 hanse interview 来问。",
    "# Below: take the # away and fill in what you know, or let hanse interview ask."};
const Bilingual kName{"  name: {zh: 联盟名称, en: Name of the alliance}\n",
                      "  name: {zh: 联盟名称, en: Name of the alliance}\n"};

std::string form_of(const FactDefinition& fact) {
    switch (fact.type) {
        case FactType::boolean: return "yes | no | ?";
        case FactType::number: return fact.unit == knowledge::Unit::ratio ? "35%" : "14";
        case FactType::money: return "1200000 CNY";
        case FactType::date: return "2014-03-12";
        case FactType::text: return "…";
        default: break;
    }
    std::string words;
    for (const knowledge::Choice& choice : fact.choices)
        words += (words.empty() ? "" : " | ") + choice.word;
    return fact.type == FactType::choices ? "[" + words + "]" : words;
}

std::string line_for(const FactDefinition& fact, bool open, Language language) {
    const std::string key = fact.id.substr(fact.group.size() + 1);
    const std::string& question =
        fact.asks.empty() ? fact.name.in(language) : fact.asks.in(language);
    if (fact.id == "alliance.jurisdiction")
        return fmt::format("  {}: [cn]   # {}\n", key, form_of(fact));
    if (open) return fmt::format("  # {}  ({})\n  {}:\n", question, form_of(fact), key);
    return fmt::format("  # {}\n  # {}: {}\n", question, key, form_of(fact));
}

std::string group_text(const knowledge::RuleBook& book, const knowledge::FactGroup& group,
                       const TemplateChoices& choices) {
    std::string open, rest;
    for (const FactDefinition& fact : book.facts().all()) {
        if (fact.group != group.id || fact.asks.empty()) continue;
        const bool first = std::ranges::find(kFirst, fact.id) != kFirst.end();
        (first ? open : rest) += line_for(fact, first, choices.language);
    }
    const std::string title = "\n# " + group.name.in(choices.language) + "\n";
    if (group.id == "alliance") return open + rest;
    return title + (open.empty() ? "# " : "") + group.id + ":\n" + open + rest;
}

std::string objectives_text(const knowledge::RuleBook& book, const TemplateChoices& choices) {
    std::string out = "\n" + kWhich.in(choices.language) + "\n";
    for (const knowledge::Objective& objective : book.objectives())
        out += fmt::format("#   {}  {} · {}\n", knowledge::code(objective.id), objective.name.zh,
                           objective.name.en);
    std::string declared;
    for (const std::string& one : choices.objectives)
        declared += (declared.empty() ? "" : ", ") + one + ": 1";
    return out + "objectives:\n  declared: {" + declared + "}\n  later: []\n";
}

}  // namespace

std::string case_template(const knowledge::RuleBook& book, const TemplateChoices& choices) {
    std::string out =
        fmt::format(fmt::runtime(kHead.in(choices.language)), choices.id, choices.id, choices.id);
    out += "hanse: 1\nalliance:\n  id: " + choices.id + "\n" + kName.in(choices.language) +
           "  day: " + choices.day.text() + "\n";
    const knowledge::FactGroup* identity = book.facts().group("alliance");
    out += group_text(book, *identity, choices) + objectives_text(book, choices);
    out +=
        "\nsources:\n  charter: {title: {zh: 联盟章程, en: Charter}, ref: \"\", kind: record}\n\n" +
        kMore.in(choices.language) + "\n";
    for (const knowledge::FactGroup& group : book.facts().groups())
        if (group.id != "alliance") out += group_text(book, group, choices);
    return out;
}

}  // namespace hanse::cli
