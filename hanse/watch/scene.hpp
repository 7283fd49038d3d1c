// SPDX-License-Identifier: GPL-3.0-or-later
// Scene: what all watches of one run look at: the register, its index, the members with their own
// patents, the suits that are known. Set once, however many watches there are.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hanse/portfolio/notes.hpp"
#include "hanse/portfolio/register.hpp"
#include "hanse/portfolio/term_rules.hpp"
#include "hanse/search/glossary.hpp"
#include "hanse/search/index.hpp"
#include "hanse/watch/likeness.hpp"
#include "hanse/watch/rules.hpp"
#include "hanse/watch/suits.hpp"

namespace hanse::watch {

/// What the program brings along; outlives the scene.
struct Rules {
    const search::Glossary* glossary = nullptr;
    const portfolio::TermRules* terms = nullptr;
    const RiskRules* risk = nullptr;
};

/// What a person says of the alliance.
struct Given {
    base::Date day;
    std::vector<std::string> members;  // names; their patents are not warned of
    std::vector<std::string> exports;  // countries, besides those of each watch
    std::optional<Suits> suits;
    bool suits_complete = false;  // who is not in the table did not sue
};

/// A document as the index and the register know it.
struct Known {
    std::int64_t publication = 0, seq = 0;
};

class Scene {
public:
    /// Brings the index up to date.
    /// @param since  only documents that changed after this are known(); 0: all.
    static base::Result<Scene> set(portfolio::Register& patents, const Rules& rules, Given given,
                                   std::int64_t since);

    portfolio::Register& patents() const { return *patents_; }
    const search::Reader& index() const { return index_; }
    const Rules& rules() const { return rules_; }
    const Given& given() const { return given_; }
    /// Parties as written, and once more by the names that people told for them.
    std::vector<patents::Party> all_names(std::vector<patents::Party> parties) const;
    /// What names that begin so look like in the index, other names that people told included.
    std::vector<std::string> folded_beginnings(const std::vector<std::string>& names) const;
    /// The members' own patents that the register holds; what each is about, by its number.
    const std::map<std::string, Topic>& own() const { return own_; }
    /// Up to which change of the register the index goes, and so a run.
    std::int64_t until() const { return until_; }
    /// By search::plain_number().
    const std::map<std::string, Known>& known() const { return known_; }

private:
    Scene(portfolio::Register& patents, search::Reader index, const Rules& rules, Given given)
        : patents_(&patents), index_(std::move(index)), rules_(rules), given_(std::move(given)) {}
    base::Result<base::Done> find_known(std::int64_t since);
    base::Result<base::Done> find_own();

    portfolio::Register* patents_;
    search::Reader index_;
    Rules rules_;
    Given given_;
    portfolio::Names names_;
    std::map<std::string, Topic> own_;
    std::map<std::string, Known> known_;
    std::int64_t until_ = 0;
};

}  // namespace hanse::watch
