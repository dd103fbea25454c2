#include "app/plan_export_command.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/database_options.hpp"
#include "app/web_site.hpp"
#include "base/files.hpp"
#include "base/interrupt.hpp"
#include "base/pending_folder.hpp"
#include "publishing/export/plan_bundle.hpp"
#include "publishing/export/plan_copy.hpp"
#include "publishing/export/plan_papers.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::app {
namespace {

using publishing::ExportedPlan;
using publishing::PlanPaper;

constexpr const char* side_by_side = "both-languages";

struct PlanExportOptions {
  DatabaseChoice database;
  std::string slug;
  std::string format;
  std::optional<std::int64_t> version;
  std::string form;
  std::string language;
  std::string public_address;
  std::string out;
  bool force = false;
};

Error refusal(ErrorKind kind, const std::string& key, const std::string& folder = {}) {
  return workspace::refusal(kind, "out", key, {{"folder", folder}});
}

void show_progress(std::size_t done, std::size_t total) {
  if (isatty(STDERR_FILENO) == 1) std::fprintf(stderr, "\r\033[K%zu of %zu", done, total);
}

// One plan on its way into files.
class PlanExport {
 public:
  PlanExport(const PlanExportOptions& options, const html::Site& site, const std::filesystem::path& web,
             storage::Database& database, ExportedPlan plan)
      : options_(options),
        site_(site),
        web_(web),
        plan_(std::move(plan)),
        reading_(database, *site.messages),
        maker_(*site.messages, documents::PrintStyles{web, site.assets.styles, site.assets.workspace_styles}) {}

  // Gives where it was written.
  Result<std::filesystem::path> run() {
    if (const auto free = require_room(); !free) return free.error();
    const auto written = options_.format == "html"  ? write_folder()
                         : options_.format == "zip" ? write_bundle()
                                                    : write_paper();
    if (!written) return written.error();
    return target();
  }

 private:
  [[nodiscard]] bool holds_all() const { return options_.format == "html" || options_.format == "zip"; }

  [[nodiscard]] PlanPaper paper() {
    PlanPaper paper{.in_both_languages = options_.form == side_by_side};
    if (const auto form = publishing::plan_form_from_name(options_.form)) paper.form = *form;
    if (const auto language = language_from_code(options_.language)) paper.language = *language;
    const bool may_choose = options_.language.empty() && !paper.in_both_languages;
    if (may_choose && reading_.store().parts(plan_.version, paper.form, Language::english).empty())
      paper.language = Language::spanish;
    return paper;
  }

  [[nodiscard]] std::filesystem::path target() {
    std::filesystem::path out = options_.out;
    if (out.empty()) out = holds_all() ? plan_.name() : paper().name(plan_);
    if (options_.out.empty() && options_.format != "html") out += "." + options_.format;
    out = out.lexically_normal();
    return out.has_filename() ? out : out.parent_path();  // "plan/" and "plan" are the same
  }

  // Looked at first, because making the files may take minutes.
  [[nodiscard]] Result<void> require_room() {
    const std::filesystem::path out = target();
    const std::filesystem::path folder = out.has_parent_path() ? out.parent_path() : ".";
    if (!std::filesystem::is_directory(folder) || access(folder.c_str(), W_OK) != 0)
      return refusal(ErrorKind::unavailable, "plan.export.not_writable", folder.string());
    if (options_.format == "html") {
      if (is_free_for_a_folder(out)) return {};
      return refusal(ErrorKind::conflict, "app.folder_not_empty", out.string());
    }
    if (std::filesystem::exists(out) && (!options_.force || std::filesystem::is_directory(out)))
      return workspace::conflict("out", "archive.file_exists", {{"file", out.string()}});
    return {};
  }

  [[nodiscard]] Result<void> write_folder() {
    PendingFolder folder(target());
    for (const auto& file : plan_copy(reading_, *site_.messages, site_.assets, web_, plan_)) {
      if (interrupt_flag().load()) return refusal(ErrorKind::interrupted, "plan.export.interrupted");
      folder.write(file.name, file.bytes);
    }
    folder.commit();
    return {};
  }

