// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/term_rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/base/yaml.hpp"

namespace hanse::portfolio {

using base::Date;
using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::array<std::pair<std::string_view, Effect>, 17> kEffects{
    {{"examined", Effect::examined},
     {"granted", Effect::granted},
     {"lapsed_fee", Effect::lapsed_fee},
     {"expired_term", Effect::expired_term},
     {"withdrawn", Effect::withdrawn},
     {"abandoned", Effect::abandoned},
     {"refused", Effect::refused},
     {"revoked", Effect::revoked},
     {"ceased", Effect::ceased},
     {"restored", Effect::restored},
     {"lapsed_in_state", Effect::lapsed_in_state},
     {"disputed", Effect::disputed},
     {"settled", Effect::settled},
     {"transferred", Effect::transferred},
     {"licensed", Effect::licensed},
     {"pledged", Effect::pledged},
     {"paid", Effect::paid}}};

constexpr std::array<std::pair<std::string_view, Since>, 3> kSince{
    {{"filing", Since::filing}, {"grant", Since::grant}, {"priority", Since::priority}}};

/// Reads one map of a rule file; a key that nobody asks for is an error.
class Map {
public:
    Map(const Value& value, const std::string& file) : value_(value), file_(file) {}

    base::Place place(const Value& value) const { return {file_, value.line(), value.column()}; }

    std::string text(std::string_view name) {
        const Value* found = take(name);
        if (found == nullptr) return {};
        if (found->text() != nullptr) return *found->text();
        fail(*found, "应为文字", "a text is expected");
        return {};
    }
    std::vector<std::string> texts(std::string_view name) {
        std::vector<std::string> out;
        if (const Value* found = take(name))
            for (const Value& one : found->items())
                if (one.text() != nullptr) out.push_back(*one.text());
        return out;
    }
    int number(std::string_view name) {
        const Value* found = take(name);
        return found == nullptr ? 0 : number_of(*found);
    }
    std::vector<int> numbers(std::string_view name) {
        std::vector<int> out;
        if (const Value* found = take(name))
            for (const Value& one : found->items()) out.push_back(number_of(one));
        return out;
    }
    std::optional<Date> day(std::string_view name) {
        const Value* found = take(name);
        if (found == nullptr) return std::nullopt;
        const auto out = found->text() != nullptr ? Date::parse(*found->text()) : std::nullopt;
        if (!out) fail(*found, "应为日期，如 2021-06-01", "a day such as 2021-06-01 is expected");
        return out;
    }
    bool flag(std::string_view name) { return text(name) == "true"; }
    /// In both languages, or one text for both.
    base::Bilingual words(std::string_view name) {
        const Value* found = take(name);
        if (found == nullptr) return {};
        if (found->text() != nullptr) return base::same(*found->text());
        Map inner(*found, file_);
        base::Bilingual out{inner.text("zh"), inner.text("en")};
        if (inner.error_ && !error_) error_ = inner.error_;
        return out;
    }
    template <class T, std::size_t N>
    T word(std::string_view name, const std::array<std::pair<std::string_view, T>, N>& words,
           T otherwise) {
        const std::string said = text(name);
        if (said.empty()) return otherwise;
        for (const auto& [word, meaning] : words)
            if (word == said) return meaning;
        fail(*value_.find(name), fmt::format("不认识 “{}”", said),
             fmt::format("'{}' means nothing here", said));
        return otherwise;
    }
    TermSource source() { return {words("law"), text("article"), text("verification")}; }
    const Value* take(std::string_view name) {
        taken_.push_back(name);
        return value_.find(name);
    }
    Result<Done> finish() {
        if (error_) return *error_;
        for (const auto& [name, value] : value_.fields())
            if (std::ranges::find(taken_, name) == taken_.end()) {
                const auto like = base::suggestion(base::nearest(name, taken_));
                return base::invalid(place(value), fmt::format("没有 “{}” 这一项{}", name, like.zh),
                                     fmt::format("there is no '{}' here{}", name, like.en));
            }
        return Done{};
    }

private:
    int number_of(const Value& value) {
        int out = 0;
        const std::string* text = value.text();
        if (text == nullptr ||
            std::from_chars(text->data(), text->data() + text->size(), out).ec != std::errc())
            fail(value, "应为整数", "a whole number is expected");
        return out;
    }
    void fail(const Value& value, std::string zh, std::string en) {
        if (!error_) error_ = base::invalid(place(value), std::move(zh), std::move(en));
    }

