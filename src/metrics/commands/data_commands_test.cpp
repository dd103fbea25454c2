#include "metrics/commands/data_commands.hpp"

#include <gmock/gmock.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include "base/files.hpp"
#include "base/source_tree.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

struct Outcome {
  int exit_code = 0;
  std::string out;
  std::string err;
};

class DataCommands : public testing::Test {
 protected:
  DataCommands() {
    EditionContent content = small_world().content();
    write_edition_file(edition_, content, real_catalogue());
  }

  static Outcome run(std::vector<std::string> arguments,
                     const std::filesystem::path& content = source_tree() / "content") {
    CommandContext context(content);
    CLI::App program("test", "foothold");
    add_data_commands(program, context);
    std::reverse(arguments.begin(), arguments.end());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    try {
      program.parse(arguments);
    } catch (const CLI::ParseError&) {
      context.exit_with(exit_usage);
    }
    Outcome outcome{context.exit_code(), testing::internal::GetCapturedStdout(),
                    testing::internal::GetCapturedStderr()};
    return outcome;
  }

  TemporaryFolder folder_;
  std::filesystem::path edition_ = folder_.path() / "edition.db";
};

TEST_F(DataCommands, PrintReadingsAsJsonAndAsCsv) {
  const std::vector<std::string> asked = {"data",     "readings",       edition_, "--place", "29019",
                                          "--metric", "share_employed", "--year", "2023"};
  const Outcome as_json = run(asked);
  EXPECT_EQ(as_json.exit_code, exit_done) << as_json.err;
  EXPECT_EQ(json::parse(as_json.out).at_pointer("/readings/0/value").to_number<double>(), 0.824);
  std::vector<std::string> as_csv = asked;
  as_csv.insert(as_csv.end(), {"--format", "csv"});
  EXPECT_THAT(run(as_csv).out, HasSubstr("29019,Boone County,share_employed,2023,all,All,0.824"));
}

TEST_F(DataCommands, PrintABenchmark) {
  const Outcome outcome =
      run({"data", "benchmark", edition_, "--level", "county", "--metric", "share_employed", "--year", "2023"});
  EXPECT_EQ(outcome.exit_code, exit_done) << outcome.err;
  EXPECT_EQ(json::parse(outcome.out).at("median").to_number<double>(), 0.69);
}

TEST_F(DataCommands, RefuseWithWordsAHintAndTheirOwnExitCode) {
  const Outcome outcome = run({"data", "readings", edition_, "--place", "29018"});
  EXPECT_EQ(outcome.exit_code, exit_refused);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err,
              testing::AllOf(HasSubstr("29018"), HasSubstr("/places/29019"), HasSubstr("Boone County, Missouri")));
}

TEST_F(DataCommands, RefuseAnEditionThatIsMissing) {
  const Outcome outcome = run({"data", "list", folder_.path() / "missing.db"});
  EXPECT_EQ(outcome.exit_code, exit_refused);
  EXPECT_THAT(outcome.err, HasSubstr("missing.db"));
}

TEST_F(DataCommands, RefuseContentThatIsMalformedWithItsLines) {
  std::filesystem::copy(source_tree() / "content", folder_.path() / "content",
                        std::filesystem::copy_options::recursive);
  write_file(folder_.path() / "content/metrics/health/air.yaml", "family: air\n");
  const Outcome outcome = run({"data", "list", edition_}, folder_.path() / "content");
  EXPECT_EQ(outcome.exit_code, exit_refused);
  EXPECT_THAT(outcome.err, HasSubstr("metrics/health/air.yaml:1: the field 'predictor' is missing"));
}

TEST_F(DataCommands, EndWithUsageForWhatTheyDoNotUnderstand) {
  EXPECT_EQ(run({"data", "readings"}).exit_code, exit_usage);
  EXPECT_EQ(run({"data", "dance"}).exit_code, exit_usage);
  EXPECT_EQ(
      run({"data", "benchmark", edition_, "--level", "city", "--metric", "share_employed", "--year", "2023"}).exit_code,
      exit_usage);
}

TEST_F(DataCommands, ListWhatAnEditionHolds) {
  const Outcome outcome = run({"data", "list", edition_});
  EXPECT_EQ(outcome.exit_code, exit_done);
  EXPECT_THAT(outcome.out, HasSubstr("v2025.01"));
  EXPECT_THAT(outcome.out, testing::ContainsRegex("share_employed +counties  3 years, cities  1 years"));
}

TEST_F(DataCommands, VerifyASoundAndADamagedEdition) {
  EXPECT_EQ(run({"data", "verify", edition_}).exit_code, exit_done);
  {
    auto connection = storage::open_sqlite(edition_, storage::SqliteMode::read_write);
    ASSERT_TRUE(connection);
    (*connection)->run_script("DELETE FROM withheld; DELETE FROM slices WHERE year = 2014;");
  }
  const Outcome outcome = run({"data", "verify", edition_});
  EXPECT_EQ(outcome.exit_code, exit_findings);
  EXPECT_THAT(outcome.out, HasSubstr("does not fit its content"));
}

TEST_F(DataCommands, ImportAFolderAndReportWhatWasFound) {
  std::filesystem::create_directories(folder_.path() / "v2025.02");
  write_file(folder_.path() / "v2025.02/11.csv",
             "year,state,county,share_employed\n2023,29,019,0.8\n2023,29,999,0.8\n");
  const auto made = folder_.path() / "made.db";
  const Outcome outcome = run({"data", "import", folder_.path() / "v2025.02", "--edition", made, "--json"});
  EXPECT_EQ(outcome.exit_code, exit_done) << outcome.err;
  const json::value report = json::parse(outcome.out);
  EXPECT_EQ(report.at("release").as_string(), "v2025.02") << "the folder's name stands for the release";
  EXPECT_EQ(report.at_pointer("/totals/rejected").to_number<int>(), 1);
  EXPECT_EQ(run({"data", "import", folder_.path() / "v2025.02", "--edition", made}).exit_code, exit_refused)
      << "it exists";
  const Outcome again = run({"data", "import", folder_.path() / "v2025.02", "--edition", made, "--replace"});
  EXPECT_EQ(again.exit_code, exit_done);
  EXPECT_THAT(again.out, testing::ContainsRegex("rejected +unknown_place +1"));
}

}  // namespace
}  // namespace foothold::metrics
