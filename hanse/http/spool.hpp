// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way in and out. Inside this floor; used from the pool, since disks may be slow.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "hanse/http/request.hpp"

namespace hanse::http {

/// A file that an upload is written to. Unless finish() is called it goes again.
class Spool {
public:
    /// @param folder  empty: the system's for temporary files.
    explicit Spool(const std::string& folder);
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool();

    bool is_open() const { return descriptor_ >= 0; }
    bool write(std::string_view block);
    /// @return null if the disk did not take it all.
    std::shared_ptr<SpooledFile> finish();
    std::uint64_t size() const { return size_; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

class OutgoingFile {
public:
    OutgoingFile(const std::string& path, bool temporary);
    OutgoingFile(const OutgoingFile&) = delete;
    OutgoingFile& operator=(const OutgoingFile&) = delete;
    ~OutgoingFile();

    bool is_open() const { return descriptor_ >= 0; }
    std::uint64_t size() const { return size_; }
    /// @return false if the file has become shorter, or the disk fails.
    bool read(std::uint64_t from, std::uint64_t size, std::string& block) const;

private:
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace hanse::http
