// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows CLI11 (it compiles slowly, and keeps to itself).
#include "hanse/cli/parse.hpp"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;

namespace {

const Bilingual kAbout{"汉萨：组建、运行和监管产业知识产权联盟",
                       "Hanse builds, runs and supervises industrial IP alliances"};
const Bilingual kUsage{"用法", "Usage"};
const Bilingual kCommands{"命令", "Commands"};
const Bilingual kOptions{"选项", "Options"};
const Bilingual kExample{"示例", "Example"};
const Bilingual kLanguage{"输出语言", "language of the output"};
const Bilingual kMore{"运行 “hanse help 命令” 查看某个命令的用法和示例。",
                      "Run 'hanse help COMMAND' for what a command takes, with an example."};

std::string padded(const std::string& text, std::size_t columns) {
    const std::size_t width = base::display_width(text);
    return text + std::string(width < columns ? columns - width : 1, ' ');
}

std::string overview(Language language) {
    std::string out =
        fmt::format("{}\n\n{}: hanse <{}> …\n\n{}:\n", kAbout.in(language), kUsage.in(language),
                    language == Language::zh ? "命令" : "command", kCommands.in(language));
    for (const Command& command : commands())
        out += "  " + padded(std::string(command.verb), 12) + command.summary.in(language) + "\n";
    return out + "\n" + kMore.in(language) + "\n";
}

/// The commands of a command.
std::string help_for_parts(const Command& command, Language language) {
    std::string lines;
    for (const Command& part : command.parts())
        lines +=
            "  " + padded("hanse " + std::string(part.verb), 28) + part.summary.in(language) + "\n";
    return fmt::format("{}\n\n{}:\n{}\n{}:\n  {}\n", command.summary.in(language),
                       kCommands.in(language), lines, kExample.in(language), command.example);
}

std::string option_label(const Options::Option& option) {
    if (option.kind == Options::Kind::positional || option.kind == Options::Kind::positionals)
        return option.name;
    if (option.kind == Options::Kind::flag) return "--" + option.name;
    std::string words;
    for (const std::string& word : option.allowed) words += (words.empty() ? "" : "|") + word;
    return "--" + option.name + " " + (words.empty() ? "…" : words);
}

std::string help_for(const Command& command, Language language) {
    if (command.parts != nullptr) return help_for_parts(command, language);
    const auto action = command.create();
    Options options;
    action->declare(options);
    std::string usage = "hanse " + std::string(command.verb);
    std::string lines;
    for (const Options::Option& option : options.all()) {
        const bool placed =
            option.kind == Options::Kind::positional || option.kind == Options::Kind::positionals;
        if (placed)
            usage += " " + (option.required ? option.name : "[" + option.name + "]") +
                     (option.kind == Options::Kind::positionals ? "…" : "");
        lines += "  " + padded(option_label(option), 30) + option.help.in(language) + "\n";
    }
    lines += "  " + padded("--lang zh|en", 30) + kLanguage.in(language) + "\n";
    return fmt::format("{}\n\n{}: {} […]\n\n{}:\n{}\n{}:\n  {}\n", command.summary.in(language),
                       kUsage.in(language), usage, kOptions.in(language), lines,
                       kExample.in(language), command.example);
}

void bind(CLI::App& app, const Options::Option& option) {
    CLI::Option* bound = nullptr;
    switch (option.kind) {
        case Options::Kind::flag: bound = app.add_flag("--" + option.name, *option.flag); break;
        case Options::Kind::text: bound = app.add_option("--" + option.name, *option.text); break;
        case Options::Kind::list: bound = app.add_option("--" + option.name, *option.list); break;
        case Options::Kind::repeated:
            bound = app.add_option("--" + option.name, *option.list)->allow_extra_args(false);
            break;
        case Options::Kind::positional: bound = app.add_option(option.name, *option.text); break;
        case Options::Kind::positionals: bound = app.add_option(option.name, *option.list); break;
    }
    if (option.required) bound->required();
    if (!option.allowed.empty()) bound->check(CLI::IsMember(option.allowed));
}

Parsed complain(Language language, const Bilingual& what) {
    return {.action = nullptr,
            .exit = Exit::bad_input,
            .out = {},
            .complaint = what.in(language) + "\n"};
}

Parsed unknown_command(const std::string& verb, Language language,
                       std::span<const Command> known = commands()) {
    std::vector<std::string_view> verbs;
    for (const Command& command : known) verbs.push_back(command.verb);
    const std::string like = base::nearest(verb, verbs);
    return complain(language,
                    {fmt::format("没有命令 “{}”{}{}", verb,
                                 like.empty() ? "。" : "；是不是 “" + like + "”？", kMore.zh),
                     fmt::format("there is no command '{}'{} {}", verb,
                                 like.empty() ? "." : "; did you mean '" + like + "'?", kMore.en)});
}

Parsed parse_command(const Command& command, std::span<const std::string> words,
                     Language language) {
    Parsed out{.action = command.create()};
    Options options;
    out.action->declare(options);
    CLI::App app;
    app.set_help_flag();
    std::string lang;  // already read by language_of()
    app.add_option("--lang", lang)->check(CLI::IsMember({"zh", "en"}));
    for (const Options::Option& option : options.all()) bind(app, option);
    if (std::ranges::any_of(
            words, [](const std::string& word) { return word == "--help" || word == "-h"; }))
        return {.action = nullptr,
                .exit = Exit::done,
                .out = help_for(command, language),
                .complaint = {}};
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // as CLI11 wants them
    try {
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        const std::string why = error.what();
        return complain(language,
                        {fmt::format("命令行有误：{}。见 hanse help {}", why, command.verb),
                         fmt::format("{}; see hanse help {}", why, command.verb)});
    }
    return out;
}

/// The part of a command that the next word names; a part's verb is both words, "patents search".
const Command* find_part(const Command& command, const std::string& word) {
    const std::string verb = std::string(command.verb) + " " + word;
    const auto found = std::ranges::find(command.parts(), verb, &Command::verb);
    return found == command.parts().end() ? nullptr : &*found;
}

Parsed help(std::string text) {
    return {.action = nullptr, .exit = Exit::done, .out = std::move(text), .complaint = {}};
}

Parsed parse_part(const Command& command, std::span<const std::string> words, Language language) {
    if (words.empty() || words[0] == "--help" || words[0] == "-h" || words[0] == "--lang")
        return help(help_for(command, language));
    if (const Command* part = find_part(command, words[0]))
        return part->parts != nullptr ? parse_part(*part, words.subspan(1), language)
                                      : parse_command(*part, words.subspan(1), language);
    return unknown_command(std::string(command.verb) + " " + words[0], language, command.parts());
}

}  // namespace

