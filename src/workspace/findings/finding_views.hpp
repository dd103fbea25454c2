#pragma once

#include <map>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/pages/findings_section.hpp"

namespace foothold::workspace {

// Makes what pages show of findings: the words of one reader, and where each is mended.
class FindingViews {
 public:
  // `people` are the names of the members by their ids. Borrows everything.
  FindingViews(const html::PageContext& context, const Participant& participant, const toolkit::Toolkit& toolkit,
               const std::map<std::string, std::string>& people)
      : context_(context), participant_(participant), toolkit_(toolkit), people_(people) {}

  [[nodiscard]] FindingView of(const TextedFinding& finding) const;
  // Those at one record; those at a chapter, whatever they show at.
  [[nodiscard]] std::vector<FindingView> at_record(const std::vector<TextedFinding>& findings,
                                                   const std::string& record) const;
  [[nodiscard]] std::vector<FindingView> of_chapter(const std::vector<TextedFinding>& findings, int chapter) const;
  // Those at the records of one of the worksheet's types.
  [[nodiscard]] std::vector<FindingView> of_worksheet(const std::vector<TextedFinding>& findings,
                                                      const toolkit::Worksheet& worksheet) const;

 private:
  void place(const TextedFinding& finding, FindingView& view) const;
  [[nodiscard]] std::string name_of(const std::string& person) const;

  const html::PageContext& context_;
  const Participant& participant_;
  const toolkit::Toolkit& toolkit_;
  const std::map<std::string, std::string>& people_;
};

}  // namespace foothold::workspace
