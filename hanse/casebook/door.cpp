// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/casebook/door.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanse::casebook {

using base::Rational;
using base::Value;
using domain::Statement;
using knowledge::DoorField;
using knowledge::FactSetting;

namespace {

class Door {
public:
    Door(const knowledge::RuleBook& book, domain::CaseFile& into) : book_(book), into_(into) {}

    void state(std::string id, Value value, domain::Confidence confidence, base::Place place) {
        if (into_.statement(id) != nullptr) return;  // said by an earlier, finer field
        into_.statements.push_back({.id = std::move(id),
                                    .value = std::move(value),
                                    .provenance = {.confidence = confidence},
                                    .place = std::move(place)});
    }

    void state(const std::vector<FactSetting>& facts, domain::Confidence confidence,
               const base::Place& place) {
        for (const FactSetting& one : facts) {
            const knowledge::FactDefinition& fact = book_.facts()[one.fact];
            state(fact.id, knowledge::written_form(fact, one.value), confidence, place);
        }
    }

    void read(const DoorField& field, const Inputs::Field& said) {
        if (field.number) return read_number(field, said);
        const auto found = field.gives.find(said.word);
        if (found != field.gives.end()) return state(found->second, said.confidence, said.place);
        std::vector<std::string_view> words;
        for (const auto& [word, facts] : field.gives) words.push_back(word);
        errors_.push_back(base::invalid(said.place,
                                        fmt::format("{} 不能是 “{}”；可以是 {}", field.field,
                                                    said.word, fmt::join(words, "、")),
                                        fmt::format("{} cannot be '{}'; it can be {}", field.field,
                                                    said.word, fmt::join(words, ", "))));
    }

    base::Result<base::Done> verdict() {
        if (!errors_.empty()) return base::gather(std::move(errors_));
        return base::Done{};
    }

private:
    void read_number(const DoorField& field, const Inputs::Field& said) {
        const auto number = Rational::parse(said.word);
        if (!number) {
            errors_.push_back(base::invalid(
                said.place, fmt::format("{} 应为一个数，读到 “{}”", field.field, said.word),
                fmt::format("{} should be a number; found '{}'", field.field, said.word)));
            return;
        }
        const Rational value = field.per_cent ? *number / Rational(100) : *number;
        state(book_.facts()[*field.number].id, value.exact(), said.confidence, said.place);
    }

    const knowledge::RuleBook& book_;
    domain::CaseFile& into_;
    std::vector<base::Error> errors_;
};

Value jurisdictions_of(const Inputs& inputs, const knowledge::CasebookDoor& door) {
    Value out = Value::list();
    std::vector<std::string> seen;
    for (const std::string& name : inputs.jurisdictions) {
        const auto ours = door.jurisdictions.find(name);
        if (ours == door.jurisdictions.end() || std::ranges::find(seen, ours->second) != seen.end())
            continue;
        seen.push_back(ours->second);
        out.push(ours->second);
    }
    return out;
}

}  // namespace

base::Result<domain::CaseFile> case_file_of(const Inputs& inputs, const knowledge::RuleBook& book,
                                            const std::string& file) {
    domain::CaseFile out{.file = file, .id = inputs.id, .name = {inputs.id, inputs.id}};
    for (const Inputs::Aim& aim : inputs.aims)
        out.objectives.declared.push_back(
            {std::string(code(aim.objective)), Rational(aim.primary ? 2 : 1)});

    Door door(book, out);
    const auto judged = domain::Confidence::judged;
    if (Value where = jurisdictions_of(inputs, book.door()); !where.items().empty())
        door.state("alliance.jurisdiction", std::move(where), judged, {.file = file});
    if (inputs.start)
        door.state("alliance.founded", std::to_string(*inputs.start), domain::Confidence::memory,
                   {.file = file});
    if (inputs.end)
        door.state("alliance.ended", std::to_string(*inputs.end), domain::Confidence::memory,
                   {.file = file});
    door.state(book.door().kinds.at(inputs.kind), judged, {.file = file});
    for (const DoorField& field : book.door().fields)
        if (const auto said = inputs.fields.find(field.field);
            said != inputs.fields.end() && field.holds_for(inputs.kind))
            door.read(field, said->second);
    HANSE_CHECK(door.verdict());
    // Statements of one group stand together in a case file.
    std::ranges::stable_sort(out.statements, {}, [](const Statement& one) {
        return one.id.substr(0, one.id.find('.'));
    });
    return out;
}

}  // namespace hanse::casebook
