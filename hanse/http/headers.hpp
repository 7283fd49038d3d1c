// SPDX-License-Identifier: GPL-3.0-or-later
// Headers: the named lines above a body, coming in or going out. Names are found in any case.
//
// Going out there is one door, set(): it refuses what could end the line and begin another
// (the parser we stand on does not look).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanse::http {

bool same_name(std::string_view a, std::string_view b);
/// May it stand as the value of a header? No control character but the tab.
bool is_header_value(std::string_view text);
/// "attachment; filename=…" with the name in both spellings, so that 报告.csv survives.
std::string attachment(std::string_view file_name);

class Headers {
public:
    using Line = std::pair<std::string, std::string>;

    /// The value of the first of that name; empty if there is none.
    std::string_view find(std::string_view name) const;
    bool has(std::string_view name) const;
    std::size_t count(std::string_view name) const;
    /// Replaces what stands under that name.
    /// @param value  is_header_value(), or this is a ContractViolation: the request ends with 500
    ///               and the bytes never reach the wire. What people typed is checked before.
    void set(std::string name, std::string value);
    /// Beside what stands there: Set-Cookie, Link.
    void add(std::string name, std::string value);

    const std::vector<Line>& lines() const { return lines_; }

private:
    std::vector<Line> lines_;
};

}  // namespace hanse::http
