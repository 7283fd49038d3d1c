// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/entry_exit.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/present_value.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

Result<base::Done> check(const AdmissionCase& admission) {
    Checks checks;
    checks.one_each("after", admission.after.size(), admission.before.size() + 1)
        .members("joiner", std::array{admission.joiner}, admission.after.size())
        .not_negative("credit", admission.credit)
        .not_negative("discount", admission.discount)
        .that(!total(admission.after).is_zero(), "after", "合计为 0，没有份额可言",
              "adds up to 0, and nobody has a share")
        .that(admission.horizon >= 0 && admission.horizon <= kYearsMax, "horizon",
              fmt::format("{} 应在 0 与 {} 之间", admission.horizon, kYearsMax),
              fmt::format("{} should lie between 0 and {}", admission.horizon, kYearsMax));
    for (const Asset& asset : admission.assets)
        checks.not_negative("assets, cost", asset.cost)
            .not_negative("assets, age", asset.age)
            .that(asset.life > 0, "assets, life", "使用年限应大于 0", "should be above 0");
    return checks.verdict();
}

Rational unamortised(const std::vector<Asset>& assets) {
    Rational out;
    for (const Asset& asset : assets) out += asset.cost * max(0, 1 - asset.age / asset.life);
    return out;
}

/// What each of `after` loses a year by the entry.
Amounts losses(const AdmissionCase& admission) {
    Amounts out;
    auto before = admission.before.begin();
    for (std::size_t i = 0; i < admission.after.size(); ++i)
        out.push_back(i == static_cast<std::size_t>(admission.joiner)
                          ? Rational()
                          : max(0, *before++ - admission.after[i]));
    return out;
}

}  // namespace

Result<Admission> admission_fee(const AdmissionCase& admission) {
    HANSE_CHECK(check(admission));
    const Rational& gains = admission.after[static_cast<std::size_t>(admission.joiner)];
    const Amounts lost = losses(admission);

    Admission out;
    out.annuity = present_value_of_one(admission.discount, 1, admission.horizon);
    out.unamortised = unamortised(admission.assets);
    out.share = gains / total(admission.after);
    out.base_fee = out.unamortised * out.share - admission.credit;
    out.floor = out.annuity * total(lost);
    out.cap = out.annuity * (gains - admission.outside_option);
    for (std::size_t i = 0; i < lost.size(); ++i)
        if (!lost[i].is_zero()) out.harmed.push_back(static_cast<int>(i));
    out.compensation = Amounts(lost.size());
    if (out.floor > out.cap || out.cap < 0) return out;
    out.fee = min(max(max(out.base_fee, out.floor), 0), out.cap);
    out.compensation = times(lost, out.annuity);
    out.to_alliance = *out.fee - out.floor;
    return out;
}

Result<Rational> exit_settlement(const ExitCase& leaver) {
    HANSE_CHECK(Checks()
                    .not_negative("reserve", leaver.reserve)
                    .share("reserve_share", leaver.reserve_share)
                    .not_negative("arrears", leaver.arrears)
                    .not_negative("commitment_remaining", leaver.commitment_remaining)
                    .share("commitment_share", leaver.commitment_share)
                    .not_negative("tail_royalty_pv", leaver.tail_royalty_pv)
                    .not_negative("ip_buyback", leaver.ip_buyback)
                    .verdict());
    return leaver.reserve * leaver.reserve_share - leaver.arrears -
           leaver.commitment_remaining * leaver.commitment_share + leaver.tail_royalty_pv +
           leaver.ip_buyback;
}

}  // namespace hanse::sharing
