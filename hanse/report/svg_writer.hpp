// SPDX-License-Identifier: GPL-3.0-or-later
// What every drawing of this floor writes with. Inside the report floor only.
#pragma once

#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "hanse/report/markup.hpp"

namespace hanse::report {

class SvgWriter {
protected:
    /// @param kind  the class a page may style. @param title  the accessible name.
    void open(const char* kind, double width, double height, int font_size,
              const std::string& title) {
        add(R"(<svg class="chart {}" role="img" viewBox="0 0 {:.0f} {:.0f}" font-size="{}" font-family="inherit" )"
            R"(xmlns="http://www.w3.org/2000/svg" aria-label="{}">)",
            kind, width, height, font_size, escape(title));
    }
    template <class... Parts>
    void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
        fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
    }

    std::string out_;
};

}  // namespace hanse::report
