// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is a condition, or an Error in both languages; and a condition is settled exactly if no
// fact of it is open. Answers settled while most facts are unknown stay when all are known.
#include <algorithm>

#include "fuzz/fuzz.hpp"

#include "hanse/knowledge/condition.hpp"
#include "hanse/knowledge/test_catalogue.hpp"

namespace {

using namespace hanse;
using namespace hanse::knowledge;

NumberTable one_number() {
    NumberTable out;
    DatedNumber half{.id = "half", .name = {"一半", "half"}, .unit = "ratio", .versions = {}};
    half.versions.push_back({*base::Date::create(2022, 8, 1), base::Rational(1, 2), {}});
    out.add(std::move(half));
    return out;
}

Facts all_known(const FactCatalogue& catalogue) {
    Facts facts(catalogue);
    const auto set = [&](std::string_view id, FactValue value) {
        facts[*catalogue.find(id)].value = std::move(value);
    };
    set("t.a", true);
    set("t.b", false);
    set("t.colour", ChoiceValue{1});
    set("t.colours", ChoiceSet{0b101});
    set("t.share", base::Interval(base::Rational(3, 10)));
    set("t.count", base::Interval(14));
    set("t.sum", base::Interval(1'200'000));
    return facts;
}

base::Truth judged(const Condition& condition, const Situation& situation) {
    const base::Truth truth = condition.judge(situation);
    const auto open = condition.open_facts(situation);
    fuzz::promise(settled(truth) == open.empty(), "settled exactly if no fact is open");
    const auto named = condition.facts();
    for (const FactIndex fact : open)
        fuzz::promise(std::ranges::find(named, fact) != named.end(),
                      "an open fact is one that the condition names");
    return truth;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const FactCatalogue catalogue = small_catalogue();
    static const NumberTable numbers = one_number();
    static const NumbersOnDay on_day(numbers, *base::Date::create(2024, 1, 1));
    static const Facts nothing(catalogue);
    static const Facts everything = all_known(catalogue);
    const auto condition =
        Condition::parse(fuzz::text_of(data, size), catalogue, numbers, {.file = "input"});
    if (!condition) {
        fuzz::promise(
            !condition.error().message.en.empty() && !condition.error().message.zh.empty(),
            "an error speaks both languages");
        return 0;
    }
    fuzz::promise(!condition->facts().empty(), "a condition is about facts");
    fuzz::promise(Condition::parse(condition->text(), catalogue, numbers, {}).has_value(),
                  "its text is a condition again");
    const base::Truth before = judged(*condition, {nothing, on_day});
    const base::Truth after = judged(*condition, {everything, on_day});
    fuzz::promise(settled(after), "with every fact known, it is settled");
    fuzz::promise(!settled(before) || before == after, "more facts never reverse an answer");
    return 0;
}
