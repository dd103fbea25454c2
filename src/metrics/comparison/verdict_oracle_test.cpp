// The verdicts of 500 comparisons drawn from the published files, held against an independent computation in R. Runs
// only where FOOTHOLD_RELEASE_DIR names the folder of the published CSV files.

#include <gmock/gmock.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>

#include "base/csv.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"
#include "metrics/comparison/comparison.hpp"
#include "metrics/import/release_import.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t cases_drawn = 500;
constexpr double tolerance = 1e-9;

// One line of the oracle, by the name of its column.
using Case = std::map<std::string, std::string, std::less<>>;

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  if (!pipe) throw Broken("cannot run " + command);
  std::string output;
  std::array<char, 65536> buffer{};
  for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
    output.append(buffer.data(), read);
  return output;
}

std::vector<Case> draw_cases(const std::string& release) {
  const std::string script = (source_tree() / "tools/verdict_oracle.R").string();
  const std::string output = output_of("Rscript '" + script + "' '" + release + "'");
  std::vector<Case> cases;
  std::vector<std::string> names;
  CsvReader reader(output);
  if (reader.next()) names.assign(reader.fields().begin(), reader.fields().end());
  while (reader.next()) {
    Case& one = cases.emplace_back();
    for (std::size_t column = 0; column < names.size(); ++column) one[names[column]] = reader.fields()[column];
  }
  return cases;
}

std::unique_ptr<Edition> import_edition(const std::string& release, const TemporaryFolder& folder) {
  ImportRequest request;
  request.source = release;
  request.edition = folder.path() / "release.db";
  request.release = "v2025.01";
  const auto report = import_release(request, real_catalogue(), real_library().reference);
  if (!report) throw Broken("the release cannot be imported: " + report.error().detail);
  auto edition = Edition::open(request.edition, real_catalogue());
  if (!edition) throw Broken("the edition cannot be opened");
  return std::move(*edition);
}

Reading reading_of(const Edition& edition, const Case& one, const std::string& side) {
  const PlaceIndex place = place_in(edition, one.at(side + "_geoid"));
  SliceKey key = slice_key(one.at("metric"), edition.places().at(place).geoid.level(),
                           static_cast<int>(*parse_integer(one.at(side + "_year"))),
                           {one.at(side + "_type"), one.at(side + "_group")});
  return edition.reading(place, key);
}

Comparison comparison_of(const Edition& edition, const Case& one) {
  const Reading first = reading_of(edition, one, "first");
  if (one.at("second_geoid") == "nation") return compare_with_benchmark(edition, first, edition.benchmark(first.key));
  return compare_readings(edition, first, reading_of(edition, one, "second"));
}

void correct_families(std::vector<Comparison>& comparisons, const std::vector<Case>& cases) {
  std::map<std::string, std::vector<Comparison*>> families;
  for (std::size_t index = 0; index < cases.size(); ++index)
    families[cases[index].at("family")].push_back(&comparisons[index]);
  for (const auto& [name, members] : families) correct_family(std::span<Comparison* const>(members));
}

void expect_same(const std::optional<double>& ours, const std::string& theirs, const char* what) {
  ASSERT_EQ(ours.has_value(), !theirs.empty()) << what;
  if (ours) {
    EXPECT_NEAR(*ours, std::strtod(theirs.c_str(), nullptr), tolerance) << what;
  }
}

void expect_same_verdict(const Comparison& ours, const Case& theirs, std::size_t number) {
  SCOPED_TRACE("case " + std::to_string(number) + ": " + theirs.at("metric") + ", " + theirs.at("first_geoid") +
               " with " + theirs.at("second_geoid"));
  EXPECT_EQ(verdict_name(ours.verdict), theirs.at("word"));
  EXPECT_EQ(refusal_name(ours.refusal), theirs.at("refusal"));
  EXPECT_EQ(ours.unreliable ? "yes" : "no", theirs.at("unreliable"));
  expect_same(ours.z, theirs.at("statistic"), "statistic");
  expect_same(ours.p, theirs.at("p"), "p");
  expect_same(ours.adjusted_p, theirs.at("adjusted"), "p after correction");
}

TEST(VerdictOracle, AgreesOnFiveHundredComparisonsOfThePublishedNumbers) {
  const char* release = std::getenv("FOOTHOLD_RELEASE_DIR");
  if (release == nullptr)
    GTEST_SKIP() << "NOT TESTED: set FOOTHOLD_RELEASE_DIR to the folder of the published CSV files";
  const std::vector<Case> cases = draw_cases(release);
  ASSERT_EQ(cases.size(), cases_drawn) << "is R installed? tools/packages.txt names its package";
  const TemporaryFolder folder;
  const auto edition = import_edition(release, folder);
  std::vector<Comparison> comparisons;
  for (const Case& one : cases) comparisons.push_back(comparison_of(*edition, one));
  correct_families(comparisons, cases);
  std::map<std::string_view, int> words;
  for (std::size_t index = 0; index < cases.size(); ++index) {
    expect_same_verdict(comparisons[index], cases[index], index + 1);
    ++words[verdict_name(comparisons[index].verdict)];
  }
  for (const char* word : {"higher", "lower", "cannot_tell", "above_untested", "below_untested", "not_comparable"})
    EXPECT_GT(words[word], 10) << "the draw must try every verdict: " << word;
}

}  // namespace
}  // namespace foothold::metrics
