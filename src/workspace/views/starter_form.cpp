#include "workspace/views/starter_form.hpp"

#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_actions/starter_routes.hpp"

namespace foothold::workspace {

void write_starter_form(html::Html& html, const html::PageContext& context, const Participant& participant,
                        const toolkit::Toolkit& toolkit, std::string_view type, std::size_t existing) {
  const bool risks = type == starter_risk_type && existing == 0 && may_start_risks(participant);
  const bool survey = type == starter_survey_type && may_begin(participant);
  if (!risks && !survey) return;
  const std::size_t count = risks ? toolkit.starter_risks.size() : toolkit.survey_starter.questions.size();
  const SessionForm form(html, context, participant.visitor,
                         participant.path(risks ? starter_risks_path : starter_survey_path));
  html::submit_button(
      html, context.fill(risks ? "views.starter.risks" : "views.starter.survey", {{"count", std::to_string(count)}}));
}

}  // namespace foothold::workspace
