// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/watch_frame.hpp"

namespace hanse::report {

using watch::Grade;
using watch::News;
using watch::Warning;

namespace {

constexpr std::size_t kProductShown = 3;

Tone tone_of(Grade grade) {
    switch (grade) {
        case Grade::high: return Tone::alarm;
        case Grade::medium: return Tone::warning;
        case Grade::low: return Tone::good;
        case Grade::open: return Tone::note;
    }
    return Tone::plain;
}

std::string grade_words(const BookPen& pen, Grade grade) {
    return pen.word("report.watch.grade." + std::string(watch::grade_name(grade)));
}

void add(Definitions& to, const BookPen& pen, std::string_view key,
         const std::vector<std::string>& values) {
    if (values.empty()) return;
    to.entries.push_back({{text(pen.word(key))}, {text(pen.joined(values))}, {}});
}

}  // namespace

std::string score_words(const base::Rational& low, const base::Rational& high) {
    const base::Rational hundred(100);
    const std::string from = (low * hundred).rounded(0), to = (high * hundred).rounded(0);
    return from == to ? from : from + "–" + to;
}

Run grade_badge(const BookPen& pen, const watch::Risk& risk) {
    const std::string words =
        risk.grade == Grade::open
            ? pen.word("report.watch.grade.range", {{"least", grade_words(pen, risk.least)},
                                                    {"most", grade_words(pen, risk.most)}})
            : grade_words(pen, risk.grade);
    return badge(words, tone_of(risk.grade));
}

Run news_badge(const BookPen& pen, News news) {
    return badge(pen.word("report.watch.state." + std::string(watch::news_name(news))),
                 news == News::gone ? Tone::muted : Tone::note);
}

std::string status_in_words(const BookPen& pen, const std::string& status) {
    return pen.word("report.patents.status." + status);
}

std::string choice_words(const BookPen& pen, const std::string& choice) {
    return pen.word("report.watch.choice." + choice);
}

Inline decision_words(const BookPen& pen, const Warning& warning) {
    const watch::Decision* last = warning.decided();
    if (last == nullptr) return {badge(pen.word("report.watch.decision.none"), Tone::warning)};
    Inline out{
        text(pen.word("report.watch.decision.by", {{"choice", choice_words(pen, last->choice)},
                                                   {"owner", last->owner},
                                                   {"day", last->day}}))};
    if (!last->note.empty()) out.push_back(muted(" – " + last->note));
    if (warning.outdated()) {
        out.push_back(text(" "));
        out.push_back(badge(pen.word("report.watch.decision.outdated"), Tone::warning));
    }
    return out;
}

Definitions conditions(const BookPen& pen, const watch::Report& report) {
    const watch::Spec& spec = report.watch.spec;
    Definitions out;
    if (!spec.query.empty()) add(out, pen, "report.watch.query", {spec.query});
    add(out, pen, "report.watch.competitor", spec.competitors);
    add(out, pen, "report.watch.class", spec.classes);
    add(out, pen, "report.watch.country", spec.countries);
    std::vector<std::string> products;
    for (const watch::Product& one : spec.products) products.push_back(one.name);
    if (products.size() > kProductShown) products.resize(kProductShown), products.emplace_back("…");
    add(out, pen, "report.watch.product", products);
    add(out, pen, "report.watch.exports", spec.exports);
    std::string run = pen.word("report.watch.run.never");
    if (report.run) {
        run = pen.word("report.watch.run.is",
                       {{"n", std::to_string(report.run->number)}, {"day", report.run->day}});
        if (report.before)
            run += pen.word("report.watch.run.before", {{"day", report.before->day}});
    }
    out.entries.push_back({{text(pen.word("report.watch.run"))}, {text(run)}, {}});
    return out;
}

std::string warning_anchor(const watch::Report& report, const Warning& warning) {
    return "w" + std::to_string(report.watch.id) + "-" + warning.number;
}

}  // namespace hanse::report
