// SPDX-License-Identifier: GPL-3.0-or-later
// Passage: one change of one instance: its row, its history, what follows, and the trail. Inside the
// workflow floor only, and inside a transaction.
#pragma once

#include <string>

#include "hanse/workflow/engine.hpp"

namespace hanse::workflow {

class Passage {
public:
    /// @param process, occasion, hands  outlive the passage.
    Passage(store::Database& database, const Process& process, Instance instance,
            const trail::Occasion& occasion, const Hands& hands);

    const Instance& instance() const { return instance_; }
    const trail::Occasion& occasion() const { return *occasion_; }
    Instance take_instance() && { return std::move(instance_); }

    /// Lays a form over the document. @return invalid_input if it does not say what was asked.
    base::Result<base::Done> fill(const Form& asked, const base::Value& form);

    /// A step of this passage, for the caller to complete.
    Step step(std::string kind, std::string move, std::string role, const Viewer& viewer) const;
    /// Writes a step into the history. @param to  the state it leads to; empty: it stays.
    base::Result<base::Done> take(Step step, const std::string& to = {});

    /// Then one of these, to end with:
    base::Result<base::Done> begin(Step step);
    base::Result<base::Done> stay();
    /// @param effective  whether the effect of the move is to be brought about.
    base::Result<base::Done> go(const Move& move, const std::string& to, bool effective);

private:
    void enter(const std::string& state);
    void set_due();
    base::Result<base::Done> note() const;

    store::Database* database_;
    const Process* process_;
    Instance instance_;
    const trail::Occasion* occasion_;
    const Hands* hands_;
    std::string before_;  // what the trail says of it before
    Step last_;
};

}  // namespace hanse::workflow
