// SPDX-License-Identifier: GPL-3.0-or-later
// A case and the register: what the register knows of a pool's patents fills what the case leaves
// open, each value with its document as the source. What the case says stays as it says; where the
// register says otherwise, that is told and nobody is overruled.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/domain/case_file.hpp"
#include "hanse/patents/words/company_names.hpp"
#include "hanse/portfolio/holdings.hpp"

namespace hanse::portfolio {

struct Contradiction {
    std::string number;  // as the case has it
    std::string field;   // status, expiry, owners
    std::string in_case, in_register;
    std::string source;    // document of the register
    std::size_t line = 0;  // of the case's table
};

struct Filled {
    std::size_t patents = 0, found = 0, values = 0;
    std::vector<std::string> missing;  // of the case, not in the register
    std::vector<Contradiction> contradictions;
};

/// @param day            of the assessment: the register is asked how rights stood on it.
/// @param companies  what is no part of a company's own name: "co", "ltd", "有限公司".
base::Result<Filled> fill_from_register(domain::CaseFile& file, Register& patents,
                                        const TermRules& rules, const base::Date& day,
                                        const patents::CompanyNames& companies);

}  // namespace hanse::portfolio
