// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/lawbook/book_check.hpp"

namespace hanse::lawbook {

namespace {

void count(const std::optional<Witness>& witness, Role role, const knowledge::Rule& rule,
           std::size_t& found, std::vector<Missing>& missing) {
    if (witness)
        ++found;
    else
        missing.push_back({&rule, role});
}

}  // namespace

BookCheck check_book(const knowledge::RuleBook& book) {
    BookCheck out;
    for (const knowledge::Rule& rule : book.rules()) {
        const RuleWitnesses& one = out.witnesses.emplace_back(witnesses_of(book, rule));
        count(one.fires, Role::fires, rule, out.fires, out.missing);
        if (rule.suspected) {
            ++out.with_suspicion;
            count(one.suspects, Role::suspects, rule, out.suspects, out.missing);
        }
        count(one.clear, Role::clear, rule, out.clear, out.missing);
        count(one.open, Role::open, rule, out.open, out.missing);
        out.from_memory += one.gate_disregarded ? 1 : 0;
    }
    // A row without rule and reason, or with both, does not load.
    for (const knowledge::LawRow& row : book.rows())
        ++(row.none.en.empty() ? out.rows_with_rule : out.rows_with_reason);
    return out;
}

}  // namespace hanse::lawbook
