#include "workspace/overviews/coverage.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/coalition_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.coverage." + std::string(key));
}

// Places are known by their codes until somebody reads them.
std::string label_of(const ViewRequest& view, const CoveragePart& part, const CoverageRow& row) {
  return part.key == "places" ? view.names.name("place:" + row.id) : view.context.say(row.label);
}

std::vector<std::string> gaps_of(const ViewRequest& view, const std::vector<CoveragePart>& parts) {
  std::vector<std::string> gaps;
  for (const CoveragePart& part : parts)
    for (const CoverageRow& row : part.rows)
      if (row.is_gap()) gaps.push_back(label_of(view, part, row));
  return gaps;
}

void write_gaps(Html& html, const ViewRequest& view, const std::vector<std::string>& gaps) {
  if (gaps.empty())
    return html::alert(html, html::AlertKind::success, words(view, "no_gaps"), words(view, "no_gaps_text"));
  const html::HeadedSection section(html, Heading::h2,
                                    view.context.fill("views.coverage.gaps", {{"count", std::to_string(gaps.size())}}));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const std::string& gap : gaps) html.element("li", {}, gap);
}

void write_members(html::TableRow& line, Html& html, const ViewRequest& view, const CoverageRow& row) {
  const Element cell = line.open_cell();
  if (!row.members.empty()) return write_record_links(html, view, row.members);
  row.needed ? html::tag(html, words(view, "nobody")) : html::missing(html, words(view, "not_needed"));
}

void write_prospects(html::TableRow& line, Html& html, const ViewRequest& view, const CoveragePart& part,
                     const CoverageRow& row) {
  const Element cell = line.open_cell();
  write_record_links(html, view, row.prospects);
  if (!row.is_gap() || part.field.empty() || !may_begin(view.participant)) return;
  const std::string answer = part.key == "pillars" ? "pillar:" + row.id : row.id;
  if (!row.prospects.empty()) html.single("br");
  write_begin_link(html, view, "prospect", words(view, "add"), {{part.field, answer}});
}

void write_part(Html& html, const ViewRequest& view, const CoveragePart& part) {
  const std::string title = words(view, part.key);
  const html::HeadedSection section(html, Heading::h2, title);
  html::Table table(html, view.context, title, {{title}, {words(view, "members")}, {words(view, "prospects")}},
                    {.quiet = true});
  for (const CoverageRow& row : part.rows) {
    html::TableRow line = table.row(label_of(view, part, row));
    write_members(line, html, view, row);
    write_prospects(line, html, view, part, row);
  }
}

}  // namespace

void write_coverage(Html& html, const ViewRequest& view) {
  const auto parts = coverage_of(view.records);
  if (view.records.of("coalition-needs").empty()) {
    const Element notice = html::open_notice(html);
    html.text(words(view, "no_needs") + " ");
    write_begin_link(html, view, "coalition-needs", words(view, "begin_needs"));
  }
  write_gaps(html, view, gaps_of(view, parts));
  for (const CoveragePart& part : parts) write_part(html, view, part);
}

}  // namespace foothold::workspace
