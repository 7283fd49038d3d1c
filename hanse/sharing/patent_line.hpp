// SPDX-License-Identifier: GPL-3.0-or-later
// Licence lines on patents, and the two games they make: the patents', and their holders'.
// model.md C.5.1, C.5.2.
//
// A line is what one licensee pays for the patents it chose (允许被许可方选择目标专利): a tree of
// patents that are all needed, and of functional groups in which one will do. At the level of
// patents, value sticks to a patent whoever holds it: pay by it. At the level of owners it shows who
// can leave with what: test stability by it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

struct PatentLine {
    base::Rational value;        // money a year
    games::ReadOnce::Node root;  // leaves are patents, each at most once
};

/// Whom each patent belongs to: owners, or families of patents. Both are numbered from 0.
struct Holdings {
    std::vector<int> holder_of;  // one a patent
    int holders = 0;
};

/// Whom each patent belongs to, in parts. Co-owners (共有人) license together or not at all: without
/// one of them the patent is not there. What the patent earns is split by their parts.
struct Ownership {
    struct Part {
        int holder = 0;
        base::Rational share = 1;  // above 0; those of a patent add up to 1
    };
    std::vector<std::vector<Part>> of;  // one a patent, at least one part each
    int holders = 0;

    Ownership() = default;
    Ownership(const Holdings& holdings);  // NOLINT(google-explicit-constructor): all of one holder
    std::size_t patents() const { return of.size(); }
    const std::vector<Part>& operator[](int patent) const {
        return of[static_cast<std::size_t>(patent)];
    }
};

/// A line that needs all of these patents.
PatentLine needs_all(const base::Rational& value, const games::Players& patents);

/// What the line brings with all of its patents: its value, if no leaf holds by chance.
base::Rational income(const PatentLine& line);

/// The patents of a line, ascending.
games::Players patents_of(const PatentLine& line);

/// @return invalid_input as games::TermGame::create().
base::Result<games::TermGame> patent_game(std::span<const PatentLine> lines, int patents);

/// The game of the holders, who are in with all that is theirs or not at all.
///
/// Patents that the same holder brings twice are left out where they change nothing (A1 and (A2 or
/// B1) is A1); most lines are then as easy for holders as they were for patents.
/// @return invalid_input if a line still has over 16 holders some of whom stand in it twice.
base::Result<games::TermGame> holder_game(std::span<const PatentLine> lines,
                                          const Ownership& holdings);

/// Sums of the patents' shares. @param by_patent  one a patent.
Amounts by_holder(std::span<const base::Rational> by_patent, const Ownership& holdings);

/// The income of the line by the number of each holder's patents in it, wanted or not; by points if
/// there are any.
/// @param points  one a patent, or empty: each counts 1.
/// @return one a holder; nothing if all points in the line are 0.
std::optional<Amounts> by_count(const PatentLine& line, const Ownership& holdings,
                                std::span<const base::Rational> points = {});

}  // namespace hanse::sharing
