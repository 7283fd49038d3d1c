// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of hanse user, and what they share: people and their roles, without a server.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/cli/command.hpp"
#include "hanse/cli/data_folder.hpp"
#include "hanse/people/link.hpp"
#include "hanse/people/person.hpp"

namespace hanse::cli {

Command user_add_command();
Command user_administrator_command();
Command user_block_command();
Command user_grant_command();
Command user_invite_command();
Command user_list_command();
Command user_reset_command();
Command user_unblock_command();
Command user_withdraw_command();

/// @param who  an address or an id.
base::Result<people::Person> find_person(store::Database& database, const std::string& who);

/// Where links lead: --public-url.
class LinkAddress {
public:
    void declare(Options& options);
    /// The sentence, then the link by itself on a line.
    std::string told(const base::Bilingual& sentence, const people::LinkGiven& given,
                     base::Language language) const;

private:
    std::string public_url_ = "http://127.0.0.1:8080";
};

/// A role somewhere: --alliance or --region, --member.
class RoleWanted {
public:
    void declare(Options& options);
    bool named() const { return !alliance_.empty() || !region_.empty(); }
    /// @param role  a word: "member-admin".
    base::Result<people::Grant> of(const std::string& person, const std::string& role) const;

private:
    std::string alliance_, region_, member_;
};

}  // namespace hanse::cli
