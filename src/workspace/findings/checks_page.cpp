#include "workspace/findings/checks_page.hpp"

#include "html/components.hpp"

namespace foothold::workspace {
namespace {

using html::Heading;
using html::Html;
using html::PageContext;
using toolkit::Severity;

void write_part(Html& html, const PageContext& context, const Participant& participant, std::string_view key,
                const std::vector<FindingView>& findings) {
  if (findings.empty()) return;
  const html::Element section = html.open("section", {{"class", "fh-section"}});
  const std::string part(key);
  html::heading(html, Heading::h2, context.fill(part, {{"count", std::to_string(findings.size())}}), part);
  html::paragraph(html, context.text(part + ".about"));
  write_findings(html, context, participant, findings, Heading::h3, FindingPlace::named);
}

}  // namespace

std::string checks_page(const PageContext& context, const Participant& participant, const ChecksView& view) {
  const bool for_plan = view.scope == CheckScope::plan;
  std::vector<std::vector<FindingView>> open(toolkit::severity_count);
  std::vector<FindingView> accepted;
  for (const FindingView& finding : view.findings)
    (finding.accepted ? accepted : open[static_cast<std::size_t>(finding.severity)]).push_back(finding);
  const std::string& title = context.text(for_plan ? "checks.plan_title" : "checks.title");
  return WorkspacePage(context, participant).write(title, {}, [&](Html& html) {
    html::error_summary(html, context, view.errors);
    html::paragraph(html, context.text(for_plan ? "checks.plan_about" : "checks.about"));
    {
      const html::Element other = html.open("p", {{"class", "fh-no-print"}});
      html::link(html, address_in(context, participant, for_plan ? "/checks" : "/checks?for=plan"),
                 context.text(for_plan ? "checks.for_all" : "checks.for_plan"));
    }
    if (view.findings.empty())
      return html::nothing_yet(html, Heading::h2, context.text(for_plan ? "checks.plan_none" : "checks.none"),
                               context.text("checks.none_text"));
    for (int place = 0; place < toolkit::severity_count; ++place) {
      const std::string name(toolkit::severity_name(static_cast<Severity>(place)));
      write_part(html, context, participant, "checks.part." + name, open[static_cast<std::size_t>(place)]);
    }
    write_part(html, context, participant, "checks.part.accepted", accepted);
  });
}

}  // namespace foothold::workspace
