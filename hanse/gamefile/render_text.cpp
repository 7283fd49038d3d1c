// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <fmt/format.h>

#include "hanse/gamefile/grid.hpp"
#include "hanse/gamefile/render.hpp"
#include "hanse/gamefile/share_grid.hpp"

namespace hanse::gamefile {

using base::Bilingual;
using base::Language;
using base::Rational;
using base::Value;

namespace {

class Page {
public:
    Page(const Answer& answer, Rounding rounding, Language language, std::size_t rows_max)
        : answer_(answer), rounding_(rounding), language_(language), rows_max_(rows_max) {}

    std::string written() {
        out_ = in(answer_.title);
        if (!answer_.game.empty()) out_ += (zh() ? "：" : ": ") + answer_.game;
        if (answer_.sense == Sense::cost) out_ += in({"（费用）", " (costs)"});
        out_ += "\n";
        columns();
        facts();
        for (const Listing& listing : answer_.listings) list(listing);
        if (!answer_.notes.empty()) out_ += "\n";
        for (const Bilingual& note : answer_.notes) out_ += in(note) + "\n";
        return out_;
    }

private:
    bool zh() const { return language_ == Language::zh; }
    const std::string& in(const Bilingual& both) const { return both.in(language_); }

    void columns() {
        if (answer_.columns.empty()) return;
        out_ += "\n" + lined_up(share_grid(answer_, rounding_, language_, rows_max_));
        if (answer_.rows.size() > rows_max_)
            out_ += in({fmt::format("…另有 {} 行\n", answer_.rows.size() - rows_max_),
                        fmt::format("… and {} more rows\n", answer_.rows.size() - rows_max_)});
        out_ += "\n";
        guarantees();
    }

    /// A line for each guarantee, with the columns it is behind.
    void guarantees() {
        std::vector<std::pair<std::string, std::string>> lines;  // words, titles
        for (const Column& column : answer_.columns) {
            const std::string said =
                in(column.defined() ? words(column.guarantee) : column.undefined);
            const auto same =
                std::ranges::find(lines, said, [](const auto& line) { return line.first; });
            if (same == lines.end())
                lines.emplace_back(said, in(column.title));
            else
                same->second += (zh() ? "、" : ", ") + in(column.title);
        }
        for (const auto& [said, titles] : lines)
            out_ += titles + (zh() ? "：" : ": ") + said + "\n";
    }

    void facts() {
        if (answer_.facts.empty()) return;
        Grid grid{{{""}, {""}}, {}};
        for (const Fact& fact : answer_.facts)
            grid.rows.push_back({in(fact.title), cell(fact.value)});
        const std::string lines = lined_up(grid);
        out_ += lines;  // an empty heading is the blank line before
    }

    void list(const Listing& listing) {
        out_ += "\n" + in(listing.title) + "\n";
        Grid grid;
        for (const Listing::Heading& heading : listing.headings)
            grid.columns.push_back({in(heading.title)});
        for (const auto& row : listing.rows) {
            if (grid.rows.size() == rows_max_) break;
            std::vector<std::string> cells;
            for (std::size_t i = 0; i < row.size(); ++i) {
                grid.columns[i].right =
                    grid.columns[i].right || row[i].is_number() || row[i].real();
                cells.push_back(cell(row[i]));
            }
            grid.rows.push_back(std::move(cells));
        }
        out_ += lined_up(grid);
        if (listing.rows.size() > rows_max_)
            out_ += in({fmt::format("…另有 {} 行\n", listing.rows.size() - rows_max_),
                        fmt::format("… and {} more rows\n", listing.rows.size() - rows_max_)});
    }

    std::string cell(const Value& value) const {
        if (value.is_null()) return "–";
        if (const bool* truth = value.boolean())
            return *truth ? in({"是", "yes"}) : in({"否", "no"});
        if (const Rational* number = value.number()) {
            const std::string fraction = number->exact();
            return says_exactly(*number) || fraction.size() > kFractionMax
                       ? shown(*number)
                       : fmt::format("{} ({})", shown(*number), fraction);
        }
        if (const double* real = value.real()) return shown(*real);
        if (const std::string* text = value.text()) return *text;
        if (value.is_map()) return cell(*value.find(zh() ? "zh" : "en"));
        std::string out;
        for (const Value& item : value.items()) out += (out.empty() ? "" : ", ") + cell(item);
        return "{" + out + "}";
    }

    const Answer& answer_;
    Rounding rounding_;
    Language language_;
    std::size_t rows_max_;
    std::string out_;
};

}  // namespace

std::string shown(double number) { return fmt::format("{:.10g}", number == 0 ? 0.0 : number); }

std::string shown(const Rational& number) {
    const std::string text = number.decimal();
    constexpr std::size_t digits = 12;  // ten, a sign and a point
    return text.size() <= digits && text.find('e') == std::string::npos
               ? text
               : shown(number.approximate());
}

std::string to_text(const Answer& answer, Rounding rounding, Language language,
                    std::size_t rows_max) {
    return Page(answer, rounding, language, rows_max).written();
}

}  // namespace hanse::gamefile