  [[nodiscard]] Result<void> write_bundle() {
    return write_plan_bundle(target(), reading_, plan_,
                             {.maker = maker_,
                              .site = site_,
                              .web_folder = web_,
                              .interrupted = [] { return interrupt_flag().load(); },
                              .on_progress = show_progress});
  }

  [[nodiscard]] Result<void> write_paper() {
    const auto format = documents::format_from_ending(options_.format);
    if (!format) return format.error();
    const auto document = document_of(reading_, site_, plan_, paper(), *format);
    if (!document) return document.error();
    const auto bytes = maker_.make(*document, *format);
    if (interrupt_flag().load()) return refusal(ErrorKind::interrupted, "plan.export.interrupted");
    if (!bytes) return bytes.error();
    write_file(target(), *bytes);
    return {};
  }

  const PlanExportOptions& options_;
  const html::Site& site_;
  const std::filesystem::path web_;
  const ExportedPlan plan_;
  publishing::PlanReading reading_;
  documents::DocumentMaker maker_;
};

bool asks_for_what_it_holds(const PlanExportOptions& options) {
  const bool holds_all = options.format == "html" || options.format == "zip";
  return holds_all && (!options.form.empty() || !options.language.empty());
}

std::string without_last_slash(std::string address) {
  if (address.ends_with('/')) address.pop_back();
  return address;
}

void run_plan_export(const PlanExportOptions& options, metrics::CommandContext& context, const Resources& resources) {
  static_cast<void>(interrupt_flag());
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  if (asks_for_what_it_holds(options)) return context.refuse(workspace::invalid("form", "plan.export.holds_all"));
  auto plan = publishing::find_exported(*database, options.slug, options.version);
  if (!plan) return context.refuse(plan.error());
  plan->site = without_last_slash(options.public_address);
  auto assets = read_assets(resources.web);
  if (!assets) return context.refuse(assets.error());
  html::Site site;
  site.messages = &context.library()->messages;
  site.assets = *std::move(assets);
  const auto written = PlanExport(options, site, resources.web, *database, *std::move(plan)).run();
  if (!written) return context.refuse(written.error());
  std::printf("The plan is in %s.\n", written->c_str());
}

std::vector<std::string> form_names() {
  std::vector<std::string> names = {side_by_side};
  for (const publishing::PlanForm form : publishing::all_plan_forms()) names.emplace_back(plan_form_name(form));
  return names;
}

}  // namespace

void add_plan_export_command(CLI::App& plan, metrics::CommandContext& context, const Resources& resources) {
  auto options = std::make_shared<PlanExportOptions>();
  CLI::App* exporting = plan.add_subcommand("export", "Write a published plan as files");
  exporting->add_option("SLUG", options->slug, "The short name of the coalition")->required();
  exporting->add_option("--format", options->format, "A folder of pages, one file, or all of it as a zip file")
      ->required()
      ->check(CLI::IsMember({"html", "pdf", "docx", "zip"}));
  exporting->add_option("--version", options->version, "The number of the version; the newest that stands when absent");
  exporting->add_option("--form", options->form, "Of pdf and docx: the whole plan when absent")
      ->check(CLI::IsMember(form_names()));
  exporting->add_option("--language", options->language, "Of pdf and docx: en when absent, if it was published in it")
      ->check(CLI::IsMember({"en", "es"}));
  exporting->add_option("--public-address", options->public_address,
                        "Where people reach the program from outside; the files then lead there");
  exporting->add_option("--out", options->out, "The file or the new folder to write; named after the plan when absent");
  exporting->add_flag("--force", options->force, "Replace the file when it exists");
  add_database_options(*exporting, options->database);
  exporting->callback([options, &context, &resources] { run_plan_export(*options, context, resources); });
}

}  // namespace foothold::app
