// SPDX-License-Identifier: GPL-3.0-or-later
// Index: documents in, on disk; and what the other files of this floor know of how they lie there.
//
// terms     body: words of title, abstract, claims, description, with positions; title words once
//           more as S…  (terms of ours begin in lower case or in no Latin letter, so that prefixes
//           in capitals cannot be taken for words)
// labels    Q number · N any spelling · O office · A applicant · P person · C class and all above
//           it · T status
// values    below
// notes     ">CN1…": what CN1… cites; "<CN1…": who cites it. Written in the same commit as the
//           documents, so that both survive a crash together.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/search/document.hpp"
#include "hanse/search/engine.hpp"

namespace hanse::search {

enum Slot : unsigned {
    kDay = 0,
    kOffice = 1,
    kApplicant = 2,
    kClass = 3,
    kStatus = 4,
    kYear = 5,
    kNumber = 6
};

/// Letters of any case, blanks and signs are all one: "Robert Bosch GmbH." → "robert bosch gmbh".
std::string folded_name(std::string_view name);

/// "F28D1/02" → F, F28, F28D, F28D1, F28D1/02.
std::vector<std::string> class_levels(std::string_view symbol);

/// What was kept for display.
struct Card {
    std::string number, office, date, status;
    std::vector<std::string> titles, abstracts, classes, applicants, inventors;
};
base::Result<Card> read_card(const std::string& data);

/// Numbers in one note.
std::vector<std::string> listed(std::string_view note);

class IndexWriter {
public:
    static base::Result<IndexWriter> open(const std::string& folder);

    /// Puts the document in the place of the one with the same number, if there is one.
    base::Result<base::Done> put(const Document& document);
    /// Also for a publication that is itself no document of the index.
    base::Result<base::Done> set_citations(const std::string& number,
                                           const std::vector<std::string>& cited);
    base::Result<base::Done> remove(const std::string& number);
    /// From here on, readers that open or refresh see it, and a crash does not undo it.
    base::Result<base::Done> commit();
    std::size_t size() const { return writer_.size(); }
    /// What whoever fills the index wants to remember in the same commit: how far it has come.
    base::Result<std::string> mark() const { return writer_.note("mark"); }
    base::Result<base::Done> set_mark(const std::string& text) {
        return writer_.set_note("mark", text);
    }

private:
    explicit IndexWriter(Writer writer) : writer_(std::move(writer)) {}
    base::Result<base::Done> write_citing();

    Writer writer_;
    std::map<std::string, std::set<std::string>> came_, went_;  // cited → who began, ceased to cite
};

}  // namespace hanse::search
