// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() / ("hanse-files-" + std::to_string(::getpid()));
    }
    void TearDown() override { fs::remove_all(folder_); }
    std::string path(const char* name) const { return (folder_ / name).string(); }

    fs::path folder_;
};

TEST_F(Files, WhatIsWrittenIsRead) {
    const std::string samples[] = {"", "one\n", std::string("\0\xFF\r\n", 4),
                                   std::string(100'000, 'x'), std::string(4096, 'y')};
    for (const std::string& bytes : samples) {
        ASSERT_TRUE(write_file(path("deep/er/file"), bytes));
        const auto read = read_file(path("deep/er/file"));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, bytes);
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_ / "deep/er"), {}), 1)
        << "nothing is left beside the file";
}

TEST_F(Files, ReadsWhatHasNoSizeBeforehand) {
    const auto read = read_file("/proc/self/status");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->starts_with("Name:"));
}

TEST_F(Files, ANewFileNeedsNoFolderInItsName) {
    fs::create_directories(folder_);
    const fs::path before = fs::current_path();
    fs::current_path(folder_);
    const auto written = write_file("report.html", "x");
    fs::current_path(before);
    ASSERT_TRUE(written) << describe(written.error(), Language::en);
    EXPECT_EQ(*read_file(path("report.html")), "x");
}

TEST_F(Files, ADeviceStaysADeviceAndALinkStaysALink) {
    ASSERT_TRUE(write_file("/dev/null", "nothing"));
    EXPECT_TRUE(fs::is_character_file("/dev/null"));
    ASSERT_TRUE(write_file(path("real"), "old"));
    fs::create_symlink(path("real"), path("link"));
    ASSERT_TRUE(write_file(path("link"), "new"));
    EXPECT_TRUE(fs::is_symlink(path("link")));
    EXPECT_EQ(*read_file(path("real")), "new");
}

TEST_F(Files, SaysWhyNot) {
    ASSERT_TRUE(write_file(path("file"), "x"));
    const auto missing = read_file(path("missing"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
    EXPECT_EQ(describe(missing.error(), Language::en), path("missing") + ": no such file\n");
    const auto folder = read_file(folder_.string());
    ASSERT_FALSE(folder);
    EXPECT_EQ(describe(folder.error(), Language::en),
              folder_.string() + ": a folder, not a file\n");
    const auto below_a_file = write_file(path("file/below"), "x");
    ASSERT_FALSE(below_a_file);
    EXPECT_EQ(describe(below_a_file.error(), Language::en),
              path("file/below") + ": the system refuses: Not a directory\n");
    const auto onto_a_folder = write_file(folder_.string(), "x");
    ASSERT_FALSE(onto_a_folder);
    EXPECT_EQ(onto_a_folder.error().kind, ErrorKind::unavailable);
    EXPECT_FALSE(fs::exists(folder_.string() + "." + std::to_string(::getpid()) + ".part"));
}

TEST_F(Files, RefusesWhatIsTooLarge) {
    ASSERT_TRUE(write_file(path("large"), ""));
    fs::resize_file(path("large"), (512ULL << 20U) + 1);  // a hole; takes no room
    const auto large = read_file(path("large"));
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().message.en, "the file is larger than 512 MB");
}

}  // namespace
}  // namespace hanse::base
