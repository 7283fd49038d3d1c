// SPDX-License-Identifier: GPL-3.0-or-later
// Reads whole files, for tests.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "hanse/base/files.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::patents {

inline const Layouts& layouts() {
    static const Layouts all = [] {
        std::vector<base::NamedBytes> files;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(HANSE_ROOT "/rules/patents"))
            if (entry.path().extension() == ".yaml")
                files.push_back({std::filesystem::relative(entry.path(), HANSE_ROOT).string(),
                                 *base::read_file(entry.path().string())});
        return *Layouts::load(files);
    }();
    return all;
}

struct Reading {
    std::string format;
    std::vector<Record> records;
    std::vector<base::Error> refused, doubts;
};

inline Reading read(const std::string& path) {
    const ReadingOptions options{&layouts(), nullptr, base::Date::parse("2026-11-23")};
    Reading out;
    auto source = open_records(path, options);
    if (!source) {
        out.refused.push_back(source.error());
        return out;
    }
    while (auto item = (*source)->next()) {
        auto& to = item->record ? out.doubts : out.refused;
        for (base::Error& one : item->complaints) to.push_back(std::move(one));
        if (item->record) out.records.push_back(*std::move(item->record));
    }
    out.format = (*source)->format();
    return out;
}

}  // namespace hanse::patents
