// SPDX-License-Identifier: GPL-3.0-or-later
// JsonSource: a JSON text and its tree, which can say on which line and column a value stands.
//
// A game file may hold a million numbers and nearly always none of them is wrong, so places are not
// kept: the text is read a second time when somebody complains.
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::gamefile {

class JsonSource {
public:
    /// @param bytes  must outlive the source. @param file  named in errors.
    static base::Result<JsonSource> parse(std::string_view bytes, std::string file);

    const base::Value& root() const { return root_; }
    const std::string& file() const { return file_; }

    /// @param value  of the tree under root(). Cost: one pass over the text.
    base::Place place(const base::Value& value) const;

private:
    JsonSource(base::Value root, std::string_view bytes, std::string file)
        : root_(std::move(root)), bytes_(bytes), file_(std::move(file)) {}

    base::Value root_;
    std::string_view bytes_;
    std::string file_;
};

}  // namespace hanse::gamefile
