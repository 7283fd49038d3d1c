// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/checks.hpp"

#include <set>

#include <fmt/format.h>

namespace hanse::sharing {

using base::Rational;

namespace {

std::string entry(std::string_view name, std::size_t index) {
    return fmt::format("{}[{}]", name, index);
}

}  // namespace

Checks& Checks::that(bool right, std::string_view name, const std::string& zh,
                     const std::string& en) {
    if (!right)
        wrong_.push_back(
            base::invalid({}, fmt::format("{}：{}", name, zh), fmt::format("{}: {}", name, en)));
    return *this;
}

Checks& Checks::not_negative(std::string_view name, const Rational& number) {
    return that(number >= 0, name, fmt::format("{} 不应小于 0", number.decimal()),
                fmt::format("{} should be at least 0", number.decimal()));
}

Checks& Checks::not_negative(std::string_view name, std::span<const Rational> numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) not_negative(entry(name, i), numbers[i]);
    return *this;
}

Checks& Checks::share(std::string_view name, const Rational& number) {
    return that(number >= 0 && number <= 1, name,
                fmt::format("{} 应在 0 与 1 之间", number.decimal()),
                fmt::format("{} should lie between 0 and 1", number.decimal()));
}

Checks& Checks::shares(std::string_view name, std::span<const Rational> numbers) {
    for (std::size_t i = 0; i < numbers.size(); ++i) share(entry(name, i), numbers[i]);
    return *this;
}

Checks& Checks::weights(std::string_view name, std::span<const Rational> numbers) {
    not_negative(name, numbers);
    bool some = false;
    for (const Rational& number : numbers) some = some || !number.is_zero();
    return that(some, name, "全为 0，无从按比例分摊",
                "all are 0, and nothing can be shared in proportion");
}

Checks& Checks::one_each(std::string_view name, std::size_t given, std::size_t members) {
    return that(given == members, name, fmt::format("有 {} 项，应为 {} 项", given, members),
                fmt::format("{} entries, {} expected", given, members));
}

Checks& Checks::members(std::string_view name, std::span<const int> who, std::size_t members) {
    std::set<int> seen;
    for (std::size_t i = 0; i < who.size(); ++i) {
        const bool one = who[i] >= 0 && static_cast<std::size_t>(who[i]) < members;
        that(one, entry(name, i), fmt::format("没有成员 {}；应为 0 至 {}", who[i], members - 1),
             fmt::format("there is no member {}; 0 to {} expected", who[i], members - 1));
        that(seen.insert(who[i]).second, entry(name, i), fmt::format("成员 {} 出现两次", who[i]),
             fmt::format("member {} stands twice", who[i]));
    }
    return *this;
}

base::Result<base::Done> Checks::verdict() const {
    if (wrong_.empty()) return base::Done{};
    return base::gather(wrong_);
}

}  // namespace hanse::sharing
