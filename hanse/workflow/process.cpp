// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/process.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hanse::workflow {

namespace {

constexpr std::array<std::string_view, 9> kRoles{"secretariat",   "lead",    "member-admin",
                                                 "member-reader", "counsel", "evaluator",
                                                 "bureau",        "auditor", "public"};
constexpr std::array<std::string_view, 3> kEffects{"member.add", "clause.freeze", "check.accept"};

template <class Items>
auto* by_id(Items& items, std::string_view id) {
    const auto found = std::ranges::find(items, id, [](const auto& item) { return item.id; });
    return found == items.end() ? nullptr : &*found;
}

void add_new(std::vector<std::string>& out, const std::vector<std::string>& more) {
    for (const std::string& one : more)
        if (std::ranges::find(out, one) == out.end()) out.push_back(one);
}

}  // namespace

const State* Process::state(std::string_view wanted) const { return by_id(states, wanted); }
const Move* Process::move(std::string_view wanted) const { return by_id(moves, wanted); }
const FormField* Process::field(std::string_view wanted) const { return by_id(fields, wanted); }

std::vector<std::string> Process::actors(std::string_view in_state) const {
    std::vector<std::string> out;
    for (const Move& one : moves) {
        if (std::ranges::find(one.from, in_state) == one.from.end()) continue;
        add_new(out, one.consent ? one.consent->of : one.roles);
    }
    if (const State* here = state(in_state)) add_new(out, here->edited_by);
    std::erase(out, "clock");
    return out;
}

std::span<const std::string_view> roles() { return kRoles; }
std::span<const std::string_view> effects() { return kEffects; }

const Process* Processes::find(std::string_view id) const { return by_id(all_, id); }

base::Result<const Process*> Processes::need(std::string_view id) const {
    if (const Process* found = find(id)) return found;
    std::string known;
    for (const Process& one : all_) known += (known.empty() ? "" : ", ") + one.id;
    return base::not_found({}, fmt::format("没有名为 “{}” 的流程；现有：{}", id, known),
                           fmt::format("no process is called '{}'; there are: {}", id, known));
}

}  // namespace hanse::workflow
