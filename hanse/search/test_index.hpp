// SPDX-License-Identifier: GPL-3.0-or-later
// A folder and an index that are gone with the test.
#pragma once

#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/base/test_folder.hpp"
#include "hanse/search/index.hpp"

namespace hanse::search {

using base::TestFolder;

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
