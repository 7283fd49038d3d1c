// SPDX-License-Identifier: GPL-3.0-or-later
#include "money_bench.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

#include <fmt/format.h>

#include "hanse/accounts/laboratory.hpp"
#include "hanse/accounts/statement.hpp"

namespace hanse::bench {

namespace {

constexpr int kMembers = 81, kPatents = 3000, kLines = 2000;

/// 81 members, 3,000 patents, 2,000 lines of one to nine patents; shared equally. Of some lines the
/// last two patents stand in for each other.
domain::CaseFile invent(int substitutes_in_ten) {
    std::mt19937_64 random(7);
    const auto whole = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    domain::CaseFile file;
    for (int i = 0; i < kMembers; ++i) {
        domain::Member& member = file.members.emplace_back();
        member.id = fmt::format("M{}", i);
        member.votes = base::Rational(1);
        member.parent = "none";
    }
    for (int p = 0; p < kPatents; ++p) {
        domain::Patent& patent = file.patents.emplace_back();
        patent.number = fmt::format("P{}", p);
        patent.owners = std::vector<domain::OwnerShare>{{fmt::format("M{}", whole(0, 80)), 1}};
        patent.points = base::Rational(whole(1, 9));
    }
    for (int l = 0; l < kLines; ++l) {
        domain::LicenceLine& line = file.licences.emplace_back();
        line.line = fmt::format("L{}", l);
        line.year = base::Rational(2025);
        line.royalty = base::Rational(whole(1000, 999'999), 100);
        for (int k = whole(1, 9); k > 0; --k) {
            const std::string number = fmt::format("P{}", whole(0, kPatents - 1));
            if (std::ranges::find(line.patents, number) == line.patents.end())
                line.patents.push_back(number);
        }
        if (whole(0, 9) < substitutes_in_ten && line.patents.size() > 2) {
            std::string all;
            for (std::size_t k = 0; k + 2 < line.patents.size(); ++k) all += line.patents[k] + ", ";
            line.structure =
                fmt::format("AND({}OR({}, {}))", all, line.patents.end()[-2], line.patents.back());
        }
    }
    for (const domain::Member& member : file.members) {
        domain::Flow& flow = file.flows.emplace_back();
        flow.date = base::PartialDate(*base::Date::create(2025, 12, 20));
        flow.kind = "distribution";
        flow.payer = "alliance";
        flow.payee = member.id;
        flow.amount = base::Rational(100'000);
    }
    return file;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void measure(int substitutes_in_ten) {
    const domain::CaseFile file = invent(substitutes_in_ten);
    const accounts::Terms terms{.quota = base::Rational(41, 81)};
    auto start = std::chrono::steady_clock::now();
    const accounts::Account account = accounts::take_account(file, terms, {2025});
    const auto statements = accounts::statements(account);
    const double diagnosis = seconds_since(start);
    fmt::print(
        "{} of ten lines with substitutes: diagnosis {:.3f} s (r, ranges, leavers{}, repair, "
        "clause, "
        "statements)",
        substitutes_in_ten, diagnosis,
        account.stability && account.stability->check.worst.exact() ? ", proven" : "");
    start = std::chrono::steady_clock::now();
    const auto laboratory = accounts::laboratory(account);
    fmt::print("; laboratory {:.2f} s{}\n", seconds_since(start), laboratory ? "" : " (refused)");
}

}  // namespace

void money() {
    for (const int substitutes : {0, 3}) measure(substitutes);
}

}  // namespace hanse::bench
