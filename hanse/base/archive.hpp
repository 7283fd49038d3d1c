// SPDX-License-Identifier: Apache-2.0
// Archive: a zip file in memory, read part by part and never further than is safe; and written.
//
// A few kilobytes of zip can unpack to terabytes (a "zip bomb"). What the archive says of itself is
// checked before anything is unpacked, and what really comes out is counted while it does.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::base {

class Archive {
public:
    /// Takes the bytes of a part, piece by piece; an Error ends the reading.
    using Sink = std::function<Result<Done>(std::string_view piece)>;

    /// @param bytes  must outlive the archive. @param file  named in errors.
    /// @return invalid_input for what is no zip file, and for one that says it unpacks to more than
    ///         200 MB, or to more than 1 MB and 100 times its size.
    static Result<Archive> open(std::string_view bytes, const std::string& file);
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    bool has(const std::string& part) const;
    /// @return not_found; invalid_input if the part is damaged or encrypted, or if everything read
    ///         so far goes beyond the limits above; or the Error of `sink`.
    Result<Done> read(const std::string& part, const Sink& sink);

private:
    struct State;
    explicit Archive(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

/// A part of an archive that is to be written.
struct ArchivePart {
    std::string name;  // "word/document.xml"
    std::string bytes;
};

/// Packed in the order given, every part dated 1980-01-01: the same parts give the same bytes.
/// @param parts  at least one; no name twice.
/// @return the bytes of a zip file; or unavailable.
Result<std::string> to_archive(const std::vector<ArchivePart>& parts);

}  // namespace hanse::base
