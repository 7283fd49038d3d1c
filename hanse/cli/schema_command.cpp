// SPDX-License-Identifier: GPL-3.0-or-later
// hanse schema: the JSON Schema of case files, for editors that complete and check while one types.
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/knowledge/case_schema.hpp"

namespace hanse::cli {

namespace {

class Schema : public Action {
public:
    void declare(Options& options) override {
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(base::Language language) override {
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        return deliver(
            base::to_json(knowledge::case_schema(*book), base::JsonStyle::indented) + "\n", out_,
            language);
    }

private:
    std::string out_;
};

}  // namespace

Command schema_command() {
    return {.verb = "schema",
            .summary = {"输出案卷的 JSON Schema", "print the JSON Schema of case files"},
            .example = "hanse schema --out case.schema.json",
            .create = make<Schema>};
}

}  // namespace hanse::cli
