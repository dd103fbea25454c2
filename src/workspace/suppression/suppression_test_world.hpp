#pragma once

// Only for tests.

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "workspace/checks/checks_test_world.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {

// Local indicators of one place and year, given as rows of JSON without brackets and ids, and what is left to be seen
// of them.
class SuppressionWorld {
 public:
  std::string add(const std::string& answers, const std::vector<std::string>& rows) {
    std::string values;
    for (const std::string& row : rows) {
      values.append(values.empty() ? "" : ", ").append("{\"id\": \"r").append(std::to_string(++rows_));
      values.append(row.find("\"place\"") == std::string::npos ? R"(", "place": "99001", )" : "\", ");
      values.append("\"year\": 2025, ").append(row).append("}");
    }
    const std::string name = "Indicator " + std::to_string(100 + ++indicators_);
    return world_.add("local-indicator", R"({"name": ")" + name + "\", " + answers + ", \"values\": [" + values + "]}");
  }

  ChecksWorld& world() { return world_; }

  // What stands in each row of all indicators, in order: the value, "-" for hidden, "n/a", "<" and ">" for limits.
  [[nodiscard]] std::vector<std::string> shown() {
    const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world_.records());
    std::vector<std::string> texts;
    for (const ShownIndicator& indicator : shown_indicators(records, records.of("local-indicator")))
      for (const ShownValue& value : indicator.values) texts.push_back(text_of_value(value));
    return texts;
  }

 private:
  static std::string text_of_value(const ShownValue& value) {
    static const std::map<Showing, std::string> marks = {{Showing::hidden, "-"},
                                                         {Showing::not_available, "n/a"},
                                                         {Showing::below_limit, "<"},
                                                         {Showing::above_limit, ">"}};
    const auto at = marks.find(value.showing);
    return at != marks.end() ? at->second : std::to_string(std::lround(*number_of(*value.row, "value")));
  }

  ChecksWorld world_;
  int rows_ = 0;
  int indicators_ = 0;
};

}  // namespace foothold::workspace
