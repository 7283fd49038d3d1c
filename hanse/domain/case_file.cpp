// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/case_file.hpp"

#include <algorithm>

namespace hanse::domain {

const Statement* CaseFile::statement(std::string_view fact) const {
    const auto found = std::ranges::find(statements, fact, &Statement::id);
    return found == statements.end() ? nullptr : &*found;
}

const Member* CaseFile::member(std::string_view member_id) const {
    const auto found = std::ranges::find(members, member_id, &Member::id);
    return found == members.end() ? nullptr : &*found;
}

bool same_facts(CaseFile a, CaseFile b) {
    a.file = b.file = {};
    return a == b;
}

}  // namespace hanse::domain
