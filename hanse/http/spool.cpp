// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/spool.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hanse::http {

Spool::Spool(const std::string& folder) {
    std::error_code code;
    path_ = folder.empty() ? std::filesystem::temp_directory_path(code).string() : folder;
    path_ += "/upload-XXXXXX";
    descriptor_ = mkostemp(path_.data(), O_CLOEXEC);
}

Spool::~Spool() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    unlink(path_.c_str());
}

bool Spool::write(std::string_view block) {
    while (!block.empty()) {
        const ssize_t written = ::write(descriptor_, block.data(), block.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        block.remove_prefix(static_cast<std::size_t>(written));
        size_ += static_cast<std::uint64_t>(written);
    }
    return true;
}

std::shared_ptr<SpooledFile> Spool::finish() {
    auto file = std::make_shared<SpooledFile>(path_);
    const bool closed = close(descriptor_) == 0;  // some disks say only now that they are full
    descriptor_ = -1;
    return closed ? file : nullptr;
}

OutgoingFile::OutgoingFile(const std::string& path, bool temporary)
    : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat about {};
    if (descriptor_ >= 0 && fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode)) {
        size_ = static_cast<std::uint64_t>(about.st_size);
    } else if (descriptor_ >= 0) {
        close(descriptor_);
        descriptor_ = -1;
    }
    if (temporary && descriptor_ >= 0) unlink(path.c_str());  // ours until it is closed
}

OutgoingFile::~OutgoingFile() {
    if (descriptor_ >= 0) close(descriptor_);
}

bool OutgoingFile::read(std::uint64_t from, std::uint64_t size, std::string& block) const {
    block.resize(size);
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got =
            pread(descriptor_, block.data() + have, size - have, static_cast<off_t>(from + have));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        have += static_cast<std::size_t>(got);
    }
    return true;
}

}  // namespace hanse::http
