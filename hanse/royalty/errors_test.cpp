// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of mistakes: tests/errors/royalty/<name>/ holds wrong terms or lists, and in
// expected.txt what we say to them, in English, then in Chinese. HANSE_UPDATE=1 rewrites the texts;
// the difference is for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <gtest/gtest.h>

#include "tests/support/gallery.hpp"

#include "hanse/base/files.hpp"
#include "hanse/royalty/assessment.hpp"

namespace hanse::royalty {
namespace {

namespace fs = std::filesystem;
using base::Language;

/// Reads what the folder holds with the reader of that name.
template <class Reader>
auto read(const fs::path& folder, const char* name, Reader reader)
    -> std::optional<decltype(reader("", ""))> {
    if (!fs::exists(folder / name)) return std::nullopt;
    return reader(*base::read_file((folder / name).string()), name);
}

std::string answer_to(const fs::path& folder) {
    const auto terms = read(folder, "terms.yaml", parse_programme);
    const auto sales = read(folder, "sales.csv", parse_sales);
    const auto patents = read(folder, "patents.csv", parse_patents);
    const auto families = read(folder, "families.csv", parse_families);
    if (terms && !*terms) return tests::said(terms->error());
    if (sales && !*sales) return tests::said(sales->error());
    if (patents && !*patents) return tests::said(patents->error());
    if (families && !*families) return tests::said(families->error());
    if (!terms || !sales) return tests::kAccepted;
    const auto assessment = assess(**terms, **sales, {});
    return assessment ? tests::kAccepted : tests::said(assessment.error());
}

TEST(RoyaltyErrors, SayWhatIsWrongAndWhatWouldBeRight) {
    tests::expect_the_words_of("royalty", answer_to);
}

TEST(RoyaltyErrors, TheGalleryIsLarge) { EXPECT_GE(tests::gallery("royalty").size(), 40U); }

}  // namespace
}  // namespace hanse::royalty
