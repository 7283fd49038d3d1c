// SPDX-License-Identifier: GPL-3.0-or-later
// The looks of an HTML report: a calm dossier in ink and paper, by day, by night and in print.
//
// Every text colour has at least 4.5 : 1 against what is behind it (WCAG AA); colour never says
// anything alone.
#include "hanse/report/html.hpp"

namespace hanse::report {

std::string_view html_style() {
    return R"css(
:root {
  --paper: #fbfaf6; --sheet: #ffffff; --ink: #1d2733; --soft: #55606b; --line: #dedad0; --faint: #f3f1ea;
  --accent: #1f4a63; --alarm: #9c2622; --alarm-bg: #faeae7; --warning: #835000; --warning-bg: #fbf1dc;
  --good: #24603f; --good-bg: #e8f2ea; --note: #1f4f7d; --note-bg: #e8eff6; --muted-bg: #eeece5;
  --bar: #3f6b8c; --bar-critical: #9c2f2a; --bar-done: #7d9c86;
  --sans: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans", system-ui, sans-serif;
  --serif: "Source Serif 4", "Noto Serif", Georgia, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif;
  --mono: "JetBrains Mono", "Noto Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace;
}
:root:lang(en) {  /* Latin fonts first, or quotes and dots come full width */
  --sans: "Source Sans 3", "Noto Sans", "Segoe UI", "Helvetica Neue", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif;
  --serif: "Source Serif 4", "Noto Serif", Georgia, "Noto Serif CJK SC", "Songti SC", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191f; --sheet: #1a2027; --ink: #e4e3dc; --soft: #a4adb6; --line: #333c46; --faint: #20272f;
    --accent: #9cc4dd; --alarm: #f2a199; --alarm-bg: #3a201f; --warning: #e9bf73; --warning-bg: #362a15;
    --good: #97cfa9; --good-bg: #1b3225; --note: #a2c8ea; --note-bg: #1b2d3f; --muted-bg: #262d35;
    --bar: #6d9cbd; --bar-critical: #d9776e; --bar-done: #5f7f69;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15.5px/1.7 var(--sans); overflow-wrap: break-word; }
.page { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; border: 2px solid var(--accent); z-index: 2; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .table:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.3; text-wrap: balance; }
h1 { font-size: 2.35rem; margin: .1rem 0 .2rem; letter-spacing: .01em; font-weight: 700; }
h2 { font-size: 1.5rem; margin: 3.2rem 0 1.1rem; padding-bottom: .45rem; border-bottom: 1px solid var(--ink); scroll-margin-top: 1rem; }
h3 { font-size: 1.12rem; margin: 2rem 0 .6rem; scroll-margin-top: 1rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .4rem; }
p { margin: .6rem 0; }
main > section > p { max-width: 46rem; }
code { font: .84em/1.4 var(--mono); background: var(--faint); padding: .08em .35em; border-radius: 3px; overflow-wrap: anywhere; }
.muted { color: var(--soft); }
span.alarm { color: var(--alarm); } span.warning { color: var(--warning); }
span.good { color: var(--good); } span.note { color: var(--note); }
th code, td code { white-space: nowrap; }
ul, ol { padding-left: 1.35rem; margin: .6rem 0; }
li { margin: .28rem 0; }
li > ul, li > ol { margin: .15rem 0; }
main > section > ol > li { margin: .8rem 0; }
ul:has(> li > .badge:first-child) { list-style: none; padding: 0; }
ul:has(> li > .badge:first-child) > li { border-bottom: 1px solid var(--line); padding: .42rem 0; margin: 0; }

header.title { border-top: 5px solid var(--accent); padding-top: 1.5rem; }
header.title .kind { margin: 0; color: var(--soft); letter-spacing: .12em; font-size: .86rem; }
header.title .subtitle { margin: 0 0 .6rem; color: var(--soft); font-family: var(--serif); font-size: 1.15rem; }
header.title dl { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .7rem 0; margin: 1.1rem 0 .8rem; }
header.title .notice { color: var(--soft); font-size: .92rem; }

dl { margin: .8rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr; gap: 0 1.2rem; padding: .16rem 0; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; }
.more + .more { margin-top: .35rem; }

.contents { margin: 1.6rem 0 0; font-size: .93rem; }
.contents p { font-family: var(--serif); font-weight: 700; margin: 0 0 .3rem; }
.contents ol { columns: 3 12rem; column-gap: 2rem; margin: 0; padding: 0; list-style: none; counter-reset: n; }
.contents li { margin: 0; padding: .16rem 0 .16rem 1.7rem; text-indent: -1.7rem; break-inside: avoid; counter-increment: n; }
.contents li::before { content: counter(n); display: inline-block; width: 1.7rem; text-indent: 0; color: var(--soft); font-variant-numeric: tabular-nums; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
@media (min-width: 84rem) {
  .page { max-width: 80rem; display: grid; grid-template-columns: 13.5rem minmax(0, 60rem); column-gap: 3.5rem; }
  .page > * { grid-column: 2; }
  .contents { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 2.5rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; }
  .contents ol { columns: auto; }
  main { grid-row: 2; } footer { grid-row: 3; }
}

.badge { display: inline-block; font: 600 .78rem/1.5 var(--sans); padding: .02em .55em; border-radius: 3px; border: 1px solid currentColor; white-space: nowrap; vertical-align: .06em; }
.badge.plain, .badge.muted { color: var(--soft); background: var(--muted-bg); }
.badge.alarm { color: var(--alarm); background: var(--alarm-bg); }
.badge.warning { color: var(--warning); background: var(--warning-bg); }
.badge.good { color: var(--good); background: var(--good-bg); }
.badge.note { color: var(--note); background: var(--note-bg); }

.tiles { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.2rem, 1fr)); gap: .8rem; margin: 1.2rem 0 1.6rem; }
.tiles li { margin: 0; background: var(--sheet); border: 1px solid var(--line); border-top: 3px solid var(--line); padding: .7rem .9rem; border-radius: 3px; }
.tiles .figure { display: block; font: 700 1.65rem/1.25 var(--serif); font-variant-numeric: lining-nums; }
.tiles .label { font-size: .87rem; color: var(--soft); }
.tiles a { color: inherit; text-decoration: none; display: block; }
.tiles a:hover .label { text-decoration: underline; }
.tiles .alarm { border-top-color: var(--alarm); } .tiles .alarm .figure { color: var(--alarm); }
.tiles .warning { border-top-color: var(--warning); } .tiles .warning .figure { color: var(--warning); }
.tiles .good { border-top-color: var(--good); } .tiles .good .figure { color: var(--good); }
.tiles .note { border-top-color: var(--note); } .tiles .note .figure { color: var(--note); }

.table { overflow-x: auto; margin: 1rem 0 1.4rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.55; }
caption { text-align: left; color: var(--soft); font-size: .87rem; padding: 0 0 .4rem; }
th, td { padding: .42rem .8rem .42rem 0; vertical-align: top; text-align: left; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; color: var(--soft); border-bottom: 1.5px solid var(--ink); white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 500; min-width: 8.5rem; }
th.right, td.right { text-align: right; padding-right: 1.8rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.centre, td.centre { text-align: center; }
td.muted, th.muted { color: var(--soft); }
td.alarm { color: var(--alarm); } td.warning { color: var(--warning); } td.good { color: var(--good); } td.note { color: var(--note); }
.heat table { border-collapse: separate; border-spacing: 4px; table-layout: fixed; }
.heat th:first-child { width: 34%; padding-left: 0; }
.heat th, .heat td { border: 0; padding: .5rem .7rem; }
.heat td { background: var(--faint); border-radius: 3px; text-align: center; }
.heat td.alarm { background: var(--alarm); color: var(--sheet); font-weight: 700; }
.heat td.warning { background: var(--warning-bg); color: var(--warning); font-weight: 700; box-shadow: inset 0 0 0 1px var(--warning); }
.heat td.note { background: var(--note-bg); color: var(--note); font-weight: 600; }
.heat td.good { background: var(--good-bg); color: var(--good); }
.heat td a { color: inherit; }

.callout { border-left: 4px solid var(--line); background: var(--faint); padding: .65rem 1.1rem; margin: 1rem 0; border-radius: 0 3px 3px 0; }
.callout > :first-child { margin-top: 0; } .callout > :last-child { margin-bottom: 0; }
.callout-title { font-weight: 600; margin: 0 0 .2rem; }
.callout.alarm { border-left-color: var(--alarm); background: var(--alarm-bg); }
.callout.warning { border-left-color: var(--warning); background: var(--warning-bg); }
.callout.good { border-left-color: var(--good); background: var(--good-bg); }
.callout.note { border-left-color: var(--note); background: var(--note-bg); }

.card { background: var(--sheet); border: 1px solid var(--line); border-left: 5px solid var(--line); border-radius: 3px; padding: 1rem 1.3rem .8rem; margin: 1.2rem 0; scroll-margin-top: 1rem; }
.card:target { box-shadow: 0 0 0 2px var(--accent); }
.card header { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; justify-content: space-between; }
.card h3 { margin: 0; } .card .marks { margin: 0; }
.card h4, .card .table caption { font-family: var(--sans); }
.card .table { margin: .7rem 0; }
.card.alarm { border-left-color: var(--alarm); } .card.warning { border-left-color: var(--warning); }
.card.good { border-left-color: var(--good); } .card.note { border-left-color: var(--note); }

details { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .5rem 0; margin: .9rem 0; scroll-margin-top: 1rem; }
details + details { border-top: 0; margin-top: -.9rem; }
summary { cursor: pointer; font-weight: 500; }
details[open] > summary { margin-bottom: .5rem; }

figure { margin: 1.2rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 3px; padding: 1rem 1.2rem; }
figcaption { color: var(--soft); font-size: .87rem; margin-bottom: .5rem; }
.drawing { overflow-x: auto; }
svg.chart { display: block; width: 100%; min-width: 38rem; height: auto; font-family: var(--sans); }
svg .label, svg .whisker, svg .declared { fill: var(--ink); } svg .whisker { fill: none; stroke: var(--ink); } svg .axis { fill: var(--soft); }
svg .grid { stroke: var(--line); } svg .threshold { stroke: var(--soft); }
svg .actual { fill: var(--bar); } svg .norm { fill: var(--warning); }
svg .bar { fill: var(--bar); } svg .bar.critical { fill: var(--bar-critical); } svg .bar.done { fill: var(--bar-done); }
svg .active .bar { fill: var(--good); } svg .emerging .bar { fill: var(--warning); } svg .inactive .bar { fill: var(--soft); }
svg .bar.better { fill: var(--good); } svg .bar.worse { fill: var(--bar-critical); }
svg .inside { fill: var(--bar); } svg .rest { fill: var(--faint); stroke: var(--line); }
svg .link { stroke: var(--soft); opacity: .55; } svg .link.critical { stroke: var(--bar-critical); opacity: 1; }
svg .slack { stroke: var(--bar); } svg .tick { fill: var(--sheet); }

footer { margin-top: 3.5rem; border-top: 1px solid var(--line); padding-top: .8rem; color: var(--soft); font-size: .87rem; }

@media (max-width: 40rem) {
  body { font-size: 15px; } .page { padding: 1.4rem 1rem 3rem; }
  h1 { font-size: 1.7rem; } h2 { font-size: 1.28rem; margin-top: 2.4rem; }
  dl > div { grid-template-columns: 1fr; padding: .3rem 0; } dt { font-size: .87rem; }
  .card { padding: .8rem .9rem .6rem; } figure { padding: .8rem; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
}
@media print {
  :root {
    --paper: #fff; --sheet: #fff; --ink: #111; --soft: #444; --line: #bbb; --faint: #f4f4f2; --accent: #1f4a63;
    --alarm: #9c2622; --alarm-bg: #fbeeec; --warning: #835000; --warning-bg: #fcf4e3; --good: #24603f; --good-bg: #eef6f0;
    --note: #1f4f7d; --note-bg: #eef3f8; --muted-bg: #f1f0ec; --bar: #3f6b8c; --bar-critical: #9c2f2a; --bar-done: #7d9c86;
  }
  @page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; } }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 10pt; } body { font-size: 1rem; line-height: 1.5; } .page { display: block; max-width: none; padding: 0; }
  .skip { display: none; } .contents { break-after: page; position: static; }
  h2 { break-after: avoid; margin-top: 1.6rem; } h3, h4, caption, figcaption, .callout-title, .card header { break-after: avoid; }
  tr, figure, .callout, .tiles li, li { break-inside: avoid; } thead { display: table-header-group; }
  .card { break-inside: auto; } .card header + p { break-before: avoid; }
  a { color: inherit; text-decoration: none; } .table, .drawing { overflow: visible; } svg.chart { min-width: 0; }
  details::details-content { content-visibility: visible; block-size: auto; }
  p, li { orphans: 3; widows: 3; }
}
)css";
}

}  // namespace hanse::report
