// SPDX-License-Identifier: GPL-3.0-or-later
// Manifest: what a backup holds, made when, of what; the last file in it, so that a backup that was
// cut off has none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::backup {

inline constexpr const char* kManifest = "manifest.json";
inline constexpr const char* kSqliteFile = "hanse.db";
inline constexpr const char* kPostgresqlFile = "hanse.pgdump";

struct HeldFile {
    std::string name;
    std::int64_t bytes = 0;
    std::string digest;
};

/// A chain of the trail and the entry that it ended with.
struct Head {
    std::string chain;
    trail::Kept last;
};

struct Manifest {
    std::string made;            // moment
    std::string program, rules;  // version; fingerprint
    std::string engine;          // "sqlite", "postgresql"
    std::string schema;          // of PostgreSQL
    std::vector<HeldFile> files;
    std::vector<Head> heads;

    std::int64_t bytes() const;
};

std::string to_json(const Manifest& manifest);
/// @return invalid_input for what is none; conflict for one of a newer program.
base::Result<Manifest> read_manifest(const std::string& file);

}  // namespace hanse::backup
