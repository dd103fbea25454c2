#include "html/components.hpp"

#include <array>

namespace foothold::html {
namespace {

Literal heading_name(Heading level) {
  switch (level) {
    case Heading::h2:
      return "h2";
    case Heading::h3:
      return "h3";
    case Heading::h4:
      return "h4";
    case Heading::h5:
      return "h5";
  }
  return "h2";
}

std::string_view alert_class(AlertKind kind) {
  switch (kind) {
    case AlertKind::information:
      return "usa-alert usa-alert--info";
    case AlertKind::success:
      return "usa-alert usa-alert--success";
    case AlertKind::warning:
      return "usa-alert usa-alert--warning";
    case AlertKind::error:
      return "usa-alert usa-alert--error";
  }
  return "usa-alert usa-alert--info";
}

struct GradeWords {
  std::string_view style;
  std::string_view name_key;
  std::string_view meaning_key;
};

const GradeWords& grade_words(GradeMark grade) {
  static constexpr std::array<GradeWords, 4> words = {{
      {"fh-grade fh-grade--strong", "grade.strong", "grade.strong.meaning"},
      {"fh-grade fh-grade--marginal", "grade.marginal", "grade.marginal.meaning"},
      {"fh-grade fh-grade--weak", "grade.weak", "grade.weak.meaning"},
      {"fh-grade--none", "grade.none", "grade.none.meaning"},
  }};
  return words[static_cast<std::size_t>(grade)];
}

void write_card_part(Html& html, std::string_view style, std::string_view text) {
  if (text.empty()) return;
  const Element part = html.open("div", {{"class", style}});
  paragraph(html, text);
}

void write_card(Html& html, Heading level, const Card& card) {
  const Element item = html.open("li", {{"class", "usa-card"}});
  const Element container = html.open("div", {{"class", "usa-card__container"}});
  {
    const Element header = html.open("div", {{"class", "usa-card__header"}});
    const Element title = html.open(heading_name(level), {{"class", "usa-card__heading"}});
    if (card.address.empty()) {
      html.text(card.title);
    } else {
      link(html, card.address, card.title);
    }
  }
  write_card_part(html, "usa-card__body", card.text);
  write_card_part(html, "usa-card__footer", card.detail);
}

void write_download(Html& html, const Download& download) {
  const Element item = html.open("li");
  link(html, download.address, download.label);
  if (!download.detail.empty()) {
    html.text(" ");
    html.element("span", {{"class", "fh-download__meta"}}, download.detail);
  }
  paragraph(html, download.text);
}

Element open_confidential_body(Html& html, const PageContext& context) {
  {
    const Element mark = html.open("p", {{"class", "fh-confidential__mark"}});
    html.element("span", {}, context.text("page.confidential"));
  }
  return html.open("div", {{"class", "fh-confidential__body"}});
}

Element open_disclosure_body(Html& html, std::string_view summary) {
  html.element("summary", {}, summary);
  return html.open("div", {{"class", "fh-details__body"}});
}

// Writes the items from there on that stand as deep, each with those below it, and gives back the first that stands
// higher.
std::size_t write_branch(Html& html, const std::vector<int>& depths,
                         const std::function<void(std::size_t item)>& write_item, std::size_t at) {
  if (at == depths.size()) return at;
  const int depth = depths[at];
  const Element list = html.open("ul", {{"class", "fh-tree"}});
  while (at < depths.size() && depths[at] == depth) {
    const Element item = html.open("li");
    write_item(at);
    ++at;
    if (at < depths.size() && depths[at] > depth) at = write_branch(html, depths, write_item, at);
  }
  return at;
}

}  // namespace

void heading(Html& html, Heading level, std::string_view text, std::string_view id) {
  html.element(heading_name(level), {Attribute::when(!id.empty(), "id", id)}, text);
}

HeadedSection::HeadedSection(Html& html, Heading level, std::string_view title, std::string_view id, Kind kind)
    : section_(html.open("section", {{"class", kind == Kind::prose ? "fh-section fh-prose" : "fh-section"},
                                     Attribute::when(!id.empty(), "id", id)})) {
  heading(html, level, title);
}

void paragraph(Html& html, std::string_view text) {
  if (!text.empty()) html.element("p", {}, text);
}

void paragraph(Html& html, const PageContext& context, const Message& message) {
  paragraph(html, context.site().messages->fill(context.language(), message));
}

void link(Html& html, std::string_view address, std::string_view text) {
  html.element("a", {{"href", address}}, text);
}

DefinitionList& DefinitionList::item(std::string_view term, std::string_view meaning) {
  html_.element("dt", {}, term);
  html_.element("dd", {}, meaning);
  return *this;
}

Element DefinitionList::open_item(std::string_view term) {
  html_.element("dt", {}, term);
  return html_.open("dd");
}

void notice(Html& html, std::string_view text) {
  if (text.empty()) return;
  const Element box = open_notice(html);
  paragraph(html, text);
}

Element open_notice(Html& html) {
  return html.open("div", {{"class", "fh-notice"}});
}

// The heading is a paragraph, because an alert stands at any depth and must not disturb the order of headings.
void alert(Html& html, AlertKind kind, std::string_view heading, std::string_view text) {
  if (heading.empty() && text.empty()) return;
  const Element box = html.open("div", {{"class", alert_class(kind)}});
  const Element body = html.open("div", {{"class", "usa-alert__body"}});
  if (!heading.empty()) html.element("p", {{"class", "usa-alert__heading"}}, heading);
  if (!text.empty()) html.element("p", {{"class", "usa-alert__text"}}, text);
}

void grade_tag(Html& html, const PageContext& context, GradeMark grade) {
  const GradeWords& words = grade_words(grade);
  html.element("span", {{"class", words.style}}, context.text(words.name_key));
}

const std::string& grade_name(const PageContext& context, GradeMark grade) {
  return context.text(grade_words(grade).name_key);
}

const std::string& grade_meaning(const PageContext& context, GradeMark grade) {
  return context.text(grade_words(grade).meaning_key);
}

void nothing_yet(Html& html, Heading level, std::string_view title, std::string_view text) {
  const Element box = html.open("div", {{"class", "fh-empty"}});
  heading(html, level, title);
  paragraph(html, text);
}

void tree(Html& html, const std::vector<int>& depths, const std::function<void(std::size_t item)>& write_item) {
  write_branch(html, depths, write_item, 0);
}

Element open_wide(Html& html, std::string_view label) {
  return html.open("div", {{"class", "fh-wide"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", label}});
}

void tag(Html& html, std::string_view text) {
  if (!text.empty()) html.element("span", {{"class", "usa-tag"}}, text);
}

void card_list(Html& html, Heading level, const std::vector<Card>& cards) {
  if (cards.empty()) return;
  const Element list = html.open("ul", {{"class", "fh-cards"}});
  for (const Card& card : cards) write_card(html, level, card);
}

void download_list(Html& html, const std::vector<Download>& downloads) {
  if (downloads.empty()) return;
  const Element list = html.open("ul", {{"class", "fh-download"}});
  for (const Download& download : downloads) write_download(html, download);
}

void page_links(Html& html, std::string_view title, const std::vector<PageLink>& links, LinksPlace place) {
  if (links.empty()) return;
  const bool beside = place == LinksPlace::beside_the_text;
  const Element nav = html.open("nav", {{"class", beside ? "fh-toc fh-toc--side" : "fh-toc"}, {"aria-label", title}});
  html.element("p", {{"class", "fh-toc__title"}}, title);
  const Element list = html.open("ul");
  for (const PageLink& page_link : links) {
    const Element item = html.open("li");
    html.element("a", {{"href", page_link.address}, Attribute::when(page_link.current, "aria-current", "page")},
                 page_link.label);
  }
}

Disclosure::Disclosure(Html& html, std::string_view summary, bool open, Kind kind)
    : details_(html.open("details", {{"class", kind == Kind::working ? "fh-details fh-details--working" : "fh-details"},
                                     Attribute::when(open, "open", "")})),
      body_(open_disclosure_body(html, summary)) {}

Confidential::Confidential(Html& html, const PageContext& context)
    : whole_(html.open("div", {{"class", "fh-confidential"}})), body_(open_confidential_body(html, context)) {}

// Not a <figure>: a PDF made from one has a figure without a text around the chart, which is the figure that has one.
Figure::Figure(Html& html, std::string_view title, std::string_view note)
    : html_(html),
      note_(note),
      figure_(html.open("div", {{"class", "fh-figure"}, {"role", "group"}, {"aria-label", title}})) {
  const Element caption = html.open("p", {{"class", "caption"}});
  html.element("strong", {}, title);
}

Figure::~Figure() {
  source_line(html_, note_);
}

void missing(Html& html, std::string_view text) {
  if (!text.empty()) html.element("p", {{"class", "fh-missing"}}, text);
}

void source_line(Html& html, std::string_view text) {
  if (!text.empty()) html.element("p", {{"class", "fh-source"}}, text);
}

std::string moment_words(const PageContext& context, std::string_view moment) {
  constexpr std::size_t length = std::string_view("2026-05-01T14:00:00Z").size();
  if (moment.size() != length || moment[10] != 'T') return std::string(moment);
  const std::string month = "month." + std::string(moment.substr(5, 2));
  if (!context.site().messages->has(month)) return std::string(moment);
  const std::string_view day = moment[8] == '0' ? moment.substr(9, 1) : moment.substr(8, 2);
  return context.fill(
      "moment",
      {{"year", moment.substr(0, 4)}, {"month", context.text(month)}, {"day", day}, {"time", moment.substr(11, 5)}});
}

void moment(Html& html, const PageContext& context, std::string_view moment) {
  html.element("time", {{"datetime", moment}}, moment_words(context, moment));
}

}  // namespace foothold::html
