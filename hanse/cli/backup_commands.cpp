// SPDX-License-Identifier: GPL-3.0-or-later
// hanse backup and hanse restore: the data folder as one file, and back.
#include <fmt/format.h>

#include "hanse/backup/backup.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/data_folder.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/plain_table.hpp"
#include "hanse/cli/server_commands.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

/// The heads of the trail, to be kept elsewhere: hanse audit verify --head takes one.
std::string heads_of(const backup::Manifest& manifest, Language language) {
    const bool zh = language == Language::zh;
    base::Sheet sheet;
    sheet.header =
        zh ? std::vector<std::string>{"审计链", "末条"} : std::vector<std::string>{"chain", "head"};
    for (const backup::Head& one : manifest.heads)
        sheet.rows.push_back({{one.chain, fmt::format("{}:{}", one.last.number, one.last.digest)}});
    return plain_table(sheet);
}

class Backup : public Action {
public:
    void declare(Options& options) override {
        options.positional("FILE", to_,
                           {"备份文件（.tar.gz 或 .tgz；其他名称则写成文件夹）",
                            "where to: FILE.tar.gz or .tgz; any other name makes a folder"});
        data_.declare(options);
    }

    Exit run(Language language) override {
        const auto told = made(language);
        return told ? deliver(*told, "", language) : fail(told.error(), language);
    }

private:
    Result<std::string> made(Language language) const {
        HANSE_TRY(ready, data_.open_as_it_is());
        HANSE_TRY(house, data_.house());  // without its key a backup would be of little use
        HANSE_TRY(book, load_rule_book(""));
        const backup::Source source{.folder = data_.folder(),
                                    .place = data_.place(),
                                    .program = HANSE_VERSION,
                                    .rules = book.fingerprint(),
                                    .at = now()};
        HANSE_TRY(manifest, backup::make(source, to_));
        const bool zh = language == Language::zh;
        const double megabytes = static_cast<double>(manifest.bytes()) / 1e6;
        return fmt::format(
                   fmt::runtime(zh ? "已备份到 {}：{} 个文件，{:.1f} MB（含封存密钥，请妥善保管）\n"
                                   : "backed up to {}: {} files, {:.1f} MB (the sealing key is in "
                                     "it: keep it safe)\n"),
                   to_, manifest.files.size(), megabytes) +
               heads_of(manifest, language);
    }

    std::string to_;
    DataFolder data_;
};

class Restore : public Action {
public:
    void declare(Options& options) override {
        options.positional("FILE", from_, {"备份文件或文件夹", "the backup: a file or a folder"});
        options.option(
            "data", folder_,
            {"恢复到这个文件夹（新的，或空的）", "restore into this folder, new or empty"});
        options.option("db", place_,
                       {"PostgreSQL 的备份：恢复到 postgresql://…（空的模式）",
                        "a backup of PostgreSQL: into postgresql://…, an empty schema"});
    }

    Exit run(Language language) override {
        const auto told = restored(language);
        return told ? deliver(*told, "", language) : fail(told.error(), language);
    }

private:
    Result<std::string> restored(Language language) const {
        if (folder_.empty())
            return base::invalid({}, "请用 --data 指定新的数据文件夹",
                                 "name a new data folder with --data");
        HANSE_TRY(done, backup::restore(from_, folder_, place_));
        const backup::Manifest& manifest = done.manifest;
        if (language == Language::zh)
            return fmt::format(
                "已恢复到 {}：{} 所作的备份（hanse {}）\n"
                "  {} 个文件的摘要相符\n  数据库完整\n  {} 条审计链、{} 条记录相符\n"
                "  {} 个证据文件与记录一致\n下一步：hanse serve --data {}\n",
                folder_, manifest.made, manifest.program, manifest.files.size(),
                manifest.heads.size(), done.entries, done.evidence, folder_);
        return fmt::format(
            "restored into {}: a backup of {}, by hanse {}\n"
            "  {} files have their digests\n  the database is whole\n"
            "  {} chains of the trail, {} entries, are whole\n"
            "  {} files of evidence are as the rows say\nnext: hanse serve --data {}\n",
            folder_, manifest.made, manifest.program, manifest.files.size(), manifest.heads.size(),
            done.entries, done.evidence, folder_);
    }

    std::string from_, folder_, place_;
};

}  // namespace

Command backup_command() {
    return {.verb = "backup",
            .summary = {"备份服务器的数据（可在服务运行时进行）",
                        "backs a server's data up, also while it runs"},
            .example = "hanse backup /tmp/hanse-backup.tar.gz --data ./hanse-demo",
            .create = make<Backup>};
}

Command restore_command() {
    return {.verb = "restore",
            .summary = {"从备份恢复到新的数据文件夹，并逐项核对",
                        "restores a backup into a new data folder, checking all of it"},
            .example = "hanse restore /tmp/hanse-backup.tar.gz --data /tmp/hanse-restored",
            .create = make<Restore>};
}

}  // namespace hanse::cli
