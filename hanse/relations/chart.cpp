// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/chart.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/patents/words/content_words.hpp"

namespace hanse::relations {

using base::Result;
using base::Sheet;
using base::Truth;

namespace {

enum Cell : std::size_t {
    patent,
    claim,
    product,
    element,
    text,
    feature,
    evidence,
    result,
    by,
    on,
    note,
    cells
};

constexpr std::array<std::string_view, cells> kHeadings{"patent", "claim",   "product",  "element",
                                                        "text",   "feature", "evidence", "result",
                                                        "by",     "on",      "note"};

struct Word {
    Met means;
    std::string_view en, zh;
};
constexpr std::array<Word, 4> kWords{{{Met::met, "met", "具备"},
                                      {Met::not_met, "not met", "不具备"},
                                      {Met::equivalent, "equivalent", "等同"},
                                      {Met::unknown, "unknown", "未知"}}};

/// Signs behind which the next part begins, and words that begin one.
constexpr std::array<std::string_view, 5> kEnds{";", "；", ":", "：", "\n"};
constexpr std::array<std::string_view, 3> kBegins{"其特征在于", "wherein", "characterized in that"};

/// Where the part that begins at the front ends, and how many bytes part it from the next.
std::pair<std::size_t, std::size_t> end_of(std::string_view rest) {
    std::pair<std::size_t, std::size_t> out{rest.size(), 0};
    for (const std::string_view sign : kEnds)
        if (const auto at = rest.find(sign); at < out.first) out = {at, sign.size()};
    for (const std::string_view word : kBegins)
        if (const auto at = rest.find(word, 1); at < out.first) out = {at, 0};
    return out;
}

/// Without what only joins it to its neighbours: "and", commas, 其特征在于 alone.
std::string_view bare(std::string_view part) {
    for (bool again = true; again;) {
        part = base::trim(part);
        again = false;
        for (const std::string_view sign : {",", "，", ".", "。", "、", "和", " and"})
            if (part.ends_with(sign)) part.remove_suffix(sign.size()), again = true;
        for (const std::string_view word : {"and ", ", ", "，"})
            if (part.starts_with(word)) part.remove_prefix(word.size()), again = true;
        if (std::ranges::count(kBegins, part) > 0) part = {};
    }
    return part;
}

std::string closest_feature(std::string_view element_text, const std::string& of_product,
                            std::span<const Feature> features) {
    const auto own = patents::content_words(element_text);
    const std::set<std::string> words(own.begin(), own.end());
    const Feature* best = nullptr;
    double best_part = 0;
    for (const Feature& one : features) {
        if (one.product != of_product) continue;
        for (const std::string& phrase : one.phrases) {
            const auto wanted = patents::content_words(phrase);
            if (wanted.empty()) continue;
            const auto found = std::ranges::count_if(
                wanted, [&](const std::string& word) { return words.contains(word); });
            const double part = double(found) / double(wanted.size());
            if (part > best_part && part > 0.5) best = &one, best_part = part;
        }
    }
    return best == nullptr ? std::string() : best->name;
}

/// "3/7".
std::optional<std::pair<std::size_t, std::size_t>> counted(std::string_view cell) {
    std::size_t numbers[2] = {0, 0}, at = 0;
    for (const char c : cell) {
        if (c == '/' && at == 0)
            at = 1;
        else if (c >= '0' && c <= '9' && numbers[at] < 10'000)
            numbers[at] = numbers[at] * 10 + static_cast<std::size_t>(c - '0');
        else
            return std::nullopt;
    }
    if (numbers[0] == 0 || numbers[0] > numbers[1]) return std::nullopt;
    return std::pair(numbers[0], numbers[1]);
}

class Reader {
public:
    explicit Reader(const Sheet& sheet) : sheet_(sheet) {}

    Result<std::vector<ChartRow>> read() {
        for (std::size_t i = 0; i < cells; ++i)
            if (sheet_.header.size() <= i || base::trim(sheet_.header[i]) != kHeadings[i])
                return base::invalid({sheet_.file, 1, i + 1},
                                     fmt::format("表头应为 {}", fmt::join(kHeadings, ",")),
                                     fmt::format("the heading is {}", fmt::join(kHeadings, ",")));
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) read_row(i);
        if (!errors_.empty()) return base::gather(std::move(errors_));
        return std::move(out_);
    }

private:
    std::string cell(std::size_t row, Cell which) const {
        return std::string(base::trim(sheet_.rows[row].cells[which]));
    }
    void complain(std::size_t row, Cell which, std::string zh, std::string en) {
        errors_.push_back(base::invalid(sheet_.place(row, which), std::move(zh), std::move(en)));
    }

    void read_row(std::size_t i) {
        const auto number = counted(cell(i, element));
        if (!number)
            return complain(i, element, "应写成 3/7：第几个要素，共几个",
                            "such as 3/7: which element, of how many");
        if (!seen_
                 .insert(cell(i, patent) + "\n" + cell(i, claim) + "\n" + cell(i, product) + "\n" +
                         std::to_string(number->first))
                 .second)
            return complain(i, element, fmt::format("要素 {} 出现了两次", cell(i, element)),
                            fmt::format("element {} stands twice", cell(i, element)));
        const std::string word = cell(i, result);
        const auto known = std::ranges::find_if(
            kWords, [&](const Word& one) { return one.en == word || one.zh == word; });
        if (!word.empty() && known == kWords.end())
            return complain(
                i, result,
                fmt::format(
                    "“{}” 不是结果；请写 met（具备）、not met（不具备）、equivalent（等同）、"
                    "unknown（未知），或留空",
                    word),
                fmt::format(
                    "'{}' is no result; write met, not met, equivalent, unknown, or nothing",
                    word));
        const Met met = word.empty() ? Met::unknown : known->means;
        if (met != Met::unknown && (cell(i, by).empty() || !base::PartialDate::parse(cell(i, on))))
            return complain(i, cell(i, by).empty() ? by : on,
                            "有结果的行须写明谁（by）在何日（on，如 2026-11-23）填写",
                            "a result says by whom (by) and on which day (on, such as 2026-11-23)");
        out_.push_back({.patent = cell(i, patent),
                        .claim = cell(i, claim),
                        .product = cell(i, product),
                        .element = number->first,
                        .elements = number->second,
                        .text = cell(i, text),
                        .feature = cell(i, feature),
                        .evidence = cell(i, evidence),
                        .result = met,
                        .by = cell(i, by),
                        .on = cell(i, on),
                        .note = cell(i, note)});
    }

    const Sheet& sheet_;
    std::vector<ChartRow> out_;
    std::vector<base::Error> errors_;
    std::set<std::string> seen_;
};

Truth literally(Met met) {
    if (met == Met::unknown) return Truth::unknown;
    return base::truth(met == Met::met);
}

Truth with_equivalents(Met met) {
    if (met == Met::unknown) return Truth::unknown;
    return base::truth(met != Met::not_met);
}

}  // namespace

std::vector<std::string> elements_of(std::string_view claim_text) {
    std::vector<std::string> out;
    while (!claim_text.empty()) {
        const auto [end, width] = end_of(claim_text);
        if (const auto part = bare(claim_text.substr(0, end)); !part.empty())
            out.emplace_back(part);
        claim_text.remove_prefix(std::min(claim_text.size(), end + width));
    }
    return out;
}

std::vector<ChartRow> chart(const std::string& of_patent, const patents::Claim& of_claim,
                            const std::string& of_product, std::span<const Feature> features) {
    std::vector<ChartRow> out;
    const auto elements = elements_of(of_claim.text);
    for (const std::string& one : elements)
        out.push_back({.patent = of_patent,
                       .claim = of_claim.number.empty() ? "1" : of_claim.number,
                       .product = of_product,
                       .element = out.size() + 1,
                       .elements = elements.size(),
                       .text = one,
                       .feature = closest_feature(one, of_product, features)});
    return out;
}

Sheet chart_form(const std::vector<ChartRow>& rows) {
    Sheet out{.name = "chart", .file = {}, .header = {kHeadings.begin(), kHeadings.end()}};
    for (const ChartRow& row : rows)
        out.rows.push_back({.cells = {row.patent, row.claim, row.product,
                                      fmt::format("{}/{}", row.element, row.elements), row.text,
                                      row.feature, row.evidence, "", "", "", ""}});
    return out;
}

Result<std::vector<ChartRow>> filled_chart(std::string_view csv, const std::string& file) {
    HANSE_TRY(utf8, base::to_utf8(csv, file));
    HANSE_TRY(sheet, base::parse_csv(utf8, "chart", file));
    return Reader(sheet).read();
}

std::vector<ChartOutcome> outcomes_of(const std::vector<ChartRow>& rows) {
    std::vector<ChartOutcome> out;
    for (const ChartRow& row : rows) {
        auto one = std::ranges::find_if(out, [&](const ChartOutcome& other) {
            return other.patent == row.patent && other.claim == row.claim &&
                   other.product == row.product;
        });
        if (one == out.end()) {
            out.push_back({row.patent, row.claim, row.product, Truth::yes, Truth::yes});
            one = out.end() - 1;
        }
        one->left_out = std::max(one->left_out, row.elements);  // for now: how many there should be
        one->literally = one->literally && literally(row.result);
        one->with_equivalents = one->with_equivalents && with_equivalents(row.result);
        ++(row.result == Met::met          ? one->met
           : row.result == Met::equivalent ? one->equivalent
           : row.result == Met::not_met    ? one->not_met
                                           : one->unknown);
    }
    for (ChartOutcome& one : out) {
        const std::size_t filled = one.met + one.equivalent + one.not_met + one.unknown;
        one.left_out -= std::min(one.left_out, filled);
        if (one.left_out == 0) continue;
        one.literally = one.literally && Truth::unknown;
        one.with_equivalents = one.with_equivalents && Truth::unknown;
    }
    return out;
}

}  // namespace hanse::relations
