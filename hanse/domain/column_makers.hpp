// SPDX-License-Identifier: GPL-3.0-or-later
// Columns and tables out of pointers to members: the small typed helpers that let columns.cpp be a
// list of lines.
//
// A check is `Outcome check(T& value, std::string_view typed)`: it may refuse a value that has the
// right type, and put a text into its usual form.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/domain/columns.hpp"

namespace hanse::domain {

template <class Pointer>
struct PointerTo;
template <class RowType, class Type>
struct PointerTo<Type RowType::*> {
    using Owner = RowType;
};
template <auto member>
using Owner = typename PointerTo<decltype(member)>::Owner;

template <auto member>
auto& in(Row& row) {
    return static_cast<Owner<member>&>(row).*member;
}
template <auto member>
const auto& in(const Row& row) {
    return static_cast<const Owner<member>&>(row).*member;
}

template <auto member>
Outcome read_member(const Cell& cell, Row& row) {
    return read(cell, in<member>(row));
}

template <auto member, auto check>
Outcome read_text_member(const Cell& cell, Row& row) {
    auto& text = in<member>(row);
    HANSE_CHECK(read(cell, text));
    return text.empty() ? Outcome(base::Done{}) : check(text, cell.text());
}

template <auto member, auto check>
Outcome read_known_member(const Cell& cell, Row& row) {
    auto& known = in<member>(row);
    HANSE_CHECK(read(cell, known));
    if (!known.has_value()) return base::Done{};
    auto value = *known;
    return check(value, cell.text());
}

template <auto member>
std::string write_member(const Row& row) {
    return write(in<member>(row));
}

template <auto member>
consteval Column column(std::string_view name, std::string_view zh) {
    return {.name = name, .zh = zh, .read = &read_member<member>, .write = &write_member<member>};
}

/// A text that `check` may refuse, or put into its usual form.
template <auto member, auto check>
consteval Column text(std::string_view name, std::string_view zh, Need need = Need::optional) {
    return {.name = name,
            .zh = zh,
            .read = &read_text_member<member, check>,
            .write = &write_member<member>,
            .need = need};
}

/// A known value that `check` may refuse.
template <auto member, auto check>
consteval Column checked(std::string_view name, std::string_view zh) {
    return {.name = name,
            .zh = zh,
            .read = &read_known_member<member, check>,
            .write = &write_member<member>};
}

inline std::vector<std::string_view> names_in(const std::string& id) {
    return id.empty() ? std::vector<std::string_view>{} : std::vector<std::string_view>{id};
}

inline std::vector<std::string_view> names_in(const Known<std::vector<OwnerShare>>& owners) {
    std::vector<std::string_view> out;
    if (owners)
        for (const OwnerShare& share : *owners) out.emplace_back(share.owner);
    return out;
}

template <auto member>
std::vector<std::string_view> members_in(const Row& row) {
    return names_in(in<member>(row));
}

/// A column that names members.
template <auto member>
consteval Column of_members(std::string_view name, std::string_view zh,
                            Need need = Need::optional) {
    Column out = column<member>(name, zh);
    out.need = need;
    out.members_named = &members_in<member>;
    return out;
}

consteval Column required(Column column) {
    column.need = Need::required;
    return column;
}

template <auto rows>
consteval Table table(std::string_view name, std::string_view zh, std::span<const Column> columns) {
    return {
        .name = name,
        .zh = zh,
        .columns = columns,
        .append = [](CaseFile& file) -> Row& { return (file.*rows).emplace_back(); },
        .size = [](const CaseFile& file) { return (file.*rows).size(); },
        .row = [](const CaseFile& file, std::size_t i) -> const Row& { return (file.*rows)[i]; }};
}

}  // namespace hanse::domain
