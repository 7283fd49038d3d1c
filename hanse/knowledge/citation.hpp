// SPDX-License-Identifier: GPL-3.0-or-later
// Citation: where a rule or a number comes from, and how well that was checked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"

namespace hanse::knowledge {

/// How the wording behind a citation was checked (law.md, section 0).
enum class Verification {
    official,   // OFF: seen on the issuer's own site
    copy,       // COPY: seen in a third party's copy or translation
    secondary,  // SEC: a named law firm, newspaper or scholar states it
    memory,     // MEM: believed, seen nowhere; never fires on its own
    seed,       // SEED: stated by the founding paper
};

inline constexpr std::array<std::string_view, 5> kVerificationCodes{"OFF", "COPY", "SEC", "MEM",
                                                                    "SEED"};

/// A code of the law reference: "COPY", or "COPY~" where only a part of the passage was seen.
struct Checked {
    Verification how = Verification::memory;
    bool partly = false;
};

struct SourceText;

struct Citation {
    std::string law;                     // key in rules/sources.yaml
    const SourceText* source = nullptr;  // the same, found; lives in the RuleBook
    std::string article;                 // "17(1)"
    Verification verification = Verification::memory;
    bool partly = false;  // only a part of the passage was seen
    std::string text;     // short quotation, if the wording was seen
    base::Bilingual note;
};

/// Days on which something applies; open where nothing is said.
struct InForce {
    std::optional<base::Date> from, to;
    bool on(base::Date day) const { return (!from || *from <= day) && (!to || day <= *to); }
};

/// A law, guideline, paper: said once.
struct SourceText {
    std::string key;
    base::Bilingual title;
    std::string kind;
    std::string jurisdiction;  // "any" for research
    std::string number;
    InForce in_force;
    bool binding = false;
    std::string ref;
    std::string seen;
};

}  // namespace hanse::knowledge
