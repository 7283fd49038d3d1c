// SPDX-License-Identifier: GPL-3.0-or-later
// Assessment: the answer to the question this program exists for.
//
// What an alliance has to build for its aims, which law it may run into and why, what it really
// does, where it stands, and what nobody has said yet. Plain values; rendering is the report
// floor's business. An Assessment points into the CaseFile and the RuleBook it was made from and
// must not outlive them.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/accounts/account.hpp"
#include "hanse/assess/compose.hpp"
#include "hanse/assess/obligations.hpp"
#include "hanse/assess/severity.hpp"
#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/facts.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::assess {

using knowledge::FactIndex;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

enum class Status {
    violated,   // the facts show it
    suspected,  // the facts point to it; also: a presumption or factor that holds
    satisfied,
    unknown,         // facts are missing; see Finding::open
    not_applicable,  // the rule's "when" or objectives do not fit
    not_yet,         // a duty that is not pressed at this stage
};

/// One rule, judged.
struct Finding {
    const knowledge::Rule* rule = nullptr;
    Status status = Status::unknown;
    std::optional<Grade> grade;        // of what is violated or suspected
    base::Interval severity;           // model.md G.2; as wide as the alliance's share is unknown
    base::Bilingual sentence;          // with the facts in it
    std::span<const FactIndex> facts;  // every fact the conditions name; the rule's own list
    std::vector<FactIndex> open;       // facts that would settle it, when unknown
    std::vector<const knowledge::Citation*>
        sources;  // in force on the day and of the case's jurisdiction; the paper always
    bool article_unconfirmed =
        false;  // drawn by the founding paper; the legal article is from memory only
};

/// A question to a person: one unknown fact, and what hangs on it.
struct Question {
    FactIndex fact{};
    base::Rational weight;                      // higher: decides more, and graver, findings
    std::vector<const knowledge::Rule*> rules;  // findings that it can still change
    std::vector<base::Bilingual> gaps;          // cells of tables that would answer it
};

/// Which members fit one objective (model.md E.2).
struct CircleView {
    ObjectiveId objective{};
    base::Truth ok = base::Truth::unknown;
    std::vector<std::string> members;    // ids: surely in the circle
    std::vector<std::string> possible;   // perhaps in it; facts are missing
    std::vector<std::string> violators;  // surely not
    std::vector<std::string> hub;
    std::string market;  // the product market they share, for EI and DA
};

/// One objective's score from evidence (model.md F.2).
struct ScoreView {
    ObjectiveId objective{};
    base::Interval score;  // unknown evidence counted 0 at the low end, 1 at the high end
    base::Rational point;  // on known evidence alone
    base::Truth architecture_met = base::Truth::unknown;
    struct Part {
        const knowledge::Feature* feature = nullptr;
        base::Rational weight;
        base::Interval value;  // [0, 1] when nothing is known
    };
    std::vector<Part> parts;
    bool declared = false;
    bool active = false;           // low end at least 0.60
    bool emerging = false;         // low end from 0.35 to 0.60
    bool surely_inactive = false;  // high end below 0.35
};

struct FitView {
    ObjectiveId objective{};
    std::optional<base::Rational> fit;  // nothing if the need or the circle is unknown
    std::optional<base::Rational> need;
    bool recommended = false;
};

/// One node of the construction plan, placed in time.
struct PlanStep {
    const knowledge::Node* node = nullptr;
    struct Origin {
        ObjectiveId objective{};
        std::string atom;                       // "JD-02.4a"
        const base::Bilingual* text = nullptr;  // the row or item of the paper it stands in
    };
    std::vector<Origin> origins;
    Modality modality = Modality::must;
    base::Rational weight;  // priority, 0 to 1
    std::vector<const knowledge::Node*> after;
    bool must = false;  // in every budget
    base::Truth done = base::Truth::unknown;
    base::Rational months, start, slack;
    bool months_ours = true;  // duration is our default, not the alliance's
    bool critical = false;
    std::optional<base::Rational> cost;  // CNY
    std::string owner;                   // as planned
    base::Truth in_budget = base::Truth::unknown;
};

struct Plan {
    ObjectiveSet objectives;
    const knowledge::Combination* usual = nullptr;  // K1 … K6, if it is one of these
    std::vector<PlanStep> steps;                    // by start, then id
    struct Counts {
        std::size_t rows = 0, leaves = 0, atoms = 0, nodes = 0, merged_nodes = 0, merged_away = 0;
    } counts;
    std::vector<const knowledge::LegalRisk*> risks;
    std::vector<const knowledge::InterestConflict*> conflicts;
    std::vector<const knowledge::Tension*> tensions;
    bool architecture_conflict = false;
    std::vector<ObjectiveId> patents_required_by;
    base::Rational duration;  // months
    std::vector<const knowledge::Node*> critical_path;
};

struct BudgetView {
    std::optional<base::Rational> limit;  // CNY available for construction
    base::Rational cost;                  // of the items whose cost is known
    std::size_t costs_unknown = 0;
    base::Rational staff_saving;   // by sharing staff between teams
    std::optional<bool> feasible;  // do the must-haves fit? nothing if unknown
    base::Rational chosen_cost, chosen_weight;
};

struct GateView {
    base::Bilingual name;
    base::Truth met = base::Truth::unknown;
};

struct StageView {
    int low = 0, high = 4;  // surely reached; possibly reached
    struct Level {
        const knowledge::StageDefinition* stage = nullptr;
        std::vector<GateView> gates;
    };
    std::vector<Level> levels;
};

struct ControlView {
    const knowledge::Control* control = nullptr;
    Pressure pressure = Pressure::unknown;
};

struct EvolutionView {
    std::vector<std::pair<const knowledge::EvolutionGate*, base::Truth>> gates;
    base::Interval readiness;  // met / 8: surely, possibly
    const knowledge::EvolutionGate* next = nullptr;
    base::Truth advised = base::Truth::unknown;  // EV-1 holds, or the industry trait says so
};

/// One sentence of the summary, most important first.
struct KeyPoint {
    enum class Tone { good, note, warning, alarm } tone = Tone::note;
    base::Bilingual sentence;
    std::string why;  // what --why explains: a rule id, an objective, a node, "stage", "drift" …
};

struct Assessment {
    const domain::CaseFile* file = nullptr;
    const knowledge::RuleBook* book = nullptr;
    base::Date day;
    knowledge::Facts facts;

    std::vector<KeyPoint> summary;
    base::Truth standard_type = base::Truth::unknown;
    std::array<base::Rational, knowledge::kObjectives>
        weights{};  // of the declared objectives, adding up to 1
    ObjectiveSet declared, later;
    std::vector<ScoreView> scores;  // six
    std::optional<base::Rational>
        drift;  // between scores and declaration, on known evidence; 0 none, 1 total
    bool drift_alarm = false;
    std::vector<FitView> fits;  // six
    bool circles_needed = false;
    std::vector<CircleView> circles;    // of the objectives in the plan
    std::vector<std::string> unplaced;  // members in no circle: candidates for associate status
    std::vector<base::Bilingual> firewalls;
    Plan plan;
    BudgetView budget;
    StageView stage;
    std::vector<ControlView> controls;
    EvolutionView evolution;
    std::vector<Finding> findings;                   // gravest first
    std::vector<Question> questions;                 // most decisive first
    accounts::Account money;                         // of the latest year with money in it
    std::vector<const knowledge::Rule*> unverified;  // rules not applied: the source was never seen
};

}  // namespace hanse::assess
