#include "metrics/compare/compare_command.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "metrics/compare/compare_formats.hpp"

namespace foothold::metrics {
namespace {

struct CompareOptions {
  std::string edition;
  std::vector<std::string> places;
  std::vector<std::string> predictors;
  std::string format = "json";
};

std::string written(const std::string& format, const PlaceComparison& comparison, const Edition& edition) {
  if (format == "csv") return compare_csv(comparison, edition);
  if (format == "text") return compare_text(comparison, edition);
  return compare_json(comparison, edition) + "\n";
}

void run_compare(const CompareOptions& options, CommandContext& context) {
  const auto edition = context.open_edition(options.edition);
  if (!edition) return;
  const auto query =
      parse_compare_query(options.places, options.predictors, *edition, context.library()->toolkit.framework);
  if (!query) return context.refuse(query.error());
  if (query->places.size() < fewest_compared) return context.refuse(too_few_places());
  const std::string text = written(options.format, compare_places(*query, *edition), *edition);
  std::fwrite(text.data(), 1, text.size(), stdout);
}

}  // namespace

void add_compare_command(CLI::App& program, CommandContext& context) {
  CLI::App* compare = program.add_subcommand("compare", "Print two to six communities side by side, with verdicts");
  auto options = std::make_shared<CompareOptions>();
  compare->add_option("places", options->places, "Codes of counties (5 digits) or cities (7); the first is the measure")
      ->required();
  compare->add_option("--edition", options->edition, "The edition file")->required();
  compare->add_option("--predictor", options->predictors, "Predictors such as employment; all when absent")
      ->delimiter(',');
  compare->add_option("--format", options->format, "json, csv or text")->check(CLI::IsMember({"json", "csv", "text"}));
  compare->callback([options, &context] { run_compare(*options, context); });
}

}  // namespace foothold::metrics
