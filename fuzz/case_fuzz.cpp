// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a case, or an Error; and a case that was read is written and read back without a
// change.
#include <string>
#include <vector>

#include "fuzz/fuzz.hpp"

#include "hanse/domain/case_format.hpp"

namespace {

using namespace hanse;
using domain::CaseForm;
using domain::NamedBytes;

constexpr const char* kAlliance =
    "hanse: 1\n"
    "alliance: {id: demo, name: {zh: 示例联盟, en: Demo Alliance}}\n"
    "sources: {paper: {title: 论文}}\n"
    "provenance: {source: paper}\n";

void read_write_read(const std::vector<NamedBytes>& files) {
    const auto file = domain::parse_case(files, "input");
    if (!file) {
        fuzz::promise(!file.error().message.en.empty() && !file.error().message.zh.empty(),
                      "an error speaks both languages");
        return;
    }
    for (const CaseForm form : {CaseForm::folder, CaseForm::single_file, CaseForm::workbook}) {
        const auto written = domain::write_case(*file, form);
        fuzz::promise(written.has_value(), "what was read can be written");
        const auto again = domain::parse_case(*written, "written");
        fuzz::promise(again.has_value(), "what is written can be read");
        fuzz::promise(same_facts(*file, *again), "reading back changes nothing");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::text_of(data, size));
    read_write_read({{"case.yaml", bytes}});
    read_write_read({{"alliance.yaml", kAlliance}, {"members.csv", bytes}});
    return 0;
}
