#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/components.hpp"
#include "html/page.hpp"
#include "toolkit/checks/check_text.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// Something that a check found, in the words of one reader.
struct FindingView {
  std::string check;  // "C2-1"
  toolkit::Severity severity = toolkit::Severity::information;
  std::string title;
  std::string says;
  std::string why;
  std::string fix;
  std::string place;  // what it concerns: the name of a record or of a chapter
  std::string path;   // where it is mended, without a language
  std::string key;    // by which it is accepted; empty when the reader may not

  struct Accepted {
    std::string record;  // empty when the reader may not take it back
    std::string person;
    std::string at;
    std::string reason;
  };
  std::optional<Accepted> accepted = {};
};

// "2 warnings, 1 block": how many of each severity are open; empty for none.
[[nodiscard]] std::string findings_in_short(const html::PageContext& context, const std::vector<FindingView>& findings);

// The findings as a list, with what to do, and for warnings the form to accept them. `heading` is that of each finding.
// Writes nothing for none.
enum class FindingPlace { named, known };  // whether each says what it concerns, or the page does
void write_findings(html::Html& html, const html::PageContext& context, const Participant& participant,
                    const std::vector<FindingView>& findings, html::Heading heading, FindingPlace place);

}  // namespace foothold::workspace
