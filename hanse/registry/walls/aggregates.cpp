// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/walls/aggregates.hpp"

#include <algorithm>

#include "hanse/base/fields.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/domain/cells.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::registry {

using base::Fields;
using base::Rational;
using base::Result;
using base::Value;

namespace {

std::string cell(const Record& record, const std::string& column) {
    const Value* found = record.body.find(column);
    return found != nullptr && found->is_text() ? *found->text() : std::string();
}

std::optional<Rational> exact(const std::string& text) {
    const auto read = domain::read_as(domain::Cell(text), domain::As<base::Interval>{});
    if (!read || !read->is_exact()) return std::nullopt;
    return *read->low();
}

Measure read_measure(const std::string& id, Fields& fields) {
    Measure out{id,
                fields.words("name"),
                fields.text("sheet"),
                fields.text("owner"),
                fields.text("column"),
                fields.list("by")};
    const domain::Table* table = domain::find_table(out.sheet);
    std::vector<std::string> columns = out.by;
    columns.insert(columns.end(), {out.owner, out.column});
    for (const std::string& column : columns)
        if (table == nullptr || domain::find_column(*table, column) == nullptr)
            fields.complain(fields.place(), "没有这样的表或列：" + column,
                            "no such table or column: " + column);
    fields.finish();
    return out;
}

/// The sizes of the atoms of all these sums.
std::vector<std::size_t> atoms(std::span<const Parts* const> sums) {
    std::map<Parts::value_type, std::vector<std::size_t>> in;  // part → the sums it is in
    for (std::size_t i = 0; i < sums.size(); ++i)
        for (const Parts::value_type& part : *sums[i]) in[part].push_back(i);
    std::map<std::vector<std::size_t>, std::set<std::string>> members;
    // Two figures of one member are one member: they hide nobody from each other.
    for (const auto& [part, where] : in) members[where].insert(part.first);
    std::vector<std::size_t> out;
    for (const auto& [where, who] : members) out.push_back(who.size());
    return out;
}

}  // namespace

Result<AggregateRules> AggregateRules::load(std::span<const base::NamedBytes> files) {
    for (const base::NamedBytes& file : files) {
        if (!file.path.ends_with("walls/aggregates.yaml")) continue;
        HANSE_TRY(tree, base::parse_yaml(file.bytes, file.path));
        std::vector<base::Error> errors;
        Fields fields(tree, file.path, errors);
        AggregateRules out;
        const Rational least = fields.number_or("group_min", 0);
        out.within = fields.number_or("within", 0);
        if (!least.is_whole() || least < 3)
            fields.complain(fields.place(), "group_min 至少为 3", "group_min is at least 3");
        else
            out.group_min = static_cast<std::size_t>(*least.to_int64());
        if (const Value* measures = fields.find("measures"))
            for (const auto& [id, value] : measures->fields()) {
                Fields one(value, file.path, errors);
                out.measures.push_back(read_measure(id, one));
            }
        fields.finish();
        if (!errors.empty()) return base::gather(std::move(errors));
        return out;
    }
    return base::not_found({.file = "rules/walls/aggregates.yaml"}, "缺少此文件",
                           "the file is missing");
}

const Measure* AggregateRules::measure(std::string_view id) const {
    const auto found = std::ranges::find(measures, id, &Measure::id);
    return found != measures.end() ? &*found : nullptr;
}

std::vector<Sum> sums_of(const Measure& measure, std::span<const Record> rows,
                         const std::set<std::string>& members) {
    std::map<std::map<std::string, std::string>, Sum> out;
    std::set<std::map<std::string, std::string>> incomplete;
    for (const Record& row : rows) {
        const std::string owner = cell(row, measure.owner);
        if (row.sheet != measure.sheet || !members.contains(owner)) continue;
        std::map<std::string, std::string> cells;
        for (const std::string& column : measure.by) cells[column] = cell(row, column);
        const auto amount = exact(cell(row, measure.column));
        if (!amount) {
            incomplete.insert(cells);
            continue;
        }
        Sum& sum = out[cells];
        sum.cells = std::move(cells);
        sum.of[owner] = sum.of[owner] + *amount;
        sum.total = sum.total + *amount;
    }
    std::vector<Sum> list;
    for (auto& [cells, sum] : out)
        if (!incomplete.contains(cells)) list.push_back(std::move(sum));
    return list;
}

Refused refused(const AggregateRules& rules, const Sum& sum, std::span<const Parts> before) {
    if (sum.of.size() < rules.group_min) return Refused::too_few;
    std::vector<const Parts*> sums{&sum.of};
    for (const Parts& one : before) sums.push_back(&one);
    for (const std::size_t size : atoms(sums))
        if (size < rules.group_min) return Refused::told_apart;
    // The second largest knows its own part; what is left of the sum besides both must blur the
    // largest by more than `within` of it.
    std::vector<Rational> parts;
    for (const auto& [member, part] : sum.of) parts.push_back(part);
    std::ranges::sort(parts, std::ranges::greater{});
    const Rational rest = sum.total - parts[0] - parts[1];
    return rest < rules.within * parts[0] ? Refused::one_part_too_large : Refused::no;
}

}  // namespace hanse::registry
