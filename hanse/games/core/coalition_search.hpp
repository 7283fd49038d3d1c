// SPDX-License-Identifier: Apache-2.0
// CoalitionSearch: which coalition would gain most by leaving? The question behind the core, asked
// many times of one game.
//
//     e(S) = v(S) - x(S), the excess: what S could have on its own, less what x gives it
//
// The game falls into parts that share no term, and each part is searched by the best way it allows:
//
//     cut     the part is supermodular by form (closure.hpp): exact at any size
//     scan    at most 20 players: exact, all coalitions are gone through
//     branch  else: branch and bound on closures above the part; exact if it ends in time, and an
//             upper bound if it does not
//
// Ties go to the smallest coalition, then to the one whose players come first.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/terms/term_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

enum class SearchMethod { cut, scan, branch };

/// Which coalitions count: all of them; all but the empty one; all but that of everybody; or
/// neither of the two.
enum class Scope { any, nonempty, proper, nonempty_proper };

struct SearchOptions {
    int scan_players_max = 20;  // 0 to 20
    int cuts_max = 20'000;      // of one search by branching
};

/// A coalition and its excess.
struct Candidate {
    Players coalition;
    base::Rational excess;
};

/// Whether `a` comes before `b`: larger excess, then smaller, then earlier players.
bool comes_before(const Candidate& a, const Candidate& b);

/// The best coalition in scope, and a number that no excess in scope passes: the same, if exact.
struct Found {
    Candidate best;
    base::Rational at_most;
};

/// One part of a game: players 0 … n-1 of its own.
class SearchPart {
public:
    SearchPart() = default;
    SearchPart(const SearchPart&) = delete;
    SearchPart& operator=(const SearchPart&) = delete;
    virtual ~SearchPart() = default;

    virtual SearchMethod method() const = 0;
    /// @param prices  what each player is given. Before the first best().
    virtual void set_prices(std::vector<base::Rational> prices) = 0;
    /// @param scope   not empty: a part of one player has no coalition that is neither.
    /// @param enough  if not null: any coalition with an excess above this will do instead of the
    ///                best, and if there is none, at_most need not be below it.
    virtual base::Result<Found> best(Scope scope, const base::Rational* enough,
                                     const Work& work) = 0;
    /// Further coalitions that best() came across, with their excess: worth a look, no promise.
    virtual const std::vector<Candidate>& came_across() const = 0;
    /// Of a closure: the allocation of its core that takes least from the prices (closure_cut.hpp).
    virtual std::optional<std::vector<base::Rational>> nearest_core() const { return std::nullopt; }
};

std::unique_ptr<SearchPart> make_search_part(const TermGame& game, const SearchOptions& options);

class CoalitionSearch {
public:
    explicit CoalitionSearch(const TermGame& game, const SearchOptions& options = {});

    int players() const { return players_; }
    /// The heaviest of the methods in use.
    SearchMethod method() const;

    /// @param allocation  one number a player.
    /// @param scope       not nonempty_proper for a game of one player.
    base::Result<Found> best(std::span<const base::Rational> allocation, Scope scope,
                             const Work& work = {});

    /// Coalitions, neither empty nor everybody, whose excess is above `allowed`, and what no such
    /// excess passes. There is at least one, unless none was found.
    struct Violations {
        std::vector<Candidate> found;
        base::Rational at_most;
    };
    base::Result<Violations> above(const base::Rational& allowed,
                                   std::span<const base::Rational> allocation,
                                   const Work& work = {});

    /// If the game is convex by form (method() is cut): an allocation of its core that is above the
    /// given one, added up over those whom it is above, by the largest excess of any coalition. No
    /// allocation of the core is above it by less.
    std::optional<std::vector<base::Rational>> nearest_core(
        std::span<const base::Rational> allocation);

private:
    struct Part {
        Players players;
        std::unique_ptr<SearchPart> search;
        Found best;  // of all its coalitions, at the prices of now
    };
    void set_prices(std::span<const base::Rational> allocation);
    base::Result<Found> found(Scope scope, const base::Rational* enough, const Work& work);
    base::Result<Found> union_of_best(const base::Rational* enough, const Work& work);
    base::Result<Found> with_one_part_changed(const Found& all, Scope scope,
                                              const base::Rational* enough, const Work& work) const;

    int players_;
    std::vector<base::Rational> own_;  // what each player brings alone, whoever else is in
    std::vector<Part> parts_;          // those that take longest last
};

}  // namespace hanse::games
