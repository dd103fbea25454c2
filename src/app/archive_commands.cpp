#include "app/archive_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/database_options.hpp"
#include "workspace/archive/coalition_export.hpp"
#include "workspace/archive/coalition_import.hpp"

namespace foothold::app {
namespace {

struct ArchiveOptions {
  DatabaseChoice database;
  std::string slug;
  std::string file;
  bool force = false;
};

void print_counts(const workspace::CoalitionArchive& archive) {
  std::printf("%zu records, %zu changes, %zu comments, %zu files, %zu people.\n", archive.records.size(),
              archive.changes.size(), archive.comments.size(), archive.attachments.size(), archive.people.size());
}

void run_export(const ArchiveOptions& options, metrics::CommandContext& context, const Resources& resources) {
  if (!may_write(options.file, options.force, context)) return;
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  const auto archive = workspace::take_archive(*database, options.slug);
  if (!archive) return context.refuse(archive.error());
  const metrics::Library& library = *context.library();
  html::Site site;
  site.messages = &library.messages;
  const auto written = workspace::write_export(*archive, {site, library.toolkit, library.reference},
                                               {options.file, options.database.data, FOOTHOLD_VERSION});
  if (!written) return context.refuse(written.error());
  std::printf("%s is exported to %s: ", options.slug.c_str(), options.file.c_str());
  print_counts(*archive);
}

void print_outcome(const workspace::ImportOutcome& outcome) {
  std::printf("%s is imported: ", outcome.archive.coalition.slug.c_str());
  print_counts(outcome.archive);
  if (outcome.new_people > 0)
    std::printf("%zu people have a new account without a password; they get in by resetting it.\n", outcome.new_people);
  if (outcome.namesakes > 0)
    std::printf("%zu people have an account here already; %zu records were handed over to these accounts.\n",
                outcome.namesakes, outcome.handed_over);
  for (const std::string& type : outcome.unknown_types)
    std::printf("The content here does not know the record type %s. Its records are kept, but not shown.\n",
                type.c_str());
}

void run_import(const ArchiveOptions& options, metrics::CommandContext& context, const Resources& resources) {
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  const metrics::Library& library = *context.library();
  const auto outcome = workspace::import_coalition(*database, library.toolkit.record_types, library.messages,
                                                   {options.file, options.database.data, options.slug});
  if (!outcome) return context.refuse(outcome.error());
  print_outcome(*outcome);
}

}  // namespace

void add_archive_commands(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources) {
  auto options = std::make_shared<ArchiveOptions>();
  CLI::App* exporting = coalition.add_subcommand("export", "Write everything of a coalition into one zip file");
  exporting->add_option("SLUG", options->slug, "The short name of the coalition")->required();
  exporting->add_option("--out", options->file, "The zip file to write")->required();
  exporting->add_flag("--force", options->force, "Replace the file when it exists");
  add_database_options(*exporting, options->database);
  exporting->callback([options, &context, &resources] { run_export(*options, context, resources); });
  CLI::App* importing = coalition.add_subcommand("import", "Bring in a coalition that was exported");
  importing->add_option("FILE", options->file, "The zip file that the export wrote")->required();
  importing->add_option("--slug", options->slug, "Another short name for it here");
  add_database_options(*importing, options->database);
  importing->callback([options, &context, &resources] { run_import(*options, context, resources); });
}

}  // namespace foothold::app
