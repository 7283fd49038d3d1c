// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench_ledger FOLDER [lines of the large file]: the royalty ledger against its goals. Its
// files are written to FOLDER and removed.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <unistd.h>
#include <vector>

#include "games_measure.hpp"
#include "ledger_lines.hpp"
#include "ledger_sqlite.hpp"

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/rounding.hpp"
#include "hanse/games/terms/ledger.hpp"
#include "hanse/sharing/line_ledger.hpp"

namespace {

using namespace hanse;         // NOLINT(google-build-using-namespace)
using namespace hanse::bench;  // NOLINT(google-build-using-namespace)

constexpr std::size_t kBlock = std::size_t{256} << 10;
constexpr std::int64_t kMillion = 1'000'000;

/// A file that is gone when the work is done.
class File {
public:
    File(std::filesystem::path path, std::int64_t lines) : path_(std::move(path)) {
        std::ofstream out(path_, std::ios::binary);
        invented_csv(lines, [&](std::string_view piece) {
            out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
        });
    }
    ~File() { std::filesystem::remove(path_); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    double megabytes() const {
        return static_cast<double>(std::filesystem::file_size(path_)) / 1e6;
    }

    /// Reads it in blocks.
    template <class Take>
    void read(Take&& take) const {
        const int file = ::open(path_.c_str(), O_RDONLY);
        base::expects(file >= 0, "opened");
        std::vector<char> block(kBlock);
        for (;;) {
            const ssize_t size = ::read(file, block.data(), block.size());
            if (size <= 0) break;
            take(std::string_view(block.data(), static_cast<std::size_t>(size)));
        }
        ::close(file);
    }

private:
    std::filesystem::path path_;
};

std::int64_t sum(const std::vector<std::int64_t>& cents) {
    std::int64_t out = 0;
    for (const std::int64_t part : cents) out += part;
    return out;
}

/// What this process used of the processors: others on the machine do not count.
double processor_seconds(const std::function<void()>& run) {
    const std::clock_t start = std::clock();
    run();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

sharing::LineShares shares_of(const File& file) {
    sharing::LineLedger ledger({});
    file.read([&](std::string_view block) { ledger.feed(block); });
    return std::move(ledger).finish().value();
}

void report_streaming(const char* what, const File& file) {
    double sum_of_bytes = 0;  // so that the reading is not left out
    sharing::LineShares shares;
    const auto just_read = [&] {
        file.read([&](std::string_view block) { sum_of_bytes += block[0]; });
    };
    const double ours_s = median_seconds([&] { shares = shares_of(file); }, 3);
    const double ours_cpu_s = processor_seconds([&] { shares = shares_of(file); });
    const double read_s = median_seconds(just_read, 3);
    std::printf(
        "%s: %.0f MB, %lld lines: %.3f s = %.0f MB/s (%.0f MB a second of processor time); read() "
        "alone %.3f s = %.0f MB/s; ratio %.1f; "
        "cents add up: %s; peak so far %.0f MiB\n",
        what, file.megabytes(), static_cast<long long>(shares.shares.lines), ours_s,
        file.megabytes() / ours_s, file.megabytes() / ours_cpu_s, read_s, file.megabytes() / read_s,
        ours_s / read_s, sum(shares.cents) == shares.shares.revenue ? "yes" : "NO",
        peak_mebibytes());
    std::fflush(stdout);
}

std::string csv_in_memory(std::int64_t lines) {
    std::string out;
    invented_csv(lines, [&](std::string_view piece) { out += piece; });
    return out;
}

double report_memory() {
    const std::string bytes = csv_in_memory(kMillion);
    sharing::LineShares shares;
    const auto from_csv = [&] {
        sharing::LineLedger ledger({});
        ledger.feed(bytes);
        shares = std::move(ledger).finish().value();
    };
    const double csv_s = median_seconds(from_csv), csv_cpu_s = processor_seconds(from_csv);
    InventedLines invented(3);
    std::vector<InventedLine> lines;
    for (std::int64_t k = 0; k < kMillion; ++k) lines.push_back(invented.next());
    const double lines_s = median_seconds([&] {
        auto ledger = games::Ledger::create(kOwners).value();
        for (const InventedLine& line : lines) ledger.add(line.cents, line.owners);
        const auto all = ledger.result().value();
        base::expects(sum(games::whole_parts(all.shapley, all.revenue)) == all.revenue, "adds up");
    });
    std::printf(
        "from memory, 10^6 lines, 5 owners on average of 500 (goal: 0.2 s): CSV bytes %.3f s (%.0f "
        "MB/s; %.3f s of processor time); lines already parsed %.3f s\n",
        csv_s, static_cast<double>(bytes.size()) / 1e6 / csv_s, csv_cpu_s, lines_s);
    std::fflush(stdout);
    return csv_s;
}

void report_sqlite(double ours_s) {
    const SqliteTimes sqlite = sqlite_shares(kMillion);
    if (!sqlite.there) {
        std::printf("SQLite: not built in (no sqlite3.h and library)\n");
        return;
    }
    sharing::LineLedger ledger({});
    ledger.feed(csv_in_memory(kMillion));
    const sharing::LineShares shares = std::move(ledger).finish().value();
    double off = 0;
    for (std::size_t i = 0; i < shares.owners.size(); ++i)
        off = std::max(off,
                       std::abs(sqlite.by_owner[i] * 100 - shares.shares.shapley[i].approximate()));
    std::printf("SQLite, in memory, the same sums in doubles, in times of ours from CSV:\n");
    const auto line = [&](const char* what, double time) {
        std::printf("  %-34s %.3f s = %.1f times\n", what, time, time / ours_s);
    };
    line("query, imported", sqlite.query_s);
    line("query, imported and indexed", sqlite.indexed_query_s);
    line("import and query", sqlite.import_s + sqlite.query_s);
    line("import, index and query", sqlite.import_s + sqlite.index_s + sqlite.indexed_query_s);
    std::printf("  furthest from the exact share: %.2g fen\n", off);
}

}  // namespace

int main(int count, char** words) {
    const std::filesystem::path folder = count > 1 ? words[1] : ".";
    const std::int64_t large = count > 2 ? std::atoll(words[2]) : 22 * kMillion;
    std::printf("Royalty ledger (goals: >= 200 MB/s on one thread; 10^6 lines <= 0.2 s)\n");
    report_streaming("streaming, 10^6 lines", File(folder / "ledger-1e6.csv", kMillion));
    report_streaming("streaming, 10^7 lines", File(folder / "ledger-1e7.csv", 10 * kMillion));
    report_streaming("streaming, large", File(folder / "ledger-large.csv", large));
    report_sqlite(report_memory());
}
