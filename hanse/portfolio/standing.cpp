// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/standing.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/base/days.hpp"
#include "hanse/portfolio/telling.hpp"

namespace hanse::portfolio {

using base::Date;
using base::PartialDate;
using patents::LegalEvent;
using patents::LegalStatus;
using patents::Record;

namespace {

constexpr int kYearsMax = 30;  // no right lasts longer

bool ends(LegalStatus status) {
    return status != LegalStatus::unknown && status != LegalStatus::pending &&
           status != LegalStatus::active;
}

LegalStatus status_after(Effect effect, bool granted, LegalStatus before) {
    switch (effect) {
        case Effect::examined:
            return before == LegalStatus::unknown ? LegalStatus::pending : before;
        case Effect::granted: return LegalStatus::active;
        case Effect::lapsed_fee: return LegalStatus::lapsed_fee;
        case Effect::expired_term: return LegalStatus::expired_term;
        case Effect::withdrawn: return LegalStatus::withdrawn;
        case Effect::abandoned: return LegalStatus::abandoned;
        case Effect::refused: return LegalStatus::refused;
        case Effect::revoked: return LegalStatus::revoked;
        case Effect::ceased: return LegalStatus::ceased;
        case Effect::restored: return granted ? LegalStatus::active : LegalStatus::pending;
        default: return before;
    }
}

/// "Ref country code: DEFree format text: …": the states that an event of the EPO names.
std::vector<std::string> states_named(const std::string& text) {
    static constexpr std::string_view kSign = "country code: ";
    std::vector<std::string> out;
    for (std::size_t at = text.find(kSign); at != std::string::npos; at = text.find(kSign, at + 1))
        if (at + kSign.size() + 2 <= text.size()) out.push_back(text.substr(at + kSign.size(), 2));
    return out;
}

std::string told(const LegalEvent& event) {
    return event.code + (event.code.empty() || event.text.empty() ? "" : " ") +
           event.text.substr(0, event.text.find(" · "));
}

/// The same day of another year or month, as precise as it is known.
std::optional<PartialDate> months_later(const PartialDate& from, int months) {
    const std::string text = months_after(from.first(), months).text();
    return PartialDate::parse(text.substr(0, from.text().size()));
}

class Reckoner {
public:
    Reckoner(std::span<const Record> right, const TermRules& rules, const StandingOptions& options)
        : right_(right), rules_(rules), options_(options) {
        whole_ = right.front();
        for (const Record& one : right.subspan(1)) whole_ = together(whole_, one);
    }

    Standing reckon() {
        read_documents();
        read_events();
        read_word();
        read_term();
        if (!out_.ended()) read_deadlines();
        if (!options_.dispute.empty()) {
            out_.disputed = true;
            out_.dispute = options_.dispute;
        }
        out_.colour = colour();
        return std::move(out_);
    }

private:
    bool over(const PartialDate& day) const { return day.last() < options_.day; }
    bool come(const PartialDate& day) const { return day.first() <= options_.day; }

    void read_documents() {
        for (const Record& one : right_) {
            const RightRule* rule = rules_.rule_for(one);
            if (rule == nullptr) continue;
            const bool grant = std::ranges::any_of(rule->granted_kinds, [&](const auto& kind) {
                return one.publication.kind.starts_with(kind);
            });
            if (out_.right == nullptr || grant) {
                out_.right = rule;
                right_is_sure_ = rule->fits(one) == base::Truth::yes;
            }
            if (!grant || (one.publication_date && !come(*one.publication_date))) continue;
            out_.granted = true;
            out_.because = Standing::Because::grant;
            out_.evidence = one.publication.text();
            if (rule->granted_when_published && !out_.grant) out_.grant = one.publication_date;
        }
        if (whole_.grant_date && come(*whole_.grant_date)) {
            out_.granted = true;
            out_.grant = whole_.grant_date;
        }
    }

    void read_events() {
        std::vector<const LegalEvent*> events;
        for (const LegalEvent& one : whole_.events)
            if (one.date && come(*one.date)) events.push_back(&one);
        std::ranges::stable_sort(events, {},
                                 [](const LegalEvent* one) { return one->date->first(); });
        for (const LegalEvent* one : events) read_event(*one);
    }

    void read_event(const LegalEvent& event) {
        const Effect effect = rules_.effect(event.office, event.code);
        if (effect == Effect::none) return;
        if (effect == Effect::disputed || effect == Effect::settled) {
            out_.disputed = effect == Effect::disputed;
            out_.dispute = out_.disputed ? told(event) : "";
            return;
        }
        if (effect == Effect::lapsed_in_state)
            for (const std::string& state : states_named(event.text))
                out_.lapsed_in[state] = event.date->text();
        if (effect == Effect::granted) {
            out_.granted = true;
            if (!out_.grant) out_.grant = event.date;
        }
        const LegalStatus after = status_after(effect, out_.granted, out_.status);
        if (after == out_.status) return;
        out_.status = after;
        out_.because = Standing::Because::event;
        out_.evidence = told(event);
        out_.since = event.date;
    }

