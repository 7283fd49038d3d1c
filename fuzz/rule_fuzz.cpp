// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a file of rules/, or an Error in both languages.
//
// The whole of rules/ takes too long to read for every input, so the input stands beside three small
// files that a rule can speak of. Such a book always lacks the founding paper: every input ends in
// an Error, and a good rule in the one that says so.
#include <string>
#include <vector>

#include "fuzz/fuzz.hpp"

#include "hanse/knowledge/rule_book.hpp"

namespace {

using namespace hanse;
using knowledge::RuleFile;

constexpr const char* kFacts =
    "group: t\n"
    "name: {zh: 试验, en: Trial}\n"
    "facts:\n"
    "  a: {name: {zh: 甲, en: a}, type: boolean}\n"
    "  colour: {name: {zh: 颜色, en: colour}, type: choice, choices: {red: {zh: 红, en: red}, "
    "blue: {zh: 蓝, en: blue}}}\n"
    "  colours: {name: {zh: 颜色, en: colours}, type: choices, choices: {red: {zh: 红, en: red}, "
    "blue: {zh: 蓝, en: blue}}}\n"
    "  share: {name: {zh: 份额, en: share}, type: number, unit: ratio}\n"
    "  sum: {name: {zh: 金额, en: sum}, type: money}\n"
    "  since: {name: {zh: 自, en: since}, type: date}\n"
    "  name: {name: {zh: 名称, en: name}, type: text}\n";
constexpr const char* kSources =
    "sources: {law: {title: {zh: 法, en: Law}, kind: law, jurisdiction: cn}}\n";
constexpr const char* kNumber =
    "{id: half, name: {zh: 一半, en: half}, unit: ratio, values: {2008-08-01: {is: 1/2, law: law, "
    "verification: COPY}}}\n";

void load_with(const std::string& path, const std::string& bytes) {
    const std::vector<RuleFile> files{{"rules/facts/t.yaml", kFacts},
                                      {"rules/sources.yaml", kSources},
                                      {"rules/numbers/half.yaml", kNumber},
                                      {path, bytes}};
    const auto book = knowledge::load_rules(files);
    fuzz::promise(!book, "a book without the founding paper does not load");
    for (const base::Error* error : book.error().all())
        fuzz::promise(!error->message.en.empty() && !error->message.zh.empty() &&
                          error->place.file.starts_with("rules"),
                      "an error says what, in both languages, and where");
}

/// "# nodes" in the first line makes the input a file of rules/nodes; without that it is a rule.
std::string folder_of(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    for (const char* folder :
         {"facts", "numbers", "objectives", "nodes", "combinations", "tensions", "features",
          "stages", "controls", "evolution", "paper", "words"})
        if (line.starts_with("# ") && line.substr(2) == folder) return folder;
    return "law";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(fuzz::text_of(data, size));
    load_with("rules/" + folder_of(bytes) + "/fuzz.yaml", bytes);
    return 0;
}
