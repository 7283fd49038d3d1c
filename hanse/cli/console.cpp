// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/console.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/files.hpp"

namespace hanse::cli {

Exit fail(const base::Error& error, base::Language language) {
    std::fputs(base::describe(error, language).c_str(), stderr);
    return Exit::bad_input;
}

bool output_is_terminal() { return ::isatty(STDOUT_FILENO) == 1; }

bool colour_wanted() { return output_is_terminal() && std::getenv("NO_COLOR") == nullptr; }

std::size_t terminal_width() {
    constexpr std::size_t usual = 100;
    winsize size{};
    if (!output_is_terminal() || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 40)
        return usual;
    return size.ws_col;
}

base::Date today() {
    const std::chrono::year_month_day now{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    return *base::Date::create(int(now.year()), unsigned(now.month()), unsigned(now.day()));
}

Exit deliver(std::string_view text, const std::string& path, base::Language language) {
    if (path.empty() || path == "-") {
        std::fwrite(text.data(), 1, text.size(), stdout);
        return Exit::done;
    }
    const auto written = base::write_file(path, text);
    return written ? Exit::done : fail(written.error(), language);
}

Progress::Progress(std::string label, std::size_t total)
    : label_(std::move(label)),
      total_(total),
      visible_(total > 1 && ::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (visible_) std::fputs("\r\x1b[K", stderr);
}

void Progress::step() {
    ++done_;
    if (!visible_) return;
    constexpr std::size_t columns = 30;
    const std::size_t filled = total_ == 0 ? 0 : columns * done_ / total_;
    const std::string bar = std::string(filled, '#') + std::string(columns - filled, '.');
    std::fputs(fmt::format("\r{} [{}] {}/{}", label_, bar, done_, total_).c_str(), stderr);
}

}  // namespace hanse::cli
