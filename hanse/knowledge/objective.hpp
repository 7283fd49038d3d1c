// SPDX-License-Identifier: GPL-3.0-or-later
// The founding paper as data: six single objectives, what each has to build, who fits, what may go
// wrong.
//
// Read from rules/objectives, rules/nodes and their neighbours; ids and Chinese words are the
// paper's (model.md E.1).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/knowledge/condition.hpp"

namespace hanse::knowledge {

/// In the order of the paper's sections 2.1 to 2.6.
enum class ObjectiveId : std::uint8_t { jd, jp, ei, da, ue, ol };
inline constexpr std::size_t kObjectives = 6;
inline constexpr std::array<ObjectiveId, kObjectives> kAllObjectives{
    ObjectiveId::jd, ObjectiveId::jp, ObjectiveId::ei,
    ObjectiveId::da, ObjectiveId::ue, ObjectiveId::ol};

/// "JD" … "OL".
std::string_view code(ObjectiveId objective);
std::optional<ObjectiveId> objective_id(std::string_view code);

/// A set of objectives: bit i is kAllObjectives[i].
class ObjectiveSet {
public:
    constexpr ObjectiveSet() = default;
    constexpr explicit ObjectiveSet(unsigned bits) : bits_(bits & 63U) {}
    constexpr bool has(ObjectiveId objective) const {
        return ((bits_ >> unsigned(objective)) & 1U) != 0;
    }
    constexpr void add(ObjectiveId objective) { bits_ |= 1U << unsigned(objective); }
    constexpr unsigned bits() const { return bits_; }
    constexpr bool empty() const { return bits_ == 0; }
    std::size_t size() const;
    std::vector<ObjectiveId> members() const;
    friend constexpr bool operator==(ObjectiveSet, ObjectiveSet) = default;

private:
    unsigned bits_ = 0;
};

/// One duty inside a cell of the paper's tables, and the node it belongs to.
struct Atom {
    std::string id;    // "JD-02.4a"
    std::string node;  // "CN-13"
};

struct Item {  // a numbered sub-item of a row
    std::string id;
    base::Bilingual text;
    std::vector<Atom> atoms;
};

struct ContentRow {  // a line of 建设内容
    std::string id;
    base::Bilingual text;
    bool team = false;  // "set up a team to do the following"
    std::vector<Atom> atoms;
    std::vector<Item> items;
};

enum class Form { vertical, horizontal, any };
enum class PatentsNeeded { required, optional };

struct LegalRisk {
    std::string id;    // "JD-R1"
    std::string risk;  // "RK-01"
    base::Bilingual text;
};

struct InterestConflict {
    std::string id;        // "JD-C1"
    std::string conflict;  // "CF-01"
    bool about_fairness = false;
    base::Bilingual text;
};

/// How a fact feeds a score between 0 and 1: value / full, capped; yes and no are 1 and 0.
struct ScaledFact {
    FactIndex fact;
    base::Rational full = 1;
};

struct EvidenceWeight {
    std::string feature;  // "f01"
    base::Rational weight;
};

struct Objective {
    ObjectiveId id = ObjectiveId::jd;
    base::Bilingual name;
    std::string section, table;
    std::string casebook;  // its word in the casebook
    std::string architecture_id;
    base::Bilingual architecture;
    Form form = Form::any;
    PatentsNeeded patents = PatentsNeeded::optional;
    std::vector<EvidenceWeight> evidence;  // model.md F.2
    std::optional<ScaledFact> need;        // model.md E.6
    std::vector<ContentRow> rows;
    std::vector<LegalRisk> risks;
    std::vector<InterestConflict> conflicts;
};

enum class NodeKind { rule, organisation, task, asset, goal };

/// A piece of construction that several objectives may share.
struct Node {
    std::string id;  // "CN-01"
    base::Bilingual name;
    NodeKind kind = NodeKind::task;
    std::vector<std::string> after;  // nodes that come first
    base::Rational months;           // usual duration; ours
    std::string team;                // teams of the same name can share staff
    ObjectiveSet must_for;           // in every budget when one of these is an aim
    std::optional<Condition> done;   // the facts that show it is built
};

struct Feature {  // evidence of what an alliance really does (model.md F.1)
    std::string id;
    base::Bilingual name;
    ScaledFact value;
};

struct Combination {
    std::string id;  // "K1"
    base::Bilingual name;
    ObjectiveSet objectives;
};

struct Tension {
    std::string id;
    ObjectiveSet between;  // both must be aims; a single one means "with any other"
    base::Bilingual text;
    base::Bilingual question;
    std::vector<std::string> paper;
};

struct EvolutionGate {
    std::string id;  // "EV-1"
    base::Bilingual name;
    Condition met;
};

struct StageGate {
    base::Bilingual name;
    Condition met;
};

struct StageDefinition {
    std::string id;  // "S1"
    base::Bilingual name;
    std::vector<StageGate> gates;  // none for S0
};

/// A control of the stage-aware risk list (model.md G.2). Stages count 0 to 4.
struct Control {
    std::string id;    // "RC-R1a"
    std::string area;  // "G4-R1"
    base::Bilingual name;
    bool prohibition = false;
    int advised = 0, required = 0;
    std::string needs;  // "pool", "licence" or nothing
};

/// A sentence of the paper that is kept word for word: S3-01 … S3-10, RL-1 … RL-7, G4-B1 … G4-T4,
/// RK-01 … RK-04.
struct PaperItem {
    std::string id;
    std::string family;  // "section3", "red-line", "section4", "risk"
    base::Bilingual text;
};

}  // namespace hanse::knowledge
