// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of patents → records and complaints; every item is one or the other, and a
// number that was read is written so that it reads back equal.
#include <cstdio>
#include <fstream>
#include <string>
#include <unistd.h>

#include "fuzz/fuzz.hpp"

#include "hanse/base/files.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/patents/formats/source.hpp"
#include "hanse/patents/numbers/number.hpp"

using namespace hanse;

namespace {

const patents::Layouts& layouts() {
    static const patents::Layouts all = *patents::Layouts::load(std::vector<base::NamedBytes>{
        {"rules/patents/columns/fuzz.yaml",
         "id: fuzz\ncolumns: {number: publication, application: application, title: title, date: "
         "publication_date, ipc: ipc, priorities: priorities, claims: claims, cites: "
         "citations}\n"}});
    return all;
}

void check(const patents::Item& item) {
    fuzz::promise(item.record.has_value() || !item.complaints.empty(),
                  "what is no record has a reason");
    if (!item.record) return;
    static_cast<void>(patents::record_value(*item.record));
    const patents::Number& number = item.record->publication;
    if (number.empty()) return;
    const auto again = patents::publication_number(number.office, number.serial, number.kind);
    fuzz::promise(again && *again == number, "a number reads back equal");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string path = "/tmp/hanse-patents-fuzz-" + std::to_string(::getpid());
    std::ofstream(path, std::ios::binary) << fuzz::text_of(data, size);
    const patents::ReadingOptions options{&layouts(), nullptr, std::nullopt};
    auto source = patents::open_records(path, options);
    if (!source) return 0;
    while (auto item = (*source)->next()) check(*item);
    return 0;
}
