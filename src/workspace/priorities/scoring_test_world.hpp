#pragma once

// Only for tests: one choice of priorities as a few lines.

#include <array>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "workspace/checks/checks_test_world.hpp"
#include "workspace/priorities/scoring_result.hpp"

namespace foothold::workspace {

// Homes, Money and Buses, scored on their size and on what residents put first.
class ScoringWorld {
 public:
  // Rows as JSON: {"voter": …, "seat_type": …, "option": …, "score": …}, without their ids.
  ScoringWorld& row(const std::string& voter, const std::string& seat, const std::string& option, double score,
                    const std::string& criterion = "size") {
    records_.reset();
    rows_.emplace_back(boost::json::object{{"id", "r" + std::to_string(rows_.size())},
                                           {"voter", voter},
                                           {"seat_type", seat},
                                           {"option", option},
                                           {"criterion", criterion},
                                           {"score", score}});
    return *this;
  }
  // One voter on both criteria: size and residents of Homes, of Money, of Buses.
  ScoringWorld& voter(const std::string& voter, const std::string& seat, const std::vector<double>& scores) {
    const std::vector<std::string> options = {"Homes", "Money", "Buses"};
    for (std::size_t place = 0; place < scores.size(); ++place)
      row(voter, seat, options[place / 2], scores[place], place % 2 == 0 ? "size" : "resident-priority");
    return *this;
  }
  ScoringWorld& set(const std::string& field, boost::json::value value) {
    records_.reset();
    sheet_[field] = std::move(value);
    return *this;
  }
  ScoringWorld& weights(double size, double residents) {
    return set("criteria",
               boost::json::array{{{"id", "a"}, {"criterion", "size"}, {"weight", size}},
                                  {{"id", "b"}, {"criterion", "resident-priority"}, {"weight", residents}}});
  }
  // The other records of the coalition.
  ChecksWorld& others() {
    records_.reset();
    return others_;
  }

  // Hold until the world changes.
  const CoalitionRecords& records() {
    if (records_) return *records_;
    if (reference_.empty()) reference_ = others_.add("priority-scoring", "{}");
    boost::json::object fields = sheet_;
    fields["scores"] = rows_;
    others_.record(reference_).fields = std::move(fields);
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", others_.records());
    return *records_;
  }
  const std::string& reference() {
    records();
    return reference_;
  }
  const Record& sheet() {
    const std::string id = others_.record(reference()).id;
    return *records().find(id);
  }
  Scoring scoring() { return read_scoring(records(), sheet()); }
  ScoringResult result(int enough = 1) {
    const Scoring read = scoring();
    return scoring_result(records(), read, enough);
  }

 private:
  ChecksWorld others_;
  boost::json::object sheet_ = {
      {"name", "Choice"},
      {"method", "weighted"},
      {"options",
       boost::json::array{
           {{"id", "h"}, {"option", "Homes"}}, {{"id", "m"}, {"option", "Money"}}, {{"id", "b"}, {"option", "Buses"}}}},
      {"criteria", boost::json::array{{{"id", "a"}, {"criterion", "size"}, {"weight", 40}},
                                      {{"id", "b"}, {"criterion", "resident-priority"}, {"weight", 60}}}}};
  boost::json::array rows_;
  std::string reference_;
  std::unique_ptr<const CoalitionRecords> records_;
};

// "Homes 4.40 1, Money 3.60 2=": name, total and place of each option, with a sign for ties and a dash for no total.
inline std::string words_of(const Scoring& scoring, const std::vector<Standing>& standings) {
  std::string words;
  for (std::size_t option = 0; option < standings.size(); ++option) {
    const Standing& one = standings[option];
    std::array<char, 32> total = {};
    if (one.total) std::snprintf(total.data(), total.size(), "%.2f", *one.total);
    words += (option == 0 ? "" : ", ") + scoring.options[option].name + " " + (one.total ? total.data() : "-") + " " +
             std::to_string(one.place) + (one.tied ? "=" : "");
  }
  return words;
}

}  // namespace foothold::workspace
