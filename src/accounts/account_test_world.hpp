#pragma once

// Only for tests: people, their sessions and memberships on an empty database of each engine.

#include <atomic>
#include <filesystem>
#include <latch>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "accounts/account_site.hpp"
#include "base/source_tree.hpp"
#include "storage/both_engines_for_test.hpp"
#include "storage/migrations.hpp"
#include "storage/statement.hpp"

namespace foothold::accounts {

// Ana has an account; Ben gets one where a test needs somebody else.
class AccountWorld : public storage::BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    ASSERT_TRUE(storage::migrate(*database_, source_tree() / "migrations"));
  }

  // A hash is slow to make, so that only tests of passwords give a real one.
  [[nodiscard]] static NewPerson ana(const std::string& password_hash = "hash of Ana") {
    return {"ana@boone.example", "Ana Reyes", Language::spanish, password_hash, false};
  }
  [[nodiscard]] static NewPerson ben() { return {"ben@boone.example", "Ben Hall", Language::english, "hash of Ben"}; }
  Person add(const NewPerson& person) { return PersonStore(*database_).add(person).value(); }

  // Writes what a store would write only much later, or what no store writes yet.
  void write(std::string_view sql, std::initializer_list<storage::Value> values) {
    const auto connection = open_connection();
    ASSERT_GT(storage::execute(*connection, sql, values), 0) << sql;
  }
  void disable(const std::string& person_id) {
    write("UPDATE people SET disabled_at = '2026-01-01T00:00:00Z' WHERE id = $1", {storage::text(person_id)});
  }

  // How many of so many threads are told true when all of them try at the same moment.
  template <typename Attempt>
  static int count_successes(int threads, Attempt attempt) {
    std::atomic<int> successes = 0;
    std::latch start(threads);
    {
      std::vector<std::jthread> running;
      for (int thread = 0; thread < threads; ++thread)
        running.emplace_back([&, thread] {
          start.arrive_and_wait();
          successes += attempt(thread) ? 1 : 0;
        });
    }
    return successes;
  }

  std::unique_ptr<storage::Database> database_;
};

}  // namespace foothold::accounts
