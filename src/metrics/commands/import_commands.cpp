#include "metrics/commands/import_commands.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <thread>

#include "base/interrupt.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/import/demo/demo_release.hpp"
#include "metrics/import/fetch/release_fetch.hpp"
#include "metrics/import/release_import.hpp"

namespace foothold::metrics {
namespace {

constexpr std::uint64_t demo_seed = 20250530;

std::string megabytes(std::size_t bytes) {
  return grouped_number(static_cast<double>(bytes) / 1e6, 1) + " MB";
}

// One line that is written over again, only where somebody can see it.
void show_progress(const std::string& line) {
  if (isatty(STDERR_FILENO) == 1) std::fprintf(stderr, "\r\033[K%s", line.c_str());
}

std::string count(std::size_t number) {
  return grouped_number(static_cast<double>(number), 0);
}

void print_report(const ImportReport& report, bool as_json) {
  show_progress("");
  if (as_json) {
    std::printf("%s\n", import_report_json(report).c_str());
    return;
  }
  std::printf("%-64s %12s %12s\n", "file", "rows", "values");
  for (const FileReport& file : report.files)
    std::printf("%-64s %12s %12s\n", file.name.c_str(), count(file.rows).c_str(), count(file.values).c_str());
  std::map<Finding, std::size_t> findings;
  for (const FileReport& file : report.files)
    for (const auto& [finding, found] : file.findings) findings[finding] += found.count;
  for (const auto& [finding, number] : findings)
    std::printf("%-10s %-24s %s\n", std::string(severity_name(severity_of(finding))).c_str(),
                std::string(finding_name(finding)).c_str(), count(number).c_str());
  std::printf("Edition %s: %s values.\n", report.release.c_str(), count(report.values()).c_str());
}

struct ImportOptions {
  std::string source;
  std::string edition;
  std::string release;
  bool replace = false;
  bool json = false;
};

ImportRequest request_from(const ImportOptions& options) {
  ImportRequest request;
  request.source = options.source;
  request.edition = options.edition;
  request.replace = options.replace;
  request.threads = std::max(2U, std::thread::hardware_concurrency());
  request.interrupted = &interrupt_flag();
  request.on_progress = [](std::size_t done, std::size_t total) {
    show_progress("Reading " + megabytes(done) + " of " + megabytes(total));
  };
  return request;
}

std::string release_name(const ImportOptions& options) {
  if (!options.release.empty()) return options.release;
  return std::filesystem::weakly_canonical(options.source).filename().string();
}

void run_import(const ImportOptions& options, CommandContext& context) {
  Library* library = context.library();
  if (library == nullptr) return;
  ImportRequest request = request_from(options);
  request.release = release_name(options);
  const auto report = import_release(request, library->catalogue, library->reference);
  if (!report) return context.refuse(report.error());
  print_report(*report, options.json);
}

void run_demo(const ImportOptions& options, CommandContext& context) {
  Library* library = context.library();
  if (library == nullptr) return;
  const TemporaryFolder folder;
  const places::PlaceDirectory places = demo_places(library->reference);
  write_demo_release(folder.path(), library->catalogue, places, demo_seed);
  ImportRequest request = request_from(options);
  request.source = folder.path();
  request.release = options.release.empty() ? "demonstration" : options.release;
  request.fictional = true;
  const auto report = import_release(request, library->catalogue, places);
  if (!report) return context.refuse(report.error());
  print_report(*report, options.json);
}

struct FetchOptions {
  std::string folder;
  std::string raw_address;
  std::string list_address;
};

void run_fetch(const FetchOptions& options, CommandContext& context) {
  Library* library = context.library();
  if (library == nullptr) return;
  FetchRequest request;
  request.folder = options.folder;
  if (!options.raw_address.empty()) request.raw_address = options.raw_address;
  if (!options.list_address.empty()) request.list_address = options.list_address;
  request.interrupted = &interrupt_flag();
  request.on_progress = [](const std::string& file, std::size_t done, std::size_t total) {
    show_progress(file + ": " + megabytes(done) + " of " + megabytes(total));
  };
  const auto summary = fetch_release(request, library->catalogue);
  show_progress("");
  if (!summary) return context.refuse(summary.error());
  std::printf("%zu files fetched (%s), %zu were already there. Repository state %s.\n", summary->downloaded,
              megabytes(summary->bytes).c_str(), summary->already_there, summary->folder_state.c_str());
}

void run_verify(const std::string& edition, CommandContext& context) {
  Library* library = context.library();
  if (library == nullptr) return;
  const auto damage = verify_edition_file(edition, library->catalogue);
  if (!damage) return context.refuse(damage.error());
  for (const std::string& line : *damage) std::printf("%s\n", line.c_str());
  std::printf(damage->empty() ? "The edition is sound.\n" : "The edition is damaged; import it again.\n");
  if (!damage->empty()) context.exit_with(exit_findings);
}

void add_common_options(CLI::App& command, ImportOptions& options) {
  command.add_option("--edition", options.edition, "The edition file to make")->required();
  command.add_option("--release", options.release, "How the publisher calls the release");
  command.add_flag("--replace", options.replace, "Replace an edition file of that name");
  command.add_flag("--json", options.json, "Print the import report as JSON");
}

}  // namespace

void add_import_commands(CLI::App& data, CommandContext& context) {
  CLI::App* import = data.add_subcommand("import", "Make an edition from the published CSV files");
  auto options = std::make_shared<ImportOptions>();
  import->add_option("source", options->source, "A folder with the published files, or one of them")->required();
  add_common_options(*import, *options);
  import->callback([options, &context] { run_import(*options, context); });

  CLI::App* demo = data.add_subcommand("demo", "Make the demonstration edition of the fictional Example State");
  auto demo_options = std::make_shared<ImportOptions>();
  add_common_options(*demo, *demo_options);
  demo->callback([demo_options, &context] { run_demo(*demo_options, context); });

  CLI::App* fetch = data.add_subcommand("fetch", "Download the published CSV files into a folder");
  auto fetch_options = std::make_shared<FetchOptions>();
  fetch->add_option("folder", fetch_options->folder, "Where to put the files")->required();
  fetch->add_option("--raw-address", fetch_options->raw_address, "Take the files from this server instead");
  fetch->add_option("--list-address", fetch_options->list_address, "Take the checksums from this server instead");
  fetch->callback([fetch_options, &context] { run_fetch(*fetch_options, context); });

  CLI::App* verify = data.add_subcommand("verify", "Check an edition file again, whole");
  auto edition = std::make_shared<std::string>();
  verify->add_option("edition", *edition, "The edition file")->required();
  verify->callback([edition, &context] { run_verify(*edition, context); });
}

}  // namespace foothold::metrics
