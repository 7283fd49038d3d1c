// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/party_names.hpp"

#include "hanse/search/index.hpp"

namespace hanse::watch {

namespace {

bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80 && c != ' '; }

}  // namespace

bool goes_by(const std::string& name, const std::string& beginning) {
    return folded_goes_by(search::folded_name(name), search::folded_name(beginning));
}

bool folded_goes_by(const std::string& name, const std::string& beginning) {
    if (beginning.empty() || !name.starts_with(beginning)) return false;
    // Chinese is written without blanks, so only Latin words have an end to look for.
    return name.size() == beginning.size() || !is_plain(beginning.back()) ||
           !is_plain(name[beginning.size()]);
}

const std::vector<patents::Party>& holders(const patents::Record& record) {
    return record.owners.empty() ? record.applicants : record.owners;
}

const std::string* first_named(std::span<const patents::Party> parties,
                               std::span<const std::string> beginnings) {
    for (const std::string& one : beginnings)
        for (const patents::Party& party : parties)
            if (goes_by(party.name, one)) return &one;
    return nullptr;
}

}  // namespace hanse::watch
