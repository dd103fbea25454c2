#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "toolkit/record_types/record_status.hpp"

namespace foothold::toolkit {

// Which answer a field takes. docs/record-types.md says how each one looks in JSON.
enum class FieldType {
  line,
  text,
  integer,
  number,
  percent,
  money,
  date,
  period,
  choice,
  choices,
  reference,
  references,
  place,
  file,
  yes_no_unsure,
  likert,
  localized,
  rows
};

[[nodiscard]] std::string_view field_type_name(FieldType type);  // "yes_no_unsure", as in content
[[nodiscard]] std::optional<FieldType> field_type_from_name(std::string_view name);

struct FieldChoice {
  std::string id;
  Localized label;
};

// One field of a record type: what is asked, and which answers fit. Limits that the content leaves out but the type
// has of its own are filled in: the letters of texts, the entries of lists, 0 and 100 for percents.
struct FieldRule {
  std::string id;
  FieldType type = FieldType::line;
  Localized label;
  Localized help;                            // empty in both languages when there is none
  Localized example;                         // the same
  Localized section;                         // the heading of a part of the form that begins here; empty otherwise
  Localized section_help;                    // what is said below that heading; may be empty
  std::optional<RecordStatus> required_for;  // the first status that a record cannot have without an answer
  std::optional<Visibility> visibility;      // nothing: as the record
  std::vector<FieldChoice> choices;          // of choice and choices, wherever the content has them
  std::string choice_list;                   // the list that they come from; empty when they are the field's own
  std::vector<std::string> to;               // of references: ids of record types and the words of reference_words()
  std::optional<int> at_most;                // letters of line, text and localized
  std::optional<double> minimum;             // of integer, number, percent and the amount of money
  std::optional<double> maximum;             // the same
  std::optional<int> most_entries;           // of references and rows
  bool fixed = false;                        // as it was first written: no form asks for it, and no edit changes it
  bool names_row = false;                    // of a row: two rows with the same answers in all such fields are one
  std::string required_with;                 // of a row: asked for only where this field of the row has an answer
  std::vector<FieldRule> fields;             // of rows; none of them are rows themselves

  [[nodiscard]] const FieldChoice* find_choice(std::string_view choice) const;  // null when there is none
};

// One kind of object that a coalition keeps: an organization, a decision, a risk.
struct RecordType {
  std::string id;
  Localized label;
  Localized plural;
  Localized purpose;
  std::string title_field;  // the id of a field of type line or text that everyone who sees the record may see
  Visibility visibility = Visibility::coalition;
  bool anonymous = false;         // nobody is kept beside a record, and nobody may open one: only totals are shown
  std::string begun_at;           // the view at which the program makes its records; empty: people fill in its form
  std::string lines_of;           // the rows for each of which a table may have a line; empty: a line is a record
  bool confidential = false;      // whatever is printed of a record says that it may not be passed on
  std::vector<FieldRule> fields;  // in the order in which people see them

  [[nodiscard]] const FieldRule* find_field(std::string_view field) const;  // null when there is none
  // Whether it was begun in the trust that nobody but its owner ever sees it, also when they have left.
  [[nodiscard]] bool stays_private() const { return visibility == Visibility::owner; }
};

// All record types, in the order of their ids. Owns them and never changes after reading, so any thread may ask;
// pointers stay good as long as the object stands where it is.
class RecordTypes {
 public:
  // Reads every file below content/record-types and content/choice-lists. What is wrong is added to `problems` with
  // file and line; the types are fit for use only when nothing was added there.
  static RecordTypes read(const ContentFolder& folder, ContentProblems& problems);

  [[nodiscard]] const RecordType* find(std::string_view id) const;  // null when there is no such type
  [[nodiscard]] const std::vector<RecordType>& all() const { return types_; }

 private:
  std::vector<RecordType> types_;
};

// What a reference may lead to besides records: predictor, pillar, place, reading and person. A person is also kept as
// a record; the others never are.
[[nodiscard]] const std::vector<std::string>& reference_words();

}  // namespace foothold::toolkit
