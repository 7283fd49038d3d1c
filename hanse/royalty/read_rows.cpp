// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/read_rows.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hanse::royalty {

using base::Date;
using base::Rational;
using base::Value;

namespace {

using Keys = std::vector<std::string_view>;

constexpr std::array<std::string_view, 5> kRowKeys{"id", "version", "source", "from", "until"};
constexpr std::array<std::string_view, 8> kWhenKeys{
    "class",      "region",        "standing", "signed_by", "signed_within_days",
    "price_over", "price_at_most", "trait"};

Keys row_keys(std::initializer_list<std::string_view> more) {
    Keys out(kRowKeys.begin(), kRowKeys.end());
    out.insert(out.end(), more);
    return out;
}

Row read_row(const Fields& fields) {
    Row out{.id = fields.needed_text("id"),
            .version = fields.text("version"),
            .source = fields.text("source"),
            .place = fields.reading().place(fields.value())};
    if (const auto from = fields.date("from")) out.from = from->first();
    if (const auto until = fields.date("until")) out.until = until->last();
    if (out.from && out.until && *out.until < *out.from)
        fields.reading().wrong(*fields.find("until"), "“until” 早于 “from”",
                               "'until' is before 'from'");
    return out;
}

bool is_country(std::string_view code) {
    return code.size() == 2 &&
           std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "2024-02-16", or "later_of(2024-02-16; first_sale)".
std::optional<SignedBy> read_signed_by(const Fields& fields, std::string_view key) {
    std::string words = fields.text(key);
    if (words.empty()) return std::nullopt;
    const std::string written = words;
    constexpr std::string_view head = "later_of(";
    constexpr std::string_view tail = "; first_sale)";
    const bool later = words.starts_with(head) && words.ends_with(tail);
    if (later) words = words.substr(head.size(), words.size() - head.size() - tail.size());
    if (const auto day = Date::parse(words)) return SignedBy{*day, later};
    fields.reading().wrong(
        *fields.find(key),
        fmt::format("“{}” 应为 2024-02-16 或 later_of(2024-02-16; first_sale)，而不是 “{}”", key,
                    written),
        fmt::format("'{}' should be 2024-02-16 or later_of(2024-02-16; first_sale), not '{}'", key,
                    written));
    return std::nullopt;
}

Condition read_when(Reading& reading, const Value* value) {
    static const Value nothing;
    const Fields fields(reading, value == nullptr ? nothing : *value, kWhenKeys);
    Condition out{.classes = fields.texts("class"),
                  .regions = fields.texts("region"),
                  .signed_by = read_signed_by(fields, "signed_by"),
                  .signed_within_days = fields.whole("signed_within_days"),
                  .price_over = fields.number("price_over"),
                  .price_at_most = fields.number("price_at_most"),
                  .trait = fields.text("trait")};
    constexpr std::array<std::string_view, 2> standings{"compliant", "standard"};
    if (const auto at = fields.choice("standing", standings))
        out.standing = static_cast<Standing>(*at);
    return out;
}

std::optional<Rate> read_rate(const Fields& fields, std::string_view key) {
    const std::string words = fields.needed_text(key);
    if (words.empty()) return std::nullopt;
    const auto rate = Rate::parse(words);
    if (!rate)
        fields.reading().wrong(
            *fields.find(key),
            fmt::format("看不懂费率 “{}”；应如 0.20、2%、min(25; 2.5%)、0.12..0.50，未公布写 \"?\"",
                        words),
            fmt::format("cannot read the rate '{}'; write 0.20, 2%, min(25; 2.5%), 0.12..0.50, or "
                        "\"?\" if it is not stated",
                        words));
    return rate;
}

void read_tier(Reading& reading, const Value& value, std::vector<Tier>& out) {
    constexpr std::array<std::string_view, 2> keys{"over", "rate"};
    const Fields fields(reading, value, keys);
    const auto over = fields.need("over") == nullptr ? std::nullopt : fields.number("over");
    auto rate = read_rate(fields, "rate");
    if (!over || !rate) return;
    if (out.empty() && !over->is_zero())
        reading.wrong(value, "第一档应为 “over: 0”", "the first tier should be 'over: 0'");
    if (!out.empty() && *over <= out.back().over)
        reading.wrong(value,
                      fmt::format("各档应递增：{} 不大于前一档的 {}", over->decimal(),
                                  out.back().over.decimal()),
                      fmt::format("tiers should rise: {} is not above the {} before it",
                                  over->decimal(), out.back().over.decimal()));
    out.push_back({*over, *std::move(rate)});
}

}  // namespace

Source read_source(Reading& reading, const std::string& id, const Value& value) {
    constexpr std::array<std::string_view, 2> keys{"url", "kind"};
    const Fields fields(reading, value, keys);
    return {.id = id, .url = fields.needed_text("url"), .kind = fields.needed_text("kind")};
}

ProductClass read_class(Reading& reading, const std::string& id, const Value& value) {
    constexpr std::array<std::string_view, 3> keys{"name", "counts", "per"};
    const Fields fields(reading, value, keys);
    ProductClass out{.id = id, .name = fields.words("name"), .counts = fields.text("counts")};
    if (out.name.empty()) out.name = base::same(id);
    if (out.counts.empty()) out.counts = "unit";
    constexpr std::array<std::string_view, 4> pers{"unit", "entity", "title", "lump"};
    if (const auto at = fields.choice("per", pers)) out.per = static_cast<Per>(*at);
    return out;
}

Region read_region(Reading& reading, const std::string& id, const Value& value) {
    Region out{.id = id};
    if (value.text() != nullptr && *value.text() == "rest") {
        out.rest = true;
        return out;
    }
    if (!value.is_list())
        reading.wrong(value, "地区应为国家代码的列表，或 rest（其余所有国家）",
                      "a region is a list of country codes, or 'rest' for all others");
    for (const Value& item : value.items()) {
        const std::string code = item.text() == nullptr ? "" : *item.text();
        if (!is_country(code))
            reading.wrong(item, fmt::format("国家应为两个大写字母（如 CN），而不是 “{}”", code),
                          fmt::format("a country is two capital letters (CN), not '{}'", code));
        out.countries.push_back(code);
    }
    return out;
}

RateRow read_rate_row(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"when", "volume", "rate", "tiers", "renews"}));
    RateRow out{.row = read_row(fields),
                .when = read_when(reading, fields.find("when")),
                .renews = fields.text("renews")};
    constexpr std::array<std::string_view, 2> volumes{"marginal", "whole"};
    if (const auto at = fields.choice("volume", volumes)) out.volume = static_cast<Volume>(*at);
    const bool has_tiers = fields.find("tiers") != nullptr;
    if (has_tiers == (fields.find("rate") != nullptr))
        reading.wrong(value, "请写 “rate”（一个费率）或 “tiers”（各档费率），二者取一",
                      "write either 'rate' (one) or 'tiers' (several)");
    else if (has_tiers)
        fields.each("tiers", [&](const Value& tier) { read_tier(reading, tier, out.tiers); });
    else if (auto rate = read_rate(fields, "rate"))
        out.tiers.push_back({0, *std::move(rate)});
    if (out.tiers.empty() && !reading.failed())
        reading.wrong(value, "“tiers” 为空", "'tiers' is empty");
    return out;
}

