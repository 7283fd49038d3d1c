// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/answer.hpp"

#include <fmt/format.h>

namespace hanse::gamefile {

using base::Bilingual;
using base::Rational;
using Kind = Guarantee::Kind;

std::string name_of(Kind kind) {
    switch (kind) {
        case Kind::closed_form: return "closed_form";
        case Kind::exact: return "exact";
        case Kind::certified: return "certified";
        case Kind::floating: return "floating";
        case Kind::given: return "given";
        case Kind::sampled: break;
    }
    return "sampled";
}

Bilingual words(const Guarantee& guarantee) {
    switch (guarantee.kind) {
        case Kind::closed_form: return {"闭式公式，精确分数", "closed form, in exact fractions"};
        case Kind::exact: return {"精确计算，无舍入", "exact, nothing rounded"};
        case Kind::certified:
            return {"浮点求得，再以精确分数证明",
                    "found in floating point, then proven in exact fractions"};
        case Kind::floating:
            return {
                fmt::format("浮点计算，每个数的误差不超过 {:.0e}", guarantee.bound),
                fmt::format("floating point, no number off by more than {:.0e}", guarantee.bound)};
        case Kind::given: return {"照所给的数", "as given"};
        case Kind::sampled: break;
    }
    const double percent = guarantee.confidence * 100;
    Bilingual out{
        fmt::format("抽样：{} 个随机次序（种子 {}），每个数以 {:g}% 的把握落在其区间内",
                    guarantee.samples, guarantee.seed, percent),
        fmt::format("sampled: {} random orders (seed {}); each number lies in its interval "
                    "with {:g}% confidence",
                    guarantee.samples, guarantee.seed, percent)};
    if (guarantee.short_of > 0)
        out = out +
              Bilingual{fmt::format("；未达到要求的精度 {:g}", guarantee.short_of),
                        fmt::format("; the precision of {:g} was not reached", guarantee.short_of)};
    return out;
}

double total(const Answer& answer, const Column& column) {
    if (const auto sum = exact_total(answer, column)) return sum->approximate();
    double out = 0;
    for (std::size_t i = 0; i < column.numbers.size(); ++i)
        out += column.numbers[i] *
               (answer.counts.empty() ? 1.0 : static_cast<double>(answer.counts[i]));
    return out;
}

std::optional<Rational> exact_total(const Answer& answer, const Column& column) {
    if (!column.exact) return std::nullopt;
    Rational out;
    for (std::size_t i = 0; i < column.exact->size(); ++i)
        out +=
            (*column.exact)[i] * (answer.counts.empty() ? Rational(1) : Rational(answer.counts[i]));
    return out;
}

}  // namespace hanse::gamefile
