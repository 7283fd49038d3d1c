// SPDX-License-Identifier: GPL-3.0-or-later
// Backup: the data folder of a server as one file, made while the server works; and back.
//
//     manifest.json       every file with its SHA-256; the head of every chain of the trail
//     hanse.db            the database as it was at one moment (hanse.pgdump: of PostgreSQL)
//     seal.key            whoever has it reads what was sealed: keep backups as safe as the server
//     evidence/…          copied after the database: whatever its rows name is there
//     …                   everything else in the folder; further SQLite files as their own copies
//
// A name that ends in .tar.gz or .tgz makes a tarball, any other a folder.
#pragma once

#include <string>

#include "hanse/backup/manifest.hpp"
#include "hanse/base/result.hpp"

namespace hanse::backup {

struct Source {
    std::string folder, place;
    std::string program, rules, at;  // for the manifest
};

/// @param to  not there yet, and not in the data folder. It gets its name when it is whole.
/// @return conflict if something is there, or the trail is broken; unavailable if the machine refuses.
base::Result<Manifest> make(const Source& source, const std::string& to);

struct Restored {
    Manifest manifest;
    std::int64_t entries = 0;   // of the trail, all followed
    std::int64_t evidence = 0;  // files that rows name, all read
};

/// @param folder  not there, or empty. @param place  of the database; for SQLite in the folder.
/// @return conflict if something is there; invalid_input if anything of the backup is missing, changed
///         or broken: then nothing is left at `folder`.
base::Result<Restored> restore(const std::string& from, const std::string& folder,
                               const std::string& place);

}  // namespace hanse::backup
