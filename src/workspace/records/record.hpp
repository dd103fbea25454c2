#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "toolkit/record_types/record_status.hpp"

namespace foothold::workspace {

using toolkit::RecordStatus;
using toolkit::Visibility;

// One thing that a coalition has written down: a plan, a finding, an answer. What its fields mean is said by the record
// types of the content; here they are names with values. A plain value; times are as utc_now()
// writes them, persons are ids.
struct Record {
  std::string coalition;
  std::string id;
  std::string type;
  std::string title;
  RecordStatus status = RecordStatus::draft;
  Visibility visibility = Visibility::coalition;
  std::string owner;
  boost::json::object fields;  // holds no null: a field without a value is not there
  std::int64_t revision = 0;   // counts from 1; 0 is a record that is not stored yet
  std::int64_t last_change = 0;
  std::string created_at;
  std::string created_by;
  std::string changed_at;
  std::string changed_by;
  std::string deleted_at;  // empty when it is not removed
  std::string deleted_by;

  [[nodiscard]] bool removed() const { return !deleted_at.empty(); }
};

// What someone wants to write for the first time.
struct NewRecord {
  std::string coalition = {};
  std::string type = {};
  boost::json::object fields = {};
  RecordStatus status = RecordStatus::draft;
  Visibility visibility = Visibility::coalition;
  std::string owner = {};
  std::string person = {};
  std::string reason = {};
};

// What someone wants to write over a record, and which revision was before their eyes. Only what they changed is here;
// a null removes a field.
struct RecordEdit {
  std::string coalition = {};
  std::string record = {};
  std::int64_t base_revision = 0;
  boost::json::object fields = {};
  std::optional<RecordStatus> status = {};
  std::optional<Visibility> visibility = {};
  std::optional<std::string> owner = {};
  std::string person = {};
  std::string reason = {};
};

// Removing a record, bringing it back, or going back to a version of it.
struct RecordAction {
  std::string coalition = {};
  std::string record = {};
  std::int64_t base_revision = 0;
  std::string person = {};
  std::string reason = {};
};

// Whose eyes a list is for: they see the records with one of these visibilities, and those that they own.
struct Reader {
  std::string person;
  std::vector<Visibility> visibilities;
};
// As the statements of the stores take it: ",coalition,everyone,"; empty for nobody in particular, who sees all.
[[nodiscard]] std::string visibility_list(const std::optional<Reader>& reader);

// A reference from a field of a record: to another record ("record"), to a reading of a metric, or to whatever to_kind
// says. Positions count from 0 within a field.
struct Link {
  std::string field;
  std::int64_t position = 0;
  std::string to_kind;
  std::string to_id;

  friend bool operator==(const Link&, const Link&) = default;
};

struct StoredLink {
  std::string from_record;
  Link link;
};

// What is known of a record only by knowing its type.
struct RecordDescription {
  std::string title;
  std::vector<Link> links;
  std::string search_text;  // what it is found by besides its title, as people wrote it
  // Those of the links that lead to other records of the coalition, each with its type as to_kind. They must be there.
  std::vector<Link> to_records = {};
  // Nobody may be named with it: it is stored without an owner, and its change without a person.
  bool anonymous = false;
};

// Describes a record as it is about to be stored, or refuses it, and then nothing is stored. Title, revision and times
// are still those of before: revision 0 says that it is new. Called inside the writing transaction and from any thread:
// it must be quick and must not ask the database. Not called for removing and restoring, which leave a record as it is.
using DescribeRecord = std::function<Result<RecordDescription>(const Record&)>;

}  // namespace foothold::workspace
