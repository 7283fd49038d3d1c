// SPDX-License-Identifier: GPL-3.0-or-later
// The house rules as a test: dependencies run down only, third parties stay behind one file, every
// file says its licence.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

std::string slurp(const fs::path& path) {
    std::ifstream in(path);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

/// floor → the floors it may use, read from the lines hanse_floor(name USES …) of CMakeLists.txt.
std::map<std::string, std::set<std::string>> plan() {
    std::map<std::string, std::set<std::string>> floors;
    std::istringstream lines(slurp(HANSE_ROOT "/CMakeLists.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("hanse_floor(")) continue;
        std::istringstream words(line.substr(12, line.find(')') - 12));
        std::string name, word;
        words >> name;
        std::set<std::string>& uses = floors[name];
        bool counting = false;
        while (words >> word) {
            if (word == "USES" || word == "LINKS" || word == "ROOMS")
                counting = word == "USES";
            else if (counting)
                uses.insert(word);
        }
    }
    return floors;
}

std::vector<fs::path> sources() {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(HANSE_ROOT "/hanse"))
        if (std::set<std::string>{".cpp", ".hpp", ".ipp"}.contains(entry.path().extension()))
            out.push_back(entry.path());
    return out;
}

std::string floor_of(const fs::path& path) {
    return fs::relative(path, HANSE_ROOT "/hanse").begin()->string();
}

std::vector<std::string> includes_of(const fs::path& path) {
    std::vector<std::string> out;
    std::istringstream lines(slurp(path));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("#include ")) continue;
        out.push_back(line.substr(10, line.find_first_of("\">", 10) - 10));
    }
    return out;
}

TEST(Floors, IncludesRunDownOnly) {
    const auto floors = plan();
    ASSERT_GE(floors.size(), 7U);
    for (const fs::path& path : sources()) {
        const std::string here = floor_of(path);
        ASSERT_TRUE(floors.contains(here))
            << path << " stands on a floor that CMakeLists.txt does not name";
        for (const std::string& include : includes_of(path)) {
            if (!include.starts_with("hanse/")) continue;
            const std::string there = include.substr(6, include.find('/', 6) - 6);
            EXPECT_TRUE(there == here || floors.at(here).contains(there))
                << path << " includes " << include << ", which is not below it";
        }
    }
}

/// floor → its rooms from the ground up, from the same lines.
std::map<std::string, std::vector<std::string>> rooms() {
    std::map<std::string, std::vector<std::string>> out;
    std::istringstream lines(slurp(HANSE_ROOT "/CMakeLists.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("hanse_floor(") || line.find("ROOMS") == std::string::npos) continue;
        std::istringstream words(line.substr(12, line.find(')') - 12));
        std::string name, word;
        words >> name;
        while (words >> word && word != "ROOMS") {}
        while (words >> word && word != "USES" && word != "LINKS") out[name].push_back(word);
    }
    return out;
}

/// hanse/games/tables/span.hpp → tables, and "" for what lies on the floor itself.
std::string room_of(const std::string& include) {
    const auto floor_end = include.find('/', 6);
    const auto room_end = include.find('/', floor_end + 1);
    return room_end == std::string::npos ? ""
                                         : include.substr(floor_end + 1, room_end - floor_end - 1);
}

TEST(Floors, RoomsUseOnlyThoseNamedBeforeThem) {
    const auto plans = rooms();
    ASSERT_TRUE(plans.contains("games"));
    for (const fs::path& path : sources()) {
        const std::string floor = floor_of(path);
        const std::string here =
            room_of("hanse/" + fs::relative(path, HANSE_ROOT "/hanse").string());
        if (!plans.contains(floor)) {
            EXPECT_EQ(here, "") << path << ": CMakeLists.txt names no such room";
            continue;
        }
        if (path.filename().string().ends_with("_test.cpp")) continue;
        const auto& order = plans.at(floor);
        const auto level = [&](const std::string& room) {
            return room.empty() ? -1 : std::ranges::find(order, room) - order.begin();
        };
        EXPECT_LT(level(here), std::ssize(order)) << path << ": CMakeLists.txt names no such room";
        for (const std::string& include : includes_of(path)) {
            if (!include.starts_with("hanse/" + floor + "/")) continue;
            EXPECT_LE(level(room_of(include)), level(here))
                << path << " includes " << include << ", which is above it";
        }
    }
}

TEST(Floors, EachFloorUsesOnlyThoseNamedBeforeIt) {
    std::set<std::string> built;
    std::istringstream lines(slurp(HANSE_ROOT "/CMakeLists.txt"));
    const auto floors = plan();
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("hanse_floor(")) continue;
        std::string name;
        std::istringstream(line.substr(12)) >> name;
        for (const std::string& lower : floors.at(name))
            EXPECT_TRUE(built.contains(lower))
                << name << " uses " << lower << ", which comes later";
        built.insert(name);
    }
}

