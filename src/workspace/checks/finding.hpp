#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "workspace/answers/localized_values.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// What a check found: which one, where, and what its words need. A plain value.
struct Finding {
  std::string check;   // "C2-1"
  std::string record;  // the id of the record at which it shows; empty: the coalition
  std::vector<std::pair<std::string, Localized>> values;  // for the {names} of its words
  std::vector<std::string> tells_of;                      // ids of other records that the values name
  std::string mended_at = {};  // of a finding at the coalition: the id of the one record where it is mended
};

// A short text by which the same finding is known again later: the same check, record and values give the same.
[[nodiscard]] std::string fingerprint(const Finding& finding);

// What one check finds, gathered while it looks. Remembers whose findings they are.
class FindingList {
 public:
  using Values = std::vector<std::pair<std::string, Localized>>;

  explicit FindingList(std::string_view check) : check_(check) {}

  // At the whole coalition.
  void add(Values values = {}) { findings_.push_back({check_, "", std::move(values), {}}); }
  // At the whole coalition, about one record: it does not keep that record from being agreed, but is mended there.
  void add_about(const Record& record, Values values) {
    findings_.push_back({check_, "", std::move(values), {record.id}, record.id});
  }
  // At a record.
  void add(const Record& record, Values values = {}) {
    findings_.push_back({check_, record.id, std::move(values), {}});
  }
  // Says that the values of the last finding name another record.
  void tells_of(const Record& record) { findings_.back().tells_of.push_back(record.id); }
  // The same of several.
  void tells_of(const std::vector<const Record*>& records) {
    for (const Record* record : records) tells_of(*record);
  }

  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

 private:
  std::string check_;
  std::vector<Finding> findings_;
};

}  // namespace foothold::workspace
