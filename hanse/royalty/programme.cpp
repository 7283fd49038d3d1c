// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/programme.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "hanse/base/yaml.hpp"
#include "hanse/royalty/read_rows.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Result;
using base::Value;

namespace {

constexpr std::array<std::string_view, 23> kKeys{
    "id",        "name",      "administrator", "note",          "currency", "sources",
    "classes",   "regions",   "due_where",     "counts",        "rates",    "multipliers",
    "cap_order", "caps",      "minimums",      "free_below",    "payment",  "renewal",
    "interest",  "duplicate", "paid_up",       "most_favoured", "deal"};

/// Sections that are maps of named things: calls read(id, value) for each.
template <class Read>
void each_named(const Fields& fields, std::string_view key, Read read) {
    const Value* section = fields.find(key);
    if (section == nullptr) return;
    if (!section->is_map())
        fields.reading().wrong(*section, fmt::format("“{}” 应为若干 “名称: 内容”", key),
                               fmt::format("'{}' should be a map of names", key));
    for (const auto& [id, value] : section->fields()) read(id, value);
}

template <class T, class Read>
std::optional<T> read_section(Reading& reading, const Fields& fields, std::string_view key,
                              Read read) {
    const Value* section = fields.find(key);
    return section == nullptr ? std::nullopt : std::optional<T>(read(reading, *section));
}

void read_head(const Fields& fields, Programme& out) {
    out.id = fields.needed_text("id");
    out.name = fields.words("name");
    if (out.name.empty()) out.name = base::same(out.id);
    out.administrator = fields.text("administrator");
    out.note = fields.text("note");
    const std::string code = fields.needed_text("currency");
    if (code.empty()) return;
    if (const auto currency = money::Currency::parse(code))
        out.currency = *currency;
    else
        fields.reading().wrong(*fields.find("currency"),
                               fmt::format("没有货币 “{}”（应为 USD、CNY 这样的代码）", code),
                               fmt::format("there is no currency '{}' (a code such as USD)", code));
}

/// Caps act from the smaller sum to the larger; the terms may say so, and may not say otherwise.
void check_cap_order(const Fields& fields) {
    constexpr std::array<std::string_view, 4> order{"product", "entity", "class", "enterprise"};
    std::size_t least = 0;
    for (const std::string& scope : fields.texts("cap_order")) {
        const auto* const found = std::ranges::find(order, scope);
        if (found == order.end())
            return fields.reading().unknown_word(*fields.find("cap_order"), {"上限范围", "scope"},
                                                 scope, order);
        const auto at = static_cast<std::size_t>(found - order.begin());
        if (at < least)
            return fields.reading().wrong(
                *fields.find("cap_order"),
                "上限自小到大起作用：product、entity、class、enterprise；“cap_order” 应按此顺序",
                "caps act from the smaller sum to the larger: product, entity, class, enterprise; "
                "'cap_order' should say so");
        least = at;
    }
}

void read_rows(Reading& reading, const Fields& fields, Programme& out) {
    each_named(fields, "sources", [&](const std::string& id, const Value& value) {
        out.sources.push_back(read_source(reading, id, value));
    });
    each_named(fields, "classes", [&](const std::string& id, const Value& value) {
        out.classes.push_back(read_class(reading, id, value));
    });
    each_named(fields, "regions", [&](const std::string& id, const Value& value) {
        out.regions.push_back(read_region(reading, id, value));
    });
    fields.each("counts", [&](const Value& value) {
        out.counts.push_back(read_factor_row(reading, value, "units"));
    });
    fields.each("rates",
                [&](const Value& value) { out.rates.push_back(read_rate_row(reading, value)); });
    fields.each("multipliers", [&](const Value& value) {
        out.multipliers.push_back(read_factor_row(reading, value, "times"));
    });
    fields.each("caps",
                [&](const Value& value) { out.caps.push_back(read_cap_row(reading, value)); });
    fields.each("minimums", [&](const Value& value) {
        out.minimums.push_back(read_amount_row(reading, value));
    });
    fields.each("free_below", [&](const Value& value) {
        out.free_below.push_back(read_amount_row(reading, value));
    });
}

void read_sections(Reading& reading, const Fields& fields, Programme& out) {
    constexpr std::array<std::string_view, 4> wheres{"made_or_sold", "made", "sold", "everywhere"};
    if (const auto at = fields.choice("due_where", wheres))
        out.due_where = static_cast<DueWhere>(*at);
    out.payment = read_section<Payment>(reading, fields, "payment", read_payment);
    out.renewal = read_section<Renewal>(reading, fields, "renewal", read_renewal);
    out.interest = read_section<Interest>(reading, fields, "interest", read_interest);
    out.duplicate = read_section<Duplicate>(reading, fields, "duplicate", read_duplicate);
    out.paid_up = read_section<PaidUp>(reading, fields, "paid_up", read_paid_up);
    out.most_favoured = read_section<Row>(reading, fields, "most_favoured", read_most_favoured);
    out.deal = read_section<Deal>(reading, fields, "deal", read_deal);
}

/// What the rows say of each other.
class CrossCheck {
public:
    CrossCheck(const Programme& programme, std::vector<base::Error>& errors)
        : programme_(programme), errors_(errors) {
        for (const auto& one : programme.sources) sources_.push_back(one.id);
        for (const auto& one : programme.classes) classes_.push_back(one.id);
        for (const auto& one : programme.regions) regions_.push_back(one.id);
        for (const auto& one : programme.rates) rates_.push_back(one.row.id);
        for (const auto& one : programme.caps) caps_.push_back(one.row.id);
    }

