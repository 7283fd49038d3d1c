// SPDX-License-Identifier: GPL-3.0-or-later
// The sharing laboratory (分配实验室): every rule for licence income on the same licences, beside
// what is done today. model.md C.5.9.
#pragma once

#include "hanse/accounts/account.hpp"
#include "hanse/sharing/rule_chooser.hpp"

namespace hanse::accounts {

struct Laboratory {
    sharing::RuleChoice choice;
    /// What was really distributed, brought to the same income; nothing if that is not known.
    std::optional<Amounts> today;
};

/// What the charter may fix beside the patents; nothing: rules that need it are left out.
struct LaboratoryOptions {
    std::optional<base::Rational> kappa;
    std::optional<sharing::HybridMix> mix;
};

/// @return not_found if the period has no licences; invalid_input with what is missing if one cannot
///         be read; and as sharing::choose_rule().
base::Result<Laboratory> laboratory(const Account& account, const LaboratoryOptions& options = {},
                                    const games::Work& work = {});

}  // namespace hanse::accounts
