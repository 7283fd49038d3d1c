// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "hanse/domain/answers.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/domain/case_input.hpp"
#include "hanse/domain/read_alliance.hpp"
#include "hanse/domain/read_table.hpp"
#include "hanse/domain/reading.hpp"

namespace hanse::domain {

using base::Error;
using base::Result;

namespace {

void read_tables(Reading& reading, const CaseInput& input) {
    for (const Table& table : tables()) {
        const auto found = std::ranges::find(input.tables, &table, &TableInput::table);
        if (found == input.tables.end()) continue;
        reading.file = found->file;
        if (const auto* sheet = std::get_if<base::Sheet>(&found->rows))
            read_sheet(reading, table, *sheet);
        else
            read_rows(reading, table, **std::get_if<const base::Value*>(&found->rows));
    }
}

void read_all_answers(Reading& reading, const CaseInput& input) {
    std::vector<Statement> answers;
    for (const AnswersInput& part : input.answers) {
        reading.file = part.file;
        for (Statement& answer : read_answers(reading, part.list))
            answers.push_back(std::move(answer));
    }
    settle_answers(reading, std::move(answers));
}

/// As a person reads: file by file (in the order they were come upon), from the top.
void put_in_order(std::vector<Error>& errors) {
    std::vector<std::string> files;
    for (const Error& error : errors)
        if (std::ranges::find(files, error.place.file) == files.end())
            files.push_back(error.place.file);
    std::ranges::stable_sort(errors, {}, [&](const Error& error) {
        return std::tuple(std::ranges::find(files, error.place.file) - files.begin(),
                          error.place.line, error.place.column);
    });
}

Result<CaseFile> read_all(const CaseInput& input, const std::string& name,
                          std::vector<Error> errors) {
    CaseFile out;
    out.file = name;
    if (!input.alliance.is_null()) {
        Reading reading{
            .out = out, .errors = errors, .file = input.file, .members_known = errors.empty()};
        if (read_alliance(reading, input.alliance)) {
            read_tables(reading, input);
            read_all_answers(reading, input);
        }
    }
    if (errors.empty()) return out;
    put_in_order(errors);
    return base::gather(std::move(errors));
}

}  // namespace

Result<CaseFile> parse_case(std::span<const NamedBytes> files, const std::string& name) {
    std::vector<Error> errors;
    CaseInput input;
    read_input(files, name, input, errors);
    return read_all(input, name, std::move(errors));
}

Result<CaseFile> read_case(base::Value tree, const std::string& name) {
    std::vector<Error> errors;
    CaseInput input;
    read_tree(std::move(tree), name, input, errors);
    return read_all(input, name, std::move(errors));
}

}  // namespace hanse::domain