    void run() {
        for (const RateRow& rate : programme_.rates) {
            check(rate.row);
            check(rate.row, rate.when);
            known(rate.row, {"费率行", "rate row"}, rate.renews, rates_);
            need_renewal(rate.row, rate.renews);
        }
        for (const auto* factors : {&programme_.counts, &programme_.multipliers})
            for (const FactorRow& factor : *factors)
                check(factor.row), check(factor.row, factor.when);
        for (const CapRow& cap : programme_.caps) {
            check(cap.row);
            for (const std::string& one : cap.classes) known(cap.row, kClass, one, classes_);
            known(cap.row, {"上限行", "cap row"}, cap.renews, caps_);
            need_renewal(cap.row, cap.renews);
        }
        for (const auto* amounts : {&programme_.minimums, &programme_.free_below})
            for (const AmountRow& amount : *amounts) check(amount.row);
        check_sections();
    }

private:
    inline static const Bilingual kClass{"产品类别", "product class"};

    void check_sections() {
        const auto rowed = [&](const auto& section) {
            if (section) check(section->row);
        };
        rowed(programme_.payment), rowed(programme_.renewal), rowed(programme_.interest);
        rowed(programme_.duplicate), rowed(programme_.paid_up);
        if (programme_.most_favoured) check(*programme_.most_favoured);
        if (programme_.interest && !programme_.payment)
            wrong(programme_.interest->row, "计迟延利息要先写 “payment”（何时到期）",
                  "late interest needs 'payment', which says when it is due");
    }

    void check(const Row& row) {
        if (!row.id.empty() && !ids_.insert(row.id).second)
            wrong(row, "行号 “" + row.id + "” 出现两次", "the id '" + row.id + "' stands twice");
        known(row, {"来源", "source"}, row.source, sources_);
    }

    void check(const Row& row, const Condition& when) {
        for (const std::string& one : when.classes) known(row, kClass, one, classes_);
        for (const std::string& one : when.regions) known(row, {"地区", "region"}, one, regions_);
        if (when.standing && !programme_.payment)
            wrong(row, "以 “standing” 为条件要先写 “payment”（何时算按时）",
                  "the condition 'standing' needs 'payment', which says what is in time");
    }

    void need_renewal(const Row& row, const std::string& renews) {
        if (!renews.empty() && !programme_.renewal)
            wrong(row, "写了 “renews” 就要写 “renewal”（续展涨幅上限）",
                  "'renews' needs 'renewal', which says the ceiling");
    }

    void known(const Row& row, const Bilingual& what, const std::string& word,
               const std::vector<std::string_view>& words) {
        if (word.empty() || std::ranges::find(words, word) != words.end()) return;
        const Bilingual hint = did_you_mean(word, words);
        wrong(row, fmt::format("没有{} “{}”{}", what.zh, word, hint.zh),
              fmt::format("there is no {} '{}'{}", what.en, word, hint.en));
    }

    void wrong(const Row& row, std::string zh, std::string en) {
        errors_.push_back(base::invalid(row.place, std::move(zh), std::move(en)));
    }

    const Programme& programme_;
    std::vector<base::Error>& errors_;
    std::set<std::string> ids_;
    std::vector<std::string_view> sources_, classes_, regions_, rates_, caps_;
};

}  // namespace

Result<Programme> parse_programme(std::string_view yaml, const std::string& file) {
    HANSE_TRY(root, base::parse_yaml(yaml, file));
    Reading reading(file);
    const Fields fields(reading, root, kKeys);
    Programme out{.file = file};
    read_head(fields, out);
    fields.need("classes");
    fields.need("rates");
    read_rows(reading, fields, out);
    read_sections(reading, fields, out);
    check_cap_order(fields);
    std::vector<base::Error> errors = reading.take_errors();
    CrossCheck(out, errors).run();
    if (errors.empty()) return out;
    return base::gather(std::move(errors));
}

const ProductClass* Programme::find_class(std::string_view wanted) const {
    const auto found = std::ranges::find(classes, wanted, &ProductClass::id);
    return found == classes.end() ? nullptr : &*found;
}

const RateRow* Programme::find_rate(std::string_view wanted) const {
    const auto found =
        std::ranges::find(rates, wanted, [](const RateRow& one) { return one.row.id; });
    return found == rates.end() ? nullptr : &*found;
}

const Region* Programme::region_of(std::string_view country) const {
    const Region* rest = nullptr;
    for (const Region& region : regions) {
        if (std::ranges::find(region.countries, country) != region.countries.end()) return &region;
        if (region.rest) rest = &region;
    }
    return rest;
}

std::string dates_text(const Row& row) {
    if (!row.from && !row.until) return {};
    return (row.from ? row.from->text() : "") + ".." + (row.until ? row.until->text() : "");
}

}  // namespace hanse::royalty
