#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/summary/compose_summary.hpp"

namespace foothold::workspace {

// What all parts of a summary say alike. Pure; borrows the source.
class SummaryWords {
 public:
  explicit SummaryWords(const SummarySource& source) : source_(source) {}

  [[nodiscard]] const SummarySource& source() const { return source_; }
  [[nodiscard]] const CoalitionRecords& records() const { return source_.records; }

  // Words of content/strings, by their key without "summary." before it.
  [[nodiscard]] const std::string& text(std::string_view key) const;
  using Values = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  [[nodiscard]] std::string fill(std::string_view key, Values values) const;
  [[nodiscard]] std::string row(const std::vector<std::string>& names) const;  // "A, B and C"

  // The records of a type that are agreed or published.
  [[nodiscard]] std::vector<const Record*> settled(std::string_view type) const;
  // The local indicators among the numbers of a finding, whoever may see their records.
  [[nodiscard]] std::vector<const ShownIndicator*> indicators(const Record& finding) const;
  // The titles of the records to which a field leads.
  [[nodiscard]] std::vector<std::string> titles(const Record& record, std::string_view field) const;
  [[nodiscard]] std::vector<std::string> predictors(const Fields& fields, std::string_view field) const;
  // A text by language where there is one in ours; the other field otherwise.
  [[nodiscard]] std::string own_words(const Record& record, std::string_view localized,
                                      std::string_view otherwise) const;

 private:
  const SummarySource& source_;
};

// The findings that a summary tells, of one of the kinds.
[[nodiscard]] std::vector<const Record*> findings_of_kind(const SummaryWords& words,
                                                          std::initializer_list<std::string_view> kinds);
// The pillar below which a finding is told: the first that it names, or that of its first predictor; may be empty.
[[nodiscard]] std::string pillar_of(const CoalitionRecords& records, const Record& finding);

// Adds a finding to the part: its sentence, and below it whom it is about, its numbers and its voices.
void tell_finding(const SummaryWords& words, const Record& finding, ComposedPart& part);
// Adds what a finding rests on to what the part tells of.
void note_finding(const SummaryWords& words, const Record& finding, ComposedPart& part);

// Adds a sentence that names several things, or points below a sentence, when there are some.
void add_named(const SummaryWords& words, ComposedPart& part, std::string_view key,
               const std::vector<std::string>& names);
void add_points(ComposedPart& part, const std::string& lead, std::vector<std::string> points);

}  // namespace foothold::workspace
