// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/chart.hpp"

#include <fmt/format.h>

namespace hanse::workflow {

namespace {

/// What would end a label in Mermaid's language.
std::string label(std::string text) {
    for (char& one : text)
        if (one == ':' || one == ';' || one == '"' || one == '\n') one = ' ';
    return text;
}

std::string arrow(const std::string& from, const std::string& to, const std::string& words) {
    return fmt::format("    {} --> {} : {}\n", from, to, label(words));
}

std::string due_words(const Clock& clock, const Process& process, base::Language language) {
    const bool zh = language == base::Language::zh;
    if (clock.days) return fmt::format(fmt::runtime(zh ? "限 {} 天" : "{} days"), *clock.days);
    return fmt::format(fmt::runtime(zh ? "至“{}”" : "until '{}'"),
                       process.field(clock.field)->name.in(language));
}

}  // namespace

std::string mermaid(const Process& process, base::Language language) {
    const bool zh = language == base::Language::zh;
    std::string out =
        fmt::format("---\ntitle: {}\n---\nstateDiagram-v2\n", label(process.name.in(language)));
    for (const State& state : process.states) {
        std::string words = state.name.in(language);
        if (state.due)
            words += fmt::format(fmt::runtime(zh ? "（{}）" : " ({})"),
                                 due_words(*state.due, process, language));
        out += fmt::format("    state \"{}\" as {}\n", label(words), state.id);
    }
    out += fmt::format("    [*] --> {}\n", process.first);
    for (const Move& move : process.moves) {
        const std::string name = move.name.in(language);
        for (const std::string& from : move.from) {
            if (!move.consent) {
                out += arrow(from, move.to, name);
                continue;
            }
            out += arrow(from, move.consent->passed, name + (zh ? "通过" : " passed"));
            out += arrow(from, move.consent->failed, name + (zh ? "未通过" : " not passed"));
        }
    }
    for (const State& state : process.states)
        if (state.final) out += fmt::format("    {} --> [*]\n", state.id);
    return out;
}

}  // namespace hanse::workflow
