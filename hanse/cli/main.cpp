// SPDX-License-Identifier: GPL-3.0-or-later
// hanse: the program.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "hanse/base/contract.hpp"
#include "hanse/cli/parse.hpp"

int main(int count, char** words) {
    using hanse::cli::Exit;
    try {
        const std::vector<std::string> all(words + 1, words + count);
        const hanse::base::Language language = hanse::cli::language_of(all);
        const hanse::cli::Parsed parsed = hanse::cli::parse(all, language);
        std::fputs(parsed.out.c_str(), stdout);
        std::fputs(parsed.complaint.c_str(), stderr);
        return static_cast<int>(parsed.action ? parsed.action->run(language) : parsed.exit);
    } catch (const hanse::base::ContractViolation& bug) {
        std::fprintf(stderr,
                     "hanse: a bug in the program, please report it: %s\n程序缺陷，请报告：%s\n",
                     bug.what(), bug.what());
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "hanse: %s\n", problem.what());
    }
    return static_cast<int>(Exit::internal);
}
