#include "toolkit/pages/engagement_phases.hpp"

#include "base/text.hpp"
#include "html/table.hpp"

namespace foothold::toolkit {
namespace {

std::string methods_in_words(const html::PageContext& context, const EngagementPhase& phase) {
  std::vector<std::string> methods;
  for (const PhaseMethod& method : phase.methods) methods.push_back(context.say(method.label));
  return join(methods, "; ");
}

}  // namespace

void engagement_phase_table(html::Html& html, const html::PageContext& context,
                            const std::vector<EngagementPhase>& phases) {
  if (phases.empty()) return;
  html::Table table(html, context, context.text("chapter.phases"),
                    {{context.text("chapter.phases.phase")},
                     {context.text("chapter.phases.shapes")},
                     {context.text("chapter.phases.methods")}},
                    {.quiet = true});
  for (const EngagementPhase& phase : phases)
    table.row(context.say(phase.label)).cell(context.say(phase.shapes)).cell(methods_in_words(context, phase));
}

}  // namespace foothold::toolkit
