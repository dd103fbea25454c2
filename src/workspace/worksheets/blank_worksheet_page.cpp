#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using toolkit::FieldRule;
using toolkit::FieldType;

constexpr int lines_for_text = 4;
constexpr int blank_rows = 4;

class BlankWorksheet {
 public:
  BlankWorksheet(Html& html, const PageContext& context, const WorksheetView& view)
      : html_(html), context_(context), view_(view) {}

  void write() {
    const toolkit::Worksheet& worksheet = *view_.state.worksheet;
    html::paragraph(html_, context_.say(worksheet.help));
    {
      const Element list = html_.open("ol", {{"class", "usa-list"}});
      for (const Localized& step : worksheet.steps) html_.element("li", {}, context_.say(step));
    }
    write_line(context_.text("worksheets.filled_by"));
    write_line(context_.text("worksheets.filled_on"));
    for (const SheetState& sheet : view_.state.sheets) write_sheet(*sheet.type);
  }

 private:
  void write_sheet(const toolkit::RecordType& type) {
    const Element section = html_.open("section", {{"class", "fh-section fh-sheet"}});
    html::heading(html_, Heading::h2, context_.say(type.label));
    for (const toolkit::FieldSection& part : toolkit::sections_of(type)) {
      if (part.title != nullptr) html::heading(html_, Heading::h3, context_.say(*part.title));
      for (const FieldRule& rule : part.fields) write_question(rule);
    }
  }

  void write_question(const FieldRule& rule) {
    const Element question = html_.open("div", {{"class", "fh-blank"}});
    html_.element("p", {{"class", "fh-blank__label"}}, label_of(rule));
    if (const std::string& help = context_.say(rule.help); !help.empty())
      html_.element("p", {{"class", "usa-hint"}}, help);
    if (rule.type == FieldType::rows) return write_rows(rule);
    const auto options = choice_options(context_, rule);
    if (!options.empty()) return write_boxes(options);
    const bool is_long = rule.type == FieldType::text || rule.type == FieldType::localized;
    for (int line = 0; line < (is_long ? lines_for_text : 1); ++line)
      html_.element("div", {{"class", "fh-blank__line"}}, "");
  }

  [[nodiscard]] std::string label_of(const FieldRule& rule) const {
    const std::string& label = context_.say(rule.label);
    return rule.required_for ? label + " *" : label;
  }

  void write_boxes(const std::vector<ReferenceOption>& options) {
    const Element list = html_.open("ul", {{"class", "fh-blank__boxes"}});
    for (const ReferenceOption& option : options) html_.element("li", {}, option.label);
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
  const WorksheetView& view_;
};

}  // namespace

std::string blank_worksheet_page(const PageContext& context, const Participant& participant,
                                 const WorksheetView& view) {
  const toolkit::Worksheet& worksheet = *view.state.worksheet;
  const std::vector<html::Crumb> between = {
      {context.say(worksheet.title), participant.path("/worksheets/" + worksheet.id)}};
  const std::string title = context.fill("worksheets.blank_title", {{"title", context.say(worksheet.title)}});
  return WorkspacePage(context, participant).write(title, between, [&](Html& html) {
    html::paragraph(html, context.text("worksheets.blank_about"));
    BlankWorksheet(html, context, view).write();
  });
}

}  // namespace foothold::workspace
