// SPDX-License-Identifier: Apache-2.0
// The file of a sealing key: 64 hexadecimal digits, for its owner's eyes only. (What the key does:
// sodium.cpp.)
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/secrets.hpp"
#include "hanse/base/system_error.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::base {

namespace {

/// Writes the bytes to a file that only its owner may read, and sees them on the disk.
Result<Done> write_private(const std::string& path, const std::string& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) return refused(path, errno);
    const bool written =
        ::write(file, bytes.data(), bytes.size()) == ssize_t(bytes.size()) && ::fsync(file) == 0;
    const int why = errno;
    ::close(file);
    if (!written) return refused(path, why);
    return Done{};
}

/// Two programs that start at once end with one key: the link is made by one of them only.
Result<Done> make_key_file(const std::string& path) {
    const std::string fresh = path + "." + to_hex(random_bytes(8));
    HANSE_CHECK(write_private(fresh, to_hex(random_bytes(SealingKey::kBytes)) + "\n"));
    const int linked = ::link(fresh.c_str(), path.c_str());
    const int why = errno;
    ::unlink(fresh.c_str());
    if (linked != 0 && why != EEXIST) return refused(path, why);
    return Done{};
}

Result<Done> check_privacy(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return refused(path, errno);
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return invalid({path}, "密钥文件只能由所有者读写：请执行 chmod 600 " + path,
                       "only its owner may read a key file: chmod 600 " + path);
    return Done{};
}

}  // namespace

SealingKey::SealingKey(const std::string& bytes) { std::ranges::copy(bytes, bytes_.begin()); }

Result<SealingKey> SealingKey::open(const std::string& path) {
    if (!std::filesystem::exists(path)) HANSE_CHECK(make_key_file(path));
    HANSE_CHECK(check_privacy(path));
    HANSE_TRY(text, read_file(path));
    const auto bytes = from_hex(trim(text));
    if (!bytes || bytes->size() != kBytes)
        return invalid({path}, "不是密钥文件（应为 64 位十六进制数字）",
                       "not a key file (64 hexadecimal digits are wanted)");
    return SealingKey(*bytes);
}

}  // namespace hanse::base
