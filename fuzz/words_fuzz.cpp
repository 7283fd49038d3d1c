// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as words that people type: names of files, comments, subjects of mails, two versions of a
// text. Nothing of it ends a line of a header, climbs out of a folder, or gets lost between versions.
// First line: a name; second: an older text; the rest: words.
#include <algorithm>

#include "fuzz/fuzz.hpp"

#include "hanse/base/unicode.hpp"
#include "hanse/evidence/vault.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/notices/comments.hpp"
#include "hanse/notices/message.hpp"
#include "hanse/workflow/text_difference.hpp"

using namespace hanse;

namespace {

std::string_view line_of(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view out = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

void check_name(std::string_view name) {
    const std::string shown = evidence::display_name(name);
    fuzz::promise(!shown.empty() && shown.size() <= 150 && base::is_utf8(shown), "a name is short");
    fuzz::promise(shown.find_first_of("/\\:*?\"<>|") == std::string::npos && shown.front() != '.',
                  "a name is no path");
    fuzz::promise(http::is_header_value(http::attachment(name)), "a name keeps to its line");
    fuzz::promise(evidence::display_name(shown) == shown, "a shown name is a name");
}

void check_mentions(std::string_view words) {
    auto all = notices::mentions(words);
    for (const std::string& one : all)
        fuzz::promise(words.find("@" + one) != std::string_view::npos, "who is named stands there");
    std::ranges::sort(all);
    fuzz::promise(std::ranges::adjacent_find(all) == all.end(), "each once");
}

void check_mail(std::string_view name, std::string_view words) {
    notices::SmtpServer server;
    server.from_name = "汉萨";
    server.from_address = "hanse@example.org";
    notices::Mail mail;
    mail.id = "m-1";
    mail.to_name = name;
    mail.to_address = "a@example.org";
    mail.subject = words;
    mail.text = words;
    const std::string text = notices::message_text(server, mail, "2026-11-23T08:00:00Z");
    const std::string head = text.substr(0, text.find("\r\n\r\n"));
    int headers = 0;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find("\r\n", at), head.size());
        fuzz::promise(http::is_header_value(std::string_view(head).substr(at, end - at)),
                      "a header keeps to its line");
        headers += head[at] != ' ' ? 1 : 0;
        at = end + 2;
    }
    fuzz::promise(headers == 9, "there are the headers that we wrote, and no others");
}

void check_difference(std::string_view before, std::string_view after) {
    std::string old_text, new_text;
    for (const workflow::Passed& one : workflow::text_difference(before, after)) {
        if (one.how != workflow::Passed::How::come) old_text += one.text;
        if (one.how != workflow::Passed::How::gone) new_text += one.text;
    }
    fuzz::promise(old_text == before && new_text == after, "both texts can be read from it");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view words = fuzz::text_of(data, size);
    const std::string_view name = line_of(words), before = line_of(words);
    check_name(name);
    check_mentions(words);
    check_mail(name, words);
    check_difference(before, words);
    return 0;
}
