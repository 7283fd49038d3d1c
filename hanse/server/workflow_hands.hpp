// SPDX-License-Identifier: GPL-3.0-or-later
// What the server does for the workflow engine: who has a voice, and what follows from a decision.
#pragma once

#include "hanse/server/office.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::server {

/// @param office  outlives the hands.
workflow::Hands workflow_hands(const Office& office);

/// The words of effects that these hands bring about: all of workflow::effects().
std::vector<std::string_view> effects_known();

/// Tells those who can do something about an instance now, and whoever began it, where it stands;
/// whoever just moved it knows. To be called in the transaction of the move.
base::Result<base::Done> tell_where_it_stands(const Office& office, store::Database& database,
                                              const workflow::Instance& instance,
                                              const trail::Occasion& occasion);

/// "流程名（联盟）：状态": names an instance without a word of what was filled in.
base::Bilingual words_of_instance(const Office& office, const workflow::Instance& instance,
                                  const base::Bilingual& alliance);

/// Those of `everybody` in one of these roles who may see the instance, and whoever began it without
/// a seat; "own": those whom it is about.
std::vector<std::string> persons_concerned(const Office& office, const workflow::Instance& instance,
                                           const std::vector<std::string>& roles,
                                           const registry::Listed& alliance,
                                           const Everybody& everybody);

}  // namespace hanse::server
