// SPDX-License-Identifier: GPL-3.0-or-later
// What patents cost.
//   hanse_bench_patents INDEX DOCS… [--citations FILE]   indexes, asks; asks while another process writes
//   hanse_bench_patents INDEX --invent N                 grows an index of invented records, measured at
//                                                        125,000, 250,000 … N
//   hanse_bench_patents --ask PLACE…                     asks shards, folders or tcp:HOST:PORT
#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "patents_asking.hpp"
#include "patents_generator.hpp"

#include "hanse/search/collection.hpp"

namespace {

using namespace hanse;
using bench::Clock;
using bench::must;
using bench::since;

constexpr std::size_t kQuestions = 300, kCommitEvery = 20'000, kFirstStep = 125'000;

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double folder_megabytes(const std::string& folder) {
    double out = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        out += double(file.file_size()) / 1e6;
    return out;
}

double load() {
    double out[1] = {0};
    getloadavg(out, 1);
    return out[0];
}

void fill(const std::string& folder, const std::vector<std::string>& documents,
          const std::string& citations) {
    const auto start = Clock::now();
    auto writer = must(search::IndexWriter::open(folder));
    std::size_t count = 0;
    const auto put = [&](search::Document&& document) -> base::Result<base::Done> {
        if (++count % kCommitEvery == 0) must(writer.commit());
        return writer.put(document);
    };
    for (const std::string& path : documents) must(search::read_documents(path, put));
    if (!citations.empty())
        must(search::read_citations(
            citations, [&](const std::string& citing, const std::vector<std::string>& cited) {
                return writer.set_citations(citing, cited);
            }));
    must(writer.commit());
    fmt::print("index: {} documents in {:.1f} s, peak {:.0f} MB\n", count, since(start),
               peak_megabytes());
}

/// Adds documents and commits, for ever.
pid_t start_writer(const std::string& folder) {
    const pid_t child = fork();
    if (child != 0) return child;
    auto writer = must(search::IndexWriter::open(folder));
    for (int i = 0;; ++i) {
        must(writer.put({.number = fmt::format("XX{:07}A", i % 5000),
                         .titles = {"bench writer pump valve heat exchanger"},
                         .abstracts = {"一种余热回收装置，包括锅炉和换热器。"}}));
        if (i % 100 == 99) must(writer.commit());
    }
}

void ask(const std::vector<search::Place>& places) {
    const auto index = must(search::open_index(places));
    const bench::Times times = bench::ask(index.reader, kQuestions);
    fmt::print("search, first page of 10     {} times: {}\n", times.searches.size(),
               bench::percentiles(times.searches));
    fmt::print("similar, 20 with reasons     {} times: {}\n", times.similars.size(),
               bench::percentiles(times.similars));
    // What it would be with a core to itself.
    fmt::print("  of it processor time here  {}\n", bench::percentiles(times.processor));
    std::fflush(stdout);
}

void ask_quiet_and_busy(const std::string& folder) {
    fmt::print("nobody writes:\n");
    ask({{.folder = folder}});
    const pid_t writer = start_writer(folder);
    fmt::print("another process writes, a commit each 100 documents:\n");
    ask({{.folder = folder}});
    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);
}

/// A row of the table of growth.
void report(const std::string& folder, std::size_t records, double seconds, double processor) {
    const double memory = peak_megabytes();
    const auto index = must(search::open_index({{.folder = folder}}));
    const bench::Times times = bench::ask(index.reader, kQuestions / 2);
    fmt::print(
        "{:>8} records  {:.0f} s (processor {:.0f} s)  peak {:.0f} MB  index {:.0f} MB  search {}  "
        "similar {} (processor {})  load {:.1f}\n",
        records, seconds, processor, memory, folder_megabytes(folder),
        bench::percentiles(times.searches), bench::percentiles(times.similars),
        bench::percentiles(times.processor), load());
    std::fflush(stdout);
}

void grow(const std::string& folder, std::size_t records) {
    double seconds = 0, processor = 0;
    std::size_t done = 0;
    for (std::size_t step = std::min(kFirstStep, records); done < records;
         step = std::min(step * 2, records)) {
        const auto start = Clock::now();
        const std::clock_t began = std::clock();
        auto writer = must(search::IndexWriter::open(folder));
        for (; done < step; ++done) {
            must(writer.put(bench::invented_record(done)));
            if (done % kCommitEvery == kCommitEvery - 1) must(writer.commit());
        }
        must(writer.commit());
        seconds += since(start);
        processor += double(std::clock() - began) / CLOCKS_PER_SEC;
        report(folder, done, seconds, processor);
    }
}

int usage() {
    std::fputs(
        "usage: hanse_bench_patents INDEX [DOCS…] [--citations FILE]\n"
        "       hanse_bench_patents INDEX --invent N\n"
        "       hanse_bench_patents --ask PLACE…\n",
        stderr);
    return 2;
}

}  // namespace

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.empty()) return usage();
    if (words[0] == "--ask")
        return ask(must(search::read_places({words.begin() + 1, words.end()}))), 0;
    if (words.size() == 3 && words[1] == "--invent") return grow(words[0], std::stoul(words[2])), 0;
    std::vector<std::string> documents;
    std::string citations;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] == "--citations" && i + 1 < words.size())
            citations = words[++i];
        else
            documents.push_back(words[i]);
    }
    if (!documents.empty()) fill(words[0], documents, citations);
    ask_quiet_and_busy(words[0]);
    return 0;
}
