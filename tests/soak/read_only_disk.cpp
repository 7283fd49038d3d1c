// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that becomes read-only while files on it are open, as one does that has begun to fail: put in
// front of the system's own functions by LD_PRELOAD. Needs no rights and can be taken back.
//
//   HANSE_DISK=/tmp/x/data          what lies on that disk
//   HANSE_DISK_FLAG=/tmp/x/failed   while this file is there, every change to it is refused (EROFS)
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace {

bool has_failed() {
    static const char* const flag = std::getenv("HANSE_DISK_FLAG");
    return flag != nullptr && access(flag, F_OK) == 0;
}

bool lies_on_it(const char* path) {
    static const std::string disk =
        std::getenv("HANSE_DISK") != nullptr ? std::getenv("HANSE_DISK") : "";
    return !disk.empty() && std::strncmp(path, disk.c_str(), disk.size()) == 0;
}

bool lies_on_it(int file) {
    char path[4096] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    return readlink(link.c_str(), path, sizeof path - 1) > 0 && lies_on_it(path);
}

template <class Where>
bool refused(Where where) {
    const int before = errno;
    const bool out = has_failed() && lies_on_it(where);
    errno = out ? EROFS : before;
    return out;
}

/// The function of that name that stands behind ours.
template <class Function>
Function* behind(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

using Open = int(const char*, int, ...);
using WriteAt = ssize_t(int, const void*, size_t, off_t);

int open_by(const char* name, const char* path, int flags, mode_t mode) {
    const bool changes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
    return changes && refused(path) ? -1 : behind<Open>(name)(path, flags, mode);
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_by("open", path, flags, mode);
}
int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return open_by("open64", path, flags, mode);
}
ssize_t write(int file, const void* bytes, size_t size) {
    return refused(file) ? -1
                         : behind<ssize_t(int, const void*, size_t)>("write")(file, bytes, size);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return refused(file) ? -1 : behind<WriteAt>("pwrite")(file, bytes, size, at);
}
ssize_t pwrite64(int file, const void* bytes, size_t size, off_t at) {
    return refused(file) ? -1 : behind<WriteAt>("pwrite64")(file, bytes, size, at);
}
int ftruncate(int file, off_t size) noexcept {
    return refused(file) ? -1 : behind<int(int, off_t)>("ftruncate")(file, size);
}
int ftruncate64(int file, off_t size) noexcept {
    return refused(file) ? -1 : behind<int(int, off_t)>("ftruncate64")(file, size);
}
int rename(const char* from, const char* to) noexcept {
    return refused(to) ? -1 : behind<int(const char*, const char*)>("rename")(from, to);
}
int unlink(const char* path) noexcept {
    return refused(path) ? -1 : behind<int(const char*)>("unlink")(path);
}
int mkdir(const char* path, mode_t mode) noexcept {
    return refused(path) ? -1 : behind<int(const char*, mode_t)>("mkdir")(path, mode);
}

}  // extern "C"
