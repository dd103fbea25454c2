#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// One part of a worksheet: the records of one type that are filled in on it.
struct WorksheetSheet {
  std::string type;   // a record type
  bool many = false;  // a list of records; otherwise the coalition keeps one
  Localized note;     // what this part is; empty when the worksheet has only one
};

// Where the answers of a worksheet are used again.
struct WorksheetFeed {
  std::string worksheet;  // the code of the other worksheet, "W2.1"
  Localized what;
};

// A document that a worksheet prints as, and what it is made of: "answers" is the filled worksheet itself,
// "view work-plan" a view, "letter meeting minutes" a paper that records of a type print as, with its kind where there
// are several, "drawing systems-map" the drawing of such records, "plan" the plan of the coalition.
struct PrintedDocument {
  Localized name;
  std::string made_of;
};

// One worksheet of the toolkit, as written in content/worksheets. A plain value.
struct Worksheet {
  std::string id;    // stands in addresses
  std::string code;  // "W1.1": chapter and number
  int chapter = 0;   // 1 to 7, and 0 for the introduction
  int number = 0;    // within the chapter
  Localized title;
  Localized help;
  std::vector<Localized> steps;
  Localized example;
  std::vector<PrintedDocument> prints_as;
  std::vector<WorksheetSheet> sheets;
  std::vector<WorksheetFeed> feeds;
};

// All worksheets, by chapter and number. Owns them and never changes after reading, so any thread may ask; pointers
// stay good as long as the object stands where it is.
class Worksheets {
 public:
  // Reads every file below content/worksheets and holds it against the record types. What is wrong is added to
  // `problems` with file and line.
  static Worksheets read(const ContentFolder& folder, const RecordTypes& types, ContentProblems& problems);

  [[nodiscard]] const std::vector<Worksheet>& all() const { return worksheets_; }
  [[nodiscard]] const Worksheet* find(std::string_view id) const;             // null when there is no such worksheet
  [[nodiscard]] const Worksheet* find_by_code(std::string_view code) const;   // the same
  [[nodiscard]] std::vector<const Worksheet*> of_chapter(int chapter) const;  // in their order; may be empty
  [[nodiscard]] std::vector<const Worksheet*> with_type(std::string_view type) const;  // that such records belong to

 private:
  std::vector<Worksheet> worksheets_;
};

// "/toolkit/worksheets/readiness", where everybody finds an empty form of it.
[[nodiscard]] std::string worksheet_path(const Worksheet& worksheet);

}  // namespace foothold::toolkit
