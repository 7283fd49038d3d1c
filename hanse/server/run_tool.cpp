// SPDX-License-Identifier: GPL-3.0-or-later
// A tool as a process of its own. It ends when the server does, however that ends: a job that is taken
// up again after a crash never works beside what is left of its first try.
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/descriptor.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/temporary_folder.hpp"
#include "hanse/server/tool.hpp"

namespace hanse::server {

using base::Done;
using base::Result;

namespace {

constexpr const char* kRegister = "register";
constexpr int kLook_ms = 100;
constexpr int kNotBegun = 127;  // as shells have it
constexpr std::size_t kWordsMax = 20'000;

base::Error could_not(const char* zh, const char* en) { return base::unavailable({}, zh, en); }

std::vector<std::string> arguments(const ToolWish& wish) {
    std::vector<std::string> out{"hanse"};
    for (const std::string_view word : words_in(wish.tool->command)) out.emplace_back(word);
    for (const auto& [name, value] : wish.options)
        out.push_back(value.empty() ? "--" + name : fmt::format("--{}={}", name, value));
    if (wish.format_told) out.push_back("--format=" + wish.format);
    out.push_back("--lang=" + wish.language);
    out.emplace_back("--");  // whatever follows is no option
    if (wish.tool->on == ToolOn::alliance) out.emplace_back("case.yaml");
    out.insert(out.end(), wish.words.begin(), wish.words.end());
    return out;
}

/// What the new process needs, made ready before there is one: between fork and exec it may only ask
/// the system, as other threads may have held any lock when it was made.
struct Beginning {
    std::string program, folder, out, words;
    std::vector<char*> arguments, environment;  // each ends with a null
    ToolLimits limits;
    pid_t server = getpid();
};

bool limit(__rlimit_resource what, rlim_t most) {
    const rlimit limit{most, most};
    return setrlimit(what, &limit) == 0;
}

bool limit_all(const ToolLimits& limits) {
    const auto seconds =
        static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(limits.time).count());
    return limit(RLIMIT_AS, limits.memory) && limit(RLIMIT_CPU, seconds) &&
           limit(RLIMIT_FSIZE, limits.output) && limit(RLIMIT_CORE, 0);
}

bool open_as(int descriptor, const char* path, int flags) {
    const int opened = open(path, flags, 0600);
    return opened >= 0 && (opened == descriptor || dup2(opened, descriptor) == descriptor);
}

/// In the new process.
[[noreturn]] void become(const Beginning& what) {
    constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;
    const bool ready = prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == what.server &&
                       chdir(what.folder.c_str()) == 0 &&
                       open_as(STDIN_FILENO, "/dev/null", O_RDONLY) &&
                       open_as(STDOUT_FILENO, what.out.c_str(), kWrite) &&
                       open_as(STDERR_FILENO, what.words.c_str(), kWrite) &&
                       close_range(3, ~0U, 0) == 0 && limit_all(what.limits);
    if (ready) execve(what.program.c_str(), what.arguments.data(), what.environment.data());
    _exit(kNotBegun);
}

/// A running process; killed and waited for if nobody saw it end.
class Process {
public:
    explicit Process(pid_t pid)
        : pid_(pid), watched_(static_cast<int>(syscall(SYS_pidfd_open, pid, 0))) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        if (!ended_) {
            kill(pid_, SIGKILL);
            waitpid(pid_, nullptr, 0);
        }
    }

    /// @return the status once it has ended; nothing after so long.
    std::optional<int> wait(std::chrono::milliseconds so_long) {
        pollfd watch{watched_.number(), POLLIN, 0};
        if (poll(&watch, 1, static_cast<int>(so_long.count())) <= 0) return std::nullopt;
        int status = 0;
        if (waitpid(pid_, &status, 0) != pid_) return std::nullopt;
        ended_ = true;
        return status;
    }

private:
    pid_t pid_;
    base::Descriptor watched_;
    bool ended_ = false;
};

Result<int> see_it_end(Process& process, const ToolLimits& limits, const KeepOn& keep_on) {
    const auto last = std::chrono::steady_clock::now() + limits.time;
    while (std::chrono::steady_clock::now() < last) {
        if (const auto status = process.wait(std::chrono::milliseconds(kLook_ms))) return *status;
        if (keep_on) HANSE_CHECK(keep_on());
    }
    return could_not("超过时限，已停止", "it took too long and was stopped");
}

std::string tail_of(const std::string& path) {
    auto text = base::read_file(path);
    if (!text) return {};
    return text->size() > kWordsMax ? text->substr(text->size() - kWordsMax) : *text;
}

/// The tool works in a folder of its own and tells what it reads: by this name, not by where it lies.
Result<Done> link_register(const std::string& register_folder, const std::string& as) {
    if (register_folder.empty()) return Done{};
    std::error_code problem;
    const auto whole = std::filesystem::absolute(register_folder, problem);
    if (!problem) std::filesystem::create_directory_symlink(whole, as, problem);
    if (problem) return could_not("不能打开专利台账", "the register of patents cannot be opened");
    return Done{};
}

/// A list of texts as the system wants it. They must outlive it.
std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> out;
    for (std::string& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

Result<pid_t> begin(const std::string& program, const ToolWish& wish, const std::string& folder,
                    const std::string& register_folder, const ToolLimits& limits) {
    std::vector<std::string> words = arguments(wish);
    std::vector<std::string> environment{"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "NO_COLOR=1",
                                         "HOME=" + folder, "TMPDIR=" + folder};
    if (!register_folder.empty()) environment.push_back(std::string("HANSE_REGISTER=") + kRegister);
    const Beginning what{.program = program,
                         .folder = folder,
                         .out = folder + "/.out",
                         .words = folder + "/.words",
                         .arguments = pointers(words),
                         .environment = pointers(environment),
                         .limits = limits};
    const pid_t pid = fork();
    if (pid == 0) become(what);
    if (pid < 0) return could_not("不能启动计算进程", "the process could not be started");
    return pid;
}

}  // namespace

Result<ToolOutput> run_tool(const std::string& program, const ToolWish& wish,
                            const std::string& register_folder, const ToolLimits& limits,
                            const KeepOn& keep_on) {
    const base::TemporaryFolder folder;
    if (folder.path().empty()) return could_not("没有临时空间", "there is no room for work");
    HANSE_CHECK(link_register(register_folder, folder.file(kRegister)));
    for (const base::NamedBytes& file : wish.files)
        HANSE_CHECK(base::write_file(folder.file(file.path), file.bytes));
    HANSE_TRY(pid, begin(program, wish, folder.path(), register_folder, limits));
    Process process(pid);
    HANSE_TRY(status, see_it_end(process, limits, keep_on));
    ToolOutput out{.exit = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                   .bytes = {},
                   .words = tail_of(folder.file(".words"))};
    if (out.exit < 0)
        return could_not("计算超出限额，已停止", "it went beyond its limits and was stopped");
    if (out.exit == kNotBegun)
        return could_not("不能启动计算进程", "the process could not be started");
    if (out.exit >= 2 && out.exit != 4) return base::invalid({}, out.words, out.words);
    HANSE_TRY(bytes, base::read_file(folder.file(".out")));
    out.bytes = std::move(bytes);
    return out;
}

}  // namespace hanse::server
