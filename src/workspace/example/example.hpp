#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accounts/role.hpp"
#include "base/language.hpp"
#include "toolkit/record_types/record_status.hpp"

namespace foothold::workspace {

// The example coalition as content/example-coalition tells it on one day: fictional people of a fictional county and
// all that they have written. Things in it are known by their keys; a reference between two records stands as
// "priority:homes", with the key where a stored one has an id. Plain values.

// Somebody with an account with which nobody can sign in.
struct ExamplePerson {
  std::string key;
  std::string name;
  Language language = Language::english;
  accounts::Role role = accounts::Role::viewer;
};

struct ExampleRecord {
  std::string key;
  std::string type;
  toolkit::RecordStatus status = toolkit::RecordStatus::draft;
  toolkit::Visibility visibility = toolkit::Visibility::coalition;
  std::string owner;  // a person, who also writes it
  boost::json::object fields;
};

// A later change of a record: only what it changes.
struct ExampleEdit {
  std::string record;
  std::string person;
  std::string reason;
  std::optional<toolkit::RecordStatus> status;
  boost::json::object fields;
};

struct ExampleComment {
  std::string record;
  std::string person;
  std::string body;  // "@" and a name calls a member, as in any comment
};

// A warning at a record that somebody accepted.
struct ExampleAcceptance {
  std::string check;
  std::string record;
  std::string person;
  std::string reason;
};

struct Example {
  std::string name;
  std::vector<ExamplePerson> people;
  std::vector<ExampleRecord> records;
  std::vector<ExampleEdit> edits;
  std::vector<ExampleComment> comments;
  std::vector<ExampleAcceptance> accepted;
};

// The short name that the example has in addresses.
inline constexpr const char* example_slug = "example";

// The types of the records by their keys.
using ExampleTypes = std::map<std::string, std::string, std::less<>>;

}  // namespace foothold::workspace
