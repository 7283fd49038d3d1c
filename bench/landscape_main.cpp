// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench_landscape DOCS…: reads tables of patents and draws up their landscape; seconds of each
// step, wall clock and processor.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

#include "hanse/knowledge/rule_book.hpp"
#include "hanse/landscape/landscape.hpp"
#include "hanse/patents/formats/source.hpp"

namespace {

using namespace hanse;
using Clock = std::chrono::steady_clock;

template <class T>
T must(base::Result<T> result) {
    if (result) return *std::move(result);
    std::fputs(base::describe(result.error(), base::Language::en).c_str(), stderr);
    std::exit(2);
}

/// Says how long it took when it ends.
class Timer {
public:
    explicit Timer(const char* what) : what_(what) {}
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer() {
        fmt::print("{:<12} {:6.2f} s, processor {:6.2f} s\n", what_,
                   std::chrono::duration<double>(Clock::now() - start_).count(),
                   double(std::clock() - began_) / CLOCKS_PER_SEC);
    }

private:
    const char* what_;
    Clock::time_point start_ = Clock::now();
    std::clock_t began_ = std::clock();
};

std::vector<landscape::Paper> read(int count, char** paths) {
    const Timer timer("read");
    std::vector<base::NamedBytes> files;
    for (const knowledge::RuleFile& file : knowledge::embedded_rules())
        files.push_back({file.path, file.bytes});
    const auto layouts = must(patents::Layouts::load(files));
    const patents::ReadingOptions options{.layouts = &layouts};
    std::vector<landscape::Paper> out;
    for (int i = 0; i < count; ++i) {
        const auto source = must(patents::open_records(paths[i], options));
        while (const auto item = source->next())
            if (item->record) out.push_back(landscape::paper_of(*item->record));
    }
    return out;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) return std::fputs("usage: hanse_bench_landscape DOCS…\n", stderr), 2;
    const Timer timer("all");
    const auto papers = read(count - 1, words + 1);
    std::vector<base::NamedBytes> files;
    for (const knowledge::RuleFile& file : knowledge::embedded_rules())
        files.push_back({file.path, file.bytes});
    const auto lexicon = must(landscape::Lexicon::load(files));
    const Timer drawing("draw up");
    const auto of = landscape::draw_up(papers, lexicon, {});
    fmt::print("{} papers, {} families, {} topics\n", papers.size(), of.coverage.families,
               of.topics.size());
    return 0;
}
