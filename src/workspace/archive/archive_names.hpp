#pragma once

#include <map>
#include <string>

#include "html/page.hpp"
#include "workspace/archive/archive_pages.hpp"

namespace foothold::workspace {

// What ids and references of an archive are called. Borrows the archive, the words and the context.
class ArchiveNames {
 public:
  ArchiveNames(const CoalitionArchive& archive, const ArchiveWords& words, const html::PageContext& context);

  // The name of a person; the id of one who is not in the archive, and words for the nobody of anonymous answers.
  [[nodiscard]] std::string person(const std::string& id) const;
  // "Boone County (29019)" for "place:29019"; the reference itself when it leads nowhere.
  [[nodiscard]] std::string reference(const std::string& reference) const;
  // Where a reference leads from the page of a type: "task.html#01h…"; empty when it does not lead to a record.
  [[nodiscard]] std::string address(const std::string& reference) const;
  [[nodiscard]] std::string title(const Record& record) const;
  // What the records of a type are called; the id of a type that the content does not know.
  [[nodiscard]] std::string plural(const std::string& type) const;

 private:
  [[nodiscard]] const Record* find(const std::string& reference) const;

  const ArchiveWords& words_;
  const html::PageContext& context_;
  std::map<std::string, std::string> people_;
  std::map<std::string, const Record*> records_;
};

}  // namespace foothold::workspace
