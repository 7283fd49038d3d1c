// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/render.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::Language;

namespace {

std::string padded(const std::string& text, std::size_t columns) {
    const std::size_t width = base::display_width(text);
    return text + std::string(width < columns ? columns - width : 1, ' ');
}

/// Interest is about a line, and comes after the caps of the group.
bool is_after_caps(const Step& step) { return step.line == 0 || step.id == "interest"; }

Bilingual standing_words(base::Truth standing) {
    if (standing == base::Truth::yes) return {"，守约", ", in good standing"};
    if (standing == base::Truth::no)
        return {"，未按时报告或付款", ", not reported or paid in time"};
    return {"，是否守约未知", ", standing not known"};
}

class TextWriter {
public:
    TextWriter(const Assessment& assessment, Language language)
        : assessment_(assessment), language_(language) {}

    std::string whole(std::span<const DealComparison> deals) {
        say("{} ({})\n", assessment_.name.in(language_), assessment_.programme);
        for (const GroupYear& year : assessment_.years) write(year);
        list({"无法归入任何一张表的行", "lines that belong to no statement"}, assessment_.unplaced);
        assumed();
        for (const PaidUpQuote& quote : assessment_.paid_up) write(quote);
        write(deals);
        say("\n{}: {}\n", word({"合计应付", "due in all"}),
            assessment_.due
                ? assessment_.due->text()
                : word({"未定；许可费 ", "not settled; royalty "}) + money(assessment_.royalty));
        return std::move(out_);
    }

private:
    template <class... Args>
    void say(fmt::format_string<Args...> format, Args&&... args) {
        out_ += fmt::format(format, std::forward<Args>(args)...);
    }
    const std::string& word(const Bilingual& words) const { return words.in(language_); }
    std::string money(const Interval& amount) const {
        return shown(amount) + " " + std::string(assessment_.currency.code());
    }

    void write(const GroupYear& year) {
        say("\n{} · {}\n", year.group, year.year);
        for (const LineDue& line : year.lines) write(year, line);
        say("  {}\n", word({"集团合计", "the group"}));
        for (const Step& step : year.steps)
            if (is_after_caps(step)) write(step);
        sums(year);
        for (const LicenseeShare& share : year.shares)
            say("    {} {}\n", padded(share.licensee, 24), share.due.text());
        list({"缺少的信息", "not stated"}, year.missing);
    }

    void write(const GroupYear& year, const LineDue& line) {
        const Sale& sale = *line.sale;
        const auto or_unknown = [](const std::optional<std::string>& text) {
            return text.value_or("?");
        };
        say("  {} {}: {}, {}, {}, {} → {}{}\n", word({"行", "line"}), sale.line, *sale.licensee,
            sale.product ? *sale.product_class + " / " + *sale.product : *sale.product_class,
            sale.period->text(), or_unknown(sale.made_in), or_unknown(sale.sold_in),
            line.standing ? word(standing_words(*line.standing)) : "");
        for (const Step& step : year.steps)
            if (step.line == sale.line && !is_after_caps(step)) write(step);
    }

    void write(const Step& step) {
        const std::string change = shown(step.before) + " → " + shown(step.after);
        const bool of_line = step.line != 0 && is_after_caps(step);
        say("    {}{}{}{}\n", padded(step.id, 16), padded(change, 26),
            of_line ? word({"第 ", "line "}) + std::to_string(step.line) + word({" 行，", ", "})
                    : "",
            word(step.formula));
        for (const Input& input : step.inputs)
            say("{}{} = {}   [{}]\n", std::string(46, ' '), word(input.name), input.value,
                input.from);
    }

    void sums(const GroupYear& year) {
        say("  {}: {}", word({"应付", "due"}),
            year.due ? year.due->text() : word({"未定；", "not settled; "}) + money(year.exact));
        say("   ({} {}, {} {}, {} {})\n", word({"许可费", "royalty"}), shown(year.royalty),
            word({"利息", "interest"}), shown(year.interest), word({"已付", "paid"}),
            shown(year.paid));
    }

    void list(const Bilingual& heading, const std::vector<Missing>& missing) {
        if (missing.empty()) return;
        say("  {}:\n", word(heading));
        for (const Missing& one : missing) say("    - {}: {}\n", one.from, word(one.what));
    }

    void assumed() {
        if (assessment_.assumed.empty()) return;
        say("\n{}:\n", word({"假定", "assumed"}));
        for (const Bilingual& one : assessment_.assumed) say("  - {}\n", word(one));
    }

    void write(const PaidUpQuote& quote) {
        say("\n{} · {}: {}   {} ({}..{})\n", quote.group, word({"一次性付清", "paid-up licence"}),
            money(quote.lump), word(quote.formula), quote.first.text(), quote.last.text());
    }

    void write(std::span<const DealComparison> deals) {
        if (deals.empty()) return;
        say("\n{}:\n",
            word({"最惠条款：与现行许可逐一比较", "most-favoured clause: the live deals"}));
        for (const DealComparison& deal : deals)
            say("  {}{}   [{}]\n", padded(deal.licensee, 24), word(deal.reason), deal.file);
    }

    const Assessment& assessment_;
    Language language_;
    std::string out_;
};

}  // namespace

std::string to_text(const Assessment& assessment, std::span<const DealComparison> deals,
                    Language language) {
    return TextWriter(assessment, language).whole(deals);
}

}  // namespace hanse::royalty
