#include "app/coalition_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/archive_commands.hpp"
#include "app/checks_command.hpp"
#include "app/database_options.hpp"
#include "app/example_commands.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/record_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::app {
namespace {

struct CoalitionOptions {
  DatabaseChoice database;
  std::string slug;
};

// Nothing is written here, so that no record has to be described.
Result<workspace::RecordDescription> describe_nothing(const workspace::Record&) {
  return workspace::RecordDescription{};
}

void run_list(const CoalitionOptions& options, metrics::CommandContext& context, const Resources& resources) {
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  for (const workspace::Coalition& coalition : workspace::CoalitionStore(*database).list())
    std::printf("%s\t%s\t%s\n", coalition.slug.c_str(), coalition.created_at.c_str(), coalition.name.c_str());
}

void run_verify(const CoalitionOptions& options, metrics::CommandContext& context, const Resources& resources) {
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  const auto coalition = workspace::CoalitionStore(*database).find_by_slug(options.slug);
  if (!coalition) return context.refuse(workspace::not_found("slug", "coalition.unknown"));
  const auto found = workspace::RecordStore(*database, describe_nothing).verify(coalition->id);
  if (found.first_broken_change)
    std::printf("The chain of changes is broken at change %lld.\n", static_cast<long long>(*found.first_broken_change));
  for (const std::string& record : found.differing_records)
    std::printf("The record %s is not as its changes say.\n", record.c_str());
  if (!found.intact()) return context.exit_with(metrics::exit_findings);
  std::printf("%s is intact: %lld changes.\n", options.slug.c_str(), static_cast<long long>(found.changes));
}

}  // namespace

void add_coalition_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  CLI::App* coalition = program.add_subcommand("coalition", "Look after the coalitions of this installation");
  coalition->require_subcommand(1);
  auto options = std::make_shared<CoalitionOptions>();
  CLI::App* list = coalition->add_subcommand("list", "Print short name, founding and name of every coalition");
  add_database_options(*list, options->database);
  list->callback([options, &context, &resources] { run_list(*options, context, resources); });
  CLI::App* verify =
      coalition->add_subcommand("verify", "Check that nobody has altered the history of a coalition unseen");
  verify->add_option("SLUG", options->slug, "The short name of the coalition")->required();
  add_database_options(*verify, options->database);
  verify->callback([options, &context, &resources] { run_verify(*options, context, resources); });
  add_checks_command(*coalition, context, resources);
  add_archive_commands(*coalition, context, resources);
  add_example_command(*coalition, context, resources);
}

}  // namespace foothold::app
