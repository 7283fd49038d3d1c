# SPDX-License-Identifier: Apache-2.0
# find_package(hanse-games) → target hanse::games. It needs GMP (libgmp-dev) and fmt (libfmt-dev).
include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(Threads)
include(${CMAKE_CURRENT_LIST_DIR}/hanse-games-targets.cmake)
