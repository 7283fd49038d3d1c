// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes → licence terms, a sales report or a journal, or an Error with its place. The first byte
// says which.
#include "fuzz/fuzz.hpp"

#include "hanse/accounts/journal_file.hpp"
#include "hanse/accounts/structure.hpp"
#include "hanse/base/csv.hpp"
#include "hanse/money/statement.hpp"
#include "hanse/royalty/programme.hpp"
#include "hanse/royalty/sales.hpp"

using namespace hanse;

namespace {

template <class T>
void expect_words(const base::Result<T>& result) {
    if (!result)
        fuzz::promise(!result.error().message.en.empty() && !result.error().message.zh.empty(),
                      "an error says what, in both languages");
}

/// What a journal holds adds up to zero.
void check_journal(std::string_view text) {
    const auto sheet = base::parse_csv(text, "journal", "input");
    if (!sheet) return;
    const auto journal = accounts::read_journal(*sheet);
    expect_words(journal);
    if (!journal) return;
    base::Rational sum;
    for (const money::TrialLine& line :
         money::trial_balance(*journal, *base::Date::create(9999, 12, 31)))
        sum += line.balance.units();
    fuzz::promise(sum.is_zero(), "a journal balances");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text = fuzz::text_of(data, size).substr(1);
    switch (data[0] % 4) {
        case 0: expect_words(royalty::parse_programme(text, "input")); break;
        case 1: expect_words(royalty::parse_sales(text, "input")); break;
        case 2: check_journal(text); break;
        default:
            expect_words(accounts::parse_structure(text, [](std::string_view name) {
                return name.size() < 4 ? std::optional(int(name.size())) : std::nullopt;
            }));
    }
    return 0;
}
