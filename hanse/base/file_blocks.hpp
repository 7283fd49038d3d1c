// SPDX-License-Identifier: Apache-2.0
// FileBlocks: a file of any size, read block by block. For files that fit memory see files.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

class FileBlocks {
public:
    /// @param path  a file, pipe or device.
    /// @return not_found; invalid_input for a folder; or unavailable with what the system says.
    static Result<FileBlocks> open(const std::string& path);

    FileBlocks(FileBlocks&& other) noexcept;
    FileBlocks(const FileBlocks&) = delete;
    FileBlocks& operator=(const FileBlocks&) = delete;
    FileBlocks& operator=(FileBlocks&&) = delete;
    ~FileBlocks();

    /// @return the next bytes, which last until the next call; empty at the end; or unavailable.
    Result<std::string_view> next();
    /// How much of the file was read, from 0 to 1; 0 for a pipe.
    double done() const;

private:
    FileBlocks(std::string path, int descriptor, std::uint64_t bytes);

    std::string path_;
    int descriptor_;
    std::uint64_t bytes_, read_ = 0;
    std::string block_;
};

}  // namespace hanse::base
