// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a text that can be scanned, or an Error in both languages; and what is found is
// either understood and has a value, or has a reason.
#include <vector>

#include "fuzz/fuzz.hpp"

#include "hanse/clauses/read_document.hpp"
#include "hanse/clauses/scan.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace {

using namespace hanse;

struct Rules {
    knowledge::RuleBook book;
    clauses::Library library;
};

/// Loaded once, from the folder: targets run at the root of the project.
const Rules& rules() {
    static const Rules loaded = [] {
        const auto files = knowledge::read_rule_folder("rules");
        fuzz::promise(files.has_value(), "rules/ is there");
        auto book = knowledge::load_rules(*files);
        fuzz::promise(book.has_value(), "rules/ loads");
        Rules out{*std::move(book), {}};
        auto library = clauses::load_library(*files, out.book);
        fuzz::promise(library.has_value(), "rules/clauses loads");
        out.library = *std::move(library);
        return out;
    }();
    return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const clauses::Library& library = rules().library;
    auto text = clauses::read_document(fuzz::text_of(data, size), "fuzz", library.numbering());
    if (!text) {
        fuzz::promise(!text.error().message.zh.empty() && !text.error().message.en.empty(),
                      "an error says what, in both languages");
        return 0;
    }
    const clauses::Scan scan = clauses::scan(*std::move(text), library);
    for (const clauses::Finding& one : scan.findings)
        fuzz::promise(one.understood() != one.value.empty() && !one.quotation.empty(),
                      "what is understood has a value, and everything is quoted");
    return 0;
}
