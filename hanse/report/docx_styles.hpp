// SPDX-License-Identifier: GPL-3.0-or-later
// How paragraphs and stretches of text look in a Word file. Inside the report floor only.
#pragma once

#include <string>

#include "hanse/base/bilingual.hpp"

namespace hanse::report {

/// word/styles.xml. @param language  what a spelling checker takes the text for.
std::string docx_styles(base::Language language);

}  // namespace hanse::report
