#pragma once

// Only for tests: the records of a coalition as a few lines, under the real content.

#include <boost/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/source_tree.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/checks/check_list.hpp"

namespace foothold::workspace {

inline const toolkit::Toolkit& toolkit_for_checks() {
  static const toolkit::Toolkit read = [] {
    ContentProblems problems;
    return toolkit::read_toolkit(ContentFolder(source_tree() / "content"), problems);
  }();
  return read;
}

// Records to be looked at by checks, on the first of May 2026.
class ChecksWorld {
 public:
  // Adds a record with fields as JSON; gives its reference, "person:1".
  std::string add(const std::string& type, const std::string& fields, RecordStatus status = RecordStatus::draft) {
    Record record;
    record.id = std::to_string(records_.size() + 1);
    record.type = type;
    record.status = status;
    record.fields = boost::json::parse(fields).as_object();
    record.changed_at = "2026-04-02T10:00:00Z";
    if (const toolkit::RecordType* known = toolkit_for_checks().record_types.find(type))
      record.title = toolkit::title_of(*known, record.fields);
    records_.push_back(record);
    return type + ":" + record.id;
  }

  [[nodiscard]] Record& record(const std::string& reference) {
    return records_.at(std::stoul(reference.substr(reference.find(':') + 1)) - 1);
  }

  // Says what the public said in a comment period.
  void add_comments(const std::string& period, PeriodComments comments) { comments_[record(period).id] = comments; }

  // What one check finds, each as its English words.
  [[nodiscard]] std::vector<std::string> says(const std::string& check) const {
    std::vector<std::string> lines;
    for (const Finding& finding : findings())
      if (finding.check == check) lines.push_back(words_of(*toolkit_for_checks().checks.find(check), finding).english);
    return lines;
  }

  [[nodiscard]] const std::vector<Record>& records() const { return records_; }

  [[nodiscard]] std::vector<Finding> findings() const {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", records_, comments_);
    return run_checks(records);
  }

 private:
  std::vector<Record> records_;
  CommentCounts comments_;
};

}  // namespace foothold::workspace
