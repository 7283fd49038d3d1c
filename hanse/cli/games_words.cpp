// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/games_words.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::cli {

using base::Rational;
using base::Result;

namespace {

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> out;
    for (std::size_t start = 0; start < words.size();) {
        const std::size_t end = std::min(words.find(',', start), words.size());
        out.emplace_back(base::trim(std::string_view(words).substr(start, end - start)));
        start = end + 1;
    }
    return out;
}

base::Error not_that(const char* option, const char* zh, const char* en, const std::string& word) {
    return base::invalid({}, fmt::format("--{} 应为{}，而不是 “{}”", option, zh, word),
                         fmt::format("--{} takes {}, not '{}'", option, en, word));
}

Result<Rational> number(const char* option, const std::string& word) {
    if (const auto out = Rational::parse(word)) return *out;
    return not_that(option, "一个数（如 0.25 或 1/3）", "a number (such as 0.25 or 1/3)", word);
}

Result<std::int64_t> whole(const char* option, const std::string& word, std::int64_t least) {
    const auto parsed = Rational::parse(word);
    const auto out = parsed ? parsed->to_int64() : std::nullopt;
    if (out && *out >= least) return *out;
    return not_that(option, fmt::format("不小于 {} 的整数", least).c_str(),
                    fmt::format("a whole number from {} up", least).c_str(), word);
}

Result<std::optional<gamefile::SamplingWish>> sampling_of(const GamesWords& words) {
    if (words.samples.empty() && words.precision.empty())
        return std::optional<gamefile::SamplingWish>();
    gamefile::SamplingWish out;
    if (!words.samples.empty()) {
        HANSE_TRY(orders, whole("samples", words.samples, 2));
        out.orders = orders;
    }
    if (!words.precision.empty()) {
        HANSE_TRY(half_width, number("precision", words.precision));
        if (half_width <= 0)
            return not_that("precision", "正数", "a number above zero", words.precision);
        out.precision = half_width.approximate();
    }
    if (!words.seed.empty()) {
        HANSE_TRY(seed, whole("seed", words.seed, 0));
        out.seed = static_cast<std::uint64_t>(seed);
    }
    return std::optional(out);
}

}  // namespace

Result<gamefile::ReadOptions> read_options(const GamesWords& words, games::Work work) {
    gamefile::ReadOptions out{.order = words.order, .work = std::move(work)};
    if (!words.sense.empty()) {
        HANSE_TRY(sense, gamefile::sense_of(words.sense));
        out.sense = sense;
    }
    if (!words.missing.empty()) {
        HANSE_TRY(missing, number("missing", words.missing));
        out.missing = std::move(missing);
    }
    return out;
}

Result<gamefile::Question> question_of(const GamesWords& words, games::Work work) {
    gamefile::Question out{.compare = split(words.with), .work = std::move(work)};
    for (const std::string& word : split(words.allocation)) {
        HANSE_TRY(share, number("allocation", word));
        out.allocation.push_back(std::move(share));
    }
    if (!words.top.empty()) {
        HANSE_TRY(top, whole("top", words.top, 1));
        out.top = static_cast<std::size_t>(top);
    }
    if (!words.epsilon.empty()) {
        HANSE_TRY(epsilon, number("epsilon", words.epsilon));
        out.epsilon = std::move(epsilon);
    }
    HANSE_TRY(sampling, sampling_of(words));
    out.sampling = sampling;
    return out;
}

}  // namespace hanse::cli
