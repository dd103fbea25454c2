#include "app/user_commands.hpp"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <iostream>

#include "accounts/account_refusal.hpp"
#include "accounts/membership_store.hpp"
#include "accounts/new_account.hpp"
#include "accounts/password.hpp"
#include "accounts/person_store.hpp"
#include "accounts/reset/password_reset_store.hpp"
#include "accounts/session_store.hpp"
#include "app/workspace_database.hpp"
#include "workspace/coalition_store.hpp"

namespace foothold::app {
namespace {

using accounts::Person;

// Longer than a link by mail is open, because somebody has to hand it over.
constexpr std::chrono::hours link_open_for{24};

struct UserOptions {
  DatabaseChoice database;
  std::string email;
  std::string name;
  std::string language = "en";
  std::string public_address;
  bool administrator = false;
  bool password_from_input = false;
};

// The stores that the commands work with, over one open database.
struct Stores {
  explicit Stores(std::unique_ptr<storage::Database> opened)
      : database(std::move(opened)),
        people(*database),
        members(*database),
        sessions(*database),
        resets(*database),
        coalitions(*database) {}

  std::unique_ptr<storage::Database> database;
  accounts::PersonStore people;
  accounts::MembershipStore members;
  accounts::SessionStore sessions;
  accounts::PasswordResetStore resets;
  workspace::CoalitionStore coalitions;
};

void print_link(const UserOptions& options, Stores& stores, const Person& person) {
  std::string address = options.public_address;
  if (address.ends_with('/')) address.pop_back();
  const std::string prefix =
      person.language == Language::english ? "" : "/" + std::string(language_code(person.language));
  const std::string token = stores.resets.make(person.id, link_open_for);
  std::printf("%s%s/reset/%s\n", address.c_str(), prefix.c_str(), token.c_str());
  std::fprintf(stderr, "Whoever opens this link within 24 hours chooses the password of %s. It works once.\n",
               person.email.c_str());
  if (address.empty()) std::fputs("Put the address of your installation in front of it.\n", stderr);
}

// The password that stands on the first line of the input, fit for use, as it may be stored.
Result<std::string> hash_of_input(const UserOptions& options) {
  std::string password;
  std::getline(std::cin, password);
  if (auto error = accounts::refuse_password(password, options.email, options.name)) return *std::move(error);
  return accounts::hash_password(password);
}

Result<void> add_person(const UserOptions& options, Stores& stores) {
  if (auto error = accounts::refuse_new_account(options.email, options.name)) return *std::move(error);
  // Nobody can sign in with an empty hash.
  const auto hash = options.password_from_input ? hash_of_input(options) : Result<std::string>(std::string());
  if (!hash) return hash.error();
  const Language language = language_from_code(options.language).value_or(Language::english);
  const auto added = stores.people.add({options.email, options.name, language, *hash, options.administrator});
  if (!added) return added.error();
  if (options.password_from_input)
    std::printf("%s can sign in.\n", added->email.c_str());
  else
    print_link(options, stores, *added);
  return {};
}

Result<void> list_people(const UserOptions&, Stores& stores) {
  for (const Person& person : stores.people.all())
    std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", person.email.c_str(), person.disabled ? "disabled" : "active",
                person.administrator ? "administrator" : "-", person.has_second_factor ? "second-step" : "-",
                person.created_at.c_str(), person.name.c_str());
  return {};
}

Result<Person> find_person(const UserOptions& options, Stores& stores) {
  auto person = stores.people.find_by_email(options.email);
  if (!person) return accounts::refusal(ErrorKind::not_found, "email", "user.unknown");
  return *std::move(person);
}

Result<void> disable_person(const UserOptions& options, Stores& stores) {
  const auto person = find_person(options, stores);
  if (!person) return person.error();
  stores.people.disable(person->id);
  std::printf("%s can no longer sign in, and is signed out everywhere.\n", person->email.c_str());
  for (const std::string& id : stores.members.only_coordinated_by(person->id))
    if (const auto coalition = stores.coalitions.find(id))
      std::fprintf(stderr, "%s now has no coordinator who can sign in.\n", coalition->slug.c_str());
  return {};
}

Result<void> enable_person(const UserOptions& options, Stores& stores) {
  const auto person = find_person(options, stores);
  if (!person) return person.error();
  stores.people.enable(person->id);
  std::printf("%s can sign in again.\n", person->email.c_str());
  return {};
}

Result<void> make_link(const UserOptions& options, Stores& stores) {
  const auto person = find_person(options, stores);
  if (!person) return person.error();
  if (person->disabled) return accounts::refusal(ErrorKind::conflict, "email", "user.disabled");
  print_link(options, stores, *person);
  return {};
}

Result<void> turn_second_step_off(const UserOptions& options, Stores& stores) {
  const auto person = find_person(options, stores);
  if (!person) return person.error();
  stores.people.set_second_factor(person->id, "", {});
  std::printf("%s signs in with the password alone.\n", person->email.c_str());
  return {};
}

Result<void> end_sessions(const UserOptions& options, Stores& stores) {
  const auto person = find_person(options, stores);
  if (!person) return person.error();
  stores.sessions.end_others(person->id, "");
  std::printf("%s is signed out everywhere.\n", person->email.c_str());
  return {};
}

using Work = Result<void> (*)(const UserOptions&, Stores&);

void run(const UserOptions& options, metrics::CommandContext& context, const Resources& resources, Work work) {
  if (context.library() == nullptr) return;
  auto database = open_workspace_database(options.database, resources);
  if (!database) return context.refuse(database.error());
  Stores stores(std::move(*database));
  const auto done = work(options, stores);
  if (!done) context.refuse(done.error());
}

// The commands share their options, because a run has only one of them.
class UserCommands {
 public:
  UserCommands(CLI::App& program, metrics::CommandContext& context, const Resources& resources)
      : user_(program.add_subcommand("user", "Look after the people of this installation")),
        context_(context),
        resources_(resources) {
    user_->require_subcommand(1);
  }

