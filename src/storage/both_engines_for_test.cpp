#include "storage/both_engines_for_test.hpp"

#include "storage/postgres/cluster_for_test.hpp"
#include "storage/postgres/postgres_connection.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::storage {

void BothEngines::SetUp() {
  if (on_sqlite()) {
    address_ = folder_.path() / "workspace.db";
    return;
  }
  ClusterForTest* cluster = ClusterForTest::instance();
  if (cluster == nullptr) GTEST_SKIP() << "PostgreSQL is not installed: see the warning above";
  address_ = cluster->make_schema();
}

std::unique_ptr<Connection> BothEngines::open_connection() const {
  auto connection = on_sqlite() ? open_sqlite(address_, SqliteMode::read_write) : open_postgres(address_);
  if (!connection) throw Broken(connection.error().detail);
  return std::move(connection).value();
}

std::unique_ptr<Database> BothEngines::open_database() const {
  auto database = Database::open(address_);
  if (!database) throw Broken(database.error().detail);
  return std::move(database).value();
}

std::string engine_test_name(const testing::TestParamInfo<std::string>& info) {
  return info.param;
}

}  // namespace foothold::storage
