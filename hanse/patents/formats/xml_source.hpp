// SPDX-License-Identifier: GPL-3.0-or-later
// XmlSource: records out of one XML document or many strung together (a weekly file), whatever
// formats they are in.
#pragma once

#include <deque>
#include <memory>

#include "hanse/patents/formats/input.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::patents {

std::unique_ptr<RecordSource> xml_source(std::unique_ptr<PeekedInput> input,
                                         const std::string& file, const ReadingOptions& options);

}  // namespace hanse::patents
