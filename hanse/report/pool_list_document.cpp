// SPDX-License-Identifier: GPL-3.0-or-later
// A published list of a pool, and what changed since an older one.
#include <algorithm>

#include "hanse/report/pool_frame.hpp"

namespace hanse::report {

namespace {

constexpr std::size_t kShown = 30;  // of each kind of change; JSON has all

std::string some_of(const BookPen& pen, const std::vector<std::string>& all) {
    const std::vector<std::string> first(
        all.begin(), all.begin() + std::ptrdiff_t(std::min(all.size(), kShown)));
    std::string out = pen.joined(first);
    if (all.size() > kShown)
        out += " " +
               pen.word("report.pool_list.more", {{"count", std::to_string(all.size() - kShown)}});
    return out;
}

void add_changes(const BookPen& pen, const relations::ListChanges& changes, Blocks& out) {
    out.push_back(heading(pen, "changes", "report.pool_list.changes"));
    Definitions list;
    const auto add = [&](std::string_view key, const std::vector<std::string>& patents) {
        if (!patents.empty())
            list.entries.push_back({{text(pen.word(key) + " " + std::to_string(patents.size()))},
                                    {text(some_of(pen, patents))}});
    };
    add("report.pool_list.added", changes.added);
    add("report.pool_list.removed", changes.removed);
    std::vector<std::string> owners;
    for (const relations::ListChanges::Owners& one : changes.owners)
        owners.push_back(one.patent + ": " + one.before + " → " + one.after);
    add("report.pool_list.owners", owners);
    if (list.entries.empty())
        out.push_back(sentence(pen.word("report.pool_list.none")));
    else
        out.emplace_back(std::move(list));
}

}  // namespace

Document pool_list_document(const PoolFrame& frame, const relations::PoolList& list,
                            const relations::ListChanges* changes, const std::string& last) {
    const BookPen pen(*frame.book, frame.language);
    Document out =
        pool_document(pen, "report.pool_list", "report.pool_list.notice", pen.in(frame.file->name));
    std::size_t repeated = 0;
    for (const auto& [number, listed] : list.patents) repeated += listed.times > 1 ? 1 : 0;
    std::vector<std::string> offices;
    for (const auto& [office, count] : list.offices())
        offices.push_back(office + " " + std::to_string(count));
    const auto add = [&](std::string_view key, const std::string& words) {
        out.head.facts.entries.push_back({{text(pen.word(key))}, {text(words)}});
    };
    add("report.pool_list.rows", std::to_string(list.patents.size()));
    add("report.pool_list.licensors", std::to_string(frame.file->members.size()));
    add("report.pool_list.offices", pen.joined(offices));
    if (list.families() > 0) add("report.pool_list.families", std::to_string(list.families()));
    if (repeated > 0) add("report.pool_list.repeated", std::to_string(repeated));
    if (list.unreadable > 0) add("report.pool_list.unreadable", std::to_string(list.unreadable));
    if (changes != nullptr) add_changes(pen, *changes, out.blocks);
    if (!last.empty()) out.blocks.push_back(sentence(last));
    return out;
}

}  // namespace hanse::report
