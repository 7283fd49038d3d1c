// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench_patents INDEX DOCS… [--citations FILE]: indexes, then searches and finds similar
// documents while another process writes.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <fmt/format.h>

#include "hanse/search/collection.hpp"
#include "hanse/search/search.hpp"
#include "hanse/search/similar.hpp"

namespace {

using namespace hanse;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kQuestions = 300, kCommitEvery = 20'000;

template <class T>
T must(base::Result<T> result) {
    if (result) return *std::move(result);
    std::fputs(base::describe(result.error(), base::Language::en).c_str(), stderr);
    std::exit(2);
}

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
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

void report(const char* what, std::vector<double> seconds) {
    std::ranges::sort(seconds);
    const auto at = [&](std::size_t percent) {
        return seconds[std::min(seconds.size() - 1, seconds.size() * percent / 100)] * 1000;
    };
    fmt::print("{:<28} {} times: p50 {:.1f} ms, p99 {:.1f} ms\n", what, seconds.size(), at(50),
               at(99));
}

/// Documents spread evenly over the index.
std::vector<search::Card> sample(const search::Reader& index) {
    std::vector<search::Card> out;
    const std::size_t last = must(index.newest());
    for (std::size_t i = 1; i <= kQuestions; ++i) {
        const auto data = index.data(search::EntryId(i * last / (kQuestions + 1) + 1));
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

void ask(const std::string& folder) {
    const auto index = must(search::Reader::open(folder));
    std::vector<double> searches, alike, cpu;
    for (const search::Card& card : sample(index)) {
        must(index.refresh());
        auto start = Clock::now();
        const auto listing =
            must(search::search(index, question_of(card), {}, {.listed_max = 100}));
        must(search::page(index, listing, 0, 10));
        searches.push_back(since(start));
        start = Clock::now();
        const std::clock_t began = std::clock();
        must(search::similar(index, {.number = card.number, .most = 20}));
        cpu.push_back(double(std::clock() - began) / CLOCKS_PER_SEC);
        alike.push_back(since(start));
    }
    report("search, first page of 10", searches);
    report("similar, 20 with reasons", alike);
    report("  of it processor time", cpu);  // what it would be with a core to itself
}

}  // namespace

int main(int count, char** words) {
    if (count < 2)
        return std::fputs("usage: hanse_bench_patents INDEX [DOCS…] [--citations FILE]\n", stderr),
               2;
    std::vector<std::string> documents;
    std::string citations;
    for (int i = 2; i < count; ++i) {
        if (std::string_view(words[i]) == "--citations" && i + 1 < count)
            citations = words[++i];
        else
            documents.emplace_back(words[i]);
    }
    if (!documents.empty()) fill(words[1], documents, citations);
    fmt::print("nobody writes:\n");
    ask(words[1]);
    std::fflush(stdout);
    const pid_t writer = start_writer(words[1]);
    fmt::print("another process writes, a commit each 100 documents:\n");
    ask(words[1]);
    kill(writer, SIGKILL);
    waitpid(writer, nullptr, 0);
    return 0;
}
