// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of mistakes: tests/errors/case/<name>/ holds one wrong case, and in expected.txt what
// we say to it, in English, then in Chinese. HANSE_UPDATE=1 rewrites the texts; the difference is
// for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::domain {
namespace {

namespace fs = std::filesystem;
using base::Language;

constexpr const char* kExpected = "expected.txt";

std::vector<NamedBytes> files_of(const fs::path& folder) {
    std::vector<NamedBytes> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name != kExpected) files.push_back({name, *base::read_file(entry.path().string())});
    }
    std::ranges::sort(files, {}, &NamedBytes::path);
    return files;
}

std::string answer_to(const fs::path& folder) {
    const auto file = parse_case(files_of(folder), folder.filename().string());
    if (file) return "accepted\n";
    return describe(file.error(), Language::en) + "\n" + describe(file.error(), Language::zh);
}

std::vector<fs::path> gallery() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/tests/errors/case"))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

TEST(CaseErrors, SayWhatIsWrongAndWhatWouldBeRight) {
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

TEST(CaseErrors, TheGalleryIsLarge) { EXPECT_GE(gallery().size(), 50U); }

}  // namespace
}  // namespace hanse::domain