  CLI::App* add(const char* name, const char* description, Work work) {
    CLI::App* command = user_->add_subcommand(name, description);
    command->add_option("--data", options_->database.data, "The data folder")->capture_default_str();
    command->add_option("--database", options_->database.address,
                        "A postgresql:// address; a SQLite file in the data folder when absent");
    command->callback([options = options_, &context = context_, &resources = resources_, work] {
      run(*options, context, resources, work);
    });
    return command;
  }

  CLI::App* add_for_one(const char* name, const char* description, Work work) {
    CLI::App* command = add(name, description, work);
    command->add_option("EMAIL", options_->email, "The address with which the person signs in")->required();
    return command;
  }

  CLI::App* add_with_link(const char* name, const char* description, Work work) {
    CLI::App* command = add_for_one(name, description, work);
    command->add_option("--public-address", options_->public_address,
                        "Where people reach the installation; stands in front of the link");
    return command;
  }

  [[nodiscard]] UserOptions& options() { return *options_; }

 private:
  CLI::App* user_;
  metrics::CommandContext& context_;
  const Resources& resources_;
  std::shared_ptr<UserOptions> options_ = std::make_shared<UserOptions>();
};

}  // namespace

void add_user_commands(CLI::App& program, metrics::CommandContext& context, const Resources& resources) {
  UserCommands commands(program, context, resources);
  UserOptions& options = commands.options();
  CLI::App* add = commands.add_with_link(
      "add", "Make an account, and print the link with which its owner chooses a password", add_person);
  add->add_option("--name", options.name, "How others know the person")->required();
  add->add_flag("--administrator", options.administrator, "May found coalitions");
  add->add_option("--language", options.language, "en or es, for mail and the link")
      ->check(CLI::IsMember({"en", "es"}))
      ->capture_default_str();
  add->add_flag("--password-from-input", options.password_from_input,
                "Take the first line of standard input as the password, and print no link");
  commands.add("list", "Print address, state, rights, second step, making and name of everybody", list_people);
  commands.add_for_one("disable", "Keep somebody out until enabled again", disable_person);
  commands.add_for_one("enable", "Let somebody in again", enable_person);
  commands.add_with_link("reset-link", "Print a link with which somebody chooses a new password", make_link);
  commands.add_for_one("second-step-off", "Turn off the second step of somebody who lost phone and recovery codes",
                       turn_second_step_off);
  commands.add_for_one("end-sessions", "Sign somebody out in every browser", end_sessions);
}

}  // namespace foothold::app
