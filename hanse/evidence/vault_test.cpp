// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/evidence/vault.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/test_folder.hpp"

namespace hanse::evidence {
namespace {

std::size_t files_below(const std::string& folder) {
    std::size_t out = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        out += entry.is_regular_file() ? 1 : 0;
    return out;
}

TEST(Vault, KeepsTheSameBytesOnce) {
    const base::TestFolder folder;
    const Vault vault = *Vault::open(folder.path());
    const Kept kept = *vault.keep("hello");
    EXPECT_EQ(kept.digest, base::sha256("hello"));
    EXPECT_EQ(kept.size, 5);
    EXPECT_EQ(vault.path_of(kept.digest), folder.path() + "/evidence/2c/f2/" + kept.digest);
    EXPECT_EQ(vault.keep_file(folder.write("other-name", "hello"))->digest, kept.digest);
    EXPECT_EQ(files_below(folder.path() + "/evidence"), 1U);
    EXPECT_EQ(*base::read_file(vault.path_of(kept.digest)), "hello");
    EXPECT_TRUE(vault.keep(""));
    ASSERT_TRUE(Vault::open(folder.path())) << "again";
}

TEST(Vault, WhatBrokeOffIsSwept) {
    const base::TestFolder folder;
    const Vault vault = *Vault::open(folder.path());
    folder.write("evidence/incoming/half", "hal");
    EXPECT_EQ(*vault.sweep(), 1U);
    EXPECT_EQ(*vault.sweep(), 0U);
    EXPECT_FALSE(vault.keep_file(folder.file("not-there")));
    EXPECT_EQ(files_below(folder.path()), 0U);
}

TEST(Vault, TheMediaTypeIsInTheBytes) {
    const base::TestFolder folder;
    const Vault vault = *Vault::open(folder.path());
    struct Case {
        const char *bytes, *type;
    };
    const Case cases[] = {{"%PDF-1.7\n", "application/pdf"},
                          {"GIF89a\x10", "image/gif"},
                          {"plain words", "text/plain"},
                          {"<!DOCTYPE html><html><body></body></html>", "text/html"},
                          {"\x01\x02\x03\x04\xff\xfe\xfd", "application/octet-stream"}};
    for (const Case& c : cases) EXPECT_EQ(vault.keep(c.bytes)->media_type, c.type) << c.bytes;
}

TEST(Vault, NamesAreMadeHarmlessForShowing) {
    struct Case {
        const char *what, *name, *shown;
    };
    const Case cases[] = {{"a good name", "联盟章程（2026）.pdf", "联盟章程（2026）.pdf"},
                          {"a path", "../../etc/passwd", "passwd"},
                          {"of Windows", "C:\\docs\\a.pdf", "a.pdf"},
                          {"line ends", "a\r\nX: y.pdf", "aX_ y.pdf"},
                          {"hidden", ".bashrc", "bashrc"},
                          {"turned round", "a\u202Efdp.exe", "afdp.exe"},
                          {"broken bytes", "a\xff.pdf", "a.pdf"},
                          {"nothing", "///", "file"},
                          {"dots", "..", "file"},
                          {"quotes", "a\"b.pdf", "a_b.pdf"}};
    for (const Case& c : cases) EXPECT_EQ(display_name(c.name), c.shown) << c.what;
    EXPECT_LE(display_name(std::string(400, 'x')).size(), 150U);
}

}  // namespace
}  // namespace hanse::evidence
