// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a case, or an Error; and a case that was read is written and read back without a change.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "hanse/domain/case_format.hpp"

namespace {

using hanse::domain::CaseForm;
using hanse::domain::NamedBytes;

constexpr const char* kAlliance =
    "hanse: 1\n"
    "alliance: {id: demo, name: {zh: 示例联盟, en: Demo Alliance}}\n"
    "sources: {paper: {title: 论文}}\n"
    "provenance: {source: paper}\n";

void read_write_read(const std::vector<NamedBytes>& files) {
    const auto file = hanse::domain::parse_case(files, "fuzz");
    if (!file) return;
    for (const CaseForm form : {CaseForm::folder, CaseForm::single_file}) {
        const auto written = hanse::domain::write_case(*file, form);
        if (!written) std::abort();
        const auto again = hanse::domain::parse_case(*written, "fuzz");
        if (!again || !same_facts(*file, *again)) std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    read_write_read({{"case.yaml", bytes}});
    read_write_read({{"alliance.yaml", kAlliance}, {"members.csv", bytes}});
    return 0;
}
