#include "workspace/letters/letter_page.hpp"

#include "html/components.hpp"
#include "workspace/documents/document_offer.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class LetterWriter {
 public:
  LetterWriter(Html& html, const PageContext& context, const std::string& coalition, const LetterView& view)
      : html_(html), context_(context), coalition_(coalition), place_(view.place), letter_(view.letter) {}

  void write() {
    if (!letter_.mark.empty()) html::notice(html_, letter_.mark);
    write_head();
    for (const std::string& line : letter_.address) html_.element("p", {{"class", "fh-letter__address"}}, line);
    if (!letter_.subject.empty()) html::heading(html_, Heading::h2, letter_.subject);
    html::paragraph(html_, letter_.salutation);
    for (const LetterPart& part : letter_.parts) write_part(part);
    html::paragraph(html_, letter_.closing);
    if (letter_.signatures.empty()) return;
    const Element signatures = html_.open("div", {{"class", "fh-letter__signatures"}});
    for (const LetterSignature& signature : letter_.signatures) write_signature(signature);
  }

 private:
  void write_head() {
    const Element head = html_.open("header", {{"class", "fh-letter__head"}});
    {
      const Element who = html_.open("div");
      html_.element("p", {{"class", "fh-letter__name"}}, coalition_);
      html::paragraph(html_, place_);
    }
    const Element what = html_.open("div");
    html::paragraph(html_, letter_.kind);
    html::paragraph(html_, letter_.date);
    if (letter_.is_draft) html::paragraph(html_, context_.text("letters.draft"));
  }

  void write_part(const LetterPart& part) {
    const Heading level = letter_.subject.empty() ? Heading::h2 : Heading::h3;
    if (part.starts_sheet) html_.element("div", {{"class", "fh-letter__sheet"}}, "");
    if (!part.heading.empty()) html::heading(html_, level, part.heading);
    for (const std::string& paragraph : part.paragraphs) html::paragraph(html_, paragraph);
    write_items(part);
    write_table(part);
    html_.append(part.picture);
    for (int line = 0; line < part.lines; ++line) html_.element("div", {{"class", "fh-blank__line"}}, "");
  }

  void write_items(const LetterPart& part) {
    if (part.items.empty()) return;
    const Element list = html_.open("ul", {{"class", part.is_to_tick ? "fh-blank__boxes" : "usa-list"}});
    for (const std::string& item : part.items) html_.element("li", {}, item);
  }

  void write_table(const LetterPart& part) {
    const LetterTable& table = part.table;
    if (table.rows.empty()) return;
    std::vector<html::Column> columns;
    for (const std::string& column : table.columns) columns.push_back({.label = column});
    const Element box = html_.open("div", {{"class", table.is_to_fill ? "fh-letter__fill" : "fh-letter__table"}});
    html::Table written(html_, context_, table.caption, columns, {.quiet = table.caption == part.heading});
    for (const auto& cells : table.rows) {
      html::TableRow row = written.row(cells.front());
      for (std::size_t at = 1; at < cells.size(); ++at) row.cell(cells[at]);
    }
  }

  void write_signature(const LetterSignature& signature) {
    const Element box = html_.open("div", {{"class", "fh-letter__signature"}});
    if (signature.signed_on.empty()) write_line("letters.signature");
    if (signature.name.empty()) {
      write_line("letters.signature.name");
    } else {
      html::paragraph(html_, signature.name);
    }
    html::paragraph(html_, signature.role);
    if (signature.signed_on.empty()) return write_line("letters.signature.date");
    html::paragraph(html_, context_.fill("letters.signature.signed", {{"date", signature.signed_on}}));
  }

  // A line to write on, with what belongs there below it.
  void write_line(std::string_view key) {
    html_.element("div", {{"class", "fh-blank__line"}}, "");
    html_.element("p", {{"class", "usa-hint"}}, context_.text(key));
  }

  Html& html_;
  const PageContext& context_;
  const std::string& coalition_;
  const std::string& place_;
  const Letter& letter_;
};

void write_about(Html& html, const PageContext& context, const Participant& participant, const LetterView& view) {
  const Record& record = view.record;
  const std::string kind(view.kind.kind);
  const Element about = html.open("div", {{"class", "fh-no-print fh-stack"}});
  html::paragraph(html, context.text("letters.about"));
  const Element actions = html.open("div", {{"class", "fh-actions"}});
  write_document_offer(html, context, participant, {"letter", kind.empty() ? record.id : record.id + "?kind=" + kind});
  if (!may_write(participant, record)) return;
  html::link(html, address_in(context, participant, "/records/" + record.id + "/edit"), context.text("letters.edit"));
}

}  // namespace

std::string letter_title(const PageContext& context, const LetterView& view) {
  return title_of_letter(context, view.kind, title_words(context, view.record.title));
}

void write_letter(Html& html, const std::string& coalition, const LetterView& view) {
  LetterWriter(html, view.letter_context, coalition, view).write();
}

std::string letter_page(const PageContext& context, const Participant& participant, const LetterView& view) {
  const std::string name = title_words(context, view.record.title);
  std::vector<html::Crumb> between = view.way;
  between.push_back({name, participant.path("/records/" + view.record.id)});
  return WorkspacePage(context, participant).write(letter_title(context, view), between, [&](Html& html) {
    write_about(html, context, participant, view);
    const PageContext& own = view.letter_context;
    const Element letter = html.open(
        "article", {{"class", "fh-letter"},
                    Attribute::when(own.language() != context.language(), "lang", language_code(own.language()))});
    write_letter(html, participant.coalition.name, view);
  });
}

}  // namespace foothold::workspace
