#include "workspace/journey/journey_section.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "html/form.hpp"
#include "toolkit/pages/path_section.hpp"
#include "workspace/journey/journey_record.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

toolkit::PathLinks links_in(const PageContext& context, const Participant& participant) {
  return {.chapter =
              [&](const toolkit::Chapter& chapter) {
                return context.link(participant.path("/chapters/" + std::to_string(chapter.number)));
              },
          .worksheet =
              [&](const toolkit::Worksheet& worksheet) {
                return context.link(participant.path("/worksheets/" + worksheet.id));
              }};
}

void write_kept_path(Html& html, const PageContext& context, const Participant& participant,
                     const toolkit::Toolkit& toolkit, const Record& record) {
  const toolkit::RecordType* type = toolkit.record_types.find(record.type);
  if (type == nullptr || !may_see(participant, record)) return;
  const auto answers = answers_in(toolkit.journey, visible_record(participant, *type, record).fields);
  const html::HeadedSection section(html, Heading::h2, context.text("path.ours"));
  if (toolkit::path_of(toolkit.journey, answers) == nullptr)
    html::paragraph(html, context.text("path.ours.unanswered"));
  write_path(html, context, toolkit, answers, links_in(context, participant), Heading::h3);
  if (!may_write(participant, record)) return;
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  html::link(html, context.link(participant.path("/records/" + record.id + "/edit")), context.text("path.ours.change"));
}

}  // namespace

void write_journey_choice(Html& html, const PageContext& context, const OfferedJourney& offered) {
  const std::string written = written_answers(offered.toolkit.journey, offered.answers);
  html::choices_field(html, context, {.name = toolkit::journey_offer, .label = context.text("path.offer")},
                      {{written, context.text("path.offer.begin"), offered.taken}}, html::ChoiceKind::several);
}

void write_journey_links(Html& html, const PageContext& context, const OfferedJourney& offered,
                         const std::vector<CoalitionEntry>& entries) {
  const auto may_begin_in = [](const CoalitionEntry& entry) { return entry.role >= Role::member; };
  if (std::ranges::none_of(entries, may_begin_in)) return;
  const html::HeadedSection section(html, Heading::h2, context.text("path.offer"));
  write_answers(html, context, offered.toolkit.journey, offered.answers);
  const std::string form = "/types/" + std::string(toolkit::journey_record_type) + "/new?" +
                           answers_query(offered.toolkit.journey, offered.answers);
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const CoalitionEntry& entry : entries) {
    if (!may_begin_in(entry)) continue;
    const Element item = html.open("li");
    html::link(html, context.link("/coalitions/" + entry.coalition.slug + form),
               context.fill("path.offer.into", {{"coalition", entry.coalition.name}}));
  }
}

void write_kept_paths(Html& html, const PageContext& context, const Participant& participant,
                      const toolkit::Toolkit& toolkit, const std::vector<const Record*>& records) {
  for (const Record* record : records) write_kept_path(html, context, participant, toolkit, *record);
}

}  // namespace foothold::workspace
