// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/control.hpp"

namespace hanse::assess {

std::optional<std::string> controller(const domain::CaseFile& file, const domain::Member& member) {
    const domain::Member* at = &member;
    for (std::size_t steps = 0; steps <= file.members.size(); ++steps) {
        if (at->parent.empty()) return std::nullopt;
        if (at->parent == "none") return at->id;
        const domain::Member* parent = file.member(at->parent);
        if (parent == nullptr) return at->parent;  // a group that is no member
        at = parent;
    }
    return std::nullopt;
}

std::string undertaking_of(const domain::CaseFile& file, const domain::Member& member) {
    return controller(file, member).value_or(member.id);
}

}  // namespace hanse::assess
