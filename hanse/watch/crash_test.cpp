// SPDX-License-Identifier: GPL-3.0-or-later
// A run that is killed has done all or nothing.
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

class Crash : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Crash, store::kEngines, store::engine_of);

TEST_P(Crash, AKilledRunLosesNothing) {
    portfolio::TestFolder folder;
    const store::TestPlace place(GetParam());
    const std::string path = folder.file("register");
    const pid_t child = fork();
    if (child == 0) {  // a process of its own, so that no lock is inherited
        auto patents = portfolio::Register::create(path, place.text());
        if (!patents || !prepare(*patents)) _exit(2);
        const auto file = folder.write("a.csv", table(kFirst));
        if (!portfolio::take_in(*patents, file, portfolio::options())) _exit(3);
        const auto watch = add(*patents, {.name = "x", .countries = {"US"}}, {"", ""});
        const Given given{.day = *base::Date::parse("2026-11-23")};
        const auto scene = Scene::set(*patents, rules(), given, 0);
        if (!watch || !scene) _exit(4);
        static_cast<void>(run(*scene, *watch, {.occasion = {}, .step = [](std::size_t left) {
                                                   if (left == 0) kill(getpid(), SIGKILL);
                                                   return base::Result<base::Done>(base::Done{});
                                               }}));
        _exit(5);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status)) << WEXITSTATUS(status);
    auto patents = *portfolio::Register::open(path, place.text());
    ASSERT_TRUE(prepare(patents));
    const Watch watch = *find(patents, "x");
    EXPECT_FALSE(report(patents, watch)->run.has_value());
    const auto scene = Scene::set(patents, rules(), {.day = *base::Date::parse("2026-11-23")}, 0);
    ASSERT_TRUE(scene && run(*scene, watch, {}));
    EXPECT_EQ(told(*report(patents, watch)), "US9000001B2 new, US9000002B2 new");
}

}  // namespace
}  // namespace hanse::watch
