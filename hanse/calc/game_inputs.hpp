// SPDX-License-Identifier: GPL-3.0-or-later
// Games as inputs of calculations: who takes part, trees of who is needed, worths of coalitions.
// Inside the calc floor only.
//
//     {"members": 3, "lines": [{"owners": [0, 1], "value": 30},
//                              {"tree": {"and": [{"leaf": 0}, {"or": [{"leaf": 1}, {"leaf": 2}]}]}, "value": 60},
//                              {"bundles": [[0, 1], [1, 2]], "value": 12}]}
//     {"members": 3, "values": {"0": 60, "0,1": 80}}             coalitions not listed are worth 0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/value.hpp"
#include "hanse/calc/inputs.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::calc {

/// From 1 to 10,000.
int read_members(const Input& in);
/// A whole number from `least` to `most`.
int read_whole(const Input& in, int least, int most);
/// One member by its number, from 0.
int read_player(const Input& in, int members);
/// A list of members, sorted, each once.
games::Players read_players(const Input& in, int members);

/// {"and": […]}, {"or": […]} or {"leaf": …, "p": 1}. @param leaf  reads who a leaf is.
games::ReadOnce::Node read_tree(const Input& in, const std::function<int(const Input&)>& leaf);
games::Term read_line(const Input& in, int members);
std::vector<games::Term> read_lines(const Input& in, int members);

/// Worths of coalitions of `players`, named by the numbers of all members.
games::TableTerm read_values(const Input& in, const games::Players& players);

/// "lines" or "values", as above.
std::vector<games::Term> read_terms(const Input& in, int members);

/// Numbers some of which may be null: not known.
std::vector<std::optional<base::Rational>> optional_numbers(const Input& in);
/// Complains unless a list that was given has one entry for each of `members`.
void expect_one_each(const Input& in, std::size_t entries, std::size_t members);

/// Where words may stand instead of numbers: the words of a field of the inputs; null if it holds
/// something else.
const std::string* words_of(const base::Value& inputs, std::string_view field);

/// Numbers for names: every text its own, in the order of first appearance.
class Names {
public:
    int of(const std::string& name);
    std::optional<int> find(std::string_view name) const;
    int count() const { return int(names_.size()); }
    const std::string& operator[](int number) const {
        return names_[static_cast<std::size_t>(number)];
    }
    /// {"name": number …}
    base::Value with(const std::vector<base::Rational>& numbers) const;

private:
    std::vector<std::string> names_;
};

template <class T>
base::Value or_null(const std::optional<T>& value) {
    return value ? base::Value(*value) : base::Value();
}
template <class T>
base::Value list_or_null(const std::optional<T>& values) {
    return values ? base::Value::list_of(*values) : base::Value();
}

}  // namespace hanse::calc
