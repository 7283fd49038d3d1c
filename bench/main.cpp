// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench many N M N alliances of M members: parsed, assessed, rendered to JSON, one after the
// other hanse_bench write FOLDER M one alliance of M members as a case folder
// hanse_bench money    the money of 81 members, 3,000 patents, 2,000 lines
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>

#include <fmt/format.h>

#include "generator.hpp"
#include "money_bench.hpp"

#include "hanse/assess/assess.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/report/assessment_json.hpp"

namespace {

using namespace hanse;
using Clock = std::chrono::steady_clock;

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

template <class T>
T must(base::Result<T> result) {
    if (result) return *std::move(result);
    std::fputs(base::describe(result.error(), base::Language::en).c_str(), stderr);
    std::exit(2);
}

void many(std::size_t count, std::size_t members) {
    const knowledge::RuleBook book = must(knowledge::load_rules(knowledge::embedded_rules()));
    double parse = 0, assess = 0, render = 0, early_peak = 0;
    std::size_t bytes = 0;
    const auto seconds = [](Clock::time_point a, Clock::time_point b) {
        return std::chrono::duration<double>(b - a).count();
    };
    for (std::size_t i = 0; i < count; ++i) {
        const auto files = bench::invent_alliance(i, members);
        const auto start = Clock::now();
        const domain::CaseFile file = must(domain::parse_case(files, "invented"));
        const auto parsed = Clock::now();
        const assess::Assessment answer = must(assess::assess(file, book, *file.day));
        const auto judged = Clock::now();
        bytes += base::to_json(report::assessment_value(answer)).size();
        const auto rendered = Clock::now();
        parse += seconds(start, parsed), assess += seconds(parsed, judged),
            render += seconds(judged, rendered);
        if (i + 1 == count / 10) early_peak = peak_megabytes();
    }
    fmt::print(
        "{} alliances of {} members: {:.2f} s (parse {:.2f}, assess {:.2f}, JSON {:.2f}); {:.0f} "
        "KB of JSON each\n",
        count, members, parse + assess + render, parse, assess, render,
        double(bytes) / 1024 / double(count));
    fmt::print("peak memory after a tenth {:.0f} MB, at the end {:.0f} MB\n", early_peak,
               peak_megabytes());
}

}  // namespace

int main(int count, char** words) {
    const std::string verb = count == 4 || count == 2 ? words[1] : "";
    if (verb == "money" && count == 2) {
        bench::money();
    } else if (count == 4 && verb == "many") {
        many(std::strtoul(words[2], nullptr, 10), std::strtoul(words[3], nullptr, 10));
    } else if (count == 4 && verb == "write") {
        for (const auto& file : bench::invent_alliance(1, std::strtoul(words[3], nullptr, 10)))
            must(base::write_file(std::string(words[2]) + "/" + file.path, file.bytes));
    } else {
        std::fputs("usage: hanse_bench many COUNT MEMBERS | write FOLDER MEMBERS | money\n",
                   stderr);
        return 2;
    }
}
