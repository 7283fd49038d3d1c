// SPDX-License-Identifier: GPL-3.0-or-later
// A folder and an index that are gone with the test.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/search/index.hpp"

namespace hanse::search {

class TestFolder {
public:
    TestFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "hanse-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder() { std::filesystem::remove_all(path_); }
    const std::string& path() const { return path_; }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path_ + "/" + name, std::ios::binary) << bytes;
        return path_ + "/" + name;
    }

private:
    std::string path_;
};

class TestIndex {
public:
    explicit TestIndex(const std::vector<Document>& documents) {
        writer_.emplace(*IndexWriter::open(folder_.path()));
        for (const Document& document : documents) EXPECT_TRUE(writer_->put(document));
        EXPECT_TRUE(writer_->commit());
        reader_.emplace(*Reader::open(folder_.path()));
    }
    void add(const Document& document) {
        EXPECT_TRUE(writer_->put(document));
        EXPECT_TRUE(writer_->commit());
    }
    IndexWriter& writer() { return *writer_; }
    const Reader& reader() const { return *reader_; }
    const std::string& folder() const { return folder_.path(); }

private:
    TestFolder folder_;
    std::optional<IndexWriter> writer_;
    std::optional<Reader> reader_;
};

}  // namespace hanse::search
