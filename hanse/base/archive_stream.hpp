// SPDX-License-Identifier: Apache-2.0
// ArchiveStream: a zip file on disk of any size, read part by part, block by block.
// For small ones in memory see archive.hpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::base {

class ArchiveStream {
public:
    /// @return not_found, or invalid_input for what is no zip file.
    static Result<ArchiveStream> open(const std::string& path);
    ArchiveStream(ArchiveStream&&) noexcept;
    ArchiveStream& operator=(ArchiveStream&&) noexcept;
    ~ArchiveStream();

    /// Names of its parts, without folders. Names only: nothing is ever written under them.
    const std::vector<std::string>& parts() const;
    /// Begins a part anew. @return invalid_input if it is damaged or encrypted.
    Result<Done> begin(const std::string& part);
    /// @return the next bytes of the part, which last until the next call; empty at its end.
    ///         invalid_input for damage, and when parts unpack to more than 64 MB and more than 100
    ///         times the size of the file (a "zip bomb").
    Result<std::string_view> next();

private:
    struct State;
    explicit ArchiveStream(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::base
