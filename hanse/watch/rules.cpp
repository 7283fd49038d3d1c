// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "hanse/base/contract.hpp"
#include "hanse/base/yaml.hpp"

namespace hanse::watch {

using base::Done;
using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr std::array<std::string_view, 8> kParts{"product", "claims",  "members", "suits",
                                                 "status",  "exports", "family",  "years"};

/// Reads one file; the first mistake is kept and told at the end.
class File {
public:
    File(const Value& root, std::string path) : root_(root), path_(std::move(path)) {}

    const Value& root() const { return root_; }

    const Value& need(const Value& map, std::string_view name) {
        if (const Value* found = map.find(name)) return *found;
        fail(map, "缺少 " + std::string(name), "'" + std::string(name) + "' is missing");
        return nothing_;
    }
    std::string text(const Value& map, std::string_view name) {
        const Value& found = need(map, name);
        if (found.is_text()) return *found.text();
        fail(found, "应为文字", "a text is expected");
        return {};
    }
    base::Bilingual words(const Value& map, std::string_view name) {
        const Value& found = need(map, name);
        return {text(found, "zh"), text(found, "en")};
    }
    /// From 0 to `most`.
    Rational number(const Value& map, std::string_view name, int most) {
        const Value& found = need(map, name);
        const auto out = found.is_text() ? Rational::parse(*found.text()) : std::nullopt;
        if (out && Rational(0) <= *out && *out <= Rational(most)) return *out;
        const std::string top = std::to_string(most);
        fail(found, "应为 0 至 " + top + " 的数", "a number from 0 to " + top + " is expected");
        return {};
    }
    Steps steps(const Value& map, std::string_view name) {
        Steps out;
        const Value& found = need(map, name);
        for (const auto& [from, worth] : found.fields()) {
            int count = 0;
            std::from_chars(from.data(), from.data() + from.size(), count);
            if (count <= 0)
                fail(worth, "应为正整数：“" + from + "”", "not a count: '" + from + "'");
            out[count] = number(found, from, 1);
        }
        return out;
    }
    void fail(const Value& value, std::string zh, std::string en) {
        if (!error_)
            error_ =
                base::invalid({path_, value.line(), value.column()}, std::move(zh), std::move(en));
    }
    Result<Done> finish() const {
        if (error_) return *error_;
        return Done{};
    }

private:
    const Value& root_;
    std::string path_;
    Value nothing_;
    std::optional<base::Error> error_;
};

std::string optional_text(const Value& map, std::string_view name) {
    const Value* found = map.find(name);
    return found != nullptr && found->is_text() ? *found->text() : std::string();
}

void read_risk(File& file, RiskRules& out) {
    const Value& root = file.root();
    const Value& parts = file.need(root, "parts");
    for (const std::string_view name : kParts) {
        const Value& part = file.need(parts, name);
        out.parts.push_back(
            {std::string(name), file.number(part, "weight", 100), file.words(part, "because")});
    }
    Rational sum;
    for (const Weight& one : out.parts) sum += one.weight;
    if (sum != Rational(100))
        file.fail(parts, "权重之和应为 100，现为 " + sum.decimal(),
                  "the weights have to add up to 100, not " + sum.decimal());
    const Value& grades = file.need(root, "grades");
    out.high = file.number(grades, "high", 1);
    out.medium = file.number(grades, "medium", 1);
    out.ended_at_most = file.number(root, "ended_at_most", 1);
    out.product_from = file.number(root, "product_from", 1);
    const Value& status = file.need(root, "status");
    for (const auto& [word, worth] : status.fields())
        out.status[word] = file.number(status, word, 1);
    out.suits = file.steps(root, "suits");
    out.family = file.steps(root, "family");
    out.years_full =
        static_cast<int>(file.number(root, "years_full", 30).floor().to_int64().value_or(1));
    if (out.years_full < 1) file.fail(root, "years_full 至少为 1", "years_full is at least 1");
}

void read_import(File& file, RiskRules& out) {
    const Value& root = file.root();
    ImportRule rule{.id = file.text(root, "id"),
                    .name = file.words(root, "name"),
                    .office = file.text(root, "office"),
                    .import_into = file.text(root, "import_into"),
                    .says = file.words(root, "says"),
                    .possible = file.words(root, "possible")};
    for (const Value& one : file.need(root, "sources").items())
        rule.sources.push_back({file.text(one, "law"), file.text(one, "article"),
                                file.text(one, "verification"), optional_text(one, "seen")});
    if (rule.sources.empty()) file.fail(root, "缺少来源", "a source is missing");
    out.imports.push_back(std::move(rule));
}

void read_regions(File& file, RiskRules& out) {
    for (const Value& one : file.need(file.root(), "regions").items()) {
        Region region{.office = file.text(one, "office")};
        for (const Value& state : file.need(one, "states").items())
            if (state.is_text()) region.states.push_back(*state.text());
        out.regions.push_back(std::move(region));
    }
}

}  // namespace

Rational worth(const Steps& steps, int count) {
    const auto above = steps.upper_bound(count);
    return above == steps.begin() ? Rational() : std::prev(above)->second;
}

bool Region::reaches(const std::string& country) const {
    return states.empty() || std::ranges::find(states, country) != states.end();
}

Result<RiskRules> RiskRules::load(std::span<const base::NamedBytes> files) {
    RiskRules out;
    for (const base::NamedBytes& one : files) {
        if (!one.path.starts_with("rules/watch/")) continue;
        HANSE_TRY(root, base::parse_yaml(one.bytes, one.path));
        File file(root, one.path);
        if (one.path == "rules/watch/risk.yaml")
            read_risk(file, out);
        else if (one.path == "rules/watch/regions.yaml")
            read_regions(file, out);
        else
            read_import(file, out);
        HANSE_CHECK(file.finish());
    }
    if (out.parts.empty())
        return base::not_found({.file = "rules/watch/risk.yaml"}, "没有风险规则",
                               "the rules of risk are missing");
    return out;
}

const Weight& RiskRules::weight(std::string_view part) const {
    const auto found = std::ranges::find(parts, part, &Weight::part);
    base::expects(found != parts.end(), "a part of the risk that has no weight");
    return *found;
}

const ImportRule* RiskRules::import_rule(std::string_view id) const {
    const auto found = std::ranges::find(imports, id, &ImportRule::id);
    return found == imports.end() ? nullptr : &*found;
}

std::span<const std::string_view> part_names() { return kParts; }

}  // namespace hanse::watch
