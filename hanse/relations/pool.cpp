// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/pool.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include <fmt/format.h>

#include "hanse/patents/numbers/number.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::relations {

using patents::Number;
using patents::Record;

namespace {

/// Things that belong together, found one by one.
class Together {
public:
    explicit Together(std::size_t count) : above_(count) {
        std::iota(above_.begin(), above_.end(), std::size_t{0});
    }
    std::size_t first(std::size_t one) {
        while (above_[one] != one) one = above_[one] = above_[above_[one]];
        return one;
    }
    /// The smaller one leads, so that the order of the input decides.
    void join(std::size_t a, std::size_t b) {
        a = first(a), b = first(b);
        above_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> above_;
};

/// What shows that two records are of one right, or of one family: equal keys.
std::vector<std::string> right_keys(const Record& record) {
    std::vector<std::string> out;
    if (!record.publication.empty())
        out.push_back("p " + record.publication.office + record.publication.serial);
    if (!record.application_number.empty()) out.push_back("a " + record.application());
    return out;
}

std::vector<std::string> family_keys(const Record& record) {
    std::vector<std::string> out;
    if (!record.simple_family.empty()) out.push_back("f " + record.simple_family);
    for (const Number& member : record.family_members)
        if (!member.empty()) out.push_back("p " + member.office + member.serial);
    std::set<std::string> priorities;
    for (const patents::Priority& one : record.priorities)
        if (!one.number.empty()) priorities.insert(one.office + " " + one.number);
    std::string all;
    for (const std::string& one : priorities) all += " " + one;
    if (!all.empty()) out.push_back("r" + all);
    return out;
}

class Joiner {
public:
    Joiner(const domain::CaseFile& file, std::span<const Record> records)
        : records_(records), together_(file.patents.size() + records.size()) {
        for (const domain::Patent& patent : file.patents)
            out_.entries.push_back({.patent = &patent, .records = {}});
        for (std::size_t i = 0; i < records.size(); ++i) {
            for (const std::string& key : right_keys(records[i])) by_right_[key].push_back(i);
            by_digits_[records[i].publication.serial].push_back(i);
        }
    }

    Pool join() && {
        for (std::size_t i = 0; i < out_.entries.size(); ++i) find_records(i);
        join_families();
        collect();
        return std::move(out_);
    }

private:
    std::size_t of_record(std::size_t record) const { return out_.entries.size() + record; }

    void find_records(std::size_t entry) {
        const std::string& number = out_.number(entry);
        std::vector<std::size_t> found = by_publication(number);
        if (found.empty()) found = by_application(number);
        if (found.empty()) found = by_digits(entry, number);
        for (const std::size_t record : found) {
            out_.entries[entry].records.push_back(&records_[record]);
            together_.join(entry, of_record(record));
        }
    }

    std::vector<std::size_t> with(const std::string& key) const {
        const auto found = by_right_.find(key);
        return found == by_right_.end() ? std::vector<std::size_t>() : found->second;
    }

    std::vector<std::size_t> by_publication(const std::string& number) const {
        const auto read = patents::publication_number(number);
        return read ? with("p " + read->office + read->serial) : std::vector<std::size_t>();
    }

    std::vector<std::size_t> by_application(const std::string& number) const {
        const auto read = patents::application_number(number);
        return read ? with("a " + read->office + " " + read->number) : std::vector<std::size_t>();
    }

    /// "7292636": right only if no second office counts so.
    std::vector<std::size_t> by_digits(std::size_t entry, const std::string& number) {
        std::string digits = patents::plain_spelling(number);
        if (!patents::all_digits(digits)) return {};
        const auto found = by_digits_.find(digits);
        if (found == by_digits_.end()) return {};
        std::set<std::string> offices;
        for (const std::size_t record : found->second)
            offices.insert(records_[record].publication.office);
        if (offices.size() == 1) return found->second;
        const std::string first = *offices.begin() + digits, second = *offices.rbegin() + digits;
        out_.doubts.push_back(base::conflict(
            {.file = "patents", .line = out_.entries[entry].patent->line},
            fmt::format("“{}” 可能是 {}，也可能是 {}；请写明国别", number, first, second),
            fmt::format("'{}' may be {} or {}; write the office before it", number, first,
                        second)));
        return {};
    }

    void join_families() {
        std::map<std::string, std::size_t> seen;
        const auto meet = [&](const std::string& key, std::size_t node) {
            const auto [where, fresh] = seen.emplace(key, node);
            if (!fresh) together_.join(where->second, node);
        };
        for (std::size_t i = 0; i < records_.size(); ++i) {
            for (const std::string& key : right_keys(records_[i])) meet(key, of_record(i));
            for (const std::string& key : family_keys(records_[i])) meet(key, of_record(i));
        }
        for (std::size_t i = 0; i < out_.entries.size(); ++i)  // named as a member, with no record
            if (const auto read = patents::publication_number(out_.number(i)))
                meet("p " + read->office + read->serial, i);
    }

    void collect() {
        std::map<std::size_t, std::size_t> inventions;  // first node → place in out_.inventions
        for (std::size_t i = 0; i < out_.entries.size(); ++i) {
            const auto [where, fresh] =
                inventions.emplace(together_.first(i), out_.inventions.size());
            if (fresh) out_.inventions.emplace_back();
            out_.entries[i].invention = where->second;
            out_.inventions[where->second].entries.push_back(i);
        }
        for (std::size_t i = 0; i < records_.size(); ++i)
            if (const auto found = inventions.find(together_.first(of_record(i)));
                found != inventions.end())
                out_.inventions[found->second].records.push_back(&records_[i]);
    }

    std::span<const Record> records_;
    Pool out_;
    Together together_;
    std::map<std::string, std::vector<std::size_t>> by_right_, by_digits_;
};

}  // namespace

Pool join(const domain::CaseFile& file, std::span<const Record> records) {
    return Joiner(file, records).join();
}

}  // namespace hanse::relations
