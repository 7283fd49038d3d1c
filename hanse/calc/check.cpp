// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "hanse/base/json.hpp"
#include "hanse/calc/registry.hpp"

namespace hanse::calc {

using base::Bilingual;
using base::Rational;
using base::Value;
using Difference = std::optional<Bilingual>;

namespace {

const Value kNull;

/// A field of a map or an item of a list; null where there is none.
const Value& part(const Value* of, std::string_view name) {
    const Value* found = of == nullptr ? nullptr : of->find(name);
    return found == nullptr ? kNull : *found;
}

const Value& part(const Value* of, std::size_t index) {
    return of != nullptr && index < of->items().size() ? of->items()[index] : kNull;
}

Difference differ(const std::string& path, const Value& expected, const Value& actual) {
    const std::string want = to_json(expected), got = to_json(actual);
    return Bilingual{fmt::format("{}：应为 {}，得到 {}", path, want, got),
                     fmt::format("{}: expected {}, got {}", path, want, got)};
}

class Comparison {
public:
    explicit Comparison(Rational tolerance) : tolerance_(std::move(tolerance)) {}

    /// The first difference, looking at every key of `expected`. At the top `actual` may say more.
    Difference top(const Value& expected, const Value& exact, const Value& actual) const {
        for (const auto& [name, value] : expected.fields()) {
            if (actual.find(name) == nullptr)
                return Bilingual{fmt::format("结果中没有 {}", name),
                                 fmt::format("the result has no {}", name)};
            if (auto difference = compare(name, value, part(&exact, name), *actual.find(name)))
                return difference;
        }
        return std::nullopt;
    }

private:
    Difference compare(const std::string& path, const Value& expected, const Value& exact,
                       const Value& actual) const {
        if (expected.is_map() && actual.is_map()) return maps(path, expected, exact, actual);
        if (expected.is_list() && actual.is_list()) return lists(path, expected, exact, actual);
        if (expected.is_number() && (actual.is_number() || actual.real())) {
            if (exact.is_text() && actual.is_number())
                return *actual.number() == Rational::parse(*exact.text())
                           ? std::nullopt
                           : differ(path, exact, actual);
            return close(*expected.number(), actual) ? std::nullopt
                                                     : differ(path, expected, actual);
        }
        return expected == actual ? std::nullopt : differ(path, expected, actual);
    }

    /// All entries are of one kind, so that their names are data; a part of an answer has entries
    /// of several.
    static bool is_table(const Value& map) {
        const auto kind = [](const Value& v) {
            return std::array{v.is_text(), v.is_number(), v.is_list(), v.is_map()};
        };
        const auto& fields = map.fields();
        return std::all_of(fields.begin(), fields.end(), [&](const auto& field) {
            return kind(field.second) == kind(fields.front().second);
        });
    }

    Difference maps(const std::string& path, const Value& expected, const Value& exact,
                    const Value& actual) const {
        if (is_table(expected) && expected.fields().size() != actual.fields().size())
            return differ(path, expected, actual);
        for (const auto& [name, value] : expected.fields()) {
            const Value* found = actual.find(name);
            if (found == nullptr) return differ(path, expected, actual);
            if (auto difference = compare(path + "." + name, value, part(&exact, name), *found))
                return difference;
        }
        return std::nullopt;
    }

    Difference lists(const std::string& path, const Value& expected, const Value& exact,
                     const Value& actual) const {
        if (expected.items().size() != actual.items().size()) return differ(path, expected, actual);
        for (std::size_t i = 0; i < expected.items().size(); ++i) {
            const std::string at = fmt::format("{}[{}]", path, i);
            if (auto difference =
                    compare(at, expected.items()[i], part(&exact, i), actual.items()[i]))
                return difference;
        }
        return std::nullopt;
    }

    bool close(const Rational& expected, const Value& actual) const {
        const Rational scale = max(1, max(expected, -expected));
        if (const Rational* number = actual.number())
            return max(*number - expected, expected - *number) <= tolerance_ * scale;
        return std::abs(*actual.real() - expected.approximate()) <=
               (tolerance_ * scale).approximate();
    }

