#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "publishing/plan/plan_form.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/public_comments/public_comment.hpp"
#include "workspace/record_request.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::publishing {

// The coalition's own indicators as everyone may see them: those that are agreed, whose holder of the data allows
// results to be published, and of which anything is left to be seen. Looked at when they are first asked for, and once
// for all forms and languages. Not thread-safe.
class PublishedIndicators {
 public:
  [[nodiscard]] const std::vector<workspace::ShownIndicator>& of(const workspace::ViewRequest& view);

 private:
  std::optional<std::vector<workspace::ShownIndicator>> indicators_;
};

// What a plan is written from. Borrows everything; see PlanRecords for whose eyes its records are seen with.
struct PlanSource {
  const workspace::ViewRequest& view;  // `records` are those of the plan; `all` only for sums that tell of nobody
  PlanForm form;
  const workspace::Record* setup;         // the record that says how far the plan is; null when there is none
  const toolkit::Vocabulary* vocabulary;  // the words that its readers know; null: the framework's
  PublishedIndicators& published;
  const std::vector<workspace::PublicComment>& comments;  // what the public said and is shown, the oldest first

  [[nodiscard]] const html::PageContext& context() const { return view.context; }
  [[nodiscard]] const workspace::CoalitionRecords& records() const { return view.records; }
  [[nodiscard]] const std::vector<workspace::ShownIndicator>& indicators() const { return published.of(view); }
  // Whether a form has room for the main things only.
  [[nodiscard]] bool is_short() const { return form != PlanForm::full; }
};

// The records of a coalition as a plan tells of them, whoever asks: seen with the eyes of a viewer, and agreed or
// published. So nothing private can get into a plan, and all who work on it read the same. Holds for one request.
class PlanRecords {
 public:
  PlanRecords(workspace::WorkspaceSite& workspace, const workspace::Coalition& coalition);

  [[nodiscard]] const workspace::CoalitionRecords& records() const { return *records_; }
  // Everything that the coalition has written, as its checks look at it.
  [[nodiscard]] const workspace::CoalitionRecords& all() const { return *all_; }
  // A plan in the language of the page. Borrows from this as well.
  [[nodiscard]] PlanSource source(PlanForm form, const html::PageContext& context);

 private:
  workspace::WorkspaceSite& workspace_;
  const workspace::Participant reader_;
  const http::Query no_query_;
  std::unique_ptr<const workspace::CoalitionRecords> all_;
  std::unique_ptr<const workspace::CoalitionRecords> records_;
  const std::vector<workspace::PublicComment> comments_;
  std::unique_ptr<const workspace::ReferenceNames> names_;
  std::unique_ptr<const workspace::ViewRequest> view_;
  PublishedIndicators published_;
};

}  // namespace foothold::publishing
