// SPDX-License-Identifier: GPL-3.0-or-later
// Options: what a command can be told, declared by binding names to variables.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "hanse/base/bilingual.hpp"

namespace hanse::cli {

class Options {
public:
    enum class Kind { flag, text, list, repeated, positional, positionals };
    enum class Need { required, optional };
    struct Option {
        Kind kind = Kind::flag;
        std::string name;  // "format", or of a positional "CASE"
        base::Bilingual help;
        std::vector<std::string> allowed;  // empty: anything
        bool required = false;
        bool* flag = nullptr;
        std::string* text = nullptr;
        std::vector<std::string>* list = nullptr;
    };

    void flag(std::string name, bool& into, base::Bilingual help) {
        options_.push_back(
            {.kind = Kind::flag, .name = std::move(name), .help = std::move(help), .flag = &into});
    }
    /// @param allowed  the words it takes; none: any.
    void option(std::string name, std::string& into, base::Bilingual help,
                std::vector<std::string> allowed = {}) {
        options_.push_back({.kind = Kind::text,
                            .name = std::move(name),
                            .help = std::move(help),
                            .allowed = std::move(allowed),
                            .text = &into});
    }
    /// Takes one word or several: --docs a.tsv b.tsv
    void list(std::string name, std::vector<std::string>& into, base::Bilingual help) {
        options_.push_back(
            {.kind = Kind::list, .name = std::move(name), .help = std::move(help), .list = &into});
    }
    /// Takes one word each time it is given: --index a --index b
    void repeated(std::string name, std::vector<std::string>& into, base::Bilingual help) {
        options_.push_back({.kind = Kind::repeated,
                            .name = std::move(name),
                            .help = std::move(help),
                            .list = &into});
    }
    void positional(std::string name, std::string& into, base::Bilingual help,
                    bool required = true) {
        options_.push_back({.kind = Kind::positional,
                            .name = std::move(name),
                            .help = std::move(help),
                            .required = required,
                            .text = &into});
    }
    void positionals(std::string name, std::vector<std::string>& into, base::Bilingual help,
                     Need need = Need::required) {
        options_.push_back({.kind = Kind::positionals,
                            .name = std::move(name),
                            .help = std::move(help),
                            .required = need == Need::required,
                            .list = &into});
    }
    const std::vector<Option>& all() const { return options_; }

private:
    std::vector<Option> options_;
};

}  // namespace hanse::cli
