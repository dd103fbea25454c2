#include "storage/postgres/cluster_for_test.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>

#include "base/text.hpp"
#include "storage/postgres/postgres_connection.hpp"

namespace foothold::storage {
namespace {

std::optional<std::filesystem::path> find_programs() {
  std::error_code ignored;
  for (const auto& version : std::filesystem::directory_iterator("/usr/lib/postgresql", ignored)) {
    if (std::filesystem::exists(version.path() / "bin/initdb")) return version.path() / "bin";
  }
  return std::nullopt;
}

void warn(std::string_view reason) {
  std::cerr << "\n**********************************************************************\n"
            << "** NOTHING IS TESTED ON POSTGRESQL: " << reason << "\n"
            << "**********************************************************************\n\n";
}

}  // namespace

ClusterForTest* ClusterForTest::instance() {
  static const std::unique_ptr<ClusterForTest> cluster = []() -> std::unique_ptr<ClusterForTest> {
    const auto programs = find_programs();
    if (!programs) {
      warn("install the package postgresql");
      return nullptr;
    }
    std::unique_ptr<ClusterForTest> made(new ClusterForTest(*programs));
    if (made->start()) return made;
    warn("the server did not start");
    return nullptr;
  }();
  return cluster.get();
}

bool ClusterForTest::start() {
  const std::string folder = folder_.path();
  if (geteuid() == 0 && std::system(("chown postgres " + folder).c_str()) != 0) return false;
  post_watchman();
  const std::string make =
      "initdb --username=foothold --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync --pgdata=";
  const std::string options = "-c listen_addresses= -c fsync=off -c unix_socket_directories=" + folder;
  const std::string serve = "pg_ctl start -w --log=" + folder + "/log -o '" + options + "' --pgdata=";
  return std::system(shell_line(make + folder + "/data").c_str()) == 0 &&
         std::system(shell_line(serve + folder + "/data").c_str()) == 0;
}

// A shell that waits until this program closes the pipe, be it by crashing, and then stops the server. It has a session
// of its own, so that a signal to the whole group of the test run leaves it alone.
void ClusterForTest::post_watchman() {
  const std::string folder = folder_.path();
  const std::string stop = shell_line("pg_ctl stop -w -m immediate --pgdata=" + folder + "/data");
  watchman_ = popen(("exec setsid --wait sh -c 'read -r end; " + stop + "; rm -rf " + folder + "'").c_str(), "we");
  if (watchman_ == nullptr) throw Broken("no shell to stop the PostgreSQL server of the tests");
}

ClusterForTest::~ClusterForTest() {
  if (watchman_ != nullptr) pclose(watchman_);  // Waits until the server has stopped.
}

std::string ClusterForTest::shell_line(const std::string& command) const {
  const std::string prefix = geteuid() == 0 ? "runuser -u postgres -- " : "";
  // From a folder that the user postgres may read; and without output, which would hold open the pipes of the test run.
  return "cd / && " + prefix + programs_.string() + "/" + command + " >/dev/null 2>&1 </dev/null";
}

std::string ClusterForTest::address(const std::string& schema) const {
  const std::string socket_folder = replace_all(folder_.path().string(), "/", "%2F");
  return "postgresql://foothold@" + socket_folder + "/postgres?options=-csearch_path%3D" + schema;
}

std::string ClusterForTest::make_schema() {
  const std::string schema = "test_" + std::to_string(++schemas_);
  auto connection = open_postgres(address("public"));
  if (!connection) throw Broken(connection.error().detail);
  (*connection)->run_script("CREATE SCHEMA " + schema);
  return address(schema);
}

}  // namespace foothold::storage
