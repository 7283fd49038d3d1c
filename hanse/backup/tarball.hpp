// SPDX-License-Identifier: GPL-3.0-or-later
// Tarball: files of any size as one tar.gz, written and read one after the other, in constant memory.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "hanse/base/result.hpp"

namespace hanse::backup {

class TarballWriter {
public:
    /// @param path  replaced if it is there; readable by its owner only.
    static base::Result<TarballWriter> create(const std::string& path);
    TarballWriter(TarballWriter&&) noexcept;
    TarballWriter& operator=(TarballWriter&&) noexcept;
    ~TarballWriter();

    /// @param name  in the tarball: "evidence/ab/cd/abcd…".
    base::Result<base::Done> add(const std::string& name, const std::string& file);
    /// Without this the tarball is not whole.
    base::Result<base::Done> finish();

private:
    struct State;
    explicit TarballWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

class TarballReader {
public:
    static base::Result<TarballReader> open(const std::string& path);
    TarballReader(TarballReader&&) noexcept;
    TarballReader& operator=(TarballReader&&) noexcept;
    ~TarballReader();

    /// The name of the next file; nothing at the end. @return invalid_input for damage, for what is no
    /// plain file, and for a name that leads out of the folder it is unpacked in.
    base::Result<std::optional<std::string>> next();
    /// Writes the file that next() named; its owner only may read it.
    base::Result<base::Done> save(const std::string& file);

private:
    struct State;
    explicit TarballReader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// Relative, without "..", of more than nothing.
bool stays_inside(const std::string& name);

}  // namespace hanse::backup
