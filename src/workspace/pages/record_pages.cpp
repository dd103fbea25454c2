#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_markup.hpp"
#include "workspace/forms/section_parts.hpp"
#include "workspace/pages/attachments_section.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

constexpr std::int64_t page_length = 50;

std::string status_words(const PageContext& context, RecordStatus status) {
  return context.text("status." + std::string(toolkit::status_name(status)));
}

std::string person_name(const std::map<std::string, std::string>& people, const std::string& id) {
  const auto at = people.find(id);
  return at == people.end() ? id : at->second;
}

void write_table(Html& html, const PageContext& context, const WorkspacePage& page, std::string_view caption,
                 const std::vector<Record>& records) {
  html::Table table(html, context, caption,
                    {{context.text("record.title")}, {context.text("record.status")}, {context.text("record.changed")}},
                    {.sortable = true});
  for (const Record& record : records)
    table.row(title_words(context, record.title), page.link("/records/" + record.id))
        .cell(status_words(context, record.status))
        .sorted_cell(date_words(context, day_part(record.changed_at)), record.changed_at);
}

// The same list as a file, and the way in for lists that people have already.
void write_table_links(Html& html, const PageContext& context, const Participant& participant,
                       const toolkit::RecordType& type) {
  const std::string path = participant.path("/types/" + type.id);
  html::link(html, context.link(path + ".csv"), context.text("tables.as_csv"));
  html::link(html, context.link(path + ".xlsx"), context.text("tables.as_workbook"));
  if (participant.role >= Role::editor && !type.anonymous && type.begun_at.empty())
    html::link(html, context.link(path + "/import"), context.text("tables.import"));
}

class RecordPage {
 public:
  RecordPage(Html& html, const PageContext& context, const Participant& participant, const RecordView& view)
      : html_(html),
        context_(context),
        participant_(participant),
        view_(view),
        name_(naming(context, view.names, view.attachments)) {}

  void write() {
    html::error_summary(html_, context_, view_.errors);
    {
      const Element live = html_.open("div", {{"data-live-region", "record"}});
      write_state();
      write_actions();
      write_checks();
      write_fields();
      write_unknown_fields();
      write_links();
    }
    if (!view_.is_former_type) write_attachments(html_, context_, participant_, view_);
    if (!view_.is_former_type) write_comments();
  }

 private:
  [[nodiscard]] std::string path(const std::string& rest = {}) const {
    return participant_.path("/records/" + view_.record.id + rest);
  }

  void write_state() {
    if (view_.record.removed()) html::notice(html_, context_.text("record.is_removed"));
    html::DefinitionList list(html_);
    list.item(context_.text("record.type"), context_.say(view_.type.label));
    list.item(context_.text("record.status"), status_words(context_, view_.record.status));
    list.item(context_.text("record.visibility"),
              context_.text("visibility." + std::string(toolkit::visibility_name(view_.record.visibility))));
    list.item(context_.text("record.owner"), person_name(view_.people, view_.record.owner));
    list.item(context_.text("record.changed"), html::moment_words(context_, view_.record.changed_at) + ", " +
                                                   person_name(view_.people, view_.record.changed_by));
    const auto may_see = [this](const toolkit::FieldRule& rule) {
      return may_see_field(participant_, rule, view_.record.owner);
    };
    for (const toolkit::Worksheet* worksheet : view_.worksheets) {
      const Element item = list.open_item(context_.text("worksheets.one"));
      html::link(html_, address_in(context_, participant_, "/worksheets/" + worksheet->id),
                 context_.say(worksheet->title));
    }
    if (const auto progress = toolkit::progress_of(view_.type, view_.record.fields, may_see); progress.required > 0)
      list.item(context_.text("record.progress_title"), progress_words(context_, progress));
  }

