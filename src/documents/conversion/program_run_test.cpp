#include "documents/conversion/program_run.hpp"

#include <gtest/gtest.h>
#include <signal.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold::documents {
namespace {

class ProgramRunTest : public testing::TestWithParam<Walls> {
 protected:
  void SetUp() override {
    if (GetParam() == Walls::standing && walls_here() == Walls::none)
      GTEST_SKIP() << "NOT TESTED: there are no walls on this machine";
  }

  ProgramOutcome run(const std::string& script, ProgramLimits limits = {}) {
    return run_program({"/usr/bin/sh", {"-c", script}, folder_.path(), limits}, GetParam(), {});
  }
  [[nodiscard]] std::string written() const { return read_file(folder_.path() / "out").value_or(""); }

  const TemporaryFolder folder_;
};

TEST_P(ProgramRunTest, WritesIntoItsFolder) {
  EXPECT_EQ(run("echo hello > out").end, ProgramEnd::done);
  EXPECT_EQ(written(), "hello\n");
}

TEST_P(ProgramRunTest, TellsWhatWentWrong) {
  const ProgramOutcome outcome = run("echo alas >&2; exit 3");
  EXPECT_EQ(outcome.end, ProgramEnd::failed);
  EXPECT_EQ(outcome.complaint, "alas\n");
}

TEST_P(ProgramRunTest, HasNothingOfOurEnvironment) {
  setenv("FOOTHOLD_SECRET_FOR_TEST", "hidden", 1);
  EXPECT_EQ(run("env > out").end, ProgramEnd::done);
  EXPECT_EQ(written().find("hidden"), std::string::npos);
  EXPECT_NE(written().find("LANG=C.UTF-8"), std::string::npos);
}

TEST_P(ProgramRunTest, HasNoneOfOurDescriptors) {
  const MappedFile ours = MappedFile::open("/proc/self/exe").value();
  EXPECT_EQ(run("ls /proc/self/fd | wc -l > out").end, ProgramEnd::done);
  EXPECT_EQ(written(), "4\n");  // the three of every program, and the folder that is listed
}

TEST_P(ProgramRunTest, IsKilledWithItsChildrenWhenItTakesTooLong) {
  const auto began = std::chrono::steady_clock::now();
  const ProgramOutcome outcome =
      run("(sleep 31.4159; echo late > out) & sleep 31.4159", {.time = std::chrono::milliseconds(300)});
  EXPECT_EQ(outcome.end, ProgramEnd::too_slow);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
  EXPECT_NE(system("pgrep -f '^sleep 31.4159' > /dev/null"), 0) << "a child is still running";
}

TEST_P(ProgramRunTest, IsKilledWhenItTakesTooMuchMemory) {
  const ProgramOutcome outcome =
      run("x=$(head -c 100000000 /dev/zero | tr '\\0' x); sleep 10", {.memory_bytes = std::uint64_t{50} << 20U});
  EXPECT_EQ(outcome.end, ProgramEnd::too_large);
}

TEST_P(ProgramRunTest, CannotWriteALargeFile) {
  static_cast<void>(run("head -c 3000000 /dev/zero > out", {.file_bytes = 1'000'000}));
  EXPECT_LE(written().size(), 1'000'000U);
}

INSTANTIATE_TEST_SUITE_P(WithAndWithoutWalls, ProgramRunTest, testing::Values(Walls::standing, Walls::none));

TEST(WalledProgram, SeesNoFileOfOursAndNoNetwork) {
  if (walls_here() == Walls::none) GTEST_SKIP() << "NOT TESTED: there are no walls on this machine";
  const TemporaryFolder ours;
  write_file(ours.path() / "secret", "do not read");
  const TemporaryFolder folder;
  const std::string script = "cat " + (ours.path() / "secret").string() +
                             " /etc/passwd > out 2>/dev/null; tail -n +3 /proc/net/dev | grep -v ' lo:' >> out; true";
  EXPECT_EQ(run_program({"/usr/bin/sh", {"-c", script}, folder.path(), {}}, Walls::standing, {}).end, ProgramEnd::done);
  EXPECT_EQ(read_file(folder.path() / "out"), "");
}

}  // namespace
}  // namespace foothold::documents
