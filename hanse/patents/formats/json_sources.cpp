// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: lines with an object each, whose names are read as columns; and the answers of the USPTO's
// Open Data Portal (application, continuity, transactions, adjustment, office actions, trials).
#include <array>
#include <deque>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/line_sources.hpp"
#include "hanse/patents/formats/row_reader.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

using base::Result;
using base::Value;

namespace {

std::string text_of(const Value& value) {
    if (const std::string* text = value.text()) return *text;
    if (const base::Rational* number = value.number()) return number->decimal();
    return {};
}

/// Lists of one and bare values mean the same to these services.
std::vector<const Value*> items_of(const Value* value) {
    std::vector<const Value*> out;
    if (value == nullptr) return out;
    for (const Value& one : value->items()) out.push_back(&one);
    if (!value->is_list() && !value->is_null()) out.push_back(value);
    return out;
}

std::string field(const Value* object, std::string_view name) {
    const Value* value = object == nullptr ? nullptr : object->find(name);
    const auto items = items_of(value);
    return items.empty() ? std::string() : text_of(*items.front());
}

class JsonLines : public LineSource {
public:
    using LineSource::LineSource;
    std::string format() const override { return "json-lines"; }

private:
    Item read(std::string_view line) const override {
        auto object = base::parse_json(line, file_);
        if (!object) {
            base::Error error = std::move(object).error();
            error.place = place();
            return {std::nullopt, {std::move(error)}};
        }
        std::vector<std::string> headings;
        for (const auto& [name, value] : object->fields()) headings.push_back(name);
        const Layout* layout =
            options_.layout != nullptr ? options_.layout : options_.layouts->recognise(headings);
        if (layout == nullptr)
            return {
                std::nullopt,
                {base::invalid(place(), "没有可识别的字段", "no field of this object is known")}};
        std::vector<Cell> cells;
        for (const auto& [name, value] : object->fields()) {
            Cell cell{layout->field(name), name, {}};
            for (const Value* one : items_of(&value)) cell.texts.push_back(text_of(*one));
            cells.push_back(std::move(cell));
        }
        return read_row(cells, *layout, place(), options_);
    }
};

class Items : public RecordSource {
public:
    Items(std::deque<Item> items, std::string format)
        : items_(std::move(items)), format_(std::move(format)), all_(items_.size()) {}
    std::optional<Item> next() override {
        if (items_.empty()) return std::nullopt;
        Item item = std::move(items_.front());
        items_.pop_front();
        return item;
    }
    std::string format() const override { return format_; }
    double done() const override {
        return all_ == 0 ? 1 : 1 - static_cast<double>(items_.size()) / static_cast<double>(all_);
    }

private:
    std::deque<Item> items_;
    std::string format_;
    std::size_t all_;
};

void read_metadata(const Value* data, Filler& filler) {
    if (data == nullptr) return;
    Record& record = filler.record();
    const std::string granted = field(data, "patentNumber");
    filler.publication(granted.empty() ? field(data, "earliestPublicationNumber") : granted, "US");
    record.grant_date = filler.day(field(data, "grantDate"));
    record.publication_date =
        granted.empty() ? filler.day(field(data, "earliestPublicationDate")) : record.grant_date;
    record.application_date = filler.day(field(data, "filingDate"));
    filler.title("en", field(data, "inventionTitle"));
    filler.status(field(data, "applicationStatusDescriptionText"));
    for (const Value* one : items_of(data->find("applicantBag")))
        Filler::party(record.applicants, field(one, "applicantNameText"));
    for (const Value* one : items_of(data->find("inventorBag")))
        Filler::party(record.inventors, field(one, "inventorNameText"), field(one, "countryCode"));
    for (const Value* one : items_of(data->find("cpcClassificationBag")))
        filler.symbol(record.cpc, text_of(*one));
    if (const std::string uspc = field(data, "uspcSymbolText"); !uspc.empty())
        record.uspc.push_back({uspc, true, true});
}

Item read_wrapper(const Value& wrapper, const base::Place& place, const ReadingOptions& options) {
    Filler filler(place, options);
    Record& record = filler.record();
    filler.application(field(&wrapper, "applicationNumberText"), "US");
    read_metadata(wrapper.find("applicationMetaData"), filler);
    for (const Value* one : items_of(wrapper.find("parentContinuityBag")))
        filler.priority("US", field(one, "parentApplicationNumberText"),
                        field(one, "parentApplicationFilingDate"));
    for (const Value* one : items_of(wrapper.find("foreignPriorityBag")))
        filler.priority("", field(one, "applicationNumberText"), field(one, "filingDate"));
    for (const Value* one : items_of(wrapper.find("eventDataBag")))
        record.events.push_back({filler.day(field(one, "eventDate")), "US", field(one, "eventCode"),
                                 field(one, "eventDescriptionText")});
    if (const Value* term = wrapper.find("patentTermAdjustmentData"))
        record.counts["us-term-adjustment-days"] = field(term, "adjustmentTotalQuantity");
    return filler.take();
}

Item read_trial(const Value& trial, const base::Place& place, const ReadingOptions& options) {
    Filler filler(place, options);
    const Value* owner = trial.find("patentOwnerData");
    const Value* decision = trial.find("decisionData");
    const Value* document = trial.find("documentData");
    filler.publication(field(owner, "patentNumber"), "US");
    filler.application(field(owner, "applicationNumberText"), "US");
    filler.record().grant_date = filler.day(field(owner, "grantDate"));
    Filler::party(filler.record().owners, field(owner, "realPartyInInterestName"));
    filler.record().events.push_back(
        {filler.day(field(decision, "decisionIssueDate")), "US", field(&trial, "trialNumber"),
         fmt::format("{} {} ({})", field(document, "documentTitleText"),
                     field(decision, "trialOutcomeCategory"),
                     field(trial.find("regularPetitionerData"), "realPartyInInterestName"))});
    return filler.take();
}

Item read_action(const Value& action, const base::Place& place, const ReadingOptions& options) {
    Filler filler(place, options);
    filler.application(field(&action, "patentApplicationNumber"), "US");
    filler.publication(field(&action, "patentNumber"), "US");
    filler.title("en", field(&action, "inventionTitle"));
    filler.record().application_date = filler.day(field(&action, "filingDate"));
    filler.record().events.push_back({filler.day(field(&action, "submissionDate")), "US",
                                      field(&action, "legacyDocumentCodeIdentifier"),
                                      "office action"});
    return filler.take();
}

}  // namespace