FactorRow read_factor_row(Reading& reading, const Value& value, std::string_view key) {
    const Fields fields(reading, value, row_keys({"name", "when", key}));
    FactorRow out{.row = read_row(fields),
                  .name = fields.words("name"),
                  .when = read_when(reading, fields.find("when"))};
    if (out.name.empty()) out.name = base::same(out.row.id);
    if (fields.need(key) != nullptr) out.times = fields.amount(key).value_or(base::Interval(1));
    return out;
}

CapRow read_cap_row(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"scope", "class", "amount", "renews"}));
    CapRow out{
        .row = read_row(fields), .classes = fields.texts("class"), .renews = fields.text("renews")};
    constexpr std::array<std::string_view, 4> scopes{"product", "entity", "class", "enterprise"};
    if (fields.need("scope") != nullptr)
        if (const auto at = fields.choice("scope", scopes)) out.scope = static_cast<CapScope>(*at);
    if (out.scope == CapScope::product_class && out.classes.empty())
        reading.wrong(value, "类别上限要写明 “class”", "a cap of a class has to name its 'class'");
    if (fields.need("amount") != nullptr)
        out.amount = fields.amount("amount").value_or(base::Interval(0));
    return out;
}

AmountRow read_amount_row(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"amount"}));
    AmountRow out{.row = read_row(fields)};
    if (fields.need("amount") != nullptr)
        out.amount = fields.amount("amount").value_or(base::Interval(0));
    return out;
}

