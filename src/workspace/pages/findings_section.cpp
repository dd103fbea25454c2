#include "workspace/pages/findings_section.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

class FindingsSection {
 public:
  FindingsSection(Html& html, const PageContext& context, const Participant& participant, html::Heading heading,
                  FindingPlace place)
      : html_(html), context_(context), participant_(participant), heading_(heading), place_(place) {}

  void write(const FindingView& finding) {
    const Element item = html_.open("li", {{"class", "fh-finding"}});
    html::tag(html_, context_.text("checks.severity." + std::string(toolkit::severity_name(finding.severity))));
    html::heading(html_, heading_, finding.says);
    html::paragraph(html_, finding.why);
    if (!finding.accepted) html_.element("p", {{"class", "fh-finding__fix"}}, finding.fix);
    if (place_ == FindingPlace::named) write_place(finding);
    html_.element("p", {{"class", "usa-hint"}},
                  context_.fill("checks.rule", {{"check", finding.check}, {"title", finding.title}}));
    if (finding.accepted) return write_accepted(finding);
    if (!finding.key.empty()) write_acceptance_form(finding);
  }

 private:
  void write_place(const FindingView& finding) {
    const Element paragraph = html_.open("p");
    html_.text(context_.text("checks.where") + " ");
    html::link(html_, context_.link(finding.path), finding.place);
  }

  void write_accepted(const FindingView& finding) {
    const FindingView::Accepted& accepted = *finding.accepted;
    html_.element("p", {},
                  context_.fill("checks.accepted_by", {{"person", accepted.person},
                                                       {"at", html::moment_words(context_, accepted.at)},
                                                       {"reason", accepted.reason}}));
    if (accepted.record.empty()) return;
    const SessionForm form(html_, context_, participant_.visitor,
                           participant_.path("/checks/acceptances/" + accepted.record + "/withdrawal"));
    html::submit_button(html_, context_.text("checks.take_back"), html::ButtonStyle::quiet);
  }

  void write_acceptance_form(const FindingView& finding) {
    const Element off_paper = html_.open("div", {{"class", "fh-no-print"}});
    const html::Disclosure folded(html_, context_.text("checks.accept_title"));
    const SessionForm form(html_, context_, participant_.visitor, participant_.path("/checks/acceptances"));
    html::hidden_field(html_, "finding", finding.key);
    const std::string id = "reason-" + finding.key;
    const std::string hint = context_.fill("checks.accept_hint", {{"title", finding.title}});
    html::area_field(
        html_, context_,
        {.name = "reason", .label = context_.text("checks.reason"), .hint = hint, .required = true, .id = id}, "", 3);
    html::submit_button(html_, context_.text("checks.accept"));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  html::Heading heading_;
  FindingPlace place_;
};

}  // namespace

std::string findings_in_short(const PageContext& context, const std::vector<FindingView>& findings) {
  using toolkit::Severity;
  std::vector<std::string> parts;
  for (const Severity severity : {Severity::block, Severity::warning, Severity::task}) {
    const auto count = std::ranges::count_if(
        findings, [&](const FindingView& finding) { return finding.severity == severity && !finding.accepted; });
    if (count > 0)
      parts.push_back(context.fill("checks.count." + std::string(toolkit::severity_name(severity)),
                                   {{"count", std::to_string(count)}}));
  }
  return join(parts, ", ");
}

void write_findings(Html& html, const PageContext& context, const Participant& participant,
                    const std::vector<FindingView>& findings, html::Heading heading, FindingPlace place) {
  if (findings.empty()) return;
  const Element list = html.open("ul", {{"class", "fh-findings"}});
  FindingsSection section(html, context, participant, heading, place);
  for (const FindingView& finding : findings) section.write(finding);
}

}  // namespace foothold::workspace
