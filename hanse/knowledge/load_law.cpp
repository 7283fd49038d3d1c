// SPDX-License-Identifier: GPL-3.0-or-later
// rules/sources.yaml, rules/numbers/*.yaml and rules/law/**: sources, dated numbers, rules.
#include <algorithm>
#include <set>

#include "hanse/base/nearest.hpp"
#include "hanse/knowledge/loader.hpp"
#include "hanse/knowledge/template_text.hpp"

namespace hanse::knowledge {

namespace {

InForce in_force_of(Fields& fields) {
    InForce out;
    const base::Value* value = fields.find("in_force");
    if (value == nullptr) return out;
    Fields days(*value, fields.file(), fields.errors());
    out.from = days.day_if("from");
    out.to = days.day_if("to");
    days.finish();
    if (out.from && out.to && *out.to < *out.from)
        fields.complain(fields.place(*value), "失效日早于生效日", "it ends before it begins");
    return out;
}

std::optional<Stage> stage_of(Fields& fields, std::string_view name) {
    if (!fields.has(name)) return std::nullopt;
    return static_cast<Stage>(fields.one_of(name, {"S0", "S1", "S2", "S3", "S4"}));
}

std::vector<ObjectiveId> objectives_of(Fields& fields) {
    std::vector<ObjectiveId> out;
    for (const std::string& word : fields.list("objectives")) {
        if (const auto id = objective_id(word))
            out.push_back(*id);
        else
            fields.complain(fields.place(*fields.find("objectives")),
                            "目标应为 JD、JP、EI、DA、UE 或 OL，读到 “" + word + "”",
                            "objectives are JD, JP, EI, DA, UE and OL; found '" + word + "'");
    }
    return out;
}

/// Does the rule test `holds` rather than `violated`? Complains if it has the test of the other
/// kinds, and takes that if it has no other.
bool tests_holding_of(Fields& fields, RuleKind kind) {
    const bool wanted = kind >= RuleKind::presumption;
    const base::Value* other = fields.find(wanted ? "violated" : "holds");
    if (other == nullptr) return wanted;
    fields.complain(fields.place(*other), "推定、因素和安全港用 “holds”，其他规则用 “violated”",
                    "presumptions, factors and safe harbours test 'holds', all others 'violated'");
    return fields.has(wanted ? "holds" : "violated") ? wanted : !wanted;
}

bool foreign(const SourceText& source, std::string_view jurisdiction) {
    return !jurisdiction.empty() && jurisdiction != "any" && source.jurisdiction != "any" &&
           source.jurisdiction != jurisdiction;
}

void read_verification(Fields& fields, Citation& out) {
    const std::string code = fields.text("verification");
    const base::Value* value = fields.find("verification");
    if (const auto checked = checked_of(code)) {
        out.verification = checked->how;
        out.partly = checked->partly;
    } else if (value != nullptr && value->is_text()) {
        complain_about_code(fields, *value, code);
    }
}

}  // namespace

std::optional<Checked> checked_of(std::string_view code) {
    Checked out{.partly = code.ends_with('~')};
    if (out.partly) code.remove_suffix(1);
    const auto found = std::ranges::find(kVerificationCodes, code);
    if (found == kVerificationCodes.end()) return std::nullopt;
    out.how = static_cast<Verification>(found - kVerificationCodes.begin());
    return out;
}

void complain_about_code(Fields& fields, const base::Value& value, const std::string& code) {
    fields.complain(fields.place(value),
                    "核实代码应为 OFF、COPY、SEC、MEM 或 SEED，读到 “" + code + "”",
                    "the verification should be OFF, COPY, SEC, MEM or SEED; found '" + code + "'");
}

void RuleBookLoader::load_sources(Fields& fields) {
    const base::Value* sources = fields.find("sources");
    if (sources == nullptr) return fields.missing("sources");
    for (const auto& [key, value] : sources->fields()) {
        Fields one(value, fields.file(), errors_);
        SourceText source{.key = key};
        source.title = one.words("title");
        source.kind = one.text("kind");
        source.jurisdiction = one.text("jurisdiction");
        source.number = one.text_or("number", "");
        source.in_force = in_force_of(one);
        source.binding = one.yes_or("binding", false);
        source.ref = one.text_or("ref", "");
        source.seen = one.text_or("seen", "");
        one.finish();
        book_.sources_.emplace(key, std::move(source));
    }
}

const SourceText* RuleBookLoader::source(Fields& fields, std::string_view name,
                                         const std::string& key) {
    const auto found = book_.sources_.find(key);
    if (found != book_.sources_.end())
        return &found->second;  // nodes of a map stay where they are, also when the book moves
    std::vector<std::string_view> keys;
    for (const auto& one : book_.sources_) keys.push_back(one.first);
    const std::string like = base::nearest(key, keys);
    const base::Value* place = fields.find(name);
    if (place != nullptr && place->is_text())
        fields.complain(
            fields.place(*place),
            "来源 “" + key + "” 不在 rules/sources.yaml 中" + base::suggestion(like).zh,
            "the source '" + key + "' is not in rules/sources.yaml" + base::suggestion(like).en);
    return nullptr;
}

Citation RuleBookLoader::citation(Fields& fields) {
    Citation out;
    out.law = fields.text("law");
    out.source = source(fields, "law", out.law);
    out.article = fields.text_or("article", "");
    read_verification(fields, out);
    out.text = fields.text_or("text", "");
    out.note = fields.words_if("note");
    return out;
}

std::vector<Citation> RuleBookLoader::citations(Fields& fields) {
    std::vector<Citation> out;
    const base::Value* list = fields.find("sources");
    if (list == nullptr) return fields.missing("sources"), out;
    if (list->items().empty())
        fields.complain(fields.place(*list), "规则需要至少一个来源",
                        "a rule needs at least one source");
    for (const base::Value& item : list->items()) {
        Fields one(item, fields.file(), errors_);
        out.push_back(citation(one));
        one.finish();
    }
    return out;
}

void RuleBookLoader::load_change_costs(Fields& fields) {
    const base::Value* weights = fields.find("weights");
    if (weights == nullptr) return fields.missing("weights");
    Fields each(*weights, fields.file(), errors_);
    for (const auto& [name, value] : weights->fields()) {
        if (name.find('.') != std::string::npos) fact(fields, fields.place(value), name);
        book_.change_costs_.weights.emplace(name, each.number_or(name, 1));
    }
    for (std::string& group : fields.list("fixed"))
        book_.change_costs_.fixed.push_back(std::move(group));
}

void RuleBookLoader::load_number(Fields& fields) {
    DatedNumber number{
        .id = fields.text("id"), .name = fields.words("name"), .unit = fields.text("unit")};
    const base::Value* values = fields.find("values");
    if (values == nullptr) return fields.missing("values");
    for (const auto& [day, value] : values->fields()) {
        Fields one(value, fields.file(), errors_);
        const auto from = base::Date::parse(day);
        if (!from)
            one.complain(one.place(), "没有这一天：“" + day + "”", "not a day: '" + day + "'");
        const base::Rational is = one.number_or("is", 0);
        Citation where = citation(one);
        const bool enabled = one.yes_or("enabled", true);
        one.finish();
        if (from && !number.versions.empty() && *from <= number.versions.back().from)
            one.complain(one.place(), "日期应从早到晚排列，不得重复",
                         "days should run from early to late, none twice");
        if (from) number.versions.push_back({*from, is, std::move(where), enabled});
    }
    if (book_.numbers_.find(number.id))
        return fields.complain(fields.place(), "数值重复定义", "this number is defined twice");
    book_.numbers_.add(std::move(number));
}

Remedy RuleBookLoader::remedy(Fields& fields) {
    Remedy out;
    const base::Value* value = fields.find("remedy");
    if (value == nullptr) {
        fields.missing("remedy");
        return out;
    }
    Fields one(*value, fields.file(), errors_);
    out.words = fields.words("remedy");
    for (const std::string_view read : {"zh", "en"}) one.find(read);
    out.nodes = one.list("nodes");
    for (const std::string& node : out.nodes)
        if (book_.node(node) == nullptr)
            one.complain(one.place(*one.find("nodes")), "没有节点 “" + node + "”",
                         "there is no node '" + node + "'");
    if (const base::Value* set = one.find("set")) out.settings = settings(one, *set);
    one.finish();
    return out;
}

void RuleBookLoader::load_stages(Fields& fields, Rule& rule) {
    const base::Value* stage = fields.find("stage");
    if (stage == nullptr) return;
    Fields stages(*stage, fields.file(), errors_);
    rule.advised = stage_of(stages, "advised");
    rule.required = stage_of(stages, "required");
    stages.finish();
    if (rule.advised && rule.required && *rule.required < *rule.advised)
        fields.complain(fields.place(*stage), "“必须” 的阶段早于 “建议” 的阶段",
                        "it is required before it is advised");
}

void RuleBookLoader::load_sentences(Fields& fields, Rule& rule, bool tests_holding) {
    const base::Value* says = fields.find("says");
    if (says == nullptr) return fields.missing("says");
    Fields sentences(*says, fields.file(), errors_);
    rule.says_true = sentences.words(tests_holding ? "holds" : "violated");
    rule.says_false = sentences.words(tests_holding ? "fails" : "satisfied");
    if (fields.has("suspected")) rule.says_suspected = sentences.words("suspected");
    sentences.finish();
    std::set<std::string_view> named;
    for (const base::Bilingual* words : {&rule.says_true, &rule.says_false, &rule.says_suspected})
        for (const std::string* text : {&words->zh, &words->en})
            for (const std::string_view id : placeholders(*text)) named.insert(id);
    for (const std::string_view id : named) fact(fields, fields.place(*says), id);
}

void RuleBookLoader::load_rule(Fields& fields) {
    Rule rule{.id = fields.text("id"),
              .law_ids = fields.list("law_ids"),
              .paper = fields.list("paper"),
              .name = fields.words("name")};
    rule.place = fields.place();
    rule.area = static_cast<Area>(fields.one_of("area", kAreaWords));
    const std::size_t complaints = errors_.size();
    rule.kind = static_cast<RuleKind>(fields.one_of("kind", kKindWords));
    const bool kind_known = errors_.size() == complaints;
    rule.jurisdiction = fields.text("jurisdiction");
    rule.objectives = objectives_of(fields);
    // Of an unknown kind we cannot say which test it needs, so we take the one that is there.
    const bool tests_holding =
        kind_known ? tests_holding_of(fields, rule.kind) : fields.has("holds");
    rule.when = condition(fields, "when");
    rule.test = needed_condition(fields, tests_holding ? "holds" : "violated");
    rule.suspected = condition(fields, "suspected");
    rule.citations = citations(fields);
    for (const Citation& citation : rule.citations)
        if (citation.source && foreign(*citation.source, rule.jurisdiction))
            fields.complain(fields.place(*fields.find("sources")),
                            "来源 “" + citation.law + "” 的法域是 " +
                                citation.source->jurisdiction + "，规则的是 " + rule.jurisdiction,
                            "the source '" + citation.law + "' is of jurisdiction " +
                                citation.source->jurisdiction + ", the rule of " +
                                rule.jurisdiction);
    rule.in_force = in_force_of(fields);
    load_stages(fields, rule);
    if (const base::Value* stage = fields.find("stage");
        stage && kind_known && rule.kind == RuleKind::prohibition)
        fields.complain(fields.place(*stage), "禁止性规则不分阶段",
                        "a prohibition holds in every stage");
    load_sentences(fields, rule, tests_holding);
    rule.remedy = remedy(fields);
    rule.facts = facts_of(rule);
    book_.rules_.push_back(std::move(rule));
}

}  // namespace hanse::knowledge