std::unique_ptr<RecordSource> json_lines_source(std::unique_ptr<Input> input,
                                                const std::string& file,
                                                const ReadingOptions& options) {
    return std::make_unique<JsonLines>(std::move(input), file, options);
}

Result<std::unique_ptr<RecordSource>> odp_source(Input& input, const std::string& file,
                                                 const ReadingOptions& options) {
    constexpr std::size_t bytes_max = std::size_t{200} << 20U;
    HANSE_TRY(bytes, read_whole(input, bytes_max, file));
    HANSE_TRY(root, base::parse_json(bytes, file));
    using Reader = Item (*)(const Value&, const base::Place&, const ReadingOptions&);
    const Value* response = root.find("response");
    const std::array<std::pair<const Value*, Reader>, 3> bags{
        {{root.find("patentFileWrapperDataBag"), read_wrapper},
         {root.find("patentTrialDocumentDataBag"), read_trial},
         {response == nullptr ? nullptr : response->find("docs"), read_action}}};
    for (const auto& [bag, read] : bags) {
        if (bag == nullptr) continue;
        std::deque<Item> items;
        for (const Value* one : items_of(bag))
            items.push_back(read(*one, {file, one->line(), 0}, options));
        return std::unique_ptr<RecordSource>(
            std::make_unique<Items>(std::move(items), "uspto-odp"));
    }
    return base::invalid({file, 1, 0}, "这份 JSON 不是可识别的专利数据",
                         "this JSON is no answer of a patent service that we know");
}

}  // namespace hanse::patents
