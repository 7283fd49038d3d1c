// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/file_blocks.hpp"

#include <cstdio>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"

namespace hanse::base {
namespace {

TEST(FileBlocks, GiveTheWholeFile) {
    const std::string path = testing::TempDir() + "hanse-blocks.bin";
    std::string bytes;
    for (int i = 0; i < 100'000; ++i) bytes += std::to_string(i) + "\n";
    ASSERT_TRUE(write_file(path, bytes));
    FileBlocks file = FileBlocks::open(path).value();
    std::string read;
    EXPECT_EQ(file.done(), 0);
    for (std::string_view block = file.next().value(); !block.empty(); block = file.next().value())
        read += block;
    EXPECT_EQ(read, bytes);
    EXPECT_EQ(file.done(), 1);
    std::remove(path.c_str());
}

TEST(FileBlocks, SayWhatIsNotThere) {
    EXPECT_EQ(describe(FileBlocks::open("/no/such.csv").error(), Language::en),
              "/no/such.csv: no such file\n");
    EXPECT_EQ(describe(FileBlocks::open("/tmp").error(), Language::en),
              "/tmp: a folder, not a file\n");
}

}  // namespace
}  // namespace hanse::base
