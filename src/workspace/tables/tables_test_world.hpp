#pragma once

// Only for tests: a coalition with the real record types on an empty database of each engine, and tables of it.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/source_tree.hpp"
#include "metrics/metrics_test_world.hpp"
#include "storage/both_engines_for_test.hpp"
#include "storage/migrations.hpp"
#include "toolkit/toolkit_test_world.hpp"
#include "workspace/tables/import_execution.hpp"
#include "workspace/tables/sent_table.hpp"
#include "workspace/tables/table_export.hpp"

namespace foothold::workspace {

// Ana coordinates the coalition Boone and Ben edits in it; both read English unless a test says otherwise.
class TablesWorld : public storage::BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    ASSERT_TRUE(storage::migrate(*database_, source_tree() / "migrations"));
    const toolkit::TestWorld& world = toolkit::TestWorld::get();
    accounts_ = std::make_unique<accounts::AccountSite>(*database_, world.site, accounts::AccountSettings());
    workspace_ = std::make_unique<WorkspaceSite>(*database_, *accounts_, world.toolkit, edition(), WorkspaceSettings());
    ana_ = accounts_->people.add({"ana@boone.example", "Ana Reyes", Language::english, "hash", false}).value();
    ben_ = accounts_->people.add({"ben@boone.example", "Ben Hall", Language::english, "hash", false}).value();
    workspace_->coalitions.create({"boone", "Boone Together", {Language::english}, ana_.id}).value();
    coalition_ = workspace_->coalitions.find_by_slug("boone").value();
    ASSERT_TRUE(accounts_->members.set(coalition_.id, ana_.id, Role::coordinator));
    ASSERT_TRUE(accounts_->members.set(coalition_.id, ben_.id, Role::editor));
  }

  // All places and no number.
  static const metrics::Edition& edition() {
    static const metrics::Edition without_numbers = [] {
      ContentProblems problems;
      metrics::EditionContent content;
      content.places = places::PlaceDirectory::read(toolkit::real_content(), problems);
      return metrics::Edition(std::move(content), metrics::real_catalogue());
    }();
    return without_numbers;
  }

  [[nodiscard]] Participant participant(const accounts::Person& person, Role role) const {
    Participant made;
    made.visitor.person = person;
    made.coalition = coalition_;
    made.role = role;
    return made;
  }
  [[nodiscard]] Participant ana() const { return participant(ana_, Role::coordinator); }
  [[nodiscard]] Participant ben() const { return participant(ben_, Role::editor); }

  [[nodiscard]] static const toolkit::RecordType& type(const std::string& id) {
    return *toolkit::TestWorld::get().toolkit.record_types.find(id);
  }

  Record make(const std::string& type_id, const std::string& fields, RecordStatus status = RecordStatus::draft) {
    NewRecord wanted{.coalition = coalition_.id, .type = type_id, .owner = ana_.id, .person = ana_.id};
    wanted.fields = boost::json::parse(fields).as_object();
    wanted.status = status;
    return workspace_->records.create(wanted).value();
  }
  Record now(const Record& record) { return workspace_->records.find(coalition_.id, record.id, true).value(); }
  Record edit(const Record& record, const std::string& fields) {
    RecordEdit edit{
        .coalition = coalition_.id, .record = record.id, .base_revision = record.revision, .person = ana_.id};
    edit.fields = boost::json::parse(fields).as_object();
    return std::get<Record>(workspace_->records.edit(edit).value());
  }

  // One person at one table, in one language.
  struct Desk {
    Desk(TablesWorld& world, const std::string& type_id, Participant somebody, Language language = Language::english)
        : page(toolkit::TestWorld::get().site, language, "/"),
          participant(std::move(somebody)),
          context(page, participant, *world.workspace_, type(type_id)),
          reading(page, participant, *world.workspace_, type(type_id), TableUse::reading) {}

    // Sends a table, with the columns as they are guessed.
    StoredImport send(const std::string& bytes, const std::string& file_name = "table.csv") const {
      WorkspaceSite& workspace = context.workspace();
      StoredImport import;
      import.coalition = participant.coalition.id;
      import.person = participant.person();
      import.type = context.type().id;
      import.file_name = file_name;
      import.table = read_sent_table(bytes).value();
      import.mapping = guess_columns(import.table.header, reading.columns(), *page.site().messages);
      const std::string id = workspace.imports.add(import).value();
      EXPECT_TRUE(workspace.imports.set_mapping(import.coalition, id, import.mapping));
      return workspace.imports.find(import.coalition, id).value();
    }
    [[nodiscard]] ImportPlan plan(const std::string& bytes) const { return plan_import(reading, send(bytes)); }
    // The same, carried out.
    StoredImport bring_in(const std::string& bytes) const {
      const StoredImport import = send(bytes);
      EXPECT_TRUE(carry_out_import(reading, import, plan_import(reading, import)));
      return context.workspace().imports.find(import.coalition, import.id).value();
    }

    const html::PageContext page;
    const Participant participant;
    const TableContext context;
    const TableContext reading;
  };

  // What is wrong, as "line column key".
  static std::vector<std::string> problems_of(const ImportPlan& plan) {
    std::vector<std::string> problems;
    for (const PlannedLine& line : plan.lines)
      for (const CellProblem& problem : line.problems)
        problems.push_back(std::to_string(line.number) + " " + problem.column + " " + problem.message.key);
    return problems;
  }

  std::unique_ptr<storage::Database> database_;
  std::unique_ptr<accounts::AccountSite> accounts_;
  std::unique_ptr<WorkspaceSite> workspace_;
  accounts::Person ana_;
  accounts::Person ben_;
  Coalition coalition_;
};

}  // namespace foothold::workspace
