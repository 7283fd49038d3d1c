// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/answers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/nucleoli.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Result<Answer> side_by_side(const GameFile& file, const Question& question, std::string_view name,
                            base::Bilingual title, const std::vector<std::string>& columns) {
    Answer out = new_answer(file, name, std::move(title));
    for (const std::string& wanted : columns) {
        const ColumnConcept* column = find_column(wanted);
        if (column == nullptr) {
            std::vector<std::string_view> names;
            for (const ColumnConcept& one : column_concepts()) names.push_back(one.name);
            const std::string like = base::nearest(wanted, names);
            return base::not_found(
                {}, fmt::format("没有名为 “{}” 的解{}", wanted, base::suggestion(like).zh),
                fmt::format("no concept with a number for each player is called '{}'{}", wanted,
                            base::suggestion(like).en));
        }
        HANSE_TRY(solved, column->solve(file, question));
        out.columns.push_back(named(*column, std::move(solved)));
    }
    return out;
}

Result<Answer> compare_answer(const GameFile& file, const Question& question) {
    std::vector<std::string> columns = question.compare;
    if (columns.empty()) {
        columns = {"shapley", "nucleolus"};
        const bool table = std::holds_alternative<games::TableGame>(file.game);
        if (table) columns.insert(columns.end(), {"tau", "banzhaf-normalized"});
        if (std::holds_alternative<games::WeightedVoting>(file.game))
            columns = {"shapley", "banzhaf-normalized"};
    }
    return side_by_side(file, question, "compare", {"几种解并列", "several concepts side by side"},
                        columns);
}

Result<Answer> claims_answer(const GameFile& file, const Question& question) {
    std::vector<std::string> columns;
    for (const ColumnConcept& rule : claims_rules()) columns.emplace_back(rule.name);
    return side_by_side(file, question, "claims", {"债权规则", "rules for claims"}, columns);
}

Result<Answer> airport_answer(const GameFile& file, const Question& question) {
    if (!std::holds_alternative<games::AirportTypes>(file.game))
        return base::invalid({}, "airport 只用于机场（costs，可有 counts）",
                             "airport is for airports (a file with costs, perhaps counts)");
    return side_by_side(file, question, "airport", {"机场费用", "airport costs"},
                        {"shapley", "nucleolus"});
}

struct Asked {
    std::string_view name;
    base::Bilingual title, about;
    Result<Answer> (*solve)(const GameFile&, const Question&);
};

const std::vector<Asked>& asked() {
    static const std::vector<Asked> all{
        {"least-core",
         {"最小核", "least core"},
         {"最小的 ε 与达到它的分配", "the smallest epsilon, and an allocation that attains it"},
         least_core_answer},
        {"core",
         {"核的检验", "core check"},
         {"分配是否稳定，谁会先离开（--allocation）",
          "is an allocation stable, who would leave (--allocation)"},
         core_answer},
        {"repair",
         {"最小修补", "minimal repair"},
         {"最少移动多少钱能使分配稳定（--allocation）",
          "the least money to move until nobody leaves (--allocation)"},
         repair_answer},
        {"stability",
         {"稳定成本", "cost of stability"},
         {"从外面至少补多少钱才能稳定", "the least money from outside that keeps all together"},
         stability_answer},
        {"excess",
         {"超出值", "excesses"},
         {"最不满的若干联盟（--allocation、--top）",
          "the most dissatisfied coalitions (--allocation, --top)"},
         excess_answer},
        {"dividends",
         {"海萨尼红利", "Harsanyi dividends"},
         {"每个联盟自身增加的价值", "what each coalition adds of its own"},
         dividends_answer},
        {"convex",
         {"博弈的性质", "properties of the game"},
         {"凸性、超可加性、单调性，否则给出反例",
          "convex, superadditive, monotone – or a counterexample"},
         convex_answer},
        {"claims",
         {"债权规则", "rules for claims"},
         {"所有债权规则并列", "all rules for claims side by side"},
         claims_answer},
        {"airport",
         {"机场费用", "airport costs"},
         {"机场：沙普利值与核仁", "Shapley value and nucleolus of an airport"},
         airport_answer},
        {"voting",
         {"投票权力", "voting power"},
         {"权力指数、独裁者、否决者、无足轻重者", "power indices, dictator, blockers, dummies"},
         voting_answer},
        {"compare",
         {"并列比较", "comparison"},
         {"几种解并列（--with 名称…）", "several concepts side by side (--with NAMES)"},
         compare_answer}};
    return all;
}

