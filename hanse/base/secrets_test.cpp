// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/secrets.hpp"

#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/test_folder.hpp"

namespace hanse::base {
namespace {

constexpr HashingCost kCheap{.passes = 1, .memory_bytes = 8192};

TEST(Passwords, FitTheirHashAndNoOther) {
    const std::string hash = *hash_password("平衡车 gyroscope", kCheap);
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=8,t=1,p=1$")) << hash;
    EXPECT_TRUE(password_fits("平衡车 gyroscope", hash));
    EXPECT_FALSE(password_fits("平衡车 Gyroscope", hash));
    EXPECT_FALSE(password_fits("", hash));
    EXPECT_FALSE(password_fits("平衡车 gyroscope", ""));
    EXPECT_FALSE(password_fits("平衡车 gyroscope", "no hash"));
    EXPECT_NE(hash, *hash_password("平衡车 gyroscope", kCheap)) << "salted";
}

TEST(Passwords, AHashOfAnotherCostIsOutdated) {
    const std::string hash = *hash_password("x", kCheap);
    EXPECT_FALSE(hash_is_outdated(hash, kCheap));
    EXPECT_TRUE(hash_is_outdated(hash, {.passes = 2, .memory_bytes = 8192}));
    EXPECT_TRUE(hash_is_outdated("", kCheap));
    EXPECT_TRUE((*hash_password("x", {})).starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
}

TEST(Sealing, OpensWithTheSameKeyForTheSamePurposeOnly) {
    const TestFolder folder;
    const SealingKey key = *SealingKey::open(folder.file("key"));
    const SealingKey other = *SealingKey::open(folder.file("other"));
    const std::string sealed = key.seal("秘密", "totp p-anna");
    EXPECT_EQ(*key.unseal(sealed, "totp p-anna"), "秘密");
    EXPECT_EQ(*SealingKey::open(folder.file("key"))->unseal(sealed, "totp p-anna"), "秘密");
    EXPECT_FALSE(key.unseal(sealed, "totp p-bert"));
    EXPECT_FALSE(other.unseal(sealed, "totp p-anna"));
    EXPECT_FALSE(key.unseal("", "totp p-anna"));
    EXPECT_FALSE(key.unseal("!" + sealed, "totp p-anna"));
    EXPECT_NE(key.seal("秘密", "totp p-anna"), sealed);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string changed = sealed;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        EXPECT_FALSE(key.unseal(changed, "totp p-anna")) << i;
    }
}

TEST(Sealing, AKeyFileIsForItsOwnerOnly) {
    const TestFolder folder;
    ASSERT_TRUE(SealingKey::open(folder.file("key")));
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(folder.file("key")).permissions(),
              perms::owner_read | perms::owner_write);
    std::filesystem::permissions(folder.file("key"), perms::group_read,
                                 std::filesystem::perm_options::add);
    EXPECT_EQ(SealingKey::open(folder.file("key")).error().kind, ErrorKind::invalid_input);
    const std::string wrong = folder.write("wrong", "no key");
    std::filesystem::permissions(wrong, perms::owner_read | perms::owner_write);
    EXPECT_EQ(SealingKey::open(wrong).error().kind, ErrorKind::invalid_input);
    EXPECT_FALSE(SealingKey::open(folder.file("nowhere/key")));
}

TEST(Sealing, ProgramsThatStartAtOnceEndWithOneKey) {
    const TestFolder folder;
    std::vector<std::string> sealed(8);
    {
        std::vector<std::jthread> starting;
        for (std::string& one : sealed)
            starting.emplace_back(
                [&] { one = SealingKey::open(folder.file("key"))->seal("x", "test"); });
    }
    const SealingKey key = *SealingKey::open(folder.file("key"));
    for (const std::string& one : sealed) EXPECT_TRUE(key.unseal(one, "test"));
}

RC_GTEST_PROP(Base64, GoesThereAndBack, (const std::string& bytes)) {
    RC_ASSERT(*from_base64url(to_base64url(bytes)) == bytes);
    RC_ASSERT(*from_hex(to_hex(bytes)) == bytes);
}

TEST(Base64, EveryCase) {
    EXPECT_EQ(to_base64url("\xff\xef\xff"), "_-__");
    EXPECT_EQ(to_base64url("a"), "YQ");
    EXPECT_FALSE(from_base64url("YQ=="));
    EXPECT_FALSE(from_base64url("Y"));
    EXPECT_FALSE(from_base64url("YR"));
    EXPECT_FALSE(from_base64url("+/+/"));
    EXPECT_FALSE(from_hex("0"));
    EXPECT_FALSE(from_hex("0g"));
    EXPECT_TRUE(equal_secrets("abc", "abc"));
    EXPECT_FALSE(equal_secrets("abc", "abd"));
    EXPECT_FALSE(equal_secrets("abc", "ab"));
}

}  // namespace
}  // namespace hanse::base
