// SPDX-License-Identifier: GPL-3.0-or-later
// Which index, or which shards of one, a command looks into; and what to say if some are missing.
#include <fmt/format.h>

#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;
using base::Value;

void declare_index(Options& options, std::vector<std::string>& places) {
    options.repeated("index", places,
                     {"索引所在的文件夹，或 tcp:主机:端口；给出几个时作为一个索引检索",
                      "the folder of the index, or tcp:HOST:PORT; several are searched as one"});
}

Result<search::OpenIndex> open_named(const std::vector<std::string>& places) {
    HANSE_TRY(named, search::read_places(places.empty() ? std::vector<std::string>{"patents.index"}
                                                        : places));
    return search::open_index(named);
}

std::string missing_text(const search::OpenIndex& index, Language language) {
    std::string out;
    for (const search::Absent& one : index.reader.absent())
        out += Bilingual{fmt::format("部分结果：分片 {} 没有应答（{}）。\n", one.place, one.why),
                         fmt::format("Partial: the shard {} does not answer ({}).\n", one.place,
                                     one.why)}
                   .in(language);
    for (const search::Part part : index.not_asked)
        out += Bilingual{fmt::format("部分结果：没有给出第 {} 部分的索引。\n", part.text()),
                         fmt::format("Partial: no index of part {} was named.\n", part.text())}
                   .in(language);
    return out;
}

Value missing_value(const search::OpenIndex& index) {
    Value out = Value::list();
    for (const search::Absent& one : index.reader.absent()) out.push(one.place);
    for (const search::Part part : index.not_asked) out.push("part " + part.text());
    return out;
}

Exit delivered(Exit exit, const search::OpenIndex& index) {
    return exit == Exit::done && index.partial() ? Exit::partial : exit;
}

}  // namespace hanse::cli
