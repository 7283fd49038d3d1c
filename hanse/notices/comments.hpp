// SPDX-License-Identifier: GPL-3.0-or-later
// Comments: what people say about anything: shared with all who see the subject, or internal to one
// side. An internal one never reaches another side; every function here asks for the side.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::notices {

/// Who reads, and which sides they belong to: "member:M1", "secretariat", as the layer above names
/// them.
struct Reader {
    std::string person;
    std::vector<std::string> sides;
};

struct CommentVersion {
    std::string text, at;
};

struct Comment {
    std::string id, alliance, subject;
    std::string author, side;  // internal to this side; empty: shared
    std::string text, at;
    std::int64_t version = 0;
    bool removed = false;                 // its text is empty then, for everybody
    std::vector<CommentVersion> earlier;  // the newest first

    bool internal() const { return !side.empty(); }
};

bool may_read(const Comment& comment, const Reader& reader);

/// Ids of persons written as "@p-…", each once.
std::vector<std::string> mentions(std::string_view text);

struct Remark {
    std::string alliance, subject, text;
    std::string side;  // internal to it; empty: shared
};
/// @return denied for a side that the author does not belong to; invalid_input for an empty text, or
///         one beyond 20,000 bytes.
base::Result<Comment> say(store::Database& database, const Remark& remark, const Reader& author,
                          const trail::Occasion& occasion);
/// Only the author may; what stood before is kept.
base::Result<Comment> reword(store::Database& database, const std::string& id, std::int64_t version,
                             const std::string& text, const Reader& author,
                             const trail::Occasion& occasion);
/// Only the author may. The words stay in the database; nobody is shown them.
base::Result<base::Done> take_back(store::Database& database, const std::string& id,
                                   const Reader& author, const trail::Occasion& occasion);

base::Result<Comment> show(store::Database& database, const std::string& id, const Reader& reader);
/// The oldest first.
base::Result<std::vector<Comment>> comments(store::Database& database, const std::string& alliance,
                                            const std::string& subject, const Reader& reader);

}  // namespace hanse::notices
