// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of mistakes: tests/errors/case/<name>/ holds one wrong case, and in expected.txt what
// we say to it, in English, then in Chinese. HANSE_UPDATE=1 rewrites the texts; the difference is
// for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "tests/support/gallery.hpp"

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::domain {
namespace {

namespace fs = std::filesystem;
using base::Language;

std::vector<NamedBytes> files_of(const fs::path& folder) {
    std::vector<NamedBytes> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name != tests::kExpected)
            files.push_back({name, *base::read_file(entry.path().string())});
    }
    std::ranges::sort(files, {}, &NamedBytes::path);
    return files;
}

std::string answer_to(const fs::path& folder) {
    const auto file = parse_case(files_of(folder), folder.filename().string());
    if (file) return tests::kAccepted;
    return tests::said(file.error());
}

TEST(CaseErrors, SayWhatIsWrongAndWhatWouldBeRight) {
    tests::expect_the_words_of("case", answer_to);
}

TEST(CaseErrors, TheGalleryIsLarge) { EXPECT_GE(tests::gallery("case").size(), 50U); }

}  // namespace
}  // namespace hanse::domain
