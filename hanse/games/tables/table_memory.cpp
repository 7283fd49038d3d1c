// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/table_memory.hpp"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace hanse::games {

using base::Result;

namespace {

std::size_t available_bytes() {
    // MemAvailable counts what the system would give back; sysconf counts only what lies idle.
    std::size_t kib = 0;
    if (std::FILE* file = std::fopen("/proc/meminfo", "re")) {
        char line[128];
        while (kib == 0 && std::fgets(line, sizeof line, file) != nullptr)
            if (std::sscanf(line, "MemAvailable: %zu kB", &kib) != 1) kib = 0;
        (void)std::fclose(file);
    }
    return kib != 0 ? kib * 1024
                    : static_cast<std::size_t>(sysconf(_SC_AVPHYS_PAGES)) *
                          static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::string mebibytes(std::size_t bytes) { return fmt::format("{} MiB", (bytes >> 20) + 1); }

base::Error too_large(std::size_t bytes) {
    const std::string needed = mebibytes(bytes);
    const std::string free = mebibytes(available_bytes());
    return base::unavailable(
        {}, fmt::format("这张表需要 {} 内存，而本机只有 {} 可用", needed, free),
        fmt::format("this table needs {} of memory, and the machine has {} left", needed, free));
}

}  // namespace

Result<std::shared_ptr<double>> table_memory(std::size_t count) {
    constexpr std::size_t kLargePage = std::size_t{1} << 21;
    const std::size_t bytes = count * sizeof(double);
    if (bytes > available_bytes()) return too_large(bytes);
    if (bytes < kLargePage) {
        const std::size_t rounded = (bytes + 63) / 64 * 64;
        auto* small = static_cast<double*>(std::aligned_alloc(64, rounded));
        if (small == nullptr) return too_large(bytes);
        for (std::size_t k = 0; k < rounded / sizeof(double); ++k) small[k] = 0;
        return std::shared_ptr<double>(small, [](double* p) { std::free(p); });  // NOLINT
    }
    // One large page more, to begin on a boundary: only whole large pages are given as such.
    void* area = mmap(nullptr, bytes + kLargePage, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (area == MAP_FAILED) return too_large(bytes);
    const auto address = reinterpret_cast<std::uintptr_t>(area);
    auto* begin = reinterpret_cast<double*>((address + kLargePage - 1) / kLargePage * kLargePage);
    madvise(begin, bytes, MADV_HUGEPAGE);
    return std::shared_ptr<double>(begin,
                                   [area, bytes](double*) { munmap(area, bytes + kLargePage); });
}

Result<std::shared_ptr<const double>> mapped_doubles(const std::string& path, std::size_t& count) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    if (file < 0 || fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) {
        if (file >= 0) close(file);
        return base::not_found({.file = path}, "打不开此文件", "this file cannot be opened");
    }
    const auto bytes = static_cast<std::size_t>(about.st_size);
    if (bytes == 0 || bytes % sizeof(double) != 0) {
        close(file);
        return base::invalid(
            {.file = path}, fmt::format("文件长 {} 字节，不是若干个 8 字节的浮点数", bytes),
            fmt::format("the file has {} bytes: no whole number of doubles of 8 bytes", bytes));
    }
    void* area = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (area == MAP_FAILED)
        return base::unavailable({.file = path}, "无法映射此文件", "this file cannot be mapped");
    madvise(area, bytes, MADV_SEQUENTIAL);
    count = bytes / sizeof(double);
    return std::shared_ptr<const double>(static_cast<const double*>(area),
                                         [area, bytes](const double*) { munmap(area, bytes); });
}

std::unique_ptr<double[], void (*)(double*)> scratch(std::size_t count) {
    const std::size_t bytes = (count * sizeof(double) + 63) / 64 * 64;
    auto* memory = static_cast<double*>(std::aligned_alloc(64, bytes));
    if (memory == nullptr) throw std::bad_alloc();
    return {memory, [](double* p) { std::free(p); }};  // NOLINT(cppcoreguidelines-no-malloc)
}

}  // namespace hanse::games
