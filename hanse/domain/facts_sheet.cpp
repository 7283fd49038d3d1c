// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/facts_sheet.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/domain/complaints.hpp"
#include "hanse/domain/read_alliance.hpp"

namespace hanse::domain {

using base::Error;
using base::Place;
using base::Sheet;
using base::Value;

namespace {

constexpr std::size_t kStepsMax = 6;  // alliance.name.zh has three

struct Node {
    std::string key;
    std::size_t line = 0;
    std::optional<Value> leaf;
    std::vector<Node> children;
    Value::Map provenance;

    Node& child(std::string_view name, std::size_t at_line) {
        const auto found = std::ranges::find(children, name, &Node::key);
        if (found != children.end()) return *found;
        return children.emplace_back(Node{.key = std::string(name),
                                          .line = at_line,
                                          .leaf = {},
                                          .children = {},
                                          .provenance = {}});
    }
};

/// [a, b] → a list; "…" → the text JSON means; anything else is a text.
Value value_of(std::string_view cell) {
    const bool list = cell.size() >= 2 && cell.front() == '[' && cell.back() == ']';
    if (!list && !cell.starts_with('"')) return Value(cell);
    if (auto json = base::parse_json(cell, ""); json && (json->is_list() || json->is_text()))
        return *json;
    if (!list) return Value(cell);
    Value out = Value::list();
    for (std::string_view rest = cell.substr(1, cell.size() - 2); !rest.empty();) {
        const auto end = std::min(rest.find_first_of(",;"), rest.size());
        if (const std::string_view item = base::trim(rest.substr(0, end)); !item.empty())
            out.push(Value(item));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

std::vector<std::string_view> steps_of(std::string_view path) {
    std::vector<std::string_view> steps;
    for (;;) {
        const auto dot = path.find('.');
        steps.push_back(base::trim(path.substr(0, dot)));
        if (dot == std::string_view::npos) return steps;
        path.remove_prefix(dot + 1);
    }
}

class TreeBuilder {
public:
    TreeBuilder(const Sheet& sheet, std::vector<Error>& errors) : sheet_(sheet), errors_(errors) {}

    Value tree() {
        if (!read_header()) return {};
        for (std::size_t i = 0; i < sheet_.rows.size(); ++i) read_row(i);
        return to_value(root_, 0);
    }

private:
    void complain(Place place, std::string zh, std::string en) {
        errors_.push_back(base::invalid(std::move(place), std::move(zh), std::move(en)));
    }

    void unknown_heading(std::string_view typed, Place place) {
        std::vector<std::string_view> names;
        for (const FactHeading& heading : kFactHeadings)
            names.insert(names.end(), {heading.en, heading.zh});
        const base::Bilingual like = did_you_mean(typed, names);
        constexpr std::string_view list = "fact, value, source, as_of, confidence, note";
        complain(std::move(place),
                 fmt::format("本表没有 “{}” 列{}；可用：{}", clipped(typed), like.zh, list),
                 fmt::format("this sheet has no column '{}'{}; it has: {}", clipped(typed), like.en,
                             list));
    }

    /// @return false if a column is missing without which nothing can be read.
    bool read_header() {
        for (std::size_t j = 0; j < sheet_.header.size(); ++j) {
            const std::string_view typed = base::trim(sheet_.header[j]);
            const auto* found = std::ranges::find_if(kFactHeadings, [&](const FactHeading& h) {
                return typed == h.en || typed == h.zh;
            });
            if (found != kFactHeadings.end()) {
                columns_[std::size_t(found - kFactHeadings.begin())] = j;
            } else if (!typed.empty()) {
                unknown_heading(typed, {sheet_.file, 1, j + 1});
            }
        }
        for (const std::size_t needed : {kFact, kValue})
            if (!columns_[needed])
                complain({sheet_.file, 1, 0},
                         fmt::format("本表缺少 “{}”（{}）列", kFactHeadings[needed].zh,
                                     kFactHeadings[needed].en),
                         fmt::format("this sheet has no column {}", kFactHeadings[needed].en));
        return columns_[kFact] && columns_[kValue];
    }

    std::string_view cell(std::size_t row, std::size_t heading) const {
        if (!columns_[heading]) return {};
        return base::trim(sheet_.rows[row].cells[*columns_[heading]]);
    }

    Value placed(Value value, std::size_t row, std::size_t heading) const {
        value.at(std::uint32_t(sheet_.rows[row].line), std::uint32_t(*columns_[heading] + 1));
        return value;
    }

    void read_row(std::size_t row) {
        const std::string path = base::to_half_width(cell(row, kFact));
        const auto steps = steps_of(path);
        const Place place{sheet_.file, sheet_.rows[row].line, columns_[kFact].value_or(0) + 1};
        if (steps.size() > kStepsMax || std::ranges::find(steps, "") != steps.end())
            return complain(
                place,
                fmt::format("不是事实的路径：“{}”；应如 charter.independent_licensing",
                            clipped(path)),
                fmt::format("not the path of a fact: '{}'; such as charter.independent_licensing",
                            clipped(path)));
        Node* node = &root_;
        for (const std::string_view step : steps) node = &node->child(step, sheet_.rows[row].line);
        if (node->leaf)
            complain(place, fmt::format("“{}” 写了两次", clipped(path)),
                     fmt::format("'{}' stands twice", clipped(path)));
        if (const std::string_view value = cell(row, kValue); !value.empty())
            node->leaf = placed(value_of(value), row, kValue);
        read_provenance(row, steps, place);
    }

    /// The node whose source a row may state; null if there is none.
    Node* owner(const std::vector<std::string_view>& steps, std::size_t line) {
        if (steps[0] == "objectives") return &root_.child(steps[0], line);
        const bool fact = steps.size() > 1 && (steps[0] == "alliance" ? !is_identity(steps[1])
                                                                      : !is_reserved(steps[0]));
        return fact ? &root_.child(steps[0], line).child(steps[1], line) : nullptr;
    }

    void read_provenance(std::size_t row, const std::vector<std::string_view>& steps,
                         const Place& place) {
        for (std::size_t heading = kProvenance; heading < kFactHeadings.size(); ++heading) {
            const std::string_view text = cell(row, heading);
            if (text.empty()) continue;
            Node* node = owner(steps, place.line);
            if (node == nullptr)
                return complain(place, fmt::format("“{}” 不记来源", clipped(steps[0])),
                                fmt::format("'{}' takes no source", clipped(steps[0])));
            const std::string key(kFactHeadings[heading].en);
            const auto earlier = std::ranges::find(node->provenance, key, &Value::Field::first);
            if (earlier == node->provenance.end())
                node->provenance.emplace_back(key, placed(value_of(text), row, heading));
            else if (earlier->second != value_of(text))
                complain(place, fmt::format("同一事实的 {} 前后不一", key),
                         fmt::format("two rows of one fact differ in {}", key));
        }
    }

    Value to_value(Node& node, std::size_t depth) {
        if (node.leaf && !node.children.empty())
            complain({sheet_.file, node.line, 1},
                     fmt::format("“{}” 既有值又有下级", clipped(node.key)),
                     fmt::format("'{}' is both a value and a group", clipped(node.key)));
        Value out = node.leaf ? *std::move(node.leaf) : Value();
        for (Node& child : node.children)
            if (!node.leaf) out.set(child.key, to_value(child, depth + 1));
        if (!node.leaf) out.at(std::uint32_t(node.line), 1);
        if (node.provenance.empty()) return out;
        Value wrapped = depth == 1 ? std::move(out) : Value::map().set("value", std::move(out));
        for (auto& [key, value] : node.provenance)
            if (wrapped.find(key) == nullptr) wrapped.set(key, std::move(value));
        wrapped.at(std::uint32_t(node.line), 1);
        return wrapped;
    }

    const Sheet& sheet_;
    std::vector<Error>& errors_;
    std::array<std::optional<std::size_t>, kFactHeadings.size()> columns_;
    Node root_;
};

}  // namespace

Value tree_of(const Sheet& sheet, std::vector<Error>& errors) {
    return TreeBuilder(sheet, errors).tree();
}

}  // namespace hanse::domain
