#include "workspace/visible_fields.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using toolkit::FieldRule;

// Takes out of an object what the participant may not see of it.
class Redaction {
 public:
  Redaction(const Participant& participant, const std::string& owner) : participant_(participant), owner_(owner) {}

  void redact(const std::vector<FieldRule>& rules, boost::json::object& fields) const {
    for (const FieldRule& rule : rules) {
      if (!may_see_field(participant_, rule, owner_)) {
        fields.erase(rule.id);
      } else if (rule.type == toolkit::FieldType::rows) {
        redact_rows(rule, fields.if_contains(rule.id));
      }
    }
  }

 private:
  void redact_rows(const FieldRule& rule, boost::json::value* answer) const {
    boost::json::array* rows = answer == nullptr ? nullptr : answer->if_array();
    if (rows == nullptr) return;
    for (boost::json::value& row : *rows)
      if (boost::json::object* parts = row.if_object()) redact(rule.fields, *parts);
  }

  const Participant& participant_;
  const std::string& owner_;
};

void redact_snapshot(const Redaction& redaction, const toolkit::RecordType& type, boost::json::object& snapshot) {
  boost::json::value* fields = snapshot.if_contains("fields");
  if (fields != nullptr && fields->is_object()) redaction.redact(type.fields, fields->get_object());
}

}  // namespace

bool may_see_field(const Participant& participant, const FieldRule& rule, const std::string& owner) {
  return !rule.visibility || may_see(participant, *rule.visibility, owner);
}

bool may_see_path(const Participant& participant, const toolkit::RecordType& type, const std::string& owner,
                  std::string_view path) {
  const auto names = split(path, '.');
  const FieldRule* rule = type.find_field(names.front());
  if (rule == nullptr) return true;
  if (!may_see_field(participant, *rule, owner)) return false;
  if (names.size() < 3) return true;
  const auto part = std::ranges::find(rule->fields, names[2], &FieldRule::id);
  return part == rule->fields.end() || may_see_field(participant, *part, owner);
}

std::vector<std::string> unseen_fields(const Participant& participant, const toolkit::RecordType& type,
                                       const std::string& owner) {
  std::vector<std::string> unseen;
  for (const FieldRule& rule : type.fields)
    if (!may_see_field(participant, rule, owner)) unseen.push_back(rule.id);
  return unseen;
}

boost::json::object visible_fields(const Participant& participant, const toolkit::RecordType& type,
                                   const std::string& owner, boost::json::object fields) {
  Redaction(participant, owner).redact(type.fields, fields);
  return fields;
}

Record visible_record(const Participant& participant, const toolkit::RecordType& type, Record record) {
  Redaction(participant, record.owner).redact(type.fields, record.fields);
  return record;
}

Change visible_change(const Participant& participant, const toolkit::RecordType& type, const std::string& owner,
                      Change change) {
  const Redaction redaction(participant, owner);
  redact_snapshot(redaction, type, change.before);
  redact_snapshot(redaction, type, change.after);
  // With the hash of all, whoever sees a part could try out what the rest may be.
  change.hash.clear();
  change.previous_hash.clear();
  return change;
}

}  // namespace foothold::workspace
