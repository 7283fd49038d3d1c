// SPDX-License-Identifier: GPL-3.0-or-later
// hanse calc: any model by name, JSON in and JSON out; or a file of worked examples held against
// the program.
#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/calc/check.hpp"
#include "hanse/calc/registry.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"

namespace hanse::cli {

using base::Language;
using base::Value;

namespace {

std::string list(Language language) {
    std::string out;
    for (const calc::Calculation& one : calc::calculations())
        out += fmt::format("{:<28} {:<6} {}\n", one.name, one.section, one.about.in(language));
    return out;
}

base::Error unknown(const std::string& name) {
    std::vector<std::string_view> names;
    for (const calc::Calculation& one : calc::calculations()) names.push_back(one.name);
    const std::string like = base::nearest(name, names);
    return base::not_found(
        {},
        fmt::format("没有名为 “{}” 的计算{}；见 hanse calc list", name, base::suggestion(like).zh),
        fmt::format("no calculation is called '{}'{}; see hanse calc list", name,
                    base::suggestion(like).en));
}

base::Result<Value> read_json(const std::string& path) {
    HANSE_TRY(bytes, base::read_file(path == "-" ? "/dev/stdin" : path));
    return base::parse_json(bytes, path);
}

base::Result<std::string> calculate(const calc::Calculation& one, const std::string& input,
                                    const knowledge::RuleBook& book) {
    HANSE_TRY(inputs, input.empty() ? base::parse_json(one.example, "example") : read_json(input));
    HANSE_TRY(result, one.run(inputs, book));
    Value out = Value::map();
    out.set("model", one.name).set("section", one.section);
    Value exact = base::exact_parts(result);
    out.set("result", std::move(result));
    if (!exact.is_null()) out.set("exact", std::move(exact));
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

class Calc : public Action {
public:
    void declare(Options& options) override {
        options.positional("NAME", name_, {"计算的名称，或 list", "name of a calculation, or list"},
                           false);
        options.option(
            "in", input_,
            {"输入的 JSON 文件（- 为标准输入；不给则用自带示例）",
             "JSON file with the inputs (- for standard input; without it, the built-in example)"});
        options.option("out", out_, {"写入文件", "write to this file"});
        options.option("check", check_,
                       {"核对一个示例文件，每例一行",
                        "hold a file of worked examples against the program, a line each"});
        options.option("rules", rules_, {"改用此文件夹中的规则", "use the rules in this folder"});
    }

    Exit run(Language language) override {
        if (name_.empty() && check_.empty())
            return fail(base::invalid({}, "请给出计算的名称；见 hanse calc list",
                                      "name a calculation; see hanse calc list"),
                        language);
        if (name_ == "list") return deliver(list(language), out_, language);
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        if (!check_.empty()) return check(*book, language);
        const calc::Calculation* one = calc::find(name_);
        if (one == nullptr) return fail(unknown(name_), language);
        const auto text = calculate(*one, input_, *book);
        return text ? deliver(*text, out_, language) : fail(text.error(), language);
    }

private:
    Exit check(const knowledge::RuleBook& book, Language language) {
        const auto file = read_json(check_);
        if (!file) return fail(file.error(), language);
        const auto report = calc::check_examples(*file, book);
        const Exit delivered = deliver(report.text(language), out_, language);
        return delivered != Exit::done ? delivered
               : report.failed > 0     ? Exit::findings
                                       : Exit::done;
    }

    std::string name_, input_, out_, check_, rules_;
};

}  // namespace

Command calc_command() {
    return {.verb = "calc",
            .summary = {"按名称运行任一模型，JSON 进、JSON 出",
                        "run any model by name, JSON in and JSON out"},
            .example = "hanse calc compose_objectives --in examples/calc/compose.json",
            .create = make<Calc>};
}

}  // namespace hanse::cli
