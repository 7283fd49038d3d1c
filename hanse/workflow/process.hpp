// SPDX-License-Identifier: GPL-3.0-or-later
// Process: how something is decided, as data: states, who may move it on, whose consent is counted,
// what is asked, and what happens if nobody moves. One file of rules/workflows each.
//
//     submitted ──complete──▶ opinion ──send_to_vote──▶ voting ══vote══▶ admitted
//         │ withdraw                                      ╚═════════════▶ refused
//
// A process that cannot be gone through to its end does not load. Immutable after loading.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"

namespace hanse::workflow {

enum class FieldType {
    text,
    long_text,
    whole,
    truth,
    day,
    choice,
    person,
    member,
    evidence,
    questions,
    answers
};

/// Who sees a thing beside those who see the whole of an instance.
enum class Seen {
    inside,  // nobody else: not even the member concerned
    own,     // the member or person concerned
    all      // everybody who sees that there is such an instance
};

/// One thing that is asked for. All moves of a process fill one document of such fields.
struct FormField {
    std::string id;
    base::Bilingual name, help;
    FieldType type = FieldType::text;
    Seen seen = Seen::own;
    std::vector<std::pair<std::string, base::Bilingual>> choices;
    std::string of;  // answers: the field of questions that they answer
};

/// What a form asks: ids of fields. A required list of answers has to be complete.
struct Form {
    std::vector<std::string> required, optional;
};

/// When something happens without anybody's doing.
struct Clock {
    std::optional<int> days;  // after the state was entered
    std::string field;        // or on the day that stands in this field
    std::string then;         // a move; empty: only a reminder
};

struct State {
    std::string id;
    base::Bilingual name;
    bool final = false;
    std::optional<Clock> due;
    // What may be written down here without moving on, and by whom.
    std::vector<std::string> edited_by, edited;
};

enum class Share { one, majority, two_thirds, all };

/// Whose consent is counted. Everybody entitled has one voice: a company, or a person without one.
struct Consent {
    std::vector<std::string> of;  // roles
    Share needed = Share::majority;
    std::string needed_field;    // if not empty: a field of choices one, majority, two_thirds, all
    bool concerned = false;      // whether the member concerned has a voice too
    std::string passed, failed;  // states
};

enum class ReasonNeed { none, optional, required };

struct Move {
    std::string id;
    base::Bilingual name;
    std::vector<std::string> from;
    std::string to;                  // empty: a vote decides
    std::vector<std::string> roles;  // "own": who it is about; "clock": nobody, when it is time
    std::optional<Consent> consent;
    ReasonNeed reason = ReasonNeed::optional;  // of a vote, required: of those who say no
    Seen seen = Seen::own;                     // the reason, and votes
    Form form;
    /// What the layer above does in the same transaction: "member.add". Of a vote: if it is passed.
    std::string effect;
};

/// How much of other people's instances a role sees. One's own is always seen.
enum class Sight { own, outline, whole };

struct Process {
    std::string id;
    base::Bilingual name, about;
    std::vector<std::string> started_by;  // roles; "own" and "clock" make no sense here
    Form start;
    std::string first;                                 // the state it begins in
    std::vector<std::pair<std::string, Sight>> sight;  // a role that is not named sees its own
    std::vector<FormField> fields;
    std::vector<State> states;
    std::vector<Move> moves;

    const State* state(std::string_view wanted) const;
    const Move* move(std::string_view wanted) const;
    const FormField* field(std::string_view wanted) const;
    /// Roles that can do something in a state: move it on or write something down.
    std::vector<std::string> actors(std::string_view in_state) const;
};

/// Roles of a person in an alliance, and what effects the layer above knows.
std::span<const std::string_view> roles();
std::span<const std::string_view> effects();

class Processes {
public:
    /// @param files  others than rules/workflows/… are left out.
    /// @return every mistake with its place: a state that cannot be reached, or from which no end
    ///         can be; an unknown role, field, state or effect; a name without one of the
    ///         languages; a vote without a state for either outcome.
    static base::Result<Processes> load(std::span<const base::NamedBytes> files);

    const Process* find(std::string_view id) const;
    /// The same. @return not_found, naming those that there are.
    base::Result<const Process*> need(std::string_view id) const;
    std::span<const Process> all() const { return all_; }  // by id

private:
    std::vector<Process> all_;
};

}  // namespace hanse::workflow