Language language_of(std::span<const std::string> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--lang" && i + 1 < words.size())
            return words[i + 1] == "zh" ? Language::zh : Language::en;
        if (words[i].starts_with("--lang="))
            return words[i] == "--lang=zh" ? Language::zh : Language::en;
    }
    for (const char* name : {"HANSE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view(value).starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::en;
}

Parsed parse(std::span<const std::string> words, Language language) {
    const auto wants_help = [](const std::string& word) {
        return word == "help" || word == "--help" || word == "-h";
    };
    if (words.empty())
        return {
            .action = nullptr, .exit = Exit::bad_input, .out = {}, .complaint = overview(language)};
    if (words[0] == "--version")
        return {.action = nullptr,
                .exit = Exit::done,
                .out = "hanse " HANSE_VERSION "\n",
                .complaint = {}};
    if (wants_help(words[0])) {
        if (words.size() == 1 || words[1].starts_with("--"))
            return {
                .action = nullptr, .exit = Exit::done, .out = overview(language), .complaint = {}};
        const Command* command = find_command(words[1]);
        if (command == nullptr) return unknown_command(words[1], language);
        for (std::size_t i = 2;
             command->parts != nullptr && i < words.size() && !words[i].starts_with("--"); ++i) {
            const Command* part = find_part(*command, words[i]);
            if (part == nullptr)
                return unknown_command(std::string(command->verb) + " " + words[i], language,
                                       command->parts());
            command = part;
        }
        return {.action = nullptr,
                .exit = Exit::done,
                .out = help_for(*command, language),
                .complaint = {}};
    }
    const Command* command = find_command(words[0]);
    if (command == nullptr) return unknown_command(words[0], language);
    if (command->parts != nullptr) return parse_part(*command, words.subspan(1), language);
    return parse_command(*command, words.subspan(1), language);
}

}  // namespace hanse::cli
