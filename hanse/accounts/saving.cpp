// SPDX-License-Identifier: GPL-3.0-or-later
// Royalties negotiated down together (集体谈判): whose saving, what is measured, what only claimed.
// model.md C.3.2.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/accounts/parts.hpp"
#include "hanse/sharing/royalty_reduction.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

bool negotiated(const domain::Threat& row) { return row.demand_per_unit && row.agreed_per_unit; }

/// The rows of one threat, all about the same reduction.
class SavingReader {
public:
    SavingReader(const Books& books, const std::string& threat) : books_(books) {
        out_.threat = threat;
    }

    std::optional<SavingView> read(const std::optional<Rational>& claimed) {
        Amounts volumes(books_.members());
        for (const domain::Threat& row : books_.file().threats)
            if (row.threat == out_.threat && negotiated(row)) read(row, volumes);
        if (out_.reduction <= 0) return std::nullopt;
        if (out_.gaps.empty()) share(volumes);
        out_.claimed = claimed;
        if (claimed) out_.implied_units = *claimed / out_.reduction;
        return std::move(out_);
    }

private:
    void read(const domain::Threat& row, Amounts& volumes) {
        const auto cny = books_.cny(*row.demand_per_unit - *row.agreed_per_unit, row.currency,
                                    books_.period().last(), "threats", row.line, out_.gaps);
        if (!cny) return;
        if (!out_.reduction.is_zero() && out_.reduction != cny->amount)
            out_.gaps.push_back({{fmt::format("威胁 {} 的各行降幅不同，请分为几项威胁", row.threat),
                                  fmt::format("rows of threat {} differ in their reduction; make "
                                              "them several threats",
                                              row.threat)},
                                 "threats",
                                 row.line});
        out_.reduction = cny->amount;
        const auto member = books_.member(row.member);
        if (!member || !row.exposed_volume) {
            out_.gaps.push_back({{fmt::format("{} 的产量未知", row.member),
                                  fmt::format("the volume of {} is not known", row.member)},
                                 "threats",
                                 row.line});
            return;
        }
        volumes[*member] += *row.exposed_volume;
    }

    void share(const Amounts& volumes) {
        const auto linear = sharing::royalty_reduction(volumes, out_.reduction, 1);
        const auto convex = sharing::royalty_reduction(volumes, out_.reduction, 2);
        if (linear) out_.own = linear->own_saving;
        if (convex) out_.convex = convex->shapley;
    }

    const Books& books_;
    SavingView out_;
};

}  // namespace

void read_savings(const Books& books, const Terms& terms, Account& account) {
    std::vector<std::string> threats;
    for (const domain::Threat& row : books.file().threats)
        if (negotiated(row) && std::ranges::find(threats, row.threat) == threats.end())
            threats.push_back(row.threat);
    for (const std::string& threat : threats) {
        // A claim is about all that was negotiated: with one threat only it can be held against it.
        const auto claimed = threats.size() == 1 ? terms.saving_claimed : std::nullopt;
        if (auto saving = SavingReader(books, threat).read(claimed))
            account.savings.push_back(*std::move(saving));
    }
}

}  // namespace hanse::accounts
