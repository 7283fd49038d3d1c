// SPDX-License-Identifier: GPL-3.0-or-later
// Reference lists of libraries (CNKI, Wanfang) after GB/T 7714:
//   [1]王慧,李晓光. 新的肺特异性转移肝癌细胞及其制备[P]. 上海：CN108467855A,2018-08-31.
#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/filler.hpp"
#include "hanse/patents/formats/line_sources.hpp"

namespace hanse::patents {

namespace {

constexpr std::string_view kMark = "[P]";

/// Inventors end at the first ". " behind which no further comma-parted name follows; initials of
/// foreign names ("R.W.乔尔甘塔斯") have no blank behind their dots.
void read_head(std::string_view head, Filler& filler) {
    const std::size_t cut = head.find(". ");
    if (cut == std::string_view::npos) return filler.title("zh", head);
    filler.title("zh", head.substr(cut + 2));
    std::string names(head.substr(0, cut));
    for (std::size_t at = 0; at <= names.size();) {
        const std::size_t end = std::min(names.find(',', at), names.size());
        Filler::party(filler.record().inventors, std::string_view(names).substr(at, end - at));
        at = end + 1;
    }
}

/// "上海：CN108467855A,2018-08-31."
void read_tail(std::string_view tail, Filler& filler) {
    for (const std::string_view colon : {"：", ":"})
        if (const auto at = tail.find(colon); at != std::string_view::npos)
            tail.remove_prefix(at + colon.size());
    while (tail.ends_with('.') || tail.ends_with(' ')) tail.remove_suffix(1);
    const std::size_t comma = tail.find_last_of(",");
    filler.publication(base::trim(tail.substr(0, comma)));
    if (comma != std::string_view::npos)
        filler.record().publication_date = filler.day(tail.substr(comma + 1));
}

class ReferenceSource : public LineSource {
public:
    using LineSource::LineSource;
    std::string format() const override { return "gbt7714"; }

private:
    Item read(std::string_view line) const override {
        const std::string_view text = base::trim(line);
        Filler filler(place(), options_);
        const std::size_t mark = text.find(kMark);
        if (mark == std::string_view::npos) {
            filler.complain("没有 [P]：不是专利文献", "no [P]: not a reference to a patent");
            return filler.take();
        }
        std::string_view head = text.substr(0, mark);
        if (head.starts_with('[')) head.remove_prefix(std::min(head.size(), head.find(']') + 1));
        read_head(base::trim(head), filler);
        read_tail(text.substr(mark + kMark.size()), filler);
        return filler.take();
    }
};

}  // namespace

std::unique_ptr<RecordSource> gbt7714_source(std::unique_ptr<Input> input, const std::string& file,
                                             const ReadingOptions& options) {
    return std::make_unique<ReferenceSource>(std::move(input), file, options);
}

}  // namespace hanse::patents
