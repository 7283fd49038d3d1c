// SPDX-License-Identifier: Apache-2.0
// A temporary folder to write files into, for tests.
#pragma once

#include <fstream>
#include <string>

#include "hanse/base/temporary_folder.hpp"

namespace hanse::base {

class TestFolder : public TemporaryFolder {
public:
    /// @return the path of the file.
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(file(name), std::ios::binary) << bytes;
        return file(name);
    }
};

}  // namespace hanse::base
