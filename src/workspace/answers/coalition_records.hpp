#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "toolkit/toolkit.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// What the public said in one comment period: how many comments were not refused or erased, and how many of them nobody
// has answered yet.
struct PeriodComments {
  std::int64_t all = 0;
  std::int64_t unanswered = 0;
};
using CommentCounts = std::map<std::string, PeriodComments, std::less<>>;  // by the id of the record of the period

// All that a coalition has written down and not put away, as it stands at one moment: what checks look at. Owns the
// records and borrows the toolkit. Never changes, so any thread may ask; pointers stay good as long as it stands.
class CoalitionRecords {
 public:
  // `today` as "2026-05-01". Removed and archived records are left out.
  CoalitionRecords(const toolkit::Toolkit& toolkit, std::string today, std::vector<Record> records,
                   CommentCounts comments = {});
  CoalitionRecords(const CoalitionRecords&) = delete;
  CoalitionRecords& operator=(const CoalitionRecords&) = delete;

  [[nodiscard]] const std::vector<const Record*>& of(std::string_view type) const;  // by title; may be empty
  [[nodiscard]] const Record* find(std::string_view id) const;                      // null when it is not there
  [[nodiscard]] const std::vector<Record>& all() const { return records_; }
  [[nodiscard]] const std::string& today() const { return today_; }
  [[nodiscard]] const toolkit::Toolkit& toolkit() const { return toolkit_; }
  // What the public said in a comment period.
  [[nodiscard]] PeriodComments comments_in(const Record& period) const;

  // The choices of a field, or of a field in rows ("details.kind"), in their order; none when nothing is known.
  [[nodiscard]] const std::vector<toolkit::FieldChoice>& choices(std::string_view type, std::string_view field) const;
  // What one of them is called; the id itself when nothing is known.
  [[nodiscard]] Localized choice_label(std::string_view type, std::string_view field, std::string_view choice) const;
  // The question of a field; its id when nothing is known.
  [[nodiscard]] Localized field_label(std::string_view type, std::string_view field) const;

 private:
  const toolkit::Toolkit& toolkit_;
  std::string today_;
  std::vector<Record> records_;
  CommentCounts comments_;
  std::map<std::string, std::vector<const Record*>, std::less<>> by_type_;
  std::map<std::string_view, const Record*> by_id_;
};

}  // namespace foothold::workspace
