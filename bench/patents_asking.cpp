// SPDX-License-Identifier: GPL-3.0-or-later
#include "patents_asking.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "hanse/search/search.hpp"
#include "hanse/search/similar.hpp"

namespace hanse::bench {

namespace {

/// Documents spread evenly over the index.
std::vector<search::Card> sample(const search::Reader& index, std::size_t questions) {
    std::vector<search::Card> out;
    const std::size_t last = must(index.newest());
    for (std::size_t i = 1; i <= questions; ++i) {
        const auto data = index.data(search::EntryId(i * last / (questions + 1) + 1));
        if (data) out.push_back(must(search::read_card(*data)));
    }
    return out;
}

/// Three words of a title: what a person would type who remembers it.
std::string question_of(const search::Card& card) {
    if (card.titles.empty()) return "heat";
    std::string words, word;
    int count = 0;
    for (const char c : card.titles.front() + " ") {
        if (c != ' ' && c != '"' && c != ':')
            word += c;
        else if (word.size() > 3 && word[0] != '-' && count < 3)
            words += word + " ", word.clear(), ++count;
        else
            word.clear();
    }
    return words.empty() ? "heat" : words;
}

}  // namespace

void give_up(const base::Error& error) {
    std::fputs(base::describe(error, base::Language::en).c_str(), stderr);
    std::exit(2);
}

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Times ask(const search::Reader& index, std::size_t questions) {
    Times out;
    for (const search::Card& card : sample(index, questions)) {
        must(index.refresh());
        auto start = Clock::now();
        const auto listing =
            must(search::search(index, question_of(card), {}, {.listed_max = 100}));
        must(search::page(index, listing, 0, 10));
        out.searches.push_back(since(start));
        start = Clock::now();
        const std::clock_t began = std::clock();
        must(search::similar(index, {.number = card.number, .most = 20}));
        out.processor.push_back(double(std::clock() - began) / CLOCKS_PER_SEC);
        out.similars.push_back(since(start));
    }
    return out;
}

std::string percentiles(std::vector<double> seconds) {
    std::ranges::sort(seconds);
    const auto at = [&](std::size_t percent) {
        return seconds[std::min(seconds.size() - 1, seconds.size() * percent / 100)] * 1000;
    };
    return fmt::format("p50 {:.1f} ms, p99 {:.1f} ms", at(50), at(99));
}

}  // namespace hanse::bench
