// SPDX-License-Identifier: GPL-3.0-or-later
// Vault: bytes kept by their SHA-256, each once, in files beside the database.
//
//     FOLDER/evidence/ab/cd/abcd…       64 hexadecimal digits
//     FOLDER/evidence/incoming/…        what is being written: gone after a crash at the next purge
//
// A file is written under another name, put on the disk and renamed: who finds one finds it whole.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::evidence {

struct Kept {
    std::string digest;
    std::int64_t size = 0;
    std::string media_type;  // by what stands in it: "application/pdf"
};

class Vault {
public:
    /// Makes the folders that are not there. @param folder  of the data; "evidence" is put below.
    static base::Result<Vault> open(const std::string& folder);

    base::Result<Kept> keep(std::string_view bytes) const;
    /// The same for a file of any size, in constant memory; the file itself stays.
    base::Result<Kept> keep_file(const std::string& path) const;

    std::string path_of(const std::string& digest) const;
    bool has(const std::string& digest) const;
    /// Whether the bytes are still those. @return not_found if the file is gone; conflict if it is
    /// another one.
    base::Result<base::Done> check(const std::string& digest) const;
    base::Result<base::Done> drop(const std::string& digest) const;
    /// Every digest for which there is a file.
    base::Result<base::Done> each(
        const std::function<base::Result<base::Done>(const std::string&)>& take) const;
    /// Takes away what uploads left behind that broke off. Not while one is running.
    base::Result<std::size_t> sweep() const;

private:
    explicit Vault(std::string root) : root_(std::move(root)) {}
    std::string root_;
};

/// By the first bytes of a file, never by its name. "application/octet-stream" if they say nothing.
std::string media_type_of(const std::string& path);

/// A name that can be shown and offered for saving: no path, no control or direction signs, at most
/// 150 bytes. The name as given stays in the row.
std::string display_name(std::string_view name);

}  // namespace hanse::evidence
