#include "app/checks_command.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "app/database_options.hpp"
#include "app/plan_export_command.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/findings/checks_json.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::app {
namespace {

using workspace::TextedFinding;

struct ChecksOptions {
  workspace::CheckScope scope = workspace::CheckScope::all;
  DatabaseChoice database;
  std::string slug;
  std::string format = "text";
};

// Nothing is written here, so that no record has to be described.
Result<workspace::RecordDescription> describe_nothing(const workspace::Record&) {
  return workspace::RecordDescription{};
}

// Where somebody mends it, as an address of this installation.
std::string path_of(const std::string& slug, const TextedFinding& finding) {
  const std::string coalition = "/coalitions/" + slug;
  if (!finding.finding.record.empty()) return coalition + "/records/" + finding.finding.record;
  return finding.text->chapter == 0 ? coalition : coalition + "/chapters/" + std::to_string(finding.text->chapter);
}

void print_finding(const std::string& slug, const TextedFinding& finding) {
  const std::string where = finding.finding.record.empty() ? "the coalition" : finding.type + " " + finding.record_name;
  std::printf("%s %s (%s)%s: %s\n", std::string(toolkit::severity_name(finding.text->severity)).c_str(),
              finding.text->id.c_str(), where.c_str(), finding.accepted ? ", accepted" : "",
              finding.says.english.c_str());
  if (!finding.accepted) std::printf("  %s\n  %s\n", finding.text->fix.english.c_str(), path_of(slug, finding).c_str());
}

void run_checks(const ChecksOptions& options, metrics::CommandContext& context, const Resources& resources) {
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  const metrics::Library* library = context.library();
  if (library == nullptr) return;
  const auto coalition = workspace::CoalitionStore(*database).find_by_slug(options.slug);
  if (!coalition) return context.refuse(workspace::not_found("slug", "coalition.unknown"));
  workspace::RecordStore store(*database, describe_nothing);
  const auto records = workspace::records_of_coalition(coalition->id, library->toolkit, store);
  const auto findings = workspace::only_within(options.scope, workspace::texted_findings(*records));
  if (options.format == "json") {
    std::printf("%s\n", workspace::checks_json(findings).c_str());
  } else {
    for (const TextedFinding& finding : findings) print_finding(options.slug, finding);
    if (findings.empty()) std::printf("The checks find nothing in %s.\n", options.slug.c_str());
  }
  const bool blocked = std::ranges::any_of(
      findings, [](const TextedFinding& one) { return one.text->severity == toolkit::Severity::block; });
  if (blocked) context.exit_with(metrics::exit_findings);
}

void add_command(CLI::App& group, std::shared_ptr<ChecksOptions> options, const char* name, const char* about,
                 metrics::CommandContext& context, const Resources& resources) {
  CLI::App* checks = group.add_subcommand(name, about);
  checks->add_option("SLUG", options->slug, "The short name of the coalition")->required();
  checks->add_option("--format", options->format, "text or json")->check(CLI::IsMember({"text", "json"}));
  add_database_options(*checks, options->database);
  checks->callback([options, &context, &resources] { run_checks(*options, context, resources); });
}

}  // namespace

void add_checks_command(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources) {
  add_command(coalition, std::make_shared<ChecksOptions>(), "checks",
              "Say what the toolkit's checks find in a coalition", context, resources);
}

void add_plan_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  CLI::App* plan = program.add_subcommand("plan", "Look after the plan of a coalition");
  plan->require_subcommand(1);
  auto options = std::make_shared<ChecksOptions>();
  options->scope = workspace::CheckScope::plan;
  add_command(*plan, std::move(options), "check", "Say what stands between a coalition and its plan", context,
              resources);
  add_plan_export_command(*plan, context, resources);
}

}  // namespace foothold::app
