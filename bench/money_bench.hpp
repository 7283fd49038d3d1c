// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hanse::bench {

/// The full diagnosis of an alliance of 81 members, 3,000 patents and 2,000 lines (model.md L.4).
void money();

}  // namespace hanse::bench