  void write_actions() {
    if (view_.is_former_type) return;
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, context_.link(path("/history")), context_.text("history.title"));
    for (const RecordTool& tool : view_.tools)
      html::link(html_, address_in(context_, participant_, tool.path), tool.words);
    if (!may_write(participant_, view_.record)) return;
    if (!view_.record.removed())
      html_.element("a", {{"class", "usa-button"}, {"href", context_.link(path("/edit"))}},
                    context_.text("record.edit"));
    if (!view_.record.removed())
      return html::link(html_, context_.link(path("/removal")), context_.text("record.remove"));
    const SessionForm form(html_, context_, participant_.visitor, path("/restoration"));
    html::hidden_field(html_, "_revision", std::to_string(view_.record.revision));
    html::submit_button(html_, context_.text("record.restore"));
  }

  void write_checks() {
    if (view_.findings.empty()) return;
    const html::HeadedSection section(html_, Heading::h2, context_.text("checks.title"), "checks");
    write_findings(html_, context_, participant_, view_.findings, Heading::h3, FindingPlace::known);
  }

  // What is not answered is folded away, so that what is there can be read.
  void write_fields() {
    const auto is_answered = [this](const toolkit::FieldRule& rule) {
      return may_see_field(participant_, rule, view_.record.owner) && view_.record.fields.contains(rule.id);
    };
    const auto sections = seen_sections(view_.type, is_answered);
    write_section_links(html_, context_, sections);
    for (std::size_t number = 0; number < sections.size(); ++number) {
      const SectionPart part(html_, context_, sections[number], number);
      const AnswerPlace place{name_, [this](const std::string& reference) { return address_of(reference); },
                              sections[number].title == nullptr ? Heading::h2 : Heading::h3};
      html::DefinitionList list(html_);
      for (const toolkit::FieldRule& rule : sections[number].fields) {
        if (!is_answered(rule)) continue;
        const Element item = list.open_item(context_.say(rule.label));
        write_answer(html_, context_, rule, view_.record.fields.at(rule.id), place);
      }
    }
    write_unanswered();
  }

  void write_unanswered() {
    std::vector<std::string> unanswered;
    for (const toolkit::FieldRule& rule : view_.type.fields)
      if (may_see_field(participant_, rule, view_.record.owner) && !view_.record.fields.contains(rule.id))
        unanswered.push_back(context_.say(rule.label));
    if (unanswered.empty()) return;
    const html::Disclosure folded(html_,
                                  context_.fill("record.unanswered", {{"count", std::to_string(unanswered.size())}}));
    html::paragraph(html_, join(unanswered, ", "));
  }

  // A file is named by what it is called among the files of the record.
  [[nodiscard]] std::string address_of(const std::string& reference) const {
    constexpr std::string_view file = "file:";
    if (!reference.starts_with(file)) return context_.link(view_.names.path(reference));
    const auto at = std::ranges::find(view_.attachments, reference.substr(file.size()), &Attachment::hash);
    return at == view_.attachments.end() ? std::string() : context_.link(path("/attachments/" + at->id));
  }

  // What was written when the type had other fields is kept, and so it is shown.
  void write_unknown_fields() {
    const auto is_unknown = [this](const auto& field) { return view_.type.find_field(field.key()) == nullptr; };
    if (std::ranges::none_of(view_.record.fields, is_unknown)) return;
    html::notice(html_, context_.text("record.former_fields"));
    html::DefinitionList list(html_);
    for (const auto& field : view_.record.fields)
      if (is_unknown(field))
        list.item(context_.fill("record.former_field", {{"field", field.key()}}),
                  boost::json::serialize(field.value()));
  }

  void write_links() {
    const html::HeadedSection section(html_, Heading::h2, context_.text("record.linked_from"));
    if (view_.linked_from.empty()) return html::paragraph(html_, context_.text("record.linked_from_none"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record& record : view_.linked_from) {
      const Element item = html_.open("li");
      html::link(html_, address_in(context_, participant_, "/records/" + record.id),
                 title_words(context_, record.title));
    }
  }

  void write_comments() {
    const html::HeadedSection section(html_, Heading::h2, context_.text("comments.title"), "comments");
    {
      const Element live = html_.open("div", {{"data-live-region", "comments"}});
      if (view_.comments.empty()) html::paragraph(html_, context_.text("comments.none"));
      for (const Comment& comment : view_.comments) write_comment(comment);
    }
    if (participant_.role < Role::member || view_.record.removed()) return;
    const Element on_screen = html_.open("div", {{"class", "fh-no-print"}});
    const SessionForm form(html_, context_, participant_.visitor, path("/comments"));
    html::area_field(html_, context_,
                     {.name = "body",
                      .label = context_.text("comments.new"),
                      .hint = context_.text("comments.hint"),
                      .required = true},
                     "", 3);
    html::submit_button(html_, context_.text("comments.send"));
  }

  void write_comment(const Comment& comment) {
    const Element article = html_.open("article", {{"class", "fh-comment"}});
    html_.element("p", {{"class", "usa-hint"}},
                  person_name(view_.people, comment.author) + ", " + html::moment_words(context_, comment.at));
    for (const std::string_view line : split(comment.body, '\n')) html_.element("p", {}, line);
    if (!may_take_back(participant_, comment)) return;
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    html::link(html_, context_.link(path("/comments/" + comment.id + "/removal")), context_.text("comments.take_back"));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const RecordView& view_;
  NameReference name_;
};

}  // namespace

