// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/demo_mark.hpp"

#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::server {

using base::Done;
using base::Result;
using base::Value;

namespace {

/// {mark, guide}; nothing if there is no such file, or it is something else.
std::optional<Value> read_mark(const std::string& folder) {
    const std::string file = demo_file(folder);
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) return std::nullopt;
    const auto text = base::read_file(file);
    if (!text) return std::nullopt;
    auto value = base::parse_json(*text, file);
    if (!value || !value->is_map() || base::text_in(*value, "mark").empty()) return std::nullopt;
    return *std::move(value);
}

}  // namespace

std::string demo_file(const std::string& folder) { return folder + "/demo.json"; }

Result<std::string> mark_folder(const std::string& folder, const Value& guide) {
    const std::string mark = base::random_text(26);
    const Value written = Value::map().set("mark", mark).set("guide", guide);
    HANSE_CHECK(base::write_file(demo_file(folder), base::to_json(written) + "\n"));
    return mark;
}

Result<Done> mark_database(store::Database& database, const std::string& mark) {
    return database.run("insert into demo (mark) values (:mark)", {mark});
}

std::optional<std::string> mark_of(const std::string& folder) {
    const auto written = read_mark(folder);
    if (!written) return std::nullopt;
    return base::text_in(*written, "mark");
}

Result<bool> bears(store::Database& database, const std::string& mark) {
    HANSE_TRY(count, database.number("select count(*) from demo where mark = :mark", {mark}));
    return count > 0;
}

Result<std::optional<Value>> demo_guide(store::Database& database, const std::string& folder) {
    const auto written = read_mark(folder);
    if (!written) return std::optional<Value>();
    HANSE_TRY(same, bears(database, base::text_in(*written, "mark")));
    const Value* guide = written->find("guide");
    if (!same || guide == nullptr) return std::optional<Value>();
    return std::optional(*guide);
}

}  // namespace hanse::server
