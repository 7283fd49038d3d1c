// SPDX-License-Identifier: Apache-2.0
// Descriptor: a file that the system holds open for us, closed with the object. Inside the floors that
// speak to the system themselves; everybody else reads and writes whole files (files.hpp).
#pragma once

#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

class Descriptor {
public:
    /// @param number  as ::open() gave it; below zero for one that could not be opened.
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }

private:
    int number_;
};

/// All of the bytes, however often the system interrupts. @param path  for the error.
Result<Done> write_all(const Descriptor& file, std::string_view bytes, const std::string& path);

}  // namespace hanse::base
