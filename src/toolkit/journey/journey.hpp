#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// The record type in which a coalition keeps its answers: a field for each question, with the same id and choices.
inline constexpr std::string_view journey_record_type = "journey-path";
// The question whose answer chooses the path.
inline constexpr std::string_view entry_question = "today";

struct JourneyChoice {
  std::string id;
  Localized label;
  Localized advice;  // said on the path of whoever chose it; empty when there is nothing to say
};

// One question of "Where are you on your upward mobility journey?"
struct JourneyQuestion {
  std::string id;  // also its name in addresses and forms
  bool many = false;
  bool required = false;
  Localized label;
  Localized help;  // empty when there is none
  std::vector<JourneyChoice> choices;

  [[nodiscard]] const JourneyChoice* find_choice(std::string_view choice) const;  // null when there is none
};

struct JourneyTask {
  std::string worksheet;  // its code, "W1.1"
  Localized what;
};

// Where an answer to the first question leads.
struct JourneyPath {
  std::string entry_point;               // id of the framework, and of the choice
  std::vector<int> chapters;             // to begin with, as the framework says
  std::vector<JourneyTask> first_tasks;  // three
  std::vector<Localized> documents;      // to expect at the end
};

// The questions of worksheet W0.1 and the paths that the answers lead to, as content/journey.yaml has them. Owns them
// and never changes after reading, so any thread may ask; pointers stay good as long as the object stands where it is.
class Journey {
 public:
  // Reads the file and holds it against the entry points of the framework, the worksheets and the record type that
  // keeps the answers. What is wrong is added to `problems` with file and line.
  static Journey read(const ContentFolder& folder, const Framework& framework, const Worksheets& worksheets,
                      const RecordTypes& types, ContentProblems& problems);

  [[nodiscard]] const std::vector<JourneyQuestion>& questions() const { return questions_; }
  [[nodiscard]] const std::vector<JourneyPath>& paths() const { return paths_; }
  [[nodiscard]] const JourneyPath* find_path(std::string_view entry_point) const;  // null when there is none

 private:
  std::vector<JourneyQuestion> questions_;
  std::vector<JourneyPath> paths_;
};

}  // namespace foothold::toolkit
