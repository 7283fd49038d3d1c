// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/parameters.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/rational.hpp"
#include "hanse/base/yaml.hpp"

namespace hanse::relations {

using base::Result;
using base::Value;

namespace {

constexpr std::string_view kFile = "rules/patents/relations.yaml";

std::optional<double> number_of(const Value& value) {
    const auto number =
        value.text() == nullptr ? std::nullopt : base::Rational::parse(*value.text());
    return number ? std::optional(number->approximate()) : std::nullopt;
}

/// Reads the one tree; what is wrong in it is gathered.
class Reader {
public:
    Reader(const Value& root, const std::string& file) : root_(root), file_(file) {}

    Parameters read() {
        Parameters out;
        read_words(out);
        out.full.fill(1);
        read_weights(at(root_, "full"), out.full);
        for (const double full : out.full)
            if (full == 0)
                complain(*root_.find("full"), "full 应大于 0", "full is above 0 for every signal");
        out.closeness = formula(at(root_, "closeness"));
        const Value& relations = at(root_, "relations");
        for (std::size_t i = 0; i < kWeighedRelations; ++i)
            out.relations[i] = formula(at(relations, kRelationNames[i]));
        const Value& limits = at(root_, "limits");
        out.similarity_min = number(limits, "similarity");
        out.proposed_min = number(limits, "proposed");
        out.unclear_min = number(limits, "unclear");
        out.lead_min = number(limits, "lead");
        out.group_min = number(limits, "group");
        out.neighbours_max = static_cast<std::size_t>(std::max(1.0, number(limits, "neighbours")));
        return out;
    }

    std::vector<base::Error>& errors() { return errors_; }

private:
    void complain(const Value& value, std::string zh, std::string en) {
        errors_.push_back(
            base::invalid({file_, value.line(), value.column()}, std::move(zh), std::move(en)));
    }

    const Value& at(const Value& map, std::string_view name) {
        static const Value nothing;
        if (const Value* found = map.find(name)) return *found;
        complain(map, fmt::format("缺少 {}", name), fmt::format("{} is missing", name));
        return nothing;
    }

    double number(const Value& map, std::string_view name) {
        const Value& value = at(map, name);
        const auto read = number_of(value);
        if (!read && !value.is_null())
            complain(value, fmt::format("{} 应为数", name), fmt::format("{} is a number", name));
        return read.value_or(0);
    }

    void read_words(Parameters& out) {
        const Value& signals = at(root_, "signals");
        for (std::size_t i = 0; i < kSignals; ++i) {
            const Value& words = at(signals, kSignalNames[i]);
            out.signal_words[i] = {text(at(words, "zh")), text(at(words, "en"))};
        }
        for (const auto& [language, list] : at(root_, "common_words").fields())
            for (const Value& word : list.items()) out.common_words.insert(text(word));
        for (const Value& one : at(root_, "common_characters").items())
            out.common_characters.push_back(text(one));
    }

    static std::string text(const Value& value) {
        return value.text() == nullptr ? std::string() : *value.text();
    }

    Formula formula(const Value& map) {
        Formula out;
        for (const auto& [key, weights] : map.fields()) {
            if (key == "for")
                read_weights(weights, out.speaks_for);
            else if (key == "against")
                read_weights(weights, out.speaks_against);
            else if (key == "needs")
                read_weights(weights, out.needs);
            else if (key == "below")
                read_weights(weights, out.below);
            else if (key == "any")
                read_weights(weights, out.any);
            else
                complain(
                    weights,
                    fmt::format("不认识 “{}”；应为 for、against、needs、below 或 any", key),
                    fmt::format("'{}' is not known; write for, against, needs, below or any", key));
        }
        return out;
    }

    void read_weights(const Value& map, PerSignal& into) {
        for (const auto& [name, value] : map.fields()) {
            const auto found = std::ranges::find(kSignalNames, name);
            const auto weight = number_of(value);
            if (found == kSignalNames.end() || !weight || *weight < 0)
                complain(
                    value, fmt::format("应为信号及其权重（不小于 0），而不是 “{}”", name),
                    fmt::format("a signal and its weight from 0 up is expected, not '{}'", name));
            else
                into[static_cast<std::size_t>(found - kSignalNames.begin())] = *weight;
        }
    }

    const Value& root_;
    const std::string& file_;
    std::vector<base::Error> errors_;
};

}  // namespace

bool Parameters::says_nothing(std::string_view word) const {
    return common_words.contains(word) ||
           std::ranges::any_of(common_characters, [&](const std::string& one) {
               return word.find(one) != std::string_view::npos;
           });
}

Result<Parameters> Parameters::load(std::span<const base::NamedBytes> files) {
    const auto file = std::ranges::find(files, kFile, &base::NamedBytes::path);
    if (file == files.end())
        return base::not_found({.file = std::string(kFile)}, "没有这个规则文件",
                               "there is no such rule file");
    HANSE_TRY(root, base::parse_yaml(file->bytes, file->path));
    Reader reader(root, file->path);
    Parameters out = reader.read();
    if (!reader.errors().empty()) return base::gather(std::move(reader.errors()));
    HANSE_TRY(companies, patents::CompanyNames::load(files));
    out.companies = std::move(companies);
    return out;
}

}  // namespace hanse::relations
