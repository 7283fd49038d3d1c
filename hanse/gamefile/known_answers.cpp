// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/known_answers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/known_fields.hpp"
#include "hanse/gamefile/reading.hpp"

namespace hanse::gamefile {

using base::Bilingual;
using base::Rational;
using base::Result;
using base::Value;
using Difference = std::optional<Bilingual>;

namespace {

/// Games up to here are also solved as tables, whatever closed form they have.
constexpr int kTwinPlayersMax = 15;

double as_double(const Value& value) {
    return value.real() ? *value.real() : value.number()->approximate();
}

bool numeric(const Value& value) { return value.is_number() || value.real() != nullptr; }

std::string brief(const Value& value) {
    std::string text = to_json(value);
    constexpr std::size_t bytes = 120;
    return text.size() <= bytes ? text : text.substr(0, bytes) + "…";
}

Difference differ(const std::string& at, const Value& want, const Value& got) {
    return Bilingual{fmt::format("{}应为 {}，得到 {}", at, brief(want), brief(got)),
                     fmt::format("{}expected {}, got {}", at, brief(want), brief(got))};
}

class Comparison {
public:
    explicit Comparison(double tolerance) : tolerance_(tolerance) {}

    /// @param exact  the fraction or list of fractions beside `want`; null if there is none.
    Difference compare(const Value& want, const Value* exact, const Value& got) const {
        if (want.is_list() && got.is_list()) return lists(want, exact, got);
        if (numeric(want) && numeric(got)) return numbers("", want, exact, got, 0);
        return want == got ? std::nullopt : differ("", want, got);
    }

private:
    Difference lists(const Value& want, const Value* exact, const Value& got) const {
        const auto& wanted = want.items();
        if (wanted.size() != got.items().size()) return differ("", want, got);
        double largest = 0;
        for (const Value& item : wanted)
            if (numeric(item)) largest = std::max(largest, std::abs(as_double(item)));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const Value& item = got.items()[i];
            if (!numeric(wanted[i]) || !numeric(item)) return differ("", want, got);
            const Value* fraction =
                exact != nullptr && i < exact->items().size() ? &exact->items()[i] : nullptr;
            if (auto found =
                    numbers(fmt::format("[{}] ", i + 1), wanted[i], fraction, item, largest))
                return found;
        }
        return std::nullopt;
    }

    /// Relative to the number itself; what is zero may be off by rounding of the largest beside it.
    Difference numbers(const std::string& at, const Value& want, const Value* exact,
                       const Value& got, double largest) const {
        if (exact != nullptr && exact->text() != nullptr) {
            const auto fraction = Rational::parse(*exact->text());
            if (got.number() != nullptr && fraction == *got.number()) return std::nullopt;
            return differ(at, *exact, got.number() ? Value(got.number()->exact()) : got);
        }
        const double a = as_double(want), b = as_double(got);
        const bool close = std::abs(a - b) <= tolerance_ * std::abs(a) + 1e-14 * largest;
        return close ? std::nullopt : differ(at, want, got);
    }

    double tolerance_;
};

/// One game and the ways to solve it.
class GameCheck {
public:
    GameCheck(const JsonSource& source, const Value& game, const CheckOptions& options)
        : source_(source), game_(game), options_(options) {}

    std::vector<KnownField> run() {
        std::vector<KnownField> out;
        const Value* id = game_.find("id");
        const std::string name = id && id->text() ? *id->text() : "?";
        const auto file = parse_game(source_, game_, {.work = options_.work});
        if (file) add_routes(*file);
        const Value* expected = game_.find("expected");
        if (expected == nullptr) return out;
        for (const auto& [field, want] : expected->fields()) {
            Difference difference = file ? check(field, want) : Difference(file.error().message);
            out.push_back({name, field, !difference, difference.value_or(Bilingual{})});
        }
        return out;
    }

private:
    /// As it stands, and as a table if that is another way.
    void add_routes(const GameFile& file) {
        routes_.push_back(file);
        if (std::holds_alternative<games::TableGame>(file.game) ||
            players_of(file.game) > kTwinPlayersMax)
            return;
        auto table = as_table(file.game, options_.work);
        if (!table) return;
        routes_.push_back(file);
        routes_.back().game = *std::move(table);
    }

    Difference check(const std::string& field, const Value& want) const {
        const Value* tolerance = game_.find("tolerance");
        const Comparison comparison(tolerance && numeric(*tolerance) ? as_double(*tolerance)
                                                                     : 1e-9);
        const Value* exact = game_.find("exact");
        if (exact != nullptr) exact = exact->find(field);
        for (std::size_t i = 0; i < routes_.size(); ++i) {
            if (i > 0 && needs_claims(field)) continue;
            const auto got = known_field(routes_[i], field, options_.work);
            Difference found =
                got ? comparison.compare(want, exact, *got) : Difference(got.error().message);
            if (found && i > 0) found = Bilingual{"作为表格：", "as a table: "} + *found;
            if (found) return found;
        }
        return std::nullopt;
    }

    const JsonSource& source_;
    const Value& game_;
    const CheckOptions& options_;
    std::vector<GameFile> routes_;
};

}  // namespace

Result<KnownReport> check_known_answers(const JsonSource& file, const CheckOptions& options) {
    const Value* games = file.root().find("games");
    if (games == nullptr || !games->is_list())
        return wrong(file, file.root(), "这里应有 \"games\"：带已知答案的博弈的列表",
                     "\"games\", a list of games with known answers, is expected here");
    KnownReport out;
    for (const Value& game : games->items()) {
        for (KnownField& field : GameCheck(file, game, options).run()) {
            ++(field.passed ? out.passed : out.failed);
            out.fields.push_back(std::move(field));
        }
        ++out.games;
        if (options.progress) options.progress(out.games, games->items().size());
    }
    return out;
}

std::string KnownReport::text(base::Language language) const {
    const bool zh = language == base::Language::zh;
    std::string out, failures;
    std::size_t all = 0, good = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const KnownField& field = fields[i];
        ++all, good += field.passed ? 1 : 0;
        if (!field.passed)
            failures += fmt::format("  {}: {}\n", field.field, field.detail.in(language));
        if (i + 1 < fields.size() && fields[i + 1].game == field.game) continue;
        const Bilingual verdict =
            good == all ? Bilingual{fmt::format("{} 项通过", all),
                                    fmt::format("{} field{} ok", all, all == 1 ? "" : "s")}
                        : Bilingual{fmt::format("{} 项中 {} 项未通过", all, all - good),
                                    fmt::format("of {} fields {} FAILED", all, all - good)};
        out += fmt::format("{}{}{}\n", field.game, zh ? "：" : ": ", verdict.in(language));
        out += failures;
        failures.clear();
        all = good = 0;
    }
    const Bilingual sum{
        fmt::format("{} 个博弈：通过 {}，未通过 {}，跳过 {}\n", games, passed, failed, skipped),
        fmt::format("{} games: {} passed, {} failed, {} skipped\n", games, passed, failed,
                    skipped)};
    return out + sum.in(language);
}

}  // namespace hanse::gamefile