    /// A word has no day. That a right has ended is believed; that it lives, unless an event ended it.
    void read_word() {
        const LegalStatus word = whole_.status;
        if (word == LegalStatus::unknown || word == out_.status) return;
        if (ends(out_.status)) {
            out_.contradicts = whole_.status_words;
            return;
        }
        if (out_.status == LegalStatus::active && word == LegalStatus::pending) return;
        out_.status = word;
        out_.because = Standing::Because::word;
        out_.evidence = whole_.status_words;
        out_.since.reset();
    }

    void read_term() {
        if (whole_.expiry_date) {
            out_.expiry = whole_.expiry_date;
            out_.expiry_is =
                whole_.expiry_official ? Standing::Expiry::official : Standing::Expiry::estimated;
        } else if (const auto from =
                       start(out_.right != nullptr ? out_.right->term_since : Since::filing);
                   from && right_is_sure_ && out_.right->term_months > 0) {
            out_.expiry = months_later(*from, out_.right->term_months);
            out_.expiry_is = Standing::Expiry::computed;
        }
        if (!out_.expiry || !over(*out_.expiry) || out_.ended()) return;
        out_.status = LegalStatus::expired_term;
        out_.because = Standing::Because::term;
        out_.evidence = out_.expiry_is == Standing::Expiry::computed ? out_.right->id : "";
        out_.since = out_.expiry;
    }

    std::optional<PartialDate> start(Since since) const {
        if (since == Since::filing) return whole_.application_date;
        if (since == Since::grant) return out_.grant;
        std::optional<PartialDate> first = whole_.application_date;
        for (const patents::Priority& one : whole_.priorities)
            if (one.date && (!first || one.date->first() < first->first())) first = one.date;
        return first;
    }

    void read_deadlines() {
        if (out_.right == nullptr) return;
        for (const Due& due : out_.right->dues) {
            if (!(out_.granted ? due.after_grant : due.before_grant)) continue;
            const auto from = start(due.since);
            if (!from || from->first() != from->last()) continue;
            for (const int months : due.months) add(due, from->first(), months);
            // The fee of a year falls due as the year before it ends.
            for (int year = due.first_year; due.every_years > 0 && year <= kYearsMax;
                 year += due.every_years)
                add(due, from->first(), 12 * (year - 1));
        }
        std::ranges::sort(out_.deadlines, {}, &Deadline::due);
    }

    void add(const Due& rule, const Date& from, int months) {
        Date due = months_after(from, months);
        if (rule.month_end) due = last_of_month(due);
        std::optional<Date> grace;
        if (rule.grace_months > 0) grace = months_after(due, rule.grace_months);
        if (grace.value_or(due) < options_.day) return;
        if (months_after(options_.day, options_.horizon_months) < due) return;
        if (out_.expiry && out_.expiry->first() <= due) return;
        if (out_.granted && out_.grant && due < out_.grant->first()) return;
        if (due < options_.day && paid(due, grace.value_or(due))) return;
        out_.deadlines.push_back({rule.what, due, grace, due < options_.day, rule.source});
    }

    static Date last_of_month(const Date& day) {
        const auto last =
            (std::chrono::year(day.year()) / std::chrono::month(day.month()) / std::chrono::last)
                .day();
        return *Date::create(day.year(), day.month(), unsigned(last));
    }

    /// Fees are paid up to a year ahead.
    bool paid(const Date& due, const Date& until) const {
        return std::ranges::any_of(whole_.events, [&](const LegalEvent& event) {
            return event.date && rules_.effect(event.office, event.code) == Effect::paid &&
                   months_after(due, -12) < event.date->first() && event.date->first() <= until;
        });
    }

    Colour colour() const {
        if (out_.status == LegalStatus::expired_term) return Colour::grey;
        if (out_.ended()) return Colour::red;
        if (out_.disputed) return Colour::purple;
        // What fell due already was most likely paid; it stays in the list as long as it can be.
        const bool soon = std::ranges::any_of(out_.deadlines, [&](const Deadline& one) {
            const int left = base::days_between(options_.day, one.due);
            return left >= 0 && left <= options_.soon_days;
        });
        if (soon) return Colour::amber;
        if (out_.status == LegalStatus::active) return Colour::green;
        return out_.status == LegalStatus::pending ? Colour::blue : Colour::white;
    }

    std::span<const Record> right_;
    const TermRules& rules_;
    const StandingOptions& options_;
    Record whole_;
    Standing out_;
    bool right_is_sure_ = false;
};

}  // namespace

bool Standing::ended() const { return ends(status); }

Standing Standing::without_deadlines() const {
    Standing out = *this;
    out.deadlines.clear();
    if (colour == Colour::amber)
        out.colour = status == LegalStatus::active    ? Colour::green
                     : status == LegalStatus::pending ? Colour::blue
                                                      : Colour::white;
    return out;
}

Standing standing(std::span<const Record> right, const TermRules& rules,
                  const StandingOptions& options) {
    base::expects(!right.empty(), "the standing of no publication");
    return Reckoner(right, rules, options).reckon();
}

}  // namespace hanse::portfolio
