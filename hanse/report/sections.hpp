// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of an assessment report, each in a file of its own. Inside the report floor only.
#pragma once

#include "hanse/report/pen.hpp"

namespace hanse::report {

void add_reading_guide(const Pen& pen, Blocks& out);
void add_summary(const Pen& pen, Blocks& out);
void add_objectives(const Pen& pen, Blocks& out);
void add_plan(const Pen& pen, Blocks& out);
void add_circles(const Pen& pen, Blocks& out);
void add_schedule(const Pen& pen, Blocks& out);
void add_budget(const Pen& pen, Blocks& out);
void add_money(const Pen& pen, Blocks& out);
void add_market(const Pen& pen, Blocks& out);
void add_stage(const Pen& pen, Blocks& out);
void add_findings(const Pen& pen, Blocks& out);
void add_questions(const Pen& pen, Blocks& out);
void add_evolution(const Pen& pen, Blocks& out);
void add_unverified(const Pen& pen, Blocks& out);
void add_sources(const Pen& pen, Blocks& out);

/// A part that several reports show.
GanttChart gantt_of(const Pen& pen);

}  // namespace hanse::report
