#pragma once

#include <cstdio>
#include <filesystem>
#include <string>

#include "storage/folder_for_test.hpp"

namespace foothold::storage {

// A private PostgreSQL server in a temporary folder, reachable through a unix socket only. Started once per test
// program, when it is first asked for, and stopped at its end, even when that is a crash. Every test gets a schema of
// its own.
class ClusterForTest {
 public:
  // Nothing, after a loud word on standard error, when PostgreSQL is not installed or does not start.
  static ClusterForTest* instance();

  ~ClusterForTest();
  // The address of a new empty schema.
  [[nodiscard]] std::string make_schema();

 private:
  explicit ClusterForTest(std::filesystem::path programs) : programs_(std::move(programs)) {}
  [[nodiscard]] bool start();
  void post_watchman();
  // What the shell runs for a program of PostgreSQL: as the user postgres when we are root, for whom the server refuses
  // to run.
  [[nodiscard]] std::string shell_line(const std::string& command) const;
  [[nodiscard]] std::string address(const std::string& schema) const;

  std::filesystem::path programs_;
  FolderForTest folder_;
  std::FILE* watchman_ = nullptr;
  int schemas_ = 0;
};

}  // namespace foothold::storage
