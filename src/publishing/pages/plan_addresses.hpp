#pragma once

#include <string>

#include "html/page.hpp"
#include "publishing/plan/plan_form.hpp"

namespace foothold::publishing {

// Where the pages of one published version are, as paths without a language. On a server they stand below the address
// of the plan; a static copy holds one version, whose whole plan is its first page. A plain value; borrows the context
// for the call only.
class PlanAddresses {
 public:
  PlanAddresses(const html::PageContext& context, const std::string& slug, std::int64_t number);

  [[nodiscard]] const std::string& plan() const { return plan_; }  // the newest version
  [[nodiscard]] std::string form(PlanForm form) const { return at("", form); }
  [[nodiscard]] std::string both_languages(PlanForm form) const { return at("/both-languages", form); }
  // Another version; empty in a copy, which has none. And what a version says differently from the one before.
  [[nodiscard]] std::string version(std::int64_t number) const;
  [[nodiscard]] std::string changes(std::int64_t number) const;
  // Files are only where a server makes them: "pdf" and "docx".
  [[nodiscard]] std::string file(const std::string& ending, PlanForm form) const;
  [[nodiscard]] std::string file_of_both_languages(const std::string& ending, PlanForm form) const;

 private:
  [[nodiscard]] std::string at(const std::string& page, PlanForm form) const;

  bool is_copy_;
  std::string plan_;
  std::int64_t number_;
};

}  // namespace foothold::publishing
