// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two versions of a text, sentence by sentence: for people who decide whether
// they agree to the new one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hanse::workflow {

struct Passed {
    enum class How { kept, gone, come } how = How::kept;
    std::string text;
};

/// Pieces in order; those that are kept and gone make the old text, those kept and come the new one.
/// As few pieces as possible are gone and come. Of texts too different for that (more than some
/// thousand sentences each) the whole middle is.
/// Source: longest common subsequence by Wagner & Fischer's table, "The String-to-String Correction
/// Problem" (1974).
std::vector<Passed> text_difference(std::string_view before, std::string_view after);

}  // namespace hanse::workflow