TEST(Floors, AThirdPartyStaysBehindOneFile) {
    const std::vector<std::string> third_parties{
        "yaml.h",       "boost/json", "gmpxx.h",   "iconv.h", "sodium.h", "expat.h",  "zip.h",
        "xlsxwriter.h", "CLI/",       "cairo",     "pango/",  "librsvg/", "re2/",     "poppler/",
        "xapian",       "soci/",      "zlib.h",    "cjose/",  "oath.h",   "zxcvbn.h", "magic.h",
        "libpq-fe.h",   "spdlog/",    "boost/url", "archive"};
    for (const std::string& party : third_parties) {
        std::vector<std::string> users;
        for (const fs::path& path : sources())
            for (const std::string& include : includes_of(path))
                if (include.starts_with(party) && !path.filename().string().ends_with("_test.cpp"))
                    users.push_back(path.filename().string());
        EXPECT_LE(std::set<std::string>(users.begin(), users.end()).size(), 1U)
            << party << " is included by several files";
        for (const std::string& user : users)
            EXPECT_TRUE(user.ends_with(".cpp")) << user << " is a header and includes " << party;
    }
}

/// ICU is two libraries: words and sentences (icu-uc), clocks and calendars (icu-i18n). A file each.
TEST(Floors, IcuStaysBehindTwoFiles) {
    std::set<std::string> users;
    for (const fs::path& path : sources())
        for (const std::string& include : includes_of(path))
            if (include.starts_with("unicode/")) users.insert(path.filename().string());
    EXPECT_EQ(users, (std::set<std::string>{"sentences.cpp", "zone.cpp"}));
}

/// Templates of coroutines cannot stand behind one file; so these are the files, and no header.
TEST(Floors, TheNetworkStaysInsideHttp) {
    const std::set<std::string> may{
        "network.cpp", "network.ipp",       "exchange.ipp",   "exchange.cpp",    "hub.ipp",
        "hub.cpp",     "deadline.ipp",      "connection.ipp", "writing.ipp",     "reading.ipp",
        "session.ipp", "session_plain.cpp", "server.cpp",     "session_tls.cpp", "client.cpp"};
    for (const fs::path& path : sources())
        for (const std::string& include : includes_of(path)) {
            const bool network = include.starts_with("boost/asio") ||
                                 include.starts_with("boost/beast") || include.ends_with(".ipp");
            EXPECT_TRUE(!network ||
                        (floor_of(path) == "http" && may.contains(path.filename().string())))
                << path << " includes " << include;
        }
}

TEST(Floors, TheWorldStaysAtTheRim) {
    for (const fs::path& path : sources()) {
        const std::string floor = floor_of(path);
        if (!std::set<std::string>{"domain", "assess", "market", "money", "royalty", "sharing",
                                   "accounts", "clauses", "landscape"}
                 .contains(floor))
            continue;
        if (path.filename().string().ends_with("_test.cpp")) continue;
        if (path.filename().string().starts_with("test_")) continue;
        for (const std::string& include : includes_of(path))
            for (const std::string world :
                 {"fstream", "iostream", "filesystem", "random", "cstdlib", "hanse/base/files.hpp"})
                EXPECT_NE(include, world)
                    << path << ": domain and assess do no I/O, read no clock, roll no dice";
        EXPECT_EQ(slurp(path).find("system_clock"), std::string::npos)
            << path << " reads the clock";
    }
}

TEST(Floors, EveryFileSaysItsLicence) {
    const std::set<std::string> permissive{"base", "money", "market", "games"};
    for (const fs::path& path : sources()) {
        const std::string want =
            std::string("// SPDX-License-Identifier: ") +
            (permissive.contains(floor_of(path)) ? "Apache-2.0" : "GPL-3.0-or-later");
        EXPECT_TRUE(slurp(path).starts_with(want)) << path << " should begin with '" << want << "'";
    }
}

}  // namespace
