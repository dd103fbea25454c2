#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "base/source_tree.hpp"
#include "storage/both_engines_for_test.hpp"
#include "storage/migrations.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/record_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

// Knows one made-up type of records: "title" is the title, "partners" and "metrics" list ids, "text" can be searched,
// a title of "refuse me" is refused, and with "secret" nobody is named. With "needs_partners" the partners must be such
// records that are there.
inline Result<RecordDescription> describe_for_test(const Record& record) {
  RecordDescription description;
  const auto text_of = [&](const char* name) {
    const boost::json::value value = value_or_null(record.fields, name);
    return value.is_string() ? std::string(value.get_string()) : std::string();
  };
  const auto add_links = [&](const char* name, const char* kind) {
    const boost::json::value ids = value_or_null(record.fields, name);
    if (!ids.is_array()) return;
    std::int64_t position = 0;
    for (const auto& id : ids.get_array())
      description.links.push_back({name, position++, kind, std::string(id.as_string())});
  };
  description.title = text_of("title");
  if (description.title == "refuse me") return invalid("title", "workspace.name_empty");
  add_links("partners", "record");
  add_links("metrics", "metric");
  if (record.fields.contains("needs_partners"))
    for (const Link& link : description.links)
      if (link.to_kind == "record")
        description.to_records.push_back({link.field, link.position, "insight", link.to_id});
  description.search_text = text_of("text");
  description.anonymous = record.fields.contains("secret");
  return description;
}

// Two coalitions on an empty database of each engine.
class WorkspaceWorld : public storage::BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    ASSERT_TRUE(storage::migrate(*database_, source_tree() / "migrations"));
    store_ = std::make_unique<RecordStore>(*database_, describe_for_test);
    CoalitionStore coalitions(*database_);
    boone_ = coalitions.create({"boone", "Boone Together", {Language::english}, "ana"}).value().id;
    other_ = coalitions.create({"elsewhere", "Elsewhere", {Language::english}, "zoe"}).value().id;
  }

  [[nodiscard]] NewRecord finding(boost::json::object fields) const {
    NewRecord wanted;
    wanted.coalition = boone_;
    wanted.type = "insight";
    wanted.fields = std::move(fields);
    wanted.owner = "ana";
    wanted.person = "ana";
    return wanted;
  }
  Record make(boost::json::object fields) { return store_->create(finding(std::move(fields))).value(); }

  [[nodiscard]] static RecordEdit edit_of(const Record& record, boost::json::object fields,
                                          const std::string& person = "ben") {
    RecordEdit edit;
    edit.coalition = record.coalition;
    edit.record = record.id;
    edit.base_revision = record.revision;
    edit.fields = std::move(fields);
    edit.person = person;
    return edit;
  }
  Record save(const RecordEdit& edit) { return std::get<Record>(store_->edit(edit).value()); }

  [[nodiscard]] static RecordAction action_on(const Record& record, const std::string& person = "ben") {
    return {record.coalition, record.id, record.revision, person, ""};
  }

  std::unique_ptr<storage::Database> database_;
  std::unique_ptr<RecordStore> store_;
  std::string boone_;
  std::string other_;
};

}  // namespace foothold::workspace
