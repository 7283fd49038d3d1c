// SPDX-License-Identifier: GPL-3.0-or-later
// hanse doctor: is everything in order, and if not, what to do.
#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/data_folder.hpp"
#include "hanse/cli/server_commands.hpp"
#include "hanse/report/wrap.hpp"
#include "hanse/server/doctor.hpp"

namespace hanse::cli {

using base::Language;
using server::Health;
using server::Symptom;

namespace {

base::Bilingual name_of(Health health) {
    switch (health) {
        case Health::ok: return {"正常", "ok"};
        case Health::warning: return {"注意", "warning"};
        case Health::problem: break;
    }
    return {"问题", "problem"};
}

std::string text_of(const std::vector<Symptom>& symptoms, Language language) {
    constexpr std::size_t kHealthWidth = 9, kWhatWidth = 10;
    std::string out;
    for (const Symptom& one : symptoms) {
        out += report::pad(name_of(one.health).in(language), kHealthWidth) +
               report::pad(one.what, kWhatWidth) + one.says.in(language) + "\n";
        if (one.to_do.en.empty()) continue;
        out += fmt::format("{:{}}→ {}\n", "", kHealthWidth + kWhatWidth, one.to_do.in(language));
    }
    return out;
}

std::string json_of(const std::vector<Symptom>& symptoms) {
    base::Value out = base::Value::list();
    for (const Symptom& one : symptoms) {
        base::Value line = base::Value::map()
                               .set("what", one.what)
                               .set("health", server::word_of(one.health))
                               .set("says", one.says);
        if (!one.to_do.en.empty()) line.set("to_do", one.to_do);
        out.push(std::move(line));
    }
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

class Doctor : public Action {
public:
    void declare(Options& options) override {
        data_.declare(options);
        options.option("format", format_, {"输出格式", "form of the answer"}, {"text", "json"});
    }

    Exit run(Language language) override {
        if (const auto named = data_.must_be_named(); !named) return fail(named.error(), language);
        std::error_code code;
        const auto room = std::filesystem::space(data_.folder(), code);
        const auto symptoms =
            server::examine({.folder = data_.folder(),
                             .place = data_.place(),
                             .now = now(),
                             .free_bytes = code ? 0 : static_cast<std::int64_t>(room.available)});
        deliver(format_ == "json" ? json_of(symptoms) : text_of(symptoms, language), "", language);
        const bool sick = std::ranges::any_of(
            symptoms, [](const Symptom& one) { return one.health == Health::problem; });
        return sick ? Exit::findings : Exit::done;
    }

private:
    std::string format_ = "text";
    DataFolder data_;
};

}  // namespace

Command doctor_command() {
    return {.verb = "doctor",
            .summary = {"体检：数据库、审计记录、证据、密钥、磁盘、时钟、规则、邮件",
                        "a check-up: database, trail, evidence, key, disk, clock, rules, mail"},
            .example = "hanse doctor --data ./hanse-demo",
            .create = make<Doctor>};
}

}  // namespace hanse::cli
