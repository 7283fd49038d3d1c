// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/backup/manifest.hpp"

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::backup {

using base::Result;
using base::Value;

namespace {

constexpr std::int64_t kFormat = 1;

std::int64_t whole_in(const Value& map, std::string_view name) {
    const Value* found = map.find(name);
    if (found == nullptr || found->number() == nullptr) return -1;
    return found->number()->to_int64().value_or(-1);
}

}  // namespace

std::int64_t Manifest::bytes() const {
    std::int64_t out = 0;
    for (const HeldFile& one : files) out += one.bytes;
    return out;
}

std::string to_json(const Manifest& manifest) {
    Value files = Value::list(), heads = Value::list();
    for (const HeldFile& one : manifest.files)
        files.push(
            Value::map().set("name", one.name).set("bytes", one.bytes).set("sha256", one.digest));
    for (const Head& one : manifest.heads)
        heads.push(Value::map()
                       .set("chain", one.chain)
                       .set("entries", one.last.number)
                       .set("digest", one.last.digest));
    const Value out = Value::map()
                          .set("hanse_backup", kFormat)
                          .set("made", manifest.made)
                          .set("program", manifest.program)
                          .set("rules", manifest.rules)
                          .set("engine", manifest.engine)
                          .set("schema", manifest.schema)
                          .set("trail", std::move(heads))
                          .set("files", std::move(files));
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

Result<Manifest> read_manifest(const std::string& file) {
    HANSE_TRY(bytes, base::read_file(file));
    HANSE_TRY(tree, base::parse_json(bytes, file));
    const std::int64_t format = whole_in(tree, "hanse_backup");
    if (format < 1)
        return base::invalid({.file = file}, "不是汉萨备份的清单", "not the manifest of a backup");
    if (format > kFormat)
        return base::conflict({.file = file}, "此备份由较新的程序所作，请用较新的 hanse 恢复",
                              "a newer program made this backup: restore it with a newer hanse");
    Manifest out{.made = base::text_in(tree, "made"),
                 .program = base::text_in(tree, "program"),
                 .rules = base::text_in(tree, "rules"),
                 .engine = base::text_in(tree, "engine"),
                 .schema = base::text_in(tree, "schema"),
                 .files = {},
                 .heads = {}};
    for (const Value& one : base::items_in(tree, "files"))
        out.files.push_back(
            {base::text_in(one, "name"), whole_in(one, "bytes"), base::text_in(one, "sha256")});
    for (const Value& one : base::items_in(tree, "trail"))
        out.heads.push_back({base::text_in(one, "chain"),
                             {whole_in(one, "entries"), base::text_in(one, "digest")}});
    return out;
}

}  // namespace hanse::backup
