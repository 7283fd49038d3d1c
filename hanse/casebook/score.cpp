// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/casebook/score.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

namespace hanse::casebook {

using knowledge::Practice;

namespace {

constexpr std::array kEras{1945, 1980, 2000, 2015};  // an era ends before each of these years

bool has(const std::vector<std::string>& codes, const std::string& code) {
    return std::ranges::find(codes, code) != codes.end();
}

bool cleared(const Record& record) { return record.label.starts_with("cleared"); }
bool condemned(const Record& record) { return record.label == "violation"; }

std::string era_of(const Record& record) {
    if (!record.decided) return "?";
    int from = 0;
    for (const int to : kEras) {
        if (*record.decided < to)
            return from == 0 ? fmt::format("–{}", to - 1) : fmt::format("{}–{}", from, to - 1);
        from = to;
    }
    return fmt::format("{}–", from);
}

class Scorer {
public:
    explicit Scorer(const knowledge::CasebookDoor& door) {
        for (const Practice& practice : door.practices)
            out_.practices.push_back({.practice = &practice});
    }

    void add(const Trial& trial) {
        const Record& record = trial.of->record;
        ++out_.cases;
        if (cleared(record)) ++out_.cleared;
        for (std::size_t i = 0; i < trial.verdicts.size(); ++i) add(trial, i);
        if (cleared(record) || condemned(record)) add_outcome(trial);
    }

    Score finish() {
        for (auto& [group, tally] : jurisdictions_) out_.by_jurisdiction.push_back({group, tally});
        for (auto& [group, tally] : eras_) out_.by_era.push_back({group, tally});
        return std::move(out_);
    }

private:
    void add(const Trial& trial, std::size_t i) {
        const PracticeVerdict& verdict = trial.verdicts[i];
        const Record& record = trial.of->record;
        const std::string& code = verdict.practice->code;
        PracticeScore& score = out_.practices[i];
        ++score.cases;
        if (!verdict.practice->sign) return add_hidden(has(record.must_flag, code), false, score);
        if (verdict.verdict == Verdict::unknown) ++score.unknown;
        out_.unknown.count(verdict.verdict == Verdict::unknown);

        const bool raised = verdict.verdict >= Verdict::suspected;
        if (has(record.must_flag_observable, code)) {
            score.observable.count(raised);
            score.shown.count(verdict.verdict == Verdict::violated);
            out_.observable.count(raised);
            if (has(record.sure, code)) out_.sure.count(raised);
            out_.shown.count(verdict.verdict == Verdict::violated);
            if (!raised) disagree(Disagreement::Kind::missed, trial, verdict);
        } else {
            add_hidden(has(record.must_flag, code), verdict.verdict != Verdict::clear, score);
        }
        if (has(record.must_not_condemn, code)) {
            out_.rejected.count(verdict.verdict == Verdict::violated);
            if (verdict.verdict == Verdict::violated)
                disagree(Disagreement::Kind::rejected, trial, verdict);
        }
        if (cleared(record)) add_cleared(trial, verdict, score);
    }

    void add_hidden(bool expected, bool raised_or_asked, PracticeScore& score) {
        if (!expected) return;
        score.hidden.count(raised_or_asked);
        out_.hidden.count(raised_or_asked);
    }

    void add_cleared(const Trial& trial, const PracticeVerdict& verdict, PracticeScore& score) {
        const Record& record = trial.of->record;
        const std::string& code = verdict.practice->code;
        const bool violated = verdict.verdict == Verdict::violated;
        score.false_violated.count(violated);
        if (!has(record.must_not_condemn, code)) {
            out_.false_violated.count(violated);
            if (violated) disagree(Disagreement::Kind::false_violated, trial, verdict);
        }
        const bool beyond = verdict.verdict == Verdict::suspected && !has(record.discussed, code);
        out_.suspected_beyond.count(beyond);
        if (beyond) disagree(Disagreement::Kind::suspected_beyond, trial, verdict);
    }

    void add_outcome(const Trial& trial) {
        const Record& record = trial.of->record;
        const bool crossed = std::ranges::any_of(trial.verdicts, [](const PracticeVerdict& one) {
            return one.verdict == Verdict::violated;
        });
        const bool agree = crossed == condemned(record);
        const auto& where = trial.of->inputs.jurisdictions;
        jurisdictions_[where.empty() ? "?" : where.front()].count(agree);
        eras_[era_of(record)].count(agree);
        if (!agree && condemned(record))
            out_.disagreements.push_back({.kind = Disagreement::Kind::outcome, .of = trial.of});
    }

    void disagree(Disagreement::Kind kind, const Trial& trial, const PracticeVerdict& verdict) {
        out_.disagreements.push_back(
            {kind, trial.of, verdict.practice, verdict.verdict, verdict.rules});
    }

    Score out_;
    std::map<std::string, Tally> jurisdictions_, eras_;
};

}  // namespace

std::optional<base::Rational> Tally::ratio() const {
    if (of == 0) return std::nullopt;
    return base::Rational(static_cast<std::int64_t>(hits)) /
           base::Rational(static_cast<std::int64_t>(of));
}

std::size_t Score::failed() const {
    return (observable.of - observable.hits) + rejected.hits + false_violated.hits;
}

std::size_t Score::passed() const {
    return observable.of + rejected.of + false_violated.of - failed();
}

Score score(const std::vector<Trial>& trials, const knowledge::CasebookDoor& door) {
    Scorer scorer(door);
    for (const Trial& trial : trials) scorer.add(trial);
    Score out = scorer.finish();
    std::ranges::stable_sort(out.disagreements, {}, &Disagreement::kind);
    return out;
}

}  // namespace hanse::casebook
