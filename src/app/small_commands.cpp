#include "app/small_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/example_commands.hpp"
#include "app/web_site.hpp"
#include "app/workspace_database.hpp"
#include "app/workspace_door.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/data/reading_query.hpp"
#include "metrics/profile/profile.hpp"
#include "metrics/profile/profile_formats.hpp"
#include "metrics/profile/profile_page.hpp"

namespace foothold::app {
namespace {

void print_whole(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

struct ProfileOptions {
  std::string place;
  std::string edition;
  std::string format = "json";
  std::string language = "en";
};

std::string render(const ProfileOptions& options, const WebSite& site, const metrics::Profile& profile) {
  if (options.format == "csv") return metrics::profile_csv(profile, site.edition());
  if (options.format == "json") return metrics::profile_json(profile, site.edition()) + "\n";
  const Language language = language_from_code(options.language).value_or(Language::english);
  return metrics::profile_page({site.site(), language, "/places/" + options.place}, site.edition(), profile);
}

void run_profile(const ProfileOptions& options, metrics::CommandContext& context, const Resources& resources) {
  metrics::Library* library = context.library();
  if (library == nullptr) return;
  const auto site = WebSite::open(*library, options.edition, resources.web);
  if (!site) return context.refuse(site.error());
  const auto place = metrics::parse_place(options.place, (*site)->edition());
  if (!place) return context.refuse(place.error());
  print_whole(render(options, **site, metrics::make_profile(*place, (*site)->edition(), library->toolkit.framework)));
}

// What the slices answer; the server adds the built files and its own health pages.
void run_routes(const std::string& edition, metrics::CommandContext& context, const Resources& resources) {
  metrics::Library* library = context.library();
  if (library == nullptr) return;
  const auto site = WebSite::open(*library, edition, resources.web);
  if (!site) return context.refuse(site.error());
  const TemporaryFolder folder;
  auto database = open_workspace_database({folder.path().string()}, resources);
  if (!database) return context.refuse(database.error());
  const WorkspaceDoor door(**site, **database, {}, {folder.path(), FOOTHOLD_VERSION, (*site)->library().folder});
  print_whole(routes_json((*site)->router()) + "\n");
}

void run_content_check(metrics::CommandContext& context) {
  const metrics::Library* library = context.library();
  if (library == nullptr) return;
  const ContentProblems problems = problems_of_the_example(*library);
  for (const ContentProblem& problem : problems) std::fprintf(stderr, "%s\n", problem.describe().c_str());
  if (!problems.empty()) return context.exit_with(metrics::exit_refused);
  std::printf("The content is sound: %zu predictors, %zu metrics, %zu places.\n",
              library->toolkit.framework.predictors().size(), library->catalogue.metrics().size(),
              library->reference.places().size());
}

}  // namespace

void add_small_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  CLI::App* profile = program.add_subcommand("profile", "Print the profile of one community");
  auto options = std::make_shared<ProfileOptions>();
  profile->add_option("place", options->place, "The code of a county (5 digits) or city (7)")->required();
  profile->add_option("--edition", options->edition, "The edition file")->required();
  profile->add_option("--format", options->format, "html, json or csv")->check(CLI::IsMember({"html", "json", "csv"}));
  profile->add_option("--language", options->language, "en or es, for html")->check(CLI::IsMember({"en", "es"}));
  profile->callback([options, &context, &resources] { run_profile(*options, context, resources); });

  CLI::App* routes = program.add_subcommand("routes", "List every address that the pages and the API answer, as JSON");
  auto edition = std::make_shared<std::string>();
  routes->add_option("--edition", *edition, "The edition file")->required();
  routes->callback([edition, &context, &resources] { run_routes(*edition, context, resources); });

  CLI::App* content = program.add_subcommand("content", "Check the content files");
  content->require_subcommand(1);
  content->add_subcommand("check", "Read and check all content; malformed files are listed with their lines")
      ->callback([&context] { run_content_check(context); });
}

}  // namespace foothold::app
