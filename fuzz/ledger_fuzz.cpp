// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → shares, or an Error; the same in one block as in many, and no cent lost. The first byte
// says how large the blocks are.
#include <algorithm>

#include "fuzz/fuzz.hpp"

#include "hanse/sharing/line_ledger.hpp"

using namespace hanse;

namespace {

base::Result<sharing::LineShares> read(std::string_view text, std::size_t block) {
    sharing::LineLedger ledger({.file = "input"});
    for (std::size_t at = 0; at < text.size(); at += block)
        if (!ledger.feed(text.substr(at, block))) break;
    return std::move(ledger).finish();
}

void check_sums(const sharing::LineShares& shares) {
    base::Rational exact;
    for (const base::Rational& share : shares.shares.shapley) exact += share;
    fuzz::promise(exact == base::Rational(shares.shares.revenue), "shares add up to the revenue");
    std::int64_t cents = 0;
    for (const std::int64_t part : shares.cents) cents += part;
    fuzz::promise(cents == shares.shares.revenue, "cents add up to the revenue");
    fuzz::promise(std::ranges::is_sorted(shares.owners), "owners stand in order");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text = fuzz::text_of(data, size).substr(1);
    const auto whole = read(text, std::max<std::size_t>(1, text.size()));
    const auto parts = read(text, 1 + data[0] % 32);
    fuzz::promise(whole.has_value() == parts.has_value(), "cuts change nothing");
    if (!whole) {
        const std::string words = base::describe(whole.error(), base::Language::en);
        fuzz::promise(words == base::describe(parts.error(), base::Language::en),
                      "cuts change no complaint");
        return 0;
    }
    fuzz::promise(whole->owners == parts->owners && whole->cents == parts->cents &&
                      whole->shares.shapley == parts->shares.shapley,
                  "cuts change no share");
    check_sums(*whole);
    return 0;
}
