// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/judged.hpp"

#include <map>

#include "hanse/http/headers.hpp"
#include "hanse/report/docx.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/markdown.hpp"
#include "hanse/report/pdf.hpp"
#include "hanse/report/text.hpp"
#include "hanse/server/tool.hpp"

namespace hanse::server {

Result<Judged> judged(Ask& ask, const Seat& seat) {
    // Of the version that the seat knows, not of one that came since.
    HANSE_TRY(file, registry::case_to_judge(ask.database, seat.alliance.id,
                                            ask.number("version", seat.alliance.version),
                                            seat.viewer, ask.office.walls()));
    const auto asked = base::Date::parse(ask.query("day"));
    const base::Date day = asked ? *asked : file.day.value_or(ask.office.today());
    return Judged{std::move(file), day};
}

namespace {

Answer as_file(std::string bytes, const std::string& name, const std::string& format) {
    Answer out = http::bytes(std::move(bytes), content_type_of_format(format));
    const std::string extension = format == "text" ? "txt" : format;
    return std::move(out).with("Content-Disposition", http::attachment(name + "." + extension));
}

}  // namespace

Result<Answer> drawn(const report::Document& document, const std::string& name,
                     const std::string& format) {
    if (format == "html") return as_file(report::to_html(document, {}), name, format);
    if (format == "md") return as_file(report::to_markdown(document), name, format);
    if (format == "text") return as_file(report::to_text(document, {}), name, format);
    auto bytes = format == "docx" ? report::to_docx(document) : report::to_pdf(document);
    if (!bytes) return bytes.error();
    return as_file(*std::move(bytes), name, format);
}

std::string format_of(const Ask& ask) {
    const std::string format = ask.query("format");
    return format.empty() ? "json" : format;
}

base::Language language_of(const Ask& ask) {
    const std::string asked = ask.query("lang");
    if (asked.empty()) return ask.language();
    return asked == "en" ? base::Language::en : base::Language::zh;
}

http::Parameter day_parameter() {
    return {"day",
            http::day(),
            Need::optional,
            {"评估日（默认：资料截至日）", "day of the assessment; by default that of the facts"}};
}

http::Parameter document_parameter() {
    return {"format",
            http::one_of({"json", "html", "md", "text", "docx", "pdf"}),
            Need::optional,
            {"格式", "form"},
            false,
            {"text/html", "text/markdown", "text/plain", "application/pdf",
             "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};
}

}  // namespace hanse::server