std::string record_list_page(const PageContext& context, const Participant& participant, const RecordListView& view) {
  const WorkspacePage page(context, participant);
  const std::string list_path = "/types/" + view.type.id;
  return page.write(context.say(view.type.plural), {view.way.begin(), view.way.end() - 1}, [&](Html& html) {
    html::paragraph(html, context.say(view.type.purpose));
    {
      const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
      if (may_begin(participant) && !view.removed)
        html.element("a", {{"class", "usa-button"}, {"href", page.link(list_path + "/new")}},
                     context.fill("record.new", {{"type", context.say(view.type.label)}}));
      html::link(html, page.link(view.removed ? list_path : list_path + "?removed=yes"),
                 context.text(view.removed ? "record.show_present" : "record.show_removed"));
      if (!view.removed) write_table_links(html, context, participant, view.type);
    }
    const Element live = html.open("div", {{"data-live-region", "records"}});
    if (view.records.empty())
      return html::nothing_yet(html, Heading::h2, context.text(view.removed ? "record.none_removed" : "record.none"),
                               context.text(view.removed ? "record.none_removed_text" : "record.none_text"));
    write_table(html, context, page, context.say(view.type.plural), view.records);
    if (view.first + page_length < view.all)
      html::link(html, page.link(list_path + "?from=" + std::to_string(view.first + page_length)),
                 context.text("record.more"));
  });
}

std::string found_page(const PageContext& context, const Participant& participant, const std::string& words,
                       const std::vector<Record>& found, const toolkit::RecordTypes& types) {
  const WorkspacePage page(context, participant);
  return page.write(context.text("found.title"), {}, [&](Html& html) {
    write_search(html, context, page.link("/search"), words);
    if (trim(words).empty()) return html::paragraph(html, context.text("found.ask"));
    if (found.empty())
      return html::nothing_yet(html, Heading::h2, context.fill("found.none", {{"words", words}}),
                               context.text("found.none_text"));
    html::paragraph(html, context.fill("found.count", {{"count", std::to_string(found.size())}, {"words", words}}));
    std::vector<html::Card> cards;
    for (const Record& record : found) {
      const toolkit::RecordType* type = types.find(record.type);
      cards.push_back({title_words(context, record.title), page.link("/records/" + record.id),
                       type == nullptr ? record.type : context.say(type->label), status_words(context, record.status)});
    }
    html::card_list(html, Heading::h2, cards);
  });
}

std::string record_page(const PageContext& context, const Participant& participant, const RecordView& view) {
  return WorkspacePage(context, participant).write(title_words(context, view.record.title), view.way, [&](Html& html) {
    std::optional<html::Confidential> mark;
    if (view.type.confidential) mark.emplace(html, context);
    RecordPage(html, context, participant, view).write();
  });
}

}  // namespace foothold::workspace