base::Error unknown(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Concept& one : known_concepts()) names.push_back(one.name);
    const std::string like = base::nearest(name, names);
    return base::not_found(
        {},
        fmt::format("没有名为 “{}” 的解{}；见 hanse games list", name, base::suggestion(like).zh),
        fmt::format("no concept is called '{}'{}; see hanse games list", name,
                    base::suggestion(like).en));
}

}  // namespace

std::span<const Concept> known_concepts() {
    static const std::vector<Concept> all = [] {
        std::vector<Concept> out;
        for (const ColumnConcept& one : column_concepts())
            out.push_back({one.name, one.title, one.about});
        for (const Asked& one : asked()) out.push_back({one.name, one.title, one.about});
        return out;
    }();
    return all;
}

Result<Answer> answer(const GameFile& file, std::string_view name, const Question& question) {
    if (nucleolus_options(name)) return nucleolus_answer(file, question, name);
    if (const ColumnConcept* column = find_column(name))
        return column_answer(file, question, *column);
    const auto found = std::ranges::find(asked(), name, &Asked::name);
    return found == asked().end() ? Result<Answer>(unknown(name)) : found->solve(file, question);
}

Answer new_answer(const GameFile& file, std::string_view name, base::Bilingual title) {
    Answer out{.concept_name = std::string(name),
               .title = std::move(title),
               .game = file.name,
               .sense = file.sense,
               .rows = file.players.names(),
               .notes = file.notes};
    const auto* airport = std::get_if<games::AirportTypes>(&file.game);
    if (airport != nullptr && airport->users() != file.players.size()) {
        out.counts = airport->counts();
        out.row_title = {"类型（每一位）", "type (one of each)"};
    }
    return out;
}

Column named(const ColumnConcept& which, Column column) {
    column.key = which.name;
    column.title = which.title;
    return column;
}

Result<Answer> column_answer(const GameFile& file, const Question& question,
                             const ColumnConcept& which) {
    HANSE_TRY(solved, which.solve(file, question));
    Answer out = new_answer(file, which.name, which.title);
    out.columns.push_back(named(which, std::move(solved)));
    return out;
}

Value coalition_value(const GameFile& file, games::Coalition coalition) {
    return coalition_value(file, games::players_of(coalition));
}

Value coalition_value(const GameFile& file, const games::Players& players) {
    Value out = Value::list();
    for (const int player : players) out.push(file.players.name(player));
    return out;
}

Result<std::vector<Rational>> allocation_of(const GameFile& file, const Question& question) {
    const auto& said = question.allocation.empty() ? file.allocation : question.allocation;
    if (said.empty())
        return base::invalid(
            {}, "请给出分配：--allocation 1,2,3，或文件中的 \"allocation\"",
            "an allocation is needed: --allocation 1,2,3, or \"allocation\" in the "
            "file");
    if (static_cast<int>(said.size()) != file.players.size())
        return base::invalid(
            {}, fmt::format("分配有 {} 个数，参与者却有 {} 位", said.size(), file.players.size()),
            fmt::format("the allocation has {} numbers for {} players", said.size(),
                        file.players.size()));
    std::vector<Rational> out;
    for (const Rational& number : said) out.push_back(turned(number, file.sense));
    return out;
}

}  // namespace hanse::gamefile
