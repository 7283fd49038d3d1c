// SPDX-License-Identifier: GPL-3.0-or-later
#include "patents_generator.hpp"

#include <cmath>

#include <fmt/format.h>

namespace hanse::bench {

namespace {

constexpr std::uint64_t kTopics = 600, kWords = 300'000, kCharacters = 3000, kApplicants = 20'000;

/// Splitmix64 (Steele, Lea, Flood 2014).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::uint64_t below(std::uint64_t end) { return next() % end; }
    bool one_in(std::uint64_t times) { return below(times) == 0; }
    /// 0 … end-1, the r-th about as often as 1/(r+1).
    std::uint64_t zipf(std::uint64_t end) {
        const double u = double(next() >> 11U) / double(1ULL << 53U);
        return std::min(end - 1, std::uint64_t(std::exp(u * std::log(double(end) + 1))) - 1);
    }

private:
    std::uint64_t state_;
};

/// The frequent ones of a language, or of a topic: then the same ranks mean other words.
std::uint64_t any_word(Dice& dice, std::uint64_t topic, std::uint64_t words) {
    const std::uint64_t rank = dice.zipf(words);
    return dice.one_in(2) ? rank : Dice(topic * words + rank).below(words);
}

std::string english_word(std::uint64_t number) {
    static constexpr const char* kSyllables[] = {"ba",  "cor", "dex", "fi",  "gan", "hol",
                                                 "jet", "kim", "lu",  "mor", "nit", "pla",
                                                 "ren", "sto", "tri", "val"};
    std::string out;
    for (std::uint64_t rest = number + 16; rest > 0; rest /= 16) out += kSyllables[rest % 16];
    return out;
}

std::string character(std::uint64_t number) {
    const auto code = static_cast<unsigned>(0x4E00 + number * 7 % 20'000);
    return {char(0xE0U | (code >> 12U)), char(0x80U | ((code >> 6U) & 0x3FU)),
            char(0x80U | (code & 0x3FU))};
}

std::string text(Dice& dice, std::uint64_t topic, std::uint64_t words, bool chinese) {
    std::string out;
    for (std::uint64_t i = 0; i < words; ++i) {
        if (!chinese) {
            out += (out.empty() ? "" : " ") + english_word(any_word(dice, topic, kWords));
            continue;
        }
        const std::uint64_t word = any_word(dice, topic, kWords);
        out += character(Dice(word).zipf(kCharacters)) +
               character(Dice(word + kWords).zipf(kCharacters));
        if (dice.one_in(8)) out += "，";
    }
    return out;
}

std::uint64_t topic_of(std::uint64_t number) { return Dice(number).zipf(kTopics); }

std::string number_of(std::uint64_t number) {
    if (number % 10 < 5) return fmt::format("CN{}A", 100'000'000 + number);
    if (number % 10 < 9) return fmt::format("US{}B2", 5'000'000 + number);
    return fmt::format("EP{}A1", 1'000'000 + number);
}

std::string class_of(Dice& dice, std::uint64_t topic) {
    return fmt::format("{}{:02}{}{}/{:02}", char('A' + topic % 8), topic / 8 % 60 + 1,
                       char('B' + topic % 11), topic % 40 + 1, dice.zipf(30) * 2);
}

}  // namespace

search::Document invented_record(std::uint64_t number) {
    Dice dice(number ^ 0xABCDEFU);
    const std::uint64_t topic = topic_of(number);
    const bool chinese = number % 10 < 5;
    search::Document out{.number = number_of(number)};
    out.titles = {text(dice, topic, 6 + dice.below(5), chinese)};
    if (dice.one_in(4)) out.abstracts = {text(dice, topic, 60 + dice.below(80), chinese)};
    for (std::uint64_t i = 0; i <= dice.below(3); ++i) out.classes.push_back(class_of(dice, topic));
    out.applicants = {english_word(dice.zipf(kApplicants)) + (chinese ? " 有限公司" : " Corp")};
    out.date = base::PartialDate::parse(fmt::format("{}-{:02}-{:02}", 1990 + dice.below(35),
                                                    1 + dice.below(12), 1 + dice.below(28)));
    for (std::uint64_t i = dice.below(3); i > 0 && number > 10; --i)
        out.citations.push_back(number_of(number - 1 - dice.zipf(number - 1)));
    return out;
}

}  // namespace hanse::bench
