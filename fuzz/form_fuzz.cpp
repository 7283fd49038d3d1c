// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a form that somebody fills in, in each process that ships with the program, and as a
// process of their own.
#include "fuzz/fuzz.hpp"

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/workflow/chart.hpp"
#include "hanse/workflow/form.hpp"

using namespace hanse;
using workflow::Processes;

namespace {

Processes shipped() {
    std::vector<base::NamedBytes> files;
    for (const char* name : {"clause-edit", "join", "self-check"}) {
        const std::string path = std::string("rules/workflows/") + name + ".yaml";
        files.push_back({path, base::read_file(std::string(HANSE_ROOT "/") + path).value()});
    }
    return Processes::load(files).value();
}

void check_error(const base::Error& error) {
    for (const base::Error* one : error.all())
        fuzz::promise(!one->message.en.empty() && !one->message.zh.empty(),
                      "an error speaks both languages");
}

void fill_in(const workflow::Process& process, const workflow::Form& asked,
             const base::Value& form) {
    const base::Value document = workflow::merged(process, base::Value::map(), form);
    const auto done = workflow::check_form(process, asked, form, document);
    if (!done) return check_error(done.error());
    for (const std::string& field : asked.required)
        fuzz::promise(document.find(field) != nullptr, "what is required stands in the document");
    fuzz::promise(workflow::merged(process, document, form) == document,
                  "filled in twice it is the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Processes processes = shipped();
    const std::string_view text = fuzz::text_of(data, size);
    if (const auto form = base::parse_json(text, "form"))
        for (const workflow::Process& process : processes.all()) {
            fill_in(process, process.start, *form);
            for (const workflow::Move& move : process.moves) fill_in(process, move.form, *form);
        }
    const std::vector<base::NamedBytes> own{{"rules/workflows/own.yaml", std::string(text)}};
    if (const auto loaded = Processes::load(own); !loaded) check_error(loaded.error());
    return 0;
}
