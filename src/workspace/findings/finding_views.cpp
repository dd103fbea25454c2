#include "workspace/findings/finding_views.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "workspace/findings/acceptance.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

template <typename Fits>
std::vector<FindingView> select(const FindingViews& views, const std::vector<TextedFinding>& findings, Fits fits) {
  std::vector<FindingView> selected;
  for (const TextedFinding& finding : findings)
    if (fits(finding)) selected.push_back(views.of(finding));
  return selected;
}

// Days that its words name, as people say them.
std::string with_spoken_days(const html::PageContext& context, std::string says, const Finding& finding) {
  for (const auto& [name, value] : finding.values)
    if (const std::string words = date_words(context, value.english); words != value.english)
      says = replace_all(says, value.english, words);
  return says;
}

}  // namespace

FindingView FindingViews::of(const TextedFinding& finding) const {
  const toolkit::CheckText& text = *finding.text;
  FindingView view{.check = text.id,
                   .severity = text.severity,
                   .title = context_.say(text.title),
                   .says = with_spoken_days(context_, context_.say(finding.says), finding.finding),
                   .why = context_.say(text.why),
                   .fix = context_.say(text.fix),
                   .place = {},
                   .path = {},
                   .key = {}};
  place(finding, view);
  const bool may_accept = participant_.role >= Role::editor;
  if (may_accept && can_be_accepted(text)) view.key = fingerprint(finding.finding);
  if (const auto& accepted = finding.accepted)
    view.accepted = FindingView::Accepted{may_accept ? accepted->record : "", name_of(accepted->person), accepted->at,
                                          accepted->reason};
  return view;
}

std::vector<FindingView> FindingViews::at_record(const std::vector<TextedFinding>& findings,
                                                 const std::string& record) const {
  return select(*this, findings, [&](const TextedFinding& one) { return one.finding.record == record; });
}

std::vector<FindingView> FindingViews::of_chapter(const std::vector<TextedFinding>& findings, int chapter) const {
  return select(*this, findings, [&](const TextedFinding& one) { return one.text->chapter == chapter; });
}

std::vector<FindingView> FindingViews::of_worksheet(const std::vector<TextedFinding>& findings,
                                                    const toolkit::Worksheet& worksheet) const {
  return select(*this, findings, [&](const TextedFinding& one) {
    return std::ranges::find(worksheet.sheets, one.type, &toolkit::WorksheetSheet::type) != worksheet.sheets.end();
  });
}

// A finding at the coalition is mended in its chapter; one of the plan wherever the coalition works.
void FindingViews::place(const TextedFinding& finding, FindingView& view) const {
  const Finding& found = finding.finding;
  if (const std::string& record = found.record.empty() ? found.mended_at : found.record; !record.empty()) {
    view.place = title_words(context_, finding.record_name);
    view.path = participant_.path("/records/" + record);
    return;
  }
  const toolkit::Chapter* chapter = find_chapter(toolkit_.chapters, finding.text->chapter);
  view.place = chapter == nullptr ? participant_.coalition.name : toolkit::chapter_label(context_, *chapter);
  view.path = participant_.path(chapter == nullptr ? "" : "/chapters/" + std::to_string(chapter->number));
}

std::string FindingViews::name_of(const std::string& person) const {
  const auto at = people_.find(person);
  return at == people_.end() ? person : at->second;
}

}  // namespace foothold::workspace
