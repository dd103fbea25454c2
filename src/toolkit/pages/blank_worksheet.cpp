#include "toolkit/pages/blank_worksheet.hpp"

#include "html/components.hpp"
#include "toolkit/pages/page_parts.hpp"
#include "toolkit/record_types/field_sections.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

constexpr int lines_for_text = 4;
constexpr int blank_rows = 4;

// What can be ticked; nothing for a question that is answered in words.
std::vector<std::string> boxes_of(const PageContext& context, const FieldRule& rule) {
  std::vector<std::string> boxes;
  for (const FieldChoice& choice : rule.choices) boxes.push_back(context.say(choice.label));
  if (rule.type == FieldType::yes_no_unsure)
    for (const std::string id : {"yes", "no", "unsure"}) boxes.push_back(context.text("answer." + id));
  if (rule.type == FieldType::likert)
    for (const std::string id : {"0", "1", "2", "3", "unknown"}) boxes.push_back(context.text("likert." + id));
  return boxes;
}

class BlankWorksheet {
 public:
  BlankWorksheet(Html& html, const PageContext& context) : html_(html), context_(context) {}

  void write_how(const Worksheet& worksheet) {
    html::paragraph(html_, context_.say(worksheet.help));
    {
      const Element list = html_.open("ol", {{"class", "usa-list"}});
      for (const Localized& step : worksheet.steps) html_.element("li", {}, context_.say(step));
    }
    html::paragraph(html_, context_.text("worksheets.blank_required"));
    write_line(context_.text("worksheets.filled_by"));
    write_line(context_.text("worksheets.filled_on"));
  }

  void write_sheet(const RecordType& type) {
    const Element section = html_.open("section", {{"class", "fh-section fh-sheet"}});
    html::heading(html_, Heading::h2, context_.say(type.label));
    for (const FieldSection& part : sections_of(type)) {
      if (part.title != nullptr) html::heading(html_, Heading::h3, context_.say(*part.title));
      for (const FieldRule& rule : part.fields) write_question(rule);
    }
  }

 private:
  void write_question(const FieldRule& rule) {
    const Element question = html_.open("div", {{"class", "fh-blank"}});
    html_.element("p", {{"class", "fh-blank__label"}}, label_of(rule));
    if (const std::string& help = context_.say(rule.help); !help.empty())
      html_.element("p", {{"class", "usa-hint"}}, help);
    if (rule.type == FieldType::rows) return write_rows(rule);
    const auto boxes = boxes_of(context_, rule);
    if (!boxes.empty()) return write_boxes(boxes);
    const bool is_long = rule.type == FieldType::text || rule.type == FieldType::localized;
    for (int line = 0; line < (is_long ? lines_for_text : 1); ++line)
      html_.element("div", {{"class", "fh-blank__line"}}, "");
  }

  [[nodiscard]] std::string label_of(const FieldRule& rule) const {
    const std::string& label = context_.say(rule.label);
    return rule.required_for ? label + " *" : label;
  }

  void write_boxes(const std::vector<std::string>& boxes) {
    const Element list = html_.open("ul", {{"class", "fh-blank__boxes"}});
    for (const std::string& box : boxes) html_.element("li", {}, box);
  }

  void write_rows(const FieldRule& rule) {
    const Element region = html_.open(
        "div",
        {{"class", "fh-blank__rows"}, {"role", "region"}, {"aria-label", context_.say(rule.label)}, {"tabindex", "0"}});
    const Element table = html_.open("table");
    {
      const Element head = html_.open("thead");
      const Element row = html_.open("tr");
      for (const FieldRule& part : rule.fields) html_.element("th", {{"scope", "col"}}, label_of(part));
    }
    const Element body = html_.open("tbody");
    for (int number = 0; number < blank_rows; ++number) {
      const Element row = html_.open("tr");
      for (std::size_t column = 0; column < rule.fields.size(); ++column) html_.element("td", {}, "");
    }
  }

  void write_line(const std::string& label) {
    const Element question = html_.open("div", {{"class", "fh-blank"}});
    html_.element("p", {{"class", "fh-blank__label"}}, label);
    html_.element("div", {{"class", "fh-blank__line"}}, "");
  }

  Html& html_;
  const PageContext& context_;
};

// A static copy has no files of documents.
void write_file_links(Html& html, const PageContext& context, const Worksheet& worksheet) {
  if (context.is_static_copy()) return;
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word}) {
    const std::string ending(documents::ending_of(format));
    html::link(html, context.link("/toolkit/worksheets/" + worksheet.id + "." + ending),
               context.text("documents.make_" + ending));
  }
}

std::vector<html::Crumb> way_to(const PageContext& context, const Toolkit& toolkit, const Worksheet& worksheet) {
  std::vector<html::Crumb> crumbs = {{context.text("framework.home"), "/"}, {context.text("chapter.all"), "/toolkit"}};
  if (const Chapter* chapter = find_chapter(toolkit.chapters, worksheet.chapter))
    crumbs.push_back({chapter_label(context, *chapter), chapter_path(chapter->number)});
  crumbs.push_back({context.say(worksheet.title), {}});
  return crumbs;
}

}  // namespace

void write_blank_worksheet(Html& html, const PageContext& context, const Toolkit& toolkit, const Worksheet& worksheet) {
  BlankWorksheet blank(html, context);
  blank.write_how(worksheet);
  for (const WorksheetSheet& sheet : worksheet.sheets)
    if (const RecordType* type = toolkit.record_types.find(sheet.type)) blank.write_sheet(*type);
}

documents::Document blank_worksheet_document(const PageContext& context, const Toolkit& toolkit,
                                             const Worksheet& worksheet) {
  Html body;
  write_blank_worksheet(body, context, toolkit, worksheet);
  return {.title = context.fill("worksheets.blank_title", {{"title", context.say(worksheet.title)}}),
          .language = context.language(),
          .body = body.take(),
          .footer = context.text("site.name")};
}

std::string blank_form_page(const PageContext& context, const Toolkit& toolkit, const Worksheet& worksheet) {
  const std::string title = context.fill("worksheets.blank_title", {{"title", context.say(worksheet.title)}});
  const html::PageHead head = {.title = title,
                               .description = context.say(worksheet.help),
                               .section = html::Section::toolkit,
                               .crumbs = way_to(context, toolkit, worksheet),
                               .has_long_form = true};
  return html::page(context, head, [&](Html& html) {
    page_title(html, title, context.text("worksheets.blank_about"));
    write_file_links(html, context, worksheet);
    write_blank_worksheet(html, context, toolkit, worksheet);
  });
}

}  // namespace foothold::toolkit
