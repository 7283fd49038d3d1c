// SPDX-License-Identifier: GPL-3.0-or-later
// The index of a register: derived data that catches up with it.
//
// The index remembers, in the same commit as its documents, whose index it is and up to which
// change it has come. Whoever opens it next goes on there; so register and index agree again after
// a program was killed between the two. An index of another register, or one that is ahead of this
// one (the register was restored from a backup), is made anew.
#pragma once

#include <functional>

#include "hanse/portfolio/register.hpp"
#include "hanse/search/document.hpp"

namespace hanse::portfolio {

struct CaughtUp {
    std::int64_t put = 0, removed = 0;
    bool anew = false;  // the index was of no use and was made again
};

/// @param show  called now and then with how much is done, from 0 to 1; may be empty.
/// @return conflict if another program is writing to the index.
base::Result<CaughtUp> catch_up(Register& patents, const std::function<void(double)>& show = {});

/// How many changes the index does not know yet; all of them if there is none.
base::Result<std::int64_t> behind(Register& patents);

/// @param number  what the register calls it.
search::Document document_of(const std::string& number, const patents::Record& record);

}  // namespace hanse::portfolio
