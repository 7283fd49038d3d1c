// SPDX-License-Identifier: GPL-3.0-or-later
// Record: the smallest piece of an alliance that is stored, changed, walled and given a history.
//
//   sheet        key                      body
//   alliance     "alliance"               {id, name, day, invented}
//   objectives   "objectives"             {declared, later, source, …}
//   facts        "charter.exists"         {value, source, as_of, confidence, note}
//   sources      "charter-2016"           {title, ref, kind}
//   notes        "notes"                  {zh, en}
//   members …    the unique column, or    {column: text, …}, as in the tables of a case
//                a key given by the registry
//
// A case file and its records say the same: case_of(records_of(c)) has the same facts as c.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::registry {

struct Record {
    std::string sheet, key;  // the key is empty for a row that has none yet
    base::Value body;
};

/// The sheets, in the order in which a case is read; the tables of domain::tables() last.
const std::vector<std::string>& sheets();
/// The column that names the rows of a table; empty if there is none, or for other sheets.
std::string key_column(std::string_view sheet);
/// Is this the sheet of a table: rows of text cells, as many as one likes?
bool is_table(std::string_view sheet);

std::vector<Record> records_of(const domain::CaseFile& file);

/// @param records  in the order of their rows. @param name  for complaints.
/// @return invalid_input; each error's place is the record that is wrong: "members/M1".
base::Result<domain::CaseFile> case_of(std::span<const Record> records, const std::string& name);
/// A complaint about a case made of these, with the record instead of its number: what case_of() does
/// by itself; to be called for what is found out about the case later.
base::Error placed(base::Error error, std::span<const Record> records);

/// "members/M1"
std::string address_of(const Record& record);

}  // namespace hanse::registry
