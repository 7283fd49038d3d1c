// SPDX-License-Identifier: GPL-3.0-or-later
// Tool: a command of the program as a resource: what it needs, what it may be told, who may.
//
// A tool runs as a process of its own, in an empty folder that holds nothing but what the caller may
// see (the case behind the walls, the files sent along), with limits of time, memory and size. So a
// wild input costs that process and nothing else, and everything the command line computes can be had
// over HTTP without a second way to compute it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"

namespace hanse::server {

enum class ToolOn {
    nothing,      // files sent along only
    alliance,     // the case of an alliance, as the caller sees it
    register_of,  // the patents of an alliance
};

struct Tool {
    std::string_view name;     // in addresses: "patents-search"
    std::string_view command;  // "patents search"
    ToolOn on = ToolOn::nothing;
    bool writes = false;                // for secretariat and lead
    bool signs = false;                 // what it writes names whoever did it
    std::string_view options;           // what it may be told: "year error"; flags end in "!"
    std::string_view codes;             // of these, what is codes only and never names a file
    std::string_view files;             // options that name a file sent along: "sales patents"
    std::string_view words;             // what its own words are: "QUERY"; empty: it takes none
    std::string_view formats = "json";  // it speaks, the first unless asked; "=text": only that
    base::Bilingual says;
};

/// "year error" → year, error: a list of the table of tools.
std::vector<std::string_view> words_in(std::string_view list);

std::span<const Tool> tools();
const Tool* find_tool(std::string_view name);

/// What a caller wants of a tool: {options: {year: "2025"}, words: ["x"], files: {…}, format}.
struct ToolWish {
    const Tool* tool = nullptr;
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<std::string> words;
    std::vector<base::NamedBytes> files;
    std::string format, language;
    bool format_told = true;  // as an option
};

/// @param who  the name that a tool which signs puts to what it writes.
/// @return invalid_input for an option, word, file or format that the tool does not take.
base::Result<ToolWish> tool_wish(const Tool& tool, const base::Value& body, base::Language language,
                                 const std::string& who);

struct ToolLimits {
    std::chrono::milliseconds time{60'000};
    std::uint64_t memory = std::uint64_t{4} << 30U;
    std::uint64_t output = std::uint64_t{256} << 20U;
};

struct ToolOutput {
    int exit = 0;  // as of the command line: 0 done, 1 findings, 2 bad input …
    std::string bytes;
    std::string words;  // what it said beside (standard error)
};

/// Asked while it runs, some ten times a second; an error ends it.
using KeepOn = std::function<base::Result<base::Done>()>;

/// @param program   this program's file.
/// @param register_folder  of the alliance's patents; may be empty.
/// @return invalid_input with the tool's own words if it refused; unavailable if it took too long
///         or too much.
base::Result<ToolOutput> run_tool(const std::string& program, const ToolWish& wish,
                                  const std::string& register_folder, const ToolLimits& limits,
                                  const KeepOn& keep_on = {});

/// "text/csv; charset=utf-8" for "csv".
std::string content_type_of_format(std::string_view format);

}  // namespace hanse::server
