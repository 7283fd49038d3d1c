// SPDX-License-Identifier: GPL-3.0-or-later
// rules/casebook: how the fields of a casebook become facts, and what shows each practice.
#include <algorithm>

#include "hanse/knowledge/loader.hpp"

namespace hanse::knowledge {

bool DoorField::holds_for(std::string_view kind) const {
    if (!kinds.empty()) return std::ranges::find(kinds, kind) != kinds.end();
    return std::ranges::find(except, kind) == except.end();
}

const Practice* CasebookDoor::practice(std::string_view code) const {
    const auto found = std::ranges::find(practices, code, &Practice::code);
    return found == practices.end() ? nullptr : &*found;
}

DoorField RuleBookLoader::door_field(Fields& fields) {
    DoorField out{.field = fields.text("field"),
                  .kinds = fields.list("kinds"),
                  .except = fields.list("except")};
    for (const auto* kinds : {&out.kinds, &out.except})
        for (const std::string& kind : *kinds)
            if (!book_.door_.kinds.contains(kind))
                fields.complain(fields.place(), "kinds 中没有 “" + kind + "”",
                                "'" + kind + "' is not among the kinds");
    if (const base::Value* number = fields.find("number")) {
        out.number = fact(fields, fields.place(*number), number->text() ? *number->text() : "");
        out.per_cent = fields.yes_or("per_cent", false);
    } else if (const base::Value* gives = fields.find("gives")) {
        for (const auto& [word, facts] : gives->fields())
            out.gives.emplace(word, settings(fields, facts));
    } else {
        fields.missing("gives");
    }
    return out;
}

void RuleBookLoader::load_door(Fields& fields) {
    CasebookDoor& door = book_.door_;
    if (const base::Value* jurisdictions = fields.find("jurisdictions"))
        for (const auto& [name, ours] : jurisdictions->fields())
            if (ours.is_text()) door.jurisdictions.emplace(name, *ours.text());
    if (const base::Value* kinds = fields.find("kinds"))
        for (const auto& [kind, facts] : kinds->fields())
            door.kinds.emplace(kind, settings(fields, facts));
    const base::Value* list = fields.find("fields");
    if (list == nullptr) return fields.missing("fields");
    for (const base::Value& item : list->items()) {
        Fields one(item, fields.file(), errors_);
        door.fields.push_back(door_field(one));
        one.finish();
    }
}

void RuleBookLoader::load_practices(Fields& fields) {
    const base::Value* practices = fields.find("practices");
    if (practices == nullptr) return fields.missing("practices");
    for (const auto& [code, value] : practices->fields()) {
        Fields one(value, fields.file(), errors_);
        Practice practice{.code = code, .name = one.words("name"), .sign = condition(one, "sign")};
        if (practice.sign) practice.facts = practice.sign->facts();
        book_.door_.practices.push_back(std::move(practice));
        one.finish();
    }
}

}  // namespace hanse::knowledge
