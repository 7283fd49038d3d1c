// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of mistakes: tests/errors/royalty/<name>/ holds wrong terms or lists, and in
// expected.txt what we say to them, in English, then in Chinese. HANSE_UPDATE=1 rewrites the texts;
// the difference is for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/royalty/assessment.hpp"

namespace hanse::royalty {
namespace {

namespace fs = std::filesystem;
using base::Language;

constexpr const char* kExpected = "expected.txt";

std::string said(const base::Error& error) {
    return describe(error, Language::en) + "\n" + describe(error, Language::zh);
}

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
    if (terms && !*terms) return said(terms->error());
    if (sales && !*sales) return said(sales->error());
    if (patents && !*patents) return said(patents->error());
    if (families && !*families) return said(families->error());
    if (!terms || !sales) return "accepted\n";
    const auto assessment = assess(**terms, **sales, {});
    return assessment ? "accepted\n" : said(assessment.error());
}

std::vector<fs::path> gallery() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/tests/errors/royalty"))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

TEST(RoyaltyErrors, SayWhatIsWrongAndWhatWouldBeRight) {
    for (const fs::path& folder : gallery()) {
        SCOPED_TRACE(folder.filename().string());
        const std::string answer = answer_to(folder);
        const std::string expected_path = (folder / kExpected).string();
        if (std::getenv("HANSE_UPDATE") != nullptr) {
            ASSERT_TRUE(base::write_file(expected_path, answer));
        }
        const auto expected = base::read_file(expected_path);
        ASSERT_TRUE(expected);
        EXPECT_TRUE(answer == *expected) << "we say:\n" << answer << "expected:\n" << *expected;
        EXPECT_NE(answer, "accepted\n");
    }
}

TEST(RoyaltyErrors, TheGalleryIsLarge) { EXPECT_GE(gallery().size(), 40U); }

}  // namespace
}  // namespace hanse::royalty
