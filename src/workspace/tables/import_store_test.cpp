#include "workspace/tables/import_store.hpp"

#include <gmock/gmock.h>

#include "base/clock.hpp"
#include "storage/statement.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Imports : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (!IsSkipped()) imports_ = std::make_unique<ImportStore>(*database_);
  }

  [[nodiscard]] StoredImport table(const std::string& person = "ana") const {
    StoredImport import;
    import.coalition = boone_;
    import.person = person;
    import.type = "organization";
    import.file_name = "members.xlsx";
    import.table = {{"Name", "Notes"}, {{2, {"Doña \"Ana\"", "a\nb"}}, {5, {}}}};
    import.mapping = {"name", ""};
    return import;
  }
  std::string add(const std::string& person = "ana") { return imports_->add(table(person)).value(); }
  StoredImport find(const std::string& id) { return imports_->find(boone_, id).value(); }

  bool mark(bool (*how)(storage::Connection&, const StoredImport&, const ImportResult&), const std::string& id,
            const ImportResult& result = {}) {
    const StoredImport import = find(id);
    return database_->with_writer([&](storage::Connection& connection) { return how(connection, import, result); });
  }
  void age(const std::string& id, std::chrono::hours hours = std::chrono::hours(25)) {
    const std::string then = utc_after(-hours);
    database_->with_writer([&](storage::Connection& connection) {
      return storage::execute(connection, "UPDATE imports SET made_at = $1 WHERE id = $2",
                              {storage::text(then), storage::text(id)});
    });
  }

  std::unique_ptr<ImportStore> imports_;
};

TEST_P(Imports, KeepWhatWasSent) {
  const StoredImport kept = find(add());
  EXPECT_EQ(kept.table, table().table);
  EXPECT_EQ(kept.mapping, table().mapping);
  EXPECT_EQ(kept.state, ImportState::sent);
  EXPECT_EQ(kept.file_name, "members.xlsx");
  EXPECT_TRUE(kept.open());
}

TEST_P(Imports, AreNotFoundThroughAnotherCoalition) {
  const std::string id = add();
  EXPECT_FALSE(imports_->find(other_, id));
  EXPECT_FALSE(imports_->set_mapping(other_, id, {"name"}));
  EXPECT_FALSE(imports_->discard(other_, id));
  EXPECT_THAT(imports_->list(other_, "organization"), IsEmpty());
  EXPECT_THAT(imports_->list(boone_, "organization"), SizeIs(1));
}

TEST_P(Imports, GoFromStateToStateAndNeverBack) {
  const std::string id = add();
  const ImportResult result{{{"r1", 0, 1}, {"r2", 3, 4}}, 5, 6, {"r2"}};
  EXPECT_FALSE(mark(ImportStore::mark_done, id));
  EXPECT_TRUE(imports_->set_mapping(boone_, id, {"name", "notes"}));
  EXPECT_FALSE(mark(ImportStore::mark_undone, id));
  EXPECT_TRUE(mark(ImportStore::mark_done, id, result));
  EXPECT_EQ(find(id).result, result);
  EXPECT_THAT(find(id).table.lines, IsEmpty());
  EXPECT_FALSE(mark(ImportStore::mark_done, id));
  EXPECT_FALSE(imports_->set_mapping(boone_, id, {"name"}));
  EXPECT_FALSE(imports_->discard(boone_, id));
  EXPECT_TRUE(mark(ImportStore::mark_undone, id, result));
  EXPECT_FALSE(mark(ImportStore::mark_undone, id));
  EXPECT_EQ(find(id).state, ImportState::undone);
}

TEST_P(Imports, AreForgottenAfterADayUnlessTheyAreDone) {
  const std::string open = add();
  const std::string done = add();
  imports_->set_mapping(boone_, done, {"name", ""});
  mark(ImportStore::mark_done, done);
  age(open);
  age(done);
  EXPECT_FALSE(imports_->find(boone_, open));
  EXPECT_THAT(imports_->list(boone_, "organization"), SizeIs(1));
  EXPECT_EQ(find(done).state, ImportState::done);
  add("ben");
  EXPECT_FALSE(imports_->discard(boone_, open)) << "it is gone already";
}

TEST_P(Imports, StayOpenOnlyForTheNewestFewOfAPerson) {
  const std::string of_ben = add("ben");
  const std::string first = add();
  age(first, std::chrono::hours(1));
  for (int more = 0; more < 10; ++more) add();
  EXPECT_FALSE(imports_->find(boone_, first));
  EXPECT_TRUE(imports_->find(boone_, of_ben));
  EXPECT_THAT(imports_->list(boone_, "organization"), SizeIs(11));
}

TEST_P(Imports, RefuseWhatIsTooLargeOrBelongsNowhere) {
  StoredImport large = table();
  large.table.lines.push_back({9, {std::string(3'000'000, 'x')}});
  EXPECT_EQ(imports_->add(large).error().kind, ErrorKind::too_large);
  StoredImport strange = table();
  strange.coalition = "nowhere";
  EXPECT_EQ(imports_->add(strange).error().kind, ErrorKind::not_found);
}

INSTANTIATE_TEST_SUITE_P(Engines, Imports, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::workspace
