#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "storage/database.hpp"
#include "storage/folder_for_test.hpp"

namespace foothold::storage {

// The base of tests that run on SQLite and on PostgreSQL; the parameter is the name of the engine. Each test begins
// with an empty database. Without PostgreSQL on the machine its half is skipped. Derive a class, write TEST_P, and
// close with INSTANTIATE_TEST_SUITE_P(Engines, YourClass, both_engines, engine_test_name).
class BothEngines : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override;

  [[nodiscard]] bool on_sqlite() const { return GetParam() == "sqlite"; }
  // What Database::open() takes.
  [[nodiscard]] const std::string& address() const { return address_; }
  [[nodiscard]] std::unique_ptr<Connection> open_connection() const;
  [[nodiscard]] std::unique_ptr<Database> open_database() const;
  [[nodiscard]] const FolderForTest& folder() const { return folder_; }

 private:
  FolderForTest folder_;
  std::string address_;
};

inline const auto both_engines = testing::Values("sqlite", "postgres");

[[nodiscard]] std::string engine_test_name(const testing::TestParamInfo<std::string>& info);

}  // namespace foothold::storage
