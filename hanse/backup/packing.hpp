// SPDX-License-Identifier: GPL-3.0-or-later
// What making and restoring have in common: files and folders on the way. Inside the floor only.
#pragma once

#include <string>

#include "hanse/base/result.hpp"

namespace hanse::backup {

/// By its name.
bool is_tarball(const std::string& path);

/// Something that is gone with this object, unless it got another name meanwhile. What an earlier
/// try left there is removed.
class PassingFolder {
public:
    explicit PassingFolder(std::string path);
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    ~PassingFolder();

    const std::string& path() const { return path_; }
    /// For the owner only.
    base::Result<base::Done> make() const;

private:
    std::string path_;
};

/// Folders on the way are made; the copy is readable by its owner only.
base::Result<base::Done> copy_file(const std::string& from, const std::string& to);
/// What was written under the name is on the disk afterwards.
base::Result<base::Done> rename(const std::string& from, const std::string& to);

}  // namespace hanse::backup