    Rational tolerance_;
};

/// Inputs that the answer says are missing and that the record states among its expected values
/// only (C-18 does so with its exposures); empty if that does not explain the gap.
std::vector<std::string> stated_as_expected(const Value& answer, const Value& expected) {
    std::vector<std::string> names;
    const Value* missing = answer.find("missing");
    if (missing == nullptr) return names;
    for (const Value& name : missing->items()) {
        if (name.text() == nullptr || expected.find(*name.text()) == nullptr) return {};
        names.push_back(*name.text());
    }
    return names;
}

CheckLine check_one(const Value& example, const knowledge::RuleBook& rules) {
    const auto text = [&](std::string_view name) {
        const std::string* found = part(&example, name).text();
        return found ? *found : std::string("?");
    };
    CheckLine line{.id = text("id"), .model = text("model")};
    const Calculation* calculation = find(line.model);
    if (calculation == nullptr) {
        line.outcome = CheckLine::Outcome::skipped;
        line.detail = {"本程序没有该模型", "not in this program"};
        return line;
    }
    Value inputs = merge_exact(part(&example, "inputs"), part(&example, "inputs_exact"));
    const Value& expected = part(&example, "expected");
    auto result = calculation->run(inputs, rules);
    if (const auto names =
            result ? stated_as_expected(*result, expected) : std::vector<std::string>();
        !names.empty()) {
        for (const std::string& name : names) inputs.set(name, part(&expected, name));
        result = calculation->run(inputs, rules);
        line.detail = {
            fmt::format("输入 {} 只见于预期值", fmt::join(names, "、")),
            fmt::format("input {} stands among the expected values only", fmt::join(names, ", "))};
    }
    Difference difference;
    if (!result) {
        difference = result.error().message;
    } else {
        const Rational* tolerance = part(&example, "tolerance").number();
        const Comparison comparison(tolerance ? *tolerance : Rational(0));
        difference = comparison.top(expected, part(&example, "expected_exact"), *result);
    }
    if (!difference) return line;
    line.outcome = CheckLine::Outcome::failed;
    line.detail = *difference;
    return line;
}

}  // namespace

Value merge_exact(const Value& plain, const Value& exact) {
    if (exact.is_null()) return plain;
    if (plain.is_map() && exact.is_map()) {
        Value out = Value::map();
        for (const auto& [name, value] : plain.fields())
            out.set(name, merge_exact(value, part(&exact, name)));
        for (const auto& [name, value] : exact.fields())
            if (plain.find(name) == nullptr) out.set(name, value);
        return out;
    }
    if (plain.is_list() && exact.is_list() && plain.items().size() == exact.items().size()) {
        Value out = Value::list();
        for (std::size_t i = 0; i < plain.items().size(); ++i)
            out.push(merge_exact(plain.items()[i], exact.items()[i]));
        return out;
    }
    return exact;
}

CheckReport check_examples(const Value& file, const knowledge::RuleBook& rules) {
    const Value& examples = file.is_map() ? part(&file, "examples") : file;
    CheckReport report;
    if (!examples.is_list()) {
        report.lines.push_back({"?",
                                "?",
                                CheckLine::Outcome::failed,
                                {"文件中没有 examples 列表", "the file has no list of examples"}});
        report.failed = 1;
        return report;
    }
    for (const Value& example : examples.items()) {
        report.lines.push_back(check_one(example, rules));
        switch (report.lines.back().outcome) {
            case CheckLine::Outcome::passed: ++report.passed; break;
            case CheckLine::Outcome::failed: ++report.failed; break;
            case CheckLine::Outcome::skipped: ++report.skipped; break;
        }
    }
    return report;
}

std::string CheckReport::text(base::Language language) const {
    const bool zh = language == base::Language::zh;
    std::string out;
    for (const CheckLine& line : lines) {
        const char* word = line.outcome == CheckLine::Outcome::passed ? (zh ? "通过" : "ok")
                           : line.outcome == CheckLine::Outcome::failed ? (zh ? "未通过" : "FAILED")
                                                                        : (zh ? "跳过" : "skipped");
        out += fmt::format("{} {}: {}", line.id, line.model, word);
        if (!line.detail.empty()) out += fmt::format(" ({})", line.detail.in(language));
        out += '\n';
    }
    if (zh) return out + fmt::format("通过 {}，未通过 {}，跳过 {}\n", passed, failed, skipped);
    return out + fmt::format("{} passed, {} failed, {} skipped\n", passed, failed, skipped);
}

}  // namespace hanse::calc
