#include "metrics/commands/reading_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "metrics/data/reading_formats.hpp"
#include "metrics/data/reading_query.hpp"

namespace foothold::metrics {
namespace {

void print_whole(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

struct ReadingOptions {
  std::string edition;
  ReadingQueryText query;
  std::string format = "json";
};

void run_readings(const ReadingOptions& options, CommandContext& context) {
  const auto edition = context.open_edition(options.edition);
  if (!edition) return;
  const auto query = parse_reading_query(options.query, *edition);
  if (!query) return context.refuse(query.error());
  const auto readings = find_readings(*query, *edition);
  if (!readings) return context.refuse(readings.error());
  print_whole(options.format == "csv" ? readings_csv(*readings, *edition) : readings_json(*readings, *edition) + "\n");
}

struct BenchmarkOptions {
  std::string edition;
  std::string level;
  std::string metric;
  std::string year;
  std::string subgroup_type;
  std::string subgroup;
  std::string format = "json";
};

// The slice that is meant, checked like any query of readings.
Result<SliceKey> slice_from(const BenchmarkOptions& options, const Edition& edition) {
  ReadingQueryText text;
  text.metrics = {options.metric};
  text.years = {options.year};
  text.subgroup_type = options.subgroup_type;
  text.subgroup = options.subgroup.empty() ? "All" : options.subgroup;
  const auto query = parse_reading_query(text, edition);
  if (!query) return query.error();
  return SliceKey{query->metrics.front(), *places::level_from_name(options.level), query->breakdown,
                  query->subgroup.value_or(0), static_cast<std::uint16_t>(query->years.front())};
}

void run_benchmark(const BenchmarkOptions& options, CommandContext& context) {
  const auto edition = context.open_edition(options.edition);
  if (!edition) return;
  const auto key = slice_from(options, *edition);
  if (!key) return context.refuse(key.error());
  print_whole(benchmark_json(*key, edition->benchmark(*key), *edition) + "\n");
}

void run_list(const std::string& file, CommandContext& context) {
  const auto edition = context.open_edition(file);
  if (!edition) return;
  std::printf("release    %s%s\nmade       %s\nid         %s\nplaces     %zu\n", edition->facts().release.c_str(),
              edition->facts().fictional ? " (fictional)" : "", edition->facts().created_at.c_str(),
              edition->facts().id.c_str(), edition->places().places().size());
  for (std::size_t index = 0; index < edition->catalogue().metrics().size(); ++index) {
    const auto metric = static_cast<MetricIndex>(index);
    std::printf("%-40s counties %2zu years, cities %2zu years\n", edition->catalogue().metric(metric).id.c_str(),
                edition->years(metric, Level::county).size(), edition->years(metric, Level::place).size());
  }
}

}  // namespace

void add_reading_commands(CLI::App& data, CommandContext& context) {
  CLI::App* readings = data.add_subcommand("readings", "Print published values with year, bounds and grade");
  auto options = std::make_shared<ReadingOptions>();
  readings->add_option("edition", options->edition, "The edition file")->required();
  readings->add_option("--place", options->query.places, "Codes of counties (5 digits) or cities (7); all when absent")
      ->delimiter(',');
  readings->add_option("--state", options->query.states, "All places of these states, by code or postal letters")
      ->delimiter(',');
  readings->add_option("--level", options->query.level, "county or place")->check(CLI::IsMember({"county", "place"}));
  readings->add_option("--metric", options->query.metrics, "Column names; all when absent")->delimiter(',');
  readings->add_option("--year", options->query.years, "Years; all published ones when absent")->delimiter(',');
  readings->add_option("--subgroup-type", options->query.subgroup_type, "A breakdown such as race-ethnicity");
  readings->add_option("--subgroup", options->query.subgroup, "One subgroup, exactly as published");
  readings->add_option("--format", options->format, "json or csv")->check(CLI::IsMember({"json", "csv"}));
  readings->callback([options, &context] { run_readings(*options, context); });

  CLI::App* benchmark =
      data.add_subcommand("benchmark", "Print the population-weighted median of all counties or cities");
  auto wanted = std::make_shared<BenchmarkOptions>();
  benchmark->add_option("edition", wanted->edition, "The edition file")->required();
  benchmark->add_option("--level", wanted->level, "county or place")
      ->required()
      ->check(CLI::IsMember({"county", "place"}));
  benchmark->add_option("--metric", wanted->metric, "A column name")->required();
  benchmark->add_option("--year", wanted->year, "A year")->required();
  benchmark->add_option("--subgroup-type", wanted->subgroup_type, "A breakdown such as race-ethnicity");
  benchmark->add_option("--subgroup", wanted->subgroup, "One subgroup, exactly as published");
  benchmark->add_option("--format", wanted->format, "json")->check(CLI::IsMember({"json"}));
  benchmark->callback([wanted, &context] { run_benchmark(*wanted, context); });

  CLI::App* list = data.add_subcommand("list", "Show what an edition holds");
  auto file = std::make_shared<std::string>();
  list->add_option("edition", *file, "The edition file")->required();
  list->callback([file, &context] { run_list(*file, context); });
}

}  // namespace foothold::metrics