    const Value& value_;
    std::string file_;
    std::vector<std::string_view> taken_;
    std::optional<base::Error> error_;
};

Result<Due> due_of(const Value& value, const std::string& file) {
    Map map(value, file);
    Due out{.what = map.text("what"),
            .since = map.word("since", kSince, Since::filing),
            .months = map.numbers("months"),
            .every_years = map.number("every_years"),
            .first_year = map.number("first_year"),
            .month_end = map.flag("month_end"),
            .grace_months = map.number("grace_months")};
    const std::string before = map.text("before_grant");  // also, only
    out.before_grant = !before.empty();
    out.after_grant = before != "only";
    out.source = map.source();
    HANSE_CHECK(map.finish());
    return out;
}

Result<RightRule> right_of(const Value& value, const std::string& office, const std::string& file) {
    Map map(value, file);
    RightRule out{.id = map.text("id"),
                  .name = map.words("name"),
                  .office = office,
                  .kinds = map.texts("kinds"),
                  .granted_kinds = map.texts("granted_kinds"),
                  .serial_begins = map.text("serial_begins"),
                  .filed_from = map.day("filed_from"),
                  .filed_until = map.day("filed_until"),
                  .published_until = map.day("published_until"),
                  .granted_when_published = map.flag("granted_when_published"),
                  .term_months = map.number("term_months"),
                  .term_since = map.word("term_since", kSince, Since::filing)};
    if (const Value* source = map.take("source")) out.source = Map(*source, file).source();
    if (const Value* dues = map.take("dues"))
        for (const Value& one : dues->items()) {
            HANSE_TRY(due, due_of(one, file));
            out.dues.push_back(std::move(due));
        }
    HANSE_CHECK(map.finish());
    return out;
}

bool begins_with_one_of(const std::string& text, const std::vector<std::string>& beginnings) {
    return std::ranges::any_of(beginnings,
                               [&](const std::string& one) { return text.starts_with(one); });
}

/// Whether a day lies where the rule asks; one that is not known well enough may.
base::Truth fits(const std::optional<base::PartialDate>& day, const std::optional<Date>& from,
                 const std::optional<Date>& until) {
    if (!from && !until) return base::Truth::yes;
    if (!day) return base::Truth::unknown;
    if ((from && day->last() < *from) || (until && *until < day->first())) return base::Truth::no;
    const bool surely = (!from || *from <= day->first()) && (!until || day->last() <= *until);
    return surely ? base::Truth::yes : base::Truth::unknown;
}

}  // namespace

Result<TermRules> TermRules::load(std::span<const base::NamedBytes> files) {
    TermRules out;
    for (const base::NamedBytes& file : files) {
        const bool terms = file.path.starts_with("rules/patents/terms/");
        if (!terms && !file.path.starts_with("rules/patents/events/")) continue;
        HANSE_TRY(root, base::parse_yaml(file.bytes, file.path));
        Map map(root, file.path);
        const std::string office = map.text("office");
        if (terms) {
            if (const Value* rights = map.take("rights"))
                for (const Value& one : rights->items()) {
                    HANSE_TRY(right, right_of(one, office, file.path));
                    out.rights_.push_back(std::move(right));
                }
        } else {
            for (const auto& [word, effect] : kEffects)
                for (const std::string& code : map.texts(word))
                    out.effects_[{office, code}] = effect;
        }
        HANSE_CHECK(map.finish());
    }
    return out;
}

base::Truth RightRule::fits(const patents::Record& record) const {
    if (office != record.publication.office ||
        !begins_with_one_of(record.publication.kind, kinds) ||
        !record.publication.serial.starts_with(serial_begins))
        return base::Truth::no;
    return portfolio::fits(record.application_date, filed_from, filed_until) &&
           portfolio::fits(record.publication_date, std::nullopt, published_until);
}

const RightRule* TermRules::rule_for(const patents::Record& record) const {
    const RightRule* possible = nullptr;
    for (const RightRule& rule : rights_) {
        const base::Truth fits = rule.fits(record);
        if (fits == base::Truth::yes) return &rule;
        if (fits == base::Truth::unknown && possible == nullptr) possible = &rule;
    }
    return possible;
}

Effect TermRules::effect(const std::string& office, const std::string& code) const {
    const auto found = effects_.find({office, code});
    return found != effects_.end() ? found->second : Effect::none;
}

Date months_after(const Date& day, int months) {
    const std::chrono::year_month month =
        std::chrono::year(day.year()) / std::chrono::month(day.month()) +
        std::chrono::months(months);
    const auto last = (month / std::chrono::last).day();
    return *Date::create(int(month.year()), unsigned(month.month()),
                         std::min(day.day(), unsigned(last)));
}

}  // namespace hanse::portfolio
