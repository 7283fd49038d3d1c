// SPDX-License-Identifier: GPL-3.0-or-later
// Sight: what of an instance is whose business. Inside the workflow floor only.
#pragma once

#include "hanse/workflow/instance.hpp"

namespace hanse::workflow {

/// Whether the instance is about the viewer or their company, or was started by them in a role that
/// they still hold.
bool is_concerned(const Instance& instance, const Viewer& viewer);
/// Whether the viewer may act for those whom it is about: a reader of the company may not.
bool acts_as_own(const Instance& instance, const Viewer& viewer);

class Sighting {
public:
    Sighting(const Process& process, const Instance& instance, const Viewer& viewer);

    bool any() const { return sight_ != Sight::own || concerned_; }
    bool covers(Seen seen) const {
        return any() &&
               (sight_ == Sight::whole || seen == Seen::all || (seen == Seen::own && concerned_));
    }
    /// Without the fields that are not covered.
    base::Value fields(const base::Value& document) const;

private:
    const Process* process_;
    Sight sight_ = Sight::own;
    bool concerned_;
};

}  // namespace hanse::workflow
