// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a backup: files that stay inside the folder they are unpacked in, and a manifest that is
// read or refused.
#include "fuzz/fuzz.hpp"

#include "hanse/backup/manifest.hpp"
#include "hanse/backup/tarball.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/temporary_folder.hpp"

using namespace hanse;

namespace {

constexpr int kFilesMost = 50;  // of one input: a tarball may hold the same file without end

void unpack(const std::string& tarball, const std::string& to) {
    auto reader = backup::TarballReader::open(tarball);
    if (!reader) return;
    for (int i = 0; i < kFilesMost; ++i) {
        const auto name = reader->next();
        if (!name || !*name) return;
        fuzz::promise(backup::stays_inside(**name), "files stay inside");
        if (!reader->save(to)) return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const base::TemporaryFolder folder;
    static const std::string input = folder.file("input"), output = folder.file("output");
    if (!base::write_file(input, fuzz::text_of(data, size))) std::abort();
    unpack(input, output);
    if (const auto manifest = backup::read_manifest(input)) {
        if (!base::write_file(input, backup::to_json(*manifest))) std::abort();
        const auto again = backup::read_manifest(input);
        fuzz::promise(again && backup::to_json(*again) == backup::to_json(*manifest),
                      "what is written reads back equal");
    }
    return 0;
}
