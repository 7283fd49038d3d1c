// SPDX-License-Identifier: GPL-3.0-or-later
// Forms: what a person filled in, held against what was asked. Inside the workflow floor only.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/workflow/process.hpp"

namespace hanse::workflow {

/// The document with the fields of a form laid over it. Answers are laid over one by one; null takes
/// a value away.
base::Value merged(const Process& process, const base::Value& document, const base::Value& form);

/// Whether a form says only what was asked, each of the right type, and whether after it everything
/// required stands in the document.
/// @param document  merged already.
/// @return invalid_input with every mistake.
base::Result<base::Done> check_form(const Process& process, const Form& asked,
                                    const base::Value& form, const base::Value& document);

}  // namespace hanse::workflow