Payment read_payment(Reading& reading, const Value& value) {
    const Fields fields(reading, value,
                        row_keys({"report_within_days", "pay_within_days", "grace_days"}));
    fields.need("report_within_days");
    fields.need("pay_within_days");
    return {.row = read_row(fields),
            .report_days = fields.whole("report_within_days").value_or(0),
            .pay_days = fields.whole("pay_within_days").value_or(0),
            .grace_days = fields.whole("grace_days").value_or(0)};
}

Renewal read_renewal(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"increase_at_most"}));
    fields.need("increase_at_most");
    return {.row = read_row(fields),
            .increase_at_most = fields.number("increase_at_most").value_or(Rational(0))};
}

Interest read_interest(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"rate", "day_count", "grace_days"}));
    fields.need("rate");
    Interest out{.row = read_row(fields),
                 .rate = fields.number("rate").value_or(Rational(0)),
                 .day_count = fields.whole("day_count").value_or(365),
                 .grace_days = fields.whole("grace_days").value_or(0)};
    if (out.day_count == 360 || out.day_count == 365) return out;
    reading.wrong(*fields.find("day_count"), "“day_count” 应为 365 或 360",
                  "'day_count' should be 365 or 360");
    out.day_count = 365;
    return out;
}

Duplicate read_duplicate(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"method", "pools", "at_most"}));
    constexpr std::array<std::string_view, 1> methods{"share_of_families"};
    if (fields.need("method") != nullptr) fields.choice("method", methods);
    fields.need("pools");
    Duplicate out{.row = read_row(fields),
                  .pools = fields.texts("pools"),
                  .at_most = fields.number("at_most").value_or(Rational(1))};
    if (out.at_most <= Rational(1)) return out;
    reading.wrong(*fields.find("at_most"), "“at_most” 不能超过 100%",
                  "'at_most' cannot be over 100%");
    out.at_most = 1;
    return out;
}

PaidUp read_paid_up(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({"months", "times", "early_by", "early_pays"}));
    PaidUp out{.row = read_row(fields),
               .months = static_cast<int>(fields.whole("months").value_or(24)),
               .times = fields.number("times").value_or(Rational(1)),
               .early_by = read_signed_by(fields, "early_by"),
               .early_pays = fields.number("early_pays").value_or(Rational(1))};
    if (out.months > 0 && out.months <= 240) return out;
    reading.wrong(*fields.find("months"), "“months” 应为 1 至 240", "'months' should be 1 to 240");
    out.months = 24;
    return out;
}

Row read_most_favoured(Reading& reading, const Value& value) {
    const Fields fields(reading, value, row_keys({}));
    return read_row(fields);
}

Deal read_deal(Reading& reading, const Value& value) {
    constexpr std::array<std::string_view, 3> keys{"licensee", "from", "until"};
    const Fields fields(reading, value, keys);
    Deal out{.licensee = fields.needed_text("licensee")};
    if (const auto from = fields.date("from")) out.from = from->first();
    if (const auto until = fields.date("until")) out.until = until->last();
    return out;
}

}  // namespace hanse::royalty
