// SPDX-License-Identifier: GPL-3.0-or-later
// APS: a tag of four letters, a blank, a value; a line that begins with blanks goes on with the one
// before. Groups of lines begin with a tag alone; a record begins with PATN.
#include <algorithm>
#include <array>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/filler.hpp"
#include "hanse/patents/formats/line_sources.hpp"
#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

struct ApsLine {
    std::string tag, value;
};
struct ApsGroup {
    std::string name;
    std::vector<ApsLine> lines;

    std::string value(std::string_view tag) const {
        const auto found = std::ranges::find(lines, tag, &ApsLine::tag);
        return found == lines.end() ? std::string() : found->value;
    }
};

/// "039373754": a prefix or 0, seven digits, and a check digit that only APS has.
std::string number_of(std::string wku) {
    if (wku.size() == 9) wku.pop_back();
    return wku;
}

void read_parties(const ApsGroup& group, std::vector<Party>& to) {
    Party out = display_party(group.value("NAM"));
    // "Daniels; Everette E."
    if (const auto comma = out.name.find("; "); comma != std::string::npos && group.name == "INVT")
        out.name = out.name.substr(comma + 2) + " " + out.name.substr(0, comma);
    out.country = group.value("CNT").substr(0, 2);
    out.address = display_text(group.value("CTY") + " " + group.value("STA"));
    Filler::party(to, std::move(out));
}

void read_classes(const ApsGroup& group, bool design, Filler& filler) {
    for (const ApsLine& line : group.lines) {
        if (line.tag == "OCL" || line.tag == "XCL")
            filler.record().uspc.push_back({us_class(line.value), line.tag == "OCL", true});
        if (line.tag != "ICL") continue;
        if (design)
            filler.record().locarno.push_back({display_text(line.value), true, true});
        else
            filler.symbol(filler.record().ipc, line.value, filler.record().ipc.empty());
    }
}

/// Paragraphs of a group, without the tags that only count.
std::string text_of(const ApsGroup& group) {
    std::string out;
    for (const ApsLine& line : group.lines) {
        if (!line.tag.starts_with("PA") && line.tag != "TBL" && line.tag != "EQU") continue;
        out += (out.empty() ? "" : "\n") + display_text(line.value);
    }
    return out;
}

void read_claims(const ApsGroup& group, Filler& filler) {
    std::string number, text;
    const auto finish = [&] {
        if (!text.empty()) filler.claim(number, text, claims_named(text.substr(0, 300)));
        text.clear();
    };
    for (const ApsLine& line : group.lines) {
        if (line.tag == "STM") continue;
        if (line.tag == "NUM") {
            finish();
            number = line.value.substr(0, line.value.find('.'));
            continue;
        }
        std::string_view words = base::trim(line.value);
        if (text.empty() && words.starts_with(number + ".")) words.remove_prefix(number.size() + 1);
        text += (text.empty() ? "" : " ") + std::string(words);
    }
    if (number.empty()) number = "1";
    finish();
}

void read_head(const ApsGroup& group, Filler& filler) {
    Record& record = filler.record();
    const std::string number = number_of(group.value("WKU"));
    // Before 2001 a grant of an invention has the kind A; others have their own.
    const bool design = number.starts_with('D'), plain = all_digits(number);
    const char* kind = plain                      ? "A"
                       : design                   ? "S"
                       : number.starts_with("PP") ? "P"
                       : number.starts_with("RE") ? "E"
                                                  : "";
    filler.publication("US", number, kind);
    record.publication_date = record.grant_date = filler.day(group.value("ISD"));
    record.application_date = filler.day(group.value("APD"));
    std::string filed = group.value("APN");
    if (filed.size() == 7) filed.pop_back();  // its check digit
    const std::string series = group.value("SRC");
    if (!filed.empty())
        filler.application((series.size() == 1 ? "0" : "") + series + padded(filed, 6), "US");
    filler.title("en", group.value("TTL"));
}

Item read_record(const std::vector<ApsGroup>& groups, const base::Place& place,
                 const ReadingOptions& options) {
    Filler filler(place, options);
    Record& record = filler.record();
    for (const ApsGroup& group : groups) {
        if (group.name == "PATN") read_head(group, filler);
        if (group.name == "INVT") read_parties(group, record.inventors);
        if (group.name == "ASSG") read_parties(group, record.owners);
        if (group.name == "CLAS") read_classes(group, record.publication.kind == "S", filler);
        if (group.name == "PRIR")
            filler.priority(group.value("CNT").substr(0, 2), group.value("APN"),
                            group.value("APD"));
        if (group.name == "UREF") filler.citation("US", group.value("PNO"), "");
        if (group.name == "FREF") {
            const std::string office = group.value("CNT").substr(0, 2);
            filler.citation(office.empty() ? "?" : office, group.value("PNO"), "");
        }
        if (group.name == "OREF") filler.literature(text_of(group));
        if (group.name == "ABST") filler.abstract("en", text_of(group));
        if (group.name == "CLMS" || group.name == "DCLM") read_claims(group, filler);
        constexpr std::array<std::string_view, 5> parts{"GOVT", "PARN", "BSUM", "DRWD", "DETD"};
        if (std::ranges::find(parts, group.name) != parts.end())
            record.description += (record.description.empty() ? "" : "\n") + text_of(group);
    }
    return filler.take();
}

class ApsSource : public RecordSource {
public:
    ApsSource(std::unique_ptr<Input> input, std::string file, const ReadingOptions& options)
        : lines_(std::move(input), file), file_(std::move(file)), options_(options) {}

    std::optional<Item> next() override {
        while (!ended_) {
            auto line = lines_.next();
            if (!line) return failed(std::move(line).error());
            if (!*line) {
                ended_ = true;
                break;
            }
            const bool begins = base::trim(**line) == "PATN";
            if (begins && !groups_.empty()) {
                Item item = finish();
                take(**line);
                return item;
            }
            take(**line);
        }
        return groups_.empty() ? std::nullopt : std::optional(finish());
    }

    std::string format() const override { return "uspto-aps"; }
    double done() const override { return lines_.done(); }

private:
    std::optional<Item> failed(base::Error error) {
        ended_ = true;
        return Item{std::nullopt, {std::move(error)}};
    }

    Item finish() {
        Item item = read_record(groups_, {file_, start_, 0}, options_);
        groups_.clear();
        return item;
    }

    void take(std::string_view line) {
        const std::string_view tag = base::trim(line.substr(0, 4));
        const std::string_view value = line.size() > 5 ? line.substr(5) : std::string_view();
        if (tag.empty()) {
            if (!groups_.empty() && !groups_.back().lines.empty())
                groups_.back().lines.back().value += " " + std::string(base::trim(line));
        } else if (base::trim(value).empty() && tag.size() == 4) {
            if (tag == "PATN") start_ = lines_.line();
            if (tag == "PATN" || !groups_.empty()) groups_.push_back({std::string(tag), {}});
        } else if (!groups_.empty()) {
            groups_.back().lines.push_back({std::string(tag), std::string(value)});
        }
    }

    Lines lines_;
    std::string file_;
    const ReadingOptions& options_;
    std::vector<ApsGroup> groups_;
    std::size_t start_ = 1;
    bool ended_ = false;
};

}  // namespace

std::unique_ptr<RecordSource> aps_source(std::unique_ptr<Input> input, const std::string& file,
                                         const ReadingOptions& options) {
    return std::make_unique<ApsSource>(std::move(input), file, options);
}

}  // namespace hanse::patents
