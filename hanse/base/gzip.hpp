// SPDX-License-Identifier: Apache-2.0
// A gzip file, unpacked block by block and never further than is safe; and bytes, packed.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

enum class Effort { little, most };  // time against size

/// The bytes as a gzip file without name and time: the same in gives the same out.
std::string gzip(std::string_view bytes, Effort effort);

class Gunzip {
public:
    /// @param file  named in errors.
    explicit Gunzip(const std::string& file);
    Gunzip(Gunzip&&) noexcept;
    Gunzip& operator=(Gunzip&&) noexcept;
    ~Gunzip();

    /// The next packed bytes. Only when next() has returned nothing may more be given.
    void give(std::string_view packed);
    /// @return unpacked bytes, which last until the next call; empty if more must be given.
    ///         invalid_input for damaged bytes, and when what came out is more than 64 MB and more
    ///         than 100 times what went in (a "zip bomb").
    Result<std::string_view> next();
    /// Has the file ended where a gzip file may?
    bool complete() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::base
