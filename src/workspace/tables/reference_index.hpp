#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// Names of what references lead to, both ways, as far as one participant may see it. What it looks up once it keeps, so
// that a table of thousands of lines asks for each kind of thing only once. Holds for one request; not thread-safe.
class ReferenceIndex {
 public:
  ReferenceIndex(const html::PageContext& context, const Participant& participant, WorkspaceSite& workspace)
      : context_(context), participant_(participant), workspace_(workspace) {}

  // How a reference stands in a cell: its name when find() gives it back by this name, else the name with the reference
  // in brackets behind it. The reference alone when it leads to nothing that the participant may see.
  [[nodiscard]] std::string text(const std::vector<std::string>& kinds, const std::string& reference);

  // The references that a cell may mean: those with this name in either language, the one in brackets, or the one that
  // it is. For places also their codes, without a leading zero that a spreadsheet has dropped.
  [[nodiscard]] std::vector<std::string> find(const std::vector<std::string>& kinds, const std::string& text);

  // What things of one kind are called: "Organizations".
  [[nodiscard]] std::string kind_name(const std::string& kind) const;

 private:
  // Everything of one kind by its folded names, and its names by its references.
  struct Kind {
    std::multimap<std::string, std::string> by_name;
    std::map<std::string, std::string> names;
  };

  const Kind& kind(const std::string& name);
  void read_records(const std::string& type, Kind& kind);
  void read_framework(const std::string& name, Kind& kind);
  void add(Kind& kind, const std::string& reference, const std::string& name);

  [[nodiscard]] bool leads_somewhere(const std::vector<std::string>& kinds, const std::string& reference);
  [[nodiscard]] std::string place_name(const std::string& code) const;
  [[nodiscard]] std::vector<std::string> find_places(const std::string& text);
  [[nodiscard]] std::vector<std::string> look_for_places(const std::string& text) const;

  const html::PageContext& context_;
  const Participant& participant_;
  WorkspaceSite& workspace_;
  std::map<std::string, Kind> kinds_;
  std::map<std::string, std::vector<std::string>> places_;
};

}  // namespace foothold::workspace
