// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/evidence/vault.hpp"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/descriptor.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/file_blocks.hpp"
#include "hanse/base/letters.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/system_error.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::evidence {

namespace fs = std::filesystem;

using base::Descriptor;
using base::Done;
using base::Result;

namespace {

Result<Done> copy_all(base::FileBlocks& from, const Descriptor& to, const std::string& path) {
    for (;;) {
        HANSE_TRY(block, from.next());
        if (block.empty()) return Done{};
        HANSE_CHECK(base::write_all(to, block, path));
    }
}

/// Without this the name could be lost in a power cut, though the bytes are there.
Result<Done> put_on_disk(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!opened.is_open() || ::fsync(opened.number()) != 0)
        return base::refused(folder.string(), errno);
    return Done{};
}

Result<Done> make_folder(const fs::path& folder) {
    std::error_code code;
    if (fs::is_directory(folder, code)) return Done{};
    fs::create_directories(folder, code);
    if (code) return base::refused(folder.string(), code.value());
    return put_on_disk(folder.parent_path());
}

/// A file under a name that nobody looks at, gone with this object unless it got its own name.
class Incoming {
public:
    explicit Incoming(const std::string& root)
        : path_(root + "/incoming/" + base::random_text(16)),
          file_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {}
    ~Incoming() { ::unlink(path_.c_str()); }
    Incoming(const Incoming&) = delete;
    Incoming& operator=(const Incoming&) = delete;

    const std::string& path() const { return path_; }
    const Descriptor& file() const { return file_; }
    int number() const { return file_.number(); }
    Result<Done> opened() const {
        if (!file_.is_open()) return base::refused(path_, errno);
        return Done{};
    }

private:
    std::string path_;
    Descriptor file_;
};

/// Gives what came in the name of its digest.
Result<Kept> settle(const Vault& vault, const Incoming& incoming) {
    if (::fsync(incoming.number()) != 0) return base::refused(incoming.path(), errno);
    HANSE_TRY(digest, base::sha256_of_file(incoming.path()));
    const fs::path target = vault.path_of(digest);
    Kept out{.digest = digest,
             .size = static_cast<std::int64_t>(::lseek(incoming.number(), 0, SEEK_END)),
             .media_type = media_type_of(incoming.path())};
    // A file that is there already but was altered is replaced: these are the bytes it should have.
    if (vault.check(digest)) {
        ::utimensat(AT_FDCWD, target.c_str(), nullptr, 0);  // wanted again: see purge()
        return out;
    }
    HANSE_CHECK(make_folder(target.parent_path().parent_path()));
    HANSE_CHECK(make_folder(target.parent_path()));
    if (::rename(incoming.path().c_str(), target.c_str()) != 0)
        return base::refused(target.string(), errno);
    HANSE_CHECK(put_on_disk(target.parent_path()));
    return out;
}

bool is_digest(const std::string& name) {
    return name.size() == 64 && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

Result<Vault> Vault::open(const std::string& folder) {
    Vault out(folder + "/evidence");
    HANSE_CHECK(make_folder(out.root_));
    HANSE_CHECK(make_folder(out.root_ + "/incoming"));
    return out;
}

std::string Vault::path_of(const std::string& digest) const {
    return fmt::format("{}/{}/{}/{}", root_, digest.substr(0, 2), digest.substr(2, 2), digest);
}

Result<Kept> Vault::keep(std::string_view bytes) const {
    const Incoming incoming(root_);
    HANSE_CHECK(incoming.opened());
    HANSE_CHECK(base::write_all(incoming.file(), bytes, incoming.path()));
    return settle(*this, incoming);
}

Result<Kept> Vault::keep_file(const std::string& path) const {
    HANSE_TRY(from, base::FileBlocks::open(path));
    const Incoming incoming(root_);
    HANSE_CHECK(incoming.opened());
    HANSE_CHECK(copy_all(from, incoming.file(), incoming.path()));
    return settle(*this, incoming);
}

bool Vault::has(const std::string& digest) const {
    std::error_code code;
    return fs::is_regular_file(path_of(digest), code);
}

Result<Done> Vault::check(const std::string& digest) const {
    const std::string path = path_of(digest);
    if (!has(digest)) return base::not_found({.file = path}, "文件丢失", "the file is lost");
    HANSE_TRY(now, base::sha256_of_file(path));
    if (now == digest) return Done{};
    return base::conflict({.file = path}, "文件内容已被改动", "the file was altered");
}

Result<Done> Vault::drop(const std::string& digest) const {
    std::error_code code;
    fs::remove(path_of(digest), code);
    if (code) return base::refused(path_of(digest), code.value());
    return Done{};
}

Result<Done> Vault::each(const std::function<Result<Done>(const std::string&)>& take) const {
    std::error_code code;
    for (fs::recursive_directory_iterator at(root_, code), end; !code && at != end;
         at.increment(code)) {
        const std::string name = at->path().filename().string();
        if (is_digest(name)) HANSE_CHECK(take(name));
    }
    if (code) return base::refused(root_, code.value());
    return Done{};
}

Result<std::size_t> Vault::sweep() const {
    std::size_t out = 0;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(root_ + "/incoming", code))
        out += fs::remove(entry.path(), code) ? 1 : 0;
    if (code) return base::refused(root_, code.value());
    return out;
}

namespace {

/// Signs that nobody sees, and those that turn the direction of what follows: "exe.fdp" for
/// "pdf.exe".
bool is_harmless(char32_t code) {
    return code >= 0x20 && code != 0x7F && !base::within(code, 0x80, 0x9F) &&
           !base::within(code, 0x200B, 0x200F) && !base::within(code, 0x2028, 0x202E) &&
           !base::within(code, 0x2060, 0x206F) && code != 0xFEFF;
}

}  // namespace

std::string display_name(std::string_view name) {
    constexpr std::size_t kBytes_max = 150;
    const std::size_t folder = name.find_last_of("/\\");
    if (folder != std::string_view::npos) name.remove_prefix(folder + 1);
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const base::Letter letter = base::letter_at(name, at);
        const std::string_view bytes = name.substr(at, letter.bytes);
        at += letter.bytes;
        if (!base::is_utf8(bytes) || !is_harmless(letter.code)) continue;
        if (out.size() + bytes.size() > kBytes_max) break;
        out += bytes.find_first_of(":*?\"<>|") != std::string_view::npos ? "_" : bytes;
    }
    const std::size_t start = out.find_first_not_of(". ");
    return start == std::string::npos ? "file" : out.substr(start);
}

}  // namespace hanse::evidence
