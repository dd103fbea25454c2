#include "app/backup/backup_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/backup/backup.hpp"
#include "app/backup/restore.hpp"
#include "app/database_options.hpp"
#include "base/text.hpp"

namespace foothold::app {
namespace {

struct BackupOptions {
  DatabaseChoice database;
  std::string file;
  bool force = false;
};

void run_backup(const BackupOptions& options, metrics::CommandContext& context) {
  if (context.library() == nullptr || !may_write(options.file, options.force, context)) return;
  const auto made = make_backup(options.database, options.file);
  if (!made) return context.refuse(made.error());
  std::printf("%s holds %zu files, compared with what was read; it has %s MB.\n", options.file.c_str(), made->files,
              grouped_number(static_cast<double>(made->bytes) / 1e6, 1).c_str());
}

void run_restore(const RestoreRequest& request, metrics::CommandContext& context, const Resources& resources) {
  if (context.library() == nullptr) return;
  const auto restored = restore_backup(request, resources);
  if (!restored) return context.refuse(restored.error());
  std::printf("%s is restored: %zu files, the history of %zu coalitions is intact.\n", request.to.data.c_str(),
              restored->files, restored->coalitions);
  if (!restored->kept.empty()) std::printf("What was there before is kept in %s.\n", restored->kept.c_str());
}

}  // namespace

void add_backup_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  auto options = std::make_shared<BackupOptions>();
  CLI::App* backup =
      program.add_subcommand("backup", "Write the whole data folder into one zip file, also while serving");
  backup->add_option("--out", options->file, "The zip file to write")->required();
  backup->add_flag("--force", options->force, "Replace the file when it exists");
  add_database_options(*backup, options->database);
  backup->callback([options, &context] { run_backup(*options, context); });
  auto request = std::make_shared<RestoreRequest>();
  CLI::App* restore = program.add_subcommand("restore", "Put a backup into a data folder");
  restore->add_option("FILE", request->file, "The zip file that the backup wrote")->required();
  restore->add_flag("--replace", request->replace, "Keep what is in the data folder beside, under another name");
  add_database_options(*restore, request->to);
  restore->get_option("--data")->required();
  restore->callback([request, &context, &resources] { run_restore(*request, context, resources); });
}

}  // namespace foothold::app
