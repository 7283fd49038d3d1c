// SPDX-License-Identifier: GPL-3.0-or-later
// Reads rules/workflows; docs/workflows.md says what stands there.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/fields.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/workflow/check_process.hpp"

namespace hanse::workflow {

using base::Fields;
using base::Value;

namespace {

/// Hands each entry of a map of maps to `read`, as (id, its fields).
template <class Read>
void each_entry(Fields& fields, std::string_view name, const Read& read) {
    const Value* map = fields.find(name);
    if (map == nullptr) return fields.missing(name);
    for (const auto& [id, value] : map->fields()) {
        Fields entry(value, fields.file(), fields.errors());
        read(id, entry);
        entry.finish();
    }
}

Seen seen_of(Fields& fields, Seen otherwise) {
    if (!fields.has("seen")) return otherwise;
    return static_cast<Seen>(fields.one_of("seen", {"inside", "own", "all"}));
}

Form form_of(Fields& fields, std::string_view name) {
    Form out;
    const Value* map = fields.find(name);
    if (map == nullptr) return out;
    Fields form(*map, fields.file(), fields.errors());
    out.required = form.list("required");
    out.optional = form.list("optional");
    form.finish();
    return out;
}

FormField field_of(const std::string& id, Fields& fields) {
    FormField out{.id = id, .name = fields.words("name"), .help = fields.words_if("help")};
    out.type = static_cast<FieldType>(
        fields.one_of("type", {"text", "long_text", "whole", "truth", "day", "choice", "person",
                               "member", "evidence", "questions", "answers"}));
    out.seen = seen_of(fields, Seen::own);
    out.of = fields.text_or("of", "");
    if (out.type != FieldType::choice) return out;
    const Value* choices = fields.find("choices");
    if (choices == nullptr || choices->fields().size() < 2) {
        fields.complain(fields.place(), fmt::format("字段 {} 需要至少两个 choices", id),
                        fmt::format("the field {} needs two choices or more", id));
        return out;
    }
    Fields names(*choices, fields.file(), fields.errors());
    for (const auto& [choice, words] : choices->fields())
        out.choices.emplace_back(choice, names.words(choice));
    return out;
}

std::optional<int> days_of(Fields& fields) {
    if (!fields.has("days")) return std::nullopt;
    const auto days = fields.number_or("days", 0).to_int64();
    if (days && *days >= 1 && *days <= 3650) return static_cast<int>(*days);
    fields.complain(fields.place(), "days 应为 1 至 3650", "'days' has to be 1 to 3650");
    return std::nullopt;
}

std::optional<Clock> clock_of(Fields& fields) {
    const Value* map = fields.find("due");
    if (map == nullptr) return std::nullopt;
    Fields clock(*map, fields.file(), fields.errors());
    Clock out{.days = days_of(clock),
              .field = clock.text_or("field", ""),
              .then = clock.text_or("then", "")};
    if (map->is_map() && out.days.has_value() == !out.field.empty())
        clock.complain(clock.place(), "due 需要 days 或 field 之一",
                       "'due' needs either 'days' or 'field'");
    clock.finish();
    return out;
}

State state_of(const std::string& id, Fields& fields) {
    return {.id = id,
            .name = fields.words("name"),
            .final = fields.yes_or("final", false),
            .due = clock_of(fields),
            .edited_by = fields.list("edited_by"),
            .edited = fields.list("edited")};
}

void read_needed(Fields& fields, Consent& out) {
    const Value* needed = fields.find("needed");
    if (needed == nullptr) return fields.missing("needed");
    if (needed->is_map()) {
        Fields by(*needed, fields.file(), fields.errors());
        out.needed_field = by.text("field");
        by.finish();
    } else {
        out.needed =
            static_cast<Share>(fields.one_of("needed", {"one", "majority", "two_thirds", "all"}));
    }
}

std::optional<Consent> consent_of(Fields& fields) {
    const Value* map = fields.find("consent");
    if (map == nullptr) return std::nullopt;
    Fields consent(*map, fields.file(), fields.errors());
    Consent out{.of = consent.list("of")};
    read_needed(consent, out);
    out.concerned = consent.yes_or("concerned", false);
    out.passed = consent.text("passed");
    out.failed = consent.text("failed");
    consent.finish();
    return out;
}

Move move_of(const std::string& id, Fields& fields) {
    Move out{.id = id, .name = fields.words("name"), .from = fields.list("from")};
    out.consent = consent_of(fields);
    if (!out.consent) out.to = fields.text("to");
    out.roles = fields.list("roles");
    if (fields.has("reason"))
        out.reason =
            static_cast<ReasonNeed>(fields.one_of("reason", {"none", "optional", "required"}));
    out.seen = seen_of(fields, Seen::own);
    out.form = form_of(fields, "form");
    out.effect = fields.text_or("effect", "");
    return out;
}

void read_sight(Fields& fields, Process& out) {
    const Value* map = fields.find("sight");
    if (map == nullptr) return fields.missing("sight");
    Fields sight(*map, fields.file(), fields.errors());
    for (const auto& [role, word] : map->fields())
        out.sight.emplace_back(role,
                               static_cast<Sight>(sight.one_of(role, {"own", "outline", "whole"})));
}

Process process_of(Fields& fields) {
    Process out{.id = fields.text("id"),
                .name = fields.words("name"),
                .about = fields.words("about"),
                .started_by = fields.list("started_by"),
                .start = form_of(fields, "start"),
                .first = fields.text("first")};
    read_sight(fields, out);
    each_entry(fields, "fields", [&](const std::string& id, Fields& entry) {
        out.fields.push_back(field_of(id, entry));
    });
    each_entry(fields, "states", [&](const std::string& id, Fields& entry) {
        out.states.push_back(state_of(id, entry));
    });
    each_entry(fields, "moves", [&](const std::string& id, Fields& entry) {
        out.moves.push_back(move_of(id, entry));
    });
    return out;
}

}  // namespace

base::Result<Processes> Processes::load(std::span<const base::NamedBytes> files) {
    std::vector<base::Error> errors;
    Processes out;
    for (const base::NamedBytes& file : files) {
        if (!file.path.starts_with("rules/workflows/")) continue;
        const auto root = base::parse_yaml(file.bytes, file.path);
        if (!root) {
            errors.push_back(root.error());
            continue;
        }
        const std::size_t before = errors.size();
        Fields fields(*root, file.path, errors);
        Process process = process_of(fields);
        fields.finish();
        if (errors.size() == before) check_process(process, {.file = file.path}, errors);
        if (out.find(process.id) != nullptr)
            errors.push_back(
                base::invalid({.file = file.path}, fmt::format("流程 {} 已存在", process.id),
                              fmt::format("there is a process {} already", process.id)));
        out.all_.push_back(std::move(process));
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    std::ranges::sort(out.all_, {}, &Process::id);
    return out;
}

}  // namespace hanse::workflow
