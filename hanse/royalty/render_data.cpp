// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/render.hpp"

namespace hanse::royalty {

using base::Interval;
using base::Language;
using base::Value;

namespace {

Value value_of(const Interval& amount) {
    if (amount.is_exact()) return *amount.low();
    if (!amount.high() && (!amount.low() || amount.low()->is_zero())) return {};
    Value out = Value::map();
    if (amount.low()) out.set("at_least", *amount.low());
    if (amount.high()) out.set("at_most", *amount.high());
    return out;
}

const char* truth_word(base::Truth truth) {
    constexpr const char* words[] = {"no", "unknown", "yes"};
    return words[static_cast<std::size_t>(truth)];
}

Value value_of(const std::optional<money::Money>& due) {
    return due ? Value(due->units()) : Value();
}

Value value_of(const std::vector<Missing>& missing) {
    Value out = Value::list();
    for (const Missing& one : missing)
        out.push(Value::map().set("from", one.from).set("what", one.what));
    return out;
}

Value value_of(const Step& step) {
    Value inputs = Value::list();
    for (const Input& input : step.inputs)
        inputs.push(
            Value::map().set("name", input.name).set("value", input.value).set("from", input.from));
    Value out = Value::map();
    out.set("step", step.id);
    if (step.line != 0) out.set("line", step.line);
    out.set("measure", step.measure == Measure::money ? "money" : "units");
    out.set("formula", step.formula).set("inputs", std::move(inputs));
    out.set("before", value_of(step.before)).set("after", value_of(step.after));
    return out;
}

Value value_of(const LineDue& line) {
    Value out = Value::map();
    out.set("line", line.sale->line).set("licensee", *line.sale->licensee);
    out.set("class", *line.sale->product_class).set("period", line.sale->period->text());
    out.set("units", value_of(line.units)).set("charge", value_of(line.charge));
    out.set("royalty", value_of(line.royalty)).set("interest", value_of(line.interest));
    if (line.standing) out.set("in_good_standing", truth_word(*line.standing));
    if (line.sunset.last) out.set("last_day_due", line.sunset.last->text());
    return out;
}

Value value_of(const GroupYear& year);
Value value_of(const PaidUpQuote& quote);
Value value_of(const DealComparison& deal);

template <class Range>
Value list_of_values(const Range& range) {
    Value out = Value::list();
    for (const auto& one : range) out.push(value_of(one));
    return out;
}

Value value_of(const GroupYear& year) {
    Value out = Value::map();
    out.set("group", year.group).set("year", year.year);
    out.set("royalty", value_of(year.royalty)).set("interest", value_of(year.interest));
    out.set("exact", value_of(year.exact)).set("due", value_of(year.due));
    out.set("paid", value_of(year.paid));
    Value shares = Value::list();
    for (const LicenseeShare& share : year.shares)
        shares.push(Value::map().set("licensee", share.licensee).set("due", share.due.units()));
    out.set("licensees", std::move(shares)).set("lines", list_of_values(year.lines));
    out.set("steps", list_of_values(year.steps)).set("missing", value_of(year.missing));
    return out;
}

Value value_of(const PaidUpQuote& quote) {
    Value out = Value::map();
    out.set("group", quote.group).set("from", quote.first.text()).set("until", quote.last.text());
    out.set("royalty", value_of(quote.royalty)).set("lump", value_of(quote.lump));
    return out.set("formula", quote.formula);
}

Value value_of(const DealComparison& deal) {
    Value out = Value::map();
    out.set("file", deal.file).set("licensee", deal.licensee).set("own_sales", deal.own_sales);
    out.set("under_live", value_of(deal.under_live)).set("under_new", value_of(deal.under_new));
    out.set("must_offer", truth_word(deal.must_offer));
    return out.set("reason", deal.reason);
}

/// Whose line it is; empty for steps of the group.
std::string licensee_of(const GroupYear& year, const Step& step) {
    const auto at = [](const LineDue& line) { return line.sale->line; };  // rising, as read
    const auto found = std::ranges::lower_bound(year.lines, step.line, {}, at);
    const bool of_line = step.line != 0 && found != year.lines.end();
    return of_line ? *found->sale->licensee : std::string();
}

std::string inputs_text(const Step& step, Language language) {
    std::string out;
    for (const Input& input : step.inputs)
        out += fmt::format("{}{} = {} [{}]", out.empty() ? "" : "; ", input.name.in(language),
                           input.value, input.from);
    return out;
}

}  // namespace

Value to_value(const Assessment& assessment, std::span<const DealComparison> deals) {
    Value out = Value::map();
    out.set("programme", assessment.programme).set("name", assessment.name);
    out.set("currency", assessment.currency.code());
    out.set("royalty", value_of(assessment.royalty)).set("due", value_of(assessment.due));
    out.set("years", list_of_values(assessment.years));
    out.set("unplaced", value_of(assessment.unplaced));
    out.set("assumed", Value::list_of(assessment.assumed));
    out.set("paid_up", list_of_values(assessment.paid_up));
    return out.set("deals", list_of_values(deals));
}

std::string to_csv(const Assessment& assessment, Language language) {
    base::Sheet sheet{.name = "steps", .file = {}, .header = {}, .rows = {}};
    sheet.header = {"group",   "licensee", "year",  "line",    "step",
                    "measure", "before",   "after", "formula", "inputs"};
    for (const GroupYear& year : assessment.years)
        for (const Step& step : year.steps)
            sheet.rows.push_back(
                {.cells = {year.group, licensee_of(year, step), std::to_string(year.year),
                           step.line == 0 ? "" : std::to_string(step.line), step.id,
                           step.measure == Measure::money ? "money" : "units", step.before.text(),
                           step.after.text(), step.formula.in(language),
                           inputs_text(step, language)}});
    return base::to_csv(sheet);
}

}  // namespace hanse::royalty
