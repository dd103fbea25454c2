#include "storage/postgres/postgres_tools.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <vector>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"
#include "storage/postgres/postgres_connection.hpp"

namespace foothold::storage {
namespace {

constexpr const char* count_tables_sql =
    "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND n.nspname <> 'information_schema' "
    "AND n.nspname NOT LIKE 'pg\\_%'";
constexpr int not_found_exit = 127;  // what a shell ends with when there is no such program
constexpr std::size_t longest_complaint = 4000;

Error refusal(const std::string& key, const std::string& program, std::string detail) {
  const std::vector<std::pair<std::string, std::string>> values = {{"program", program}};
  return {ErrorKind::unavailable, "", {key, values}, {key + ".hint", values}, std::move(detail)};
}

// Where to connect to, without the password, and the password.
struct ConnectionWords {
  std::string address;
  std::string password;
};

Result<ConnectionWords> connection_words(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr),
                                                                             &PQconninfoFree);
  if (!options) return Error{ErrorKind::invalid, "", {"storage.bad_address", {}}, {"storage.bad_address.hint", {}}, ""};
  ConnectionWords words;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view(option->keyword) == "password") {
      words.password = option->val;
      continue;
    }
    const std::string value = replace_all(replace_all(option->val, "\\", "\\\\"), "'", "\\'");
    words.address.append(option->keyword).append("='").append(value).append("' ");
  }
  return words;
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment_with(const std::string& password) {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) variables.emplace_back(*variable);
  if (!password.empty()) variables.push_back("PGPASSWORD=" + password);
  return variables;
}

// Runs a program to its end, with what it says on standard error in a file. Gives its exit code; 127 when there is no
// such program.
int run(std::vector<std::string> words, const std::string& password, const std::filesystem::path& complaints) {
  std::vector<std::string> variables = environment_with(password);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints.c_str(), O_WRONLY | O_CREAT, 0600);
  pid_t child = 0;
  const int spawned = posix_spawnp(&child, words.front().c_str(), &actions, nullptr, pointers_to(words).data(),
                                   pointers_to(variables).data());
  posix_spawn_file_actions_destroy(&actions);
  if (spawned == ENOENT) return not_found_exit;
  if (spawned != 0) throw Broken("cannot start " + words.front());
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) throw Broken("cannot wait for " + words.front());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Result<void> run_tool(const std::string& program, const std::string& url, const std::vector<std::string>& options) {
  const auto words = connection_words(url);
  if (!words) return words.error();
  std::vector<std::string> line = {program, "--no-password", "--no-owner", "--no-privileges",
                                   "--dbname=" + words->address};
  line.insert(line.end(), options.begin(), options.end());
  const TemporaryFolder folder;
  const auto complaints = folder.path() / "complaints";
  const int code = run(std::move(line), words->password, complaints);
  if (code == 0) return {};
  if (code == not_found_exit) return refusal("storage.tool_missing", program, "");
  const std::string said = read_file(complaints).value_or("");
  return refusal("storage.tool_failed", program, std::string(whole_letters(trim(said), longest_complaint)));
}

}  // namespace

Result<void> dump_postgres(const std::string& url, const std::filesystem::path& to) {
  return run_tool("pg_dump", url, {"--format=custom", "--file=" + to.string()});
}

Result<void> restore_postgres(const std::string& url, const std::filesystem::path& from) {
  return run_tool("pg_restore", url, {"--exit-on-error", "--single-transaction", from.string()});
}

Result<bool> is_empty_postgres(const std::string& url) {
  auto connection = open_postgres(url, PostgresMode::read_only);
  if (!connection) return connection.error();
  const auto rows = (*connection)->query(count_tables_sql);
  return rows->next() && rows->integer(0) == 0;
}

}  // namespace foothold::storage
