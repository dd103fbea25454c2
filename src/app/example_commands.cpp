#include "app/example_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "accounts/account_refusal.hpp"
#include "accounts/membership_store.hpp"
#include "accounts/person_store.hpp"
#include "app/database_options.hpp"
#include "base/clock.hpp"
#include "metrics/import/demo/demo_release.hpp"
#include "workspace/example/example_content.hpp"
#include "workspace/example/example_writing.hpp"
#include "workspace/record_description.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::app {
namespace {

struct ExampleOptions {
  DatabaseChoice database;
  std::string coordinator;
  bool reset = false;
};

workspace::Example read_for_today(const metrics::Library& library, const places::PlaceDirectory& places,
                                  ContentProblems& problems) {
  return workspace::read_example(ContentFolder(library.folder),
                                 {library.toolkit, places, library.messages, utc_today()}, problems);
}

Result<std::string> find_coordinator(const ExampleOptions& options, storage::Database& database) {
  if (options.coordinator.empty()) return std::string();
  const auto person = accounts::PersonStore(database).find_by_email(options.coordinator);
  if (!person) return accounts::refusal(ErrorKind::not_found, "email", "user.unknown");
  return person->id;
}

Result<workspace::Coalition> put(const ExampleOptions& options, storage::Database& database,
                                 const metrics::Library& library) {
  const auto coordinator = find_coordinator(options, database);
  if (!coordinator) return coordinator.error();
  const places::PlaceDirectory places = metrics::demo_places(library.reference);
  ContentProblems problems;
  const workspace::Example example = read_for_today(library, places, problems);
  if (!problems.empty()) {
    Error error = workspace::conflict("content", "example.unreadable");
    for (const ContentProblem& problem : problems) error.detail += problem.describe() + "\n";
    return error;
  }
  workspace::RecordStore records(database, [&](const workspace::Record& record) {
    return workspace::describe_record(record, library.toolkit, places);
  });
  auto made =
      workspace::put_example({database, records, library.toolkit}, example,
                             options.reset ? workspace::ExistingExample::replaced : workspace::ExistingExample::kept);
  if (made && !coordinator->empty())
    static_cast<void>(accounts::MembershipStore(database).set(made->id, *coordinator, accounts::Role::coordinator));
  if (made)
    std::printf("%s is made, with %zu records. It is at /coalitions/%s.\n", made->name.c_str(), example.records.size(),
                made->slug.c_str());
  return made;
}

void run_example(const ExampleOptions& options, metrics::CommandContext& context, const Resources& resources) {
  const auto database = open_or_refuse(options.database, context, resources);
  if (database == nullptr) return;
  const metrics::Library* library = context.library();
  if (library == nullptr) return;
  if (const auto made = put(options, *database, *library); !made) context.refuse(made.error());
}

}  // namespace

ContentProblems problems_of_the_example(const metrics::Library& library) {
  ContentProblems problems;
  static_cast<void>(read_for_today(library, metrics::demo_places(library.reference), problems));
  return problems;
}

void add_example_command(CLI::App& coalition, metrics::CommandContext& context, const Resources& resources) {
  auto options = std::make_shared<ExampleOptions>();
  CLI::App* example = coalition.add_subcommand("example", "Make the fictional coalition in which people look around");
  example->add_flag("--reset", options->reset, "Make it anew when it is there; what was changed in it is lost");
  example->add_option("--coordinator", options->coordinator, "The address of an account that coordinates it as well");
  add_database_options(*example, options->database);
  example->callback([options, &context, &resources] { run_example(*options, context, resources); });
}

}  // namespace foothold::app
