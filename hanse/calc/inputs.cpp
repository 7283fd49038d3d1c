// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/inputs.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanse::calc {

using base::Rational;
using base::Truth;
using base::Value;

namespace {

/// The inputs as a whole have no path.
std::string named(const std::string& path) { return path.empty() ? "inputs" : path; }

}  // namespace

void Complaints::missing(const std::string& at) {
    const std::string path = named(at);
    if (std::find(missing_.begin(), missing_.end(), path) == missing_.end())
        missing_.push_back(path);
}

void Complaints::wrong(const std::string& path, const std::string& zh, const std::string& en) {
    wrong_.push_back(base::invalid({}, fmt::format("{}：{}", named(path), zh),
                                   fmt::format("{}: {}", named(path), en)));
}

base::Result<base::Done> Complaints::verdict() const {
    if (!wrong_.empty()) return base::gather(wrong_);
    if (missing_.empty()) return base::Done{};
    return base::invalid({}, fmt::format("INSUFFICIENT_DATA：缺少 {}", fmt::join(missing_, "、")),
                         fmt::format("INSUFFICIENT_DATA: missing {}", fmt::join(missing_, ", ")));
}

Input Input::operator[](std::string_view field) const {
    const std::string path =
        path_.empty() ? std::string(field) : fmt::format("{}.{}", path_, field);
    if (!given()) return {nullptr, path_.empty() ? path : path_, complaints_};
    if (!expect(value_->is_map(), "应为对象", "an object expected"))
        return {nullptr, path_, complaints_};
    return {value_->find(field), path, complaints_};
}

bool Input::expect(bool right, const char* zh, const char* en) const {
    if (!right) refuse(zh, en);
    return right;
}

std::vector<Input> Input::items() const {
    std::vector<Input> out;
    if (!given()) return complaints_->missing(path_), out;
    if (!expect(value_->is_list(), "应为列表", "a list expected")) return out;
    for (std::size_t i = 0; i < value_->items().size(); ++i)
        out.push_back({&value_->items()[i], fmt::format("{}[{}]", path_, i), complaints_});
    return out;
}

std::vector<std::pair<std::string, Input>> Input::fields() const {
    std::vector<std::pair<std::string, Input>> out;
    if (!given()) return complaints_->missing(path_), out;
    if (!expect(value_->is_map(), "应为对象", "an object expected")) return out;
    for (const auto& [name, value] : value_->fields())
        out.emplace_back(
            name,
            Input(&value, path_.empty() ? name : fmt::format("{}.{}", path_, name), complaints_));
    return out;
}

std::optional<Rational> Input::optional_number() const {
    if (!given()) return std::nullopt;
    if (const Rational* number = value_->number()) return *number;
    if (const std::string* text = value_->text())
        if (auto number = Rational::parse(*text)) return number;
    refuse("应为数字，如 0.35 或 \"2/3\"", "a number expected, as 0.35 or \"2/3\"");
    return std::nullopt;
}

Rational Input::number() const {
    if (!given()) complaints_->missing(path_);
    return optional_number().value_or(0);
}

Rational Input::number_at_least(const Rational& least) const {
    const Rational out = number();
    if (given() && out < least)
        refuse(fmt::format("不应小于 {}", least.exact()),
               fmt::format("should be at least {}", least.exact()));
    return out;
}

Rational Input::number_above_zero() const {
    const Rational out = number();
    if (out > Rational(0)) return out;
    if (given()) refuse("应大于 0", "should be above 0");
    return 1;
}

std::size_t Input::count() const {
    const auto whole = number().to_int64();
    if (whole && *whole >= 0) return static_cast<std::size_t>(*whole);
    refuse("应为非负整数", "a whole number from 0 on expected");
    return 0;
}

Truth Input::truth() const {
    if (!given()) return Truth::unknown;
    const bool* truth = value_->boolean();
    return expect(truth != nullptr, "应为 true、false 或 null", "true, false or null expected")
               ? base::truth(*truth)
               : Truth::unknown;
}

bool Input::boolean() const {
    if (!given()) complaints_->missing(path_);
    return truth() == Truth::yes;
}

std::string Input::text() const {
    if (!given()) return complaints_->missing(path_), "";
    return expect(value_->is_text(), "应为文字", "a text expected") ? *value_->text() : "";
}

std::vector<Rational> Input::numbers() const {
    std::vector<Rational> out;
    for (const Input& item : items()) out.push_back(item.number());
    return out;
}

std::vector<std::string> Input::texts() const {
    std::vector<std::string> out;
    for (const Input& item : items()) out.push_back(item.text());
    return out;
}

}  // namespace hanse::calc
