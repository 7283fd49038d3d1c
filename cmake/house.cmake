# SPDX-License-Identifier: GPL-3.0-or-later
# What a floor is: one folder of hanse/, one library, one header set, one test program.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

option(HANSE_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
option(HANSE_SANITIZE_THREADS "Build with the thread sanitizer" OFF)
option(HANSE_PCH "Precompile the common headers (off for tools that read them anew)" ON)
option(HANSE_FUZZ "Build the fuzz targets (clang only)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND NOT HANSE_FUZZ)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers -Werror)
if(HANSE_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -g)
  add_compile_options(-Wno-maybe-uninitialized)  # g++ 12 cries wolf over variants when it instruments them
  add_link_options(-fsanitize=address,undefined)
endif()
if(HANSE_SANITIZE_THREADS)
  # The first: the same false alarm. The second: Asio has fences, which tsan does not follow, and mutexes beside them, which it does.
  add_compile_options(-fsanitize=thread -O1 -g -Wno-maybe-uninitialized -Wno-tsan)
  add_link_options(-fsanitize=thread)
endif()
if(HANSE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -O1 -g)
  add_link_options(-fsanitize=address,undefined)
endif()

if(HANSE_SANITIZE OR HANSE_FUZZ)  # SOCI exports no type information of its sessions, which this one check asks for
  set_source_files_properties(${PROJECT_SOURCE_DIR}/hanse/store/soci_session.cpp PROPERTIES COMPILE_OPTIONS -fno-sanitize=vptr)
endif()

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
pkg_check_modules(THIRD REQUIRED IMPORTED_TARGET yaml-0.1 libzip zlib expat xlsxwriter libsodium)
pkg_check_modules(CLAUSES REQUIRED IMPORTED_TARGET icu-uc re2 poppler-cpp)
set(CLAUSES_LIBRARIES PkgConfig::CLAUSES)
pkg_check_modules(PAPER REQUIRED IMPORTED_TARGET pangocairo cairo-pdf librsvg-2.0)
set(PAPER_LIBRARIES PkgConfig::PAPER)
pkg_check_modules(SEARCH REQUIRED IMPORTED_TARGET xapian-core)
set(SEARCH_LIBRARIES PkgConfig::SEARCH)
pkg_check_modules(EVIDENCE REQUIRED IMPORTED_TARGET libmagic)
set(EVIDENCE_LIBRARIES PkgConfig::EVIDENCE)
pkg_check_modules(BACKUP REQUIRED IMPORTED_TARGET libarchive)
set(BACKUP_LIBRARIES PkgConfig::BACKUP)
pkg_check_modules(NOTICES REQUIRED IMPORTED_TARGET libcurl)
set(NOTICES_LIBRARIES PkgConfig::NOTICES)
find_library(SOCI_CORE NAMES soci_core REQUIRED)  # Debian's package brings no CMake or pkg-config file
find_library(SOCI_SQLITE NAMES soci_sqlite3 REQUIRED)
find_library(SOCI_POSTGRESQL NAMES soci_postgresql REQUIRED)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
set(STORE_LIBRARIES ${SOCI_SQLITE} ${SOCI_POSTGRESQL} ${SOCI_CORE} PkgConfig::LIBPQ)
pkg_check_modules(PEOPLE REQUIRED IMPORTED_TARGET liboath libcurl cjose)
find_library(ZXCVBN NAMES zxcvbn REQUIRED)  # Debian's package brings no pkg-config file
set(PEOPLE_LIBRARIES PkgConfig::PEOPLE ${ZXCVBN})
pkg_check_modules(HTTP REQUIRED IMPORTED_TARGET openssl spdlog)
find_library(BOOST_URL NAMES boost_url REQUIRED)
set(HTTP_LIBRARIES PkgConfig::HTTP ${BOOST_URL})
pkg_check_modules(SERVER REQUIRED IMPORTED_TARGET icu-i18n)
set(SERVER_LIBRARIES PkgConfig::SERVER)
find_library(BOOST_JSON NAMES boost_json REQUIRED)
find_library(MIMALLOC NAMES mimalloc REQUIRED)
set(BASE_LIBRARIES fmt::fmt PkgConfig::THIRD ${BOOST_JSON} gmpxx gmp)

if(NOT HANSE_FUZZ)
  find_package(GTest REQUIRED)
  enable_testing()
  include(GoogleTest)
endif()

# hanse_floor(name ROOMS its folders… USES lower floors… LINKS third parties…)
# ROOMS: a large floor's folders, from the ground up; a room may use those named before it.
function(hanse_floor name)
  cmake_parse_arguments(FLOOR "" "" "ROOMS;USES;LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/hanse/${name}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/hanse/${name}/*.hpp)
  list(FILTER headers EXCLUDE REGEX "/test_[a-z_]+\\.hpp$")  # of the tests, which know where the project lies
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")

  add_library(hanse_${name} STATIC ${sources})
  target_sources(hanse_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  target_include_directories(hanse_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if(HANSE_PCH)
    target_precompile_headers(hanse_${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.hpp)
  endif()
  foreach(lower ${FLOOR_USES})
    target_link_libraries(hanse_${name} PUBLIC hanse_${lower})
  endforeach()
  target_link_libraries(hanse_${name} PRIVATE ${FLOOR_LINKS} fmt::fmt)
  target_compile_definitions(hanse_${name} PRIVATE HANSE_VERSION="${PROJECT_VERSION}")
  set_target_properties(hanse_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)

  if(tests AND NOT HANSE_FUZZ)
    hanse_test(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE hanse_${name})
  endif()
endfunction()

# A test program; its tests run from the root of the project.
function(hanse_test name)
  add_executable(${name} ${ARGN})
  if(HANSE_PCH)
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/precompiled.hpp <gtest/gtest.h>)
  endif()
  target_compile_definitions(${name} PRIVATE HANSE_ROOT="${PROJECT_SOURCE_DIR}" HANSE_BINARY="${PROJECT_BINARY_DIR}/hanse")
  target_link_libraries(${name} PRIVATE fmt::fmt rapidcheck GTest::gmock GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

# Files travel inside the program, as one file of all of them: hanse_embed(target bundle paths…), paths from the root.
# The target's bundle.S takes it up.
function(hanse_embed target name)
  foreach(path ${ARGN})
    file(GLOB_RECURSE below CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${path}/*.yaml ${PROJECT_SOURCE_DIR}/${path}/*.csv
      ${PROJECT_SOURCE_DIR}/${path}/*.schema.json)
    list(APPEND files ${below})
    if(NOT IS_DIRECTORY ${PROJECT_SOURCE_DIR}/${path})
      list(APPEND files ${PROJECT_SOURCE_DIR}/${path})
    endif()
  endforeach()
  set(bundle ${PROJECT_BINARY_DIR}/${name}.bundle)
  add_custom_command(OUTPUT ${bundle}
    COMMAND ${PROJECT_SOURCE_DIR}/cmake/bundle.sh ${PROJECT_SOURCE_DIR} ${bundle} ${ARGN}
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/bundle.sh VERBATIM)
  hanse_take_up(${target} ${bundle})
endfunction()

# The floor's bundle.S, which names the bundle.
function(hanse_take_up target bundle)
  string(REPLACE hanse_ "" floor ${target})
  set(assembly ${PROJECT_SOURCE_DIR}/hanse/${floor}/bundle.S)
  set_source_files_properties(${assembly} PROPERTIES
    OBJECT_DEPENDS ${bundle} COMPILE_OPTIONS "-I${PROJECT_BINARY_DIR}")
  target_sources(${target} PRIVATE ${assembly})
endfunction()

# The built web application travels inside the program, packed once, here; without the folder, a page that says so.
set(HANSE_WEB ${PROJECT_SOURCE_DIR}/web/dist CACHE PATH "The built web application (a folder with index.html)")
function(hanse_embed_web target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${HANSE_WEB}/*)
  set(script ${PROJECT_SOURCE_DIR}/cmake/bundle-web.sh)
  set(page ${PROJECT_SOURCE_DIR}/cmake/web-not-built.html)
  set(bundle ${PROJECT_BINARY_DIR}/web.bundle)
  string(REPLACE ";" "\n" names "${files}")
  file(CONFIGURE OUTPUT ${bundle}.files CONTENT "${names}\n" @ONLY)  # changes when a file goes or comes
  add_custom_command(OUTPUT ${bundle} COMMAND ${script} ${HANSE_WEB} ${bundle} ${page}
    DEPENDS ${files} ${bundle}.files ${script} ${page} VERBATIM)
  hanse_take_up(${target} ${bundle})
endfunction()

# The cases among the examples: folders with an alliance.yaml, and single files.
function(hanse_embed_examples target)
  file(GLOB cases CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/examples/*/alliance.yaml)
  list(TRANSFORM cases REPLACE "/alliance.yaml$" "")
  file(GLOB single CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/examples/*.yaml)
  hanse_embed(${target} examples ${cases} ${single} examples/demo)
endfunction()

# The loops over whole tables, each file compiled for one kind of processor; kernels.cpp chooses when the
# program runs. No multiplication is fused with an addition, so that all of them give the same bits.
function(hanse_kernels target)
  set(common -O3 -ffp-contract=off -Wno-psabi)
  set(folder ${PROJECT_SOURCE_DIR}/hanse/games/tables)
  set_source_files_properties(${folder}/kernels_baseline.cpp TARGET_DIRECTORY ${target} PROPERTIES
    COMPILE_OPTIONS "${common}" SKIP_PRECOMPILE_HEADERS ON)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    set_source_files_properties(${folder}/kernels_avx2.cpp TARGET_DIRECTORY ${target} PROPERTIES
      COMPILE_OPTIONS "${common};-mavx2" SKIP_PRECOMPILE_HEADERS ON)
    set_source_files_properties(${folder}/kernels_avx512.cpp TARGET_DIRECTORY ${target} PROPERTIES
      COMPILE_OPTIONS "${common};-mavx512f;-mprefer-vector-width=512" SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()

# The network library is compiled once, in network.cpp; the files that use it see declarations only.
function(hanse_network target)
  target_compile_definitions(${target} PRIVATE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)
endfunction()

# Many small allocations are a fifth of an assessment; this allocator makes them cheaper
# (docs/decisions/0013-mimalloc.md). Sanitizers bring their own.
function(hanse_fast_memory target)
  if(NOT HANSE_SANITIZE AND NOT HANSE_SANITIZE_THREADS AND NOT HANSE_FUZZ)
    target_link_libraries(${target} PRIVATE ${MIMALLOC})
  endif()
endfunction()

# hanse_package(floor BASE files…): the floor as a library of its own, for other projects:
#   cmake --install build --component games --prefix /usr/local     find_package(hanse-games)
# It brings along the few files of base it stands on, so that it links GMP and fmt and nothing else.
function(hanse_package name)
  cmake_parse_arguments(PACKAGE "" "" "BASE" ${ARGN})
  list(TRANSFORM PACKAGE_BASE PREPEND ${PROJECT_SOURCE_DIR}/hanse/base/)
  set(base_headers ${PACKAGE_BASE})
  set(base_sources ${PACKAGE_BASE})
  list(FILTER base_sources INCLUDE REGEX "\\.cpp$")
  list(FILTER base_headers INCLUDE REGEX "\\.hpp$")
  get_target_property(headers hanse_${name} HEADER_SET)

  set(target hanse_${name}_package)
  add_library(${target} STATIC $<TARGET_OBJECTS:hanse_${name}> ${base_sources})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers} ${base_headers})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_link_libraries(${target} PRIVATE fmt::fmt gmpxx gmp)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME hanse-${name} EXPORT_NAME ${name})

  set(folder lib/cmake/hanse-${name})
  include(CMakePackageConfigHelpers)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/hanse-${name}-config-version.cmake COMPATIBILITY SameMinorVersion)
  install(TARGETS ${target} EXPORT hanse-${name} ARCHIVE DESTINATION lib COMPONENT ${name}
    FILE_SET HEADERS DESTINATION include COMPONENT ${name})
  install(EXPORT hanse-${name} NAMESPACE hanse:: DESTINATION ${folder} FILE hanse-${name}-targets.cmake COMPONENT ${name})
  install(FILES ${PROJECT_SOURCE_DIR}/cmake/hanse-${name}-config.cmake
    ${PROJECT_BINARY_DIR}/hanse-${name}-config-version.cmake DESTINATION ${folder} COMPONENT ${name})
endfunction()

function(hanse_program)
  if(HANSE_FUZZ)  # first, so that one floor can be fuzzed before the program stands
    add_subdirectory(fuzz)
  endif()
  hanse_embed(hanse_knowledge rules rules)
  hanse_embed_examples(hanse_demo)
  hanse_embed_web(hanse_server)
  # What comes out of the program as JSON, described; the schema of cases, which is large, is left out.
  file(GLOB schemas CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/docs/schema/*.schema.json)
  list(REMOVE_ITEM schemas docs/schema/case.schema.json)
  hanse_embed(hanse_report schemas ${schemas})
  add_executable(hanse ${PROJECT_SOURCE_DIR}/hanse/cli/main.cpp)
  target_link_libraries(hanse PRIVATE hanse_cli)
  hanse_fast_memory(hanse)
  add_subdirectory(bench)
  if(NOT HANSE_FUZZ)
    add_subdirectory(tests)
  endif()
endfunction()
