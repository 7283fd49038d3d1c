// SPDX-License-Identifier: Apache-2.0
// TemporaryFolder: a folder of its own, gone with the object.
#pragma once

#include <string>

namespace hanse::base {

class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();

    /// Empty if there can be none.
    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
};

}  // namespace hanse::base
