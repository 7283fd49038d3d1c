// SPDX-License-Identifier: GPL-3.0-or-later
// Assignments of the USPTO: who conveyed what to whom. Numbers of patents, publications and
// applications stand in parallel lists; each row of them is one right, and so one record with one
// event.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

std::string value_of(const XmlNode& doc, std::string_view name) {
    for (const XmlNode& child : doc.children)
        if (child.attribute("name") == name && child.name != "arr")
            return display_text(child.words());
    return {};
}

std::vector<std::string> list_of(const XmlNode& doc, std::string_view name) {
    std::vector<std::string> out;
    for (const XmlNode* list : doc.all("arr"))
        if (list->attribute("name") == name)
            for (const XmlNode& one : list->children)
                if (!one.is_text()) out.push_back(display_text(one.words()));
    return out;
}

std::string item(const std::vector<std::string>& list, std::size_t row) {
    return row < list.size() && !is_empty_word(list[row]) ? list[row] : std::string();
}

/// A security interest or a release leaves the owner as it was.
bool changes_the_owner(std::string_view conveyance) {
    constexpr std::array<std::string_view, 4> cues{"ASSIGNMENT", "MERGER", "CHANGE OF NAME",
                                                   "NUNC PRO TUNC"};
    constexpr std::array<std::string_view, 4> others{"SECURITY", "RELEASE", "LIEN", "LICENSE"};
    const auto says = [&](std::string_view cue) { return conveyance.find(cue) != conveyance.npos; };
    return std::ranges::any_of(cues, says) && std::ranges::none_of(others, says);
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& one : names) out += (out.empty() ? "" : "; ") + one;
    return out;
}

}  // namespace

std::vector<Item> read_assignment(const XmlNode& doc, const base::Place& place,
                                  const ReadingOptions& options) {
    const auto applications = list_of(doc, "applNum"), patents = list_of(doc, "patNum"),
               publications = list_of(doc, "publNum"), titles = list_of(doc, "inventionTitle"),
               filed = list_of(doc, "filingDate"), issued = list_of(doc, "issueDate"),
               published = list_of(doc, "publDate"), from = list_of(doc, "patAssignorName"),
               to = list_of(doc, "patAssigneeName");
    const std::string conveyance = value_of(doc, "conveyanceText");
    std::vector<Item> out;
    const std::size_t rows = std::max({applications.size(), patents.size(), publications.size()});
    for (std::size_t row = 0; row < rows; ++row) {
        Filler filler(place, options);
        Record& record = filler.record();
        const bool granted = !item(patents, row).empty();
        filler.publication(granted ? item(patents, row) : item(publications, row), "US");
        filler.application(item(applications, row), "US");
        filler.title("en", item(titles, row));
        record.application_date = filler.day(item(filed, row));
        record.publication_date = filler.day(granted ? item(issued, row) : item(published, row));
        record.events.push_back({filler.day(value_of(doc, "recordedDate")), "US",
                                 value_of(doc, "id"),
                                 fmt::format("{}: {} → {}", conveyance, joined(from), joined(to))});
        if (changes_the_owner(conveyance))
            for (const std::string& name : to) Filler::party(record.owners, name);
        out.push_back(filler.take());
    }
    return out;
}

}  // namespace hanse::patents
