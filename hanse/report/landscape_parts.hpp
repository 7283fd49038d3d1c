// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the document of a landscape. Inside the report floor only.
#pragma once

#include <string>
#include <string_view>

#include "hanse/landscape/landscape.hpp"
#include "hanse/report/book_pen.hpp"

namespace hanse::report {

// Each adds a section with its heading.
void add_topic_map(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_trend(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_places(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_classes(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_applicants(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_networks(const BookPen& pen, const landscape::Landscape& of, Blocks& out);
void add_white_spaces(const BookPen& pen, const landscape::Landscape& of, Blocks& out);

TerrainChart terrain_chart(const BookPen& pen, const landscape::Landscape& of);

// What they share.
Heading landscape_heading(const BookPen& pen, std::string_view key, std::string anchor);
Paragraph landscape_remark(std::string words);
Figure landscape_figure(const BookPen& pen, decltype(Figure::drawing) drawing,
                        std::string_view caption_key, std::string_view alternative_key);
Table::Cell words_cell(std::string words);
Table::Cell count_cell(std::size_t count);
/// "12.3 %" of a share from 0 to 1.
std::string percent_words(const base::Rational& share);
/// "3 · waste heat · boiler": how a topic is called.
std::string topic_name(const landscape::Landscape& of, std::size_t topic, std::size_t terms = 2);

}  // namespace hanse::report
