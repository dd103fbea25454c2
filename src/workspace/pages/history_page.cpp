#include <boost/json.hpp>

#include "html/components.hpp"
#include "workspace/forms/answer_markup.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using boost::json::value;
using html::Element;
using html::Html;
using html::PageContext;

class HistoryPage {
 public:
  HistoryPage(Html& html, const PageContext& context, const Participant& participant, const HistoryView& view)
      : html_(html), context_(context), participant_(participant), view_(view) {}

  void write() {
    html::paragraph(html_, context_.text("history.text"));
    const Element live = html_.open("div", {{"data-live-region", "history"}});
    const Element list = html_.open("ol", {{"class", "fh-history"}});
    for (const Change& change : view_.changes) write_change(change);
  }

 private:
  void write_change(const Change& change) {
    const Element item = html_.open("li");
    const std::string number = std::to_string(change.revision);
    html::heading(html_, html::Heading::h2, context_.fill("history.version", {{"number", number}}));
    html::paragraph(html_, context_.fill("history." + std::string(change_kind_name(change.kind)),
                                         {{"person", person_name(change.person)},
                                          {"at", html::moment_words(context_, change.at)}}));
    if (!change.reason.empty()) html::paragraph(html_, change.reason);
    write_differences(change);
    if (change.revision == view_.record.revision || !may_write(participant_, view_.record)) return;
    const SessionForm form(html_, context_, participant_.visitor,
                           participant_.path("/records/" + view_.record.id + "/versions/" + number + "/restoration"));
    html::hidden_field(html_, "_revision", std::to_string(view_.record.revision));
    html::submit_button(html_, context_.fill("history.restore", {{"number", number}}));
  }

  [[nodiscard]] std::string person_name(const std::string& id) const {
    const auto person = view_.people.find(id);
    return person == view_.people.end() ? id : person->second;
  }

  // Nothing was there before a first version, so it is shown as what it began with.
  void write_beginning(const Change& change) {
    const auto name = naming(context_, view_.names, view_.attachments);
    const auto address = [this](const std::string& reference) { return context_.link(view_.names.path(reference)); };
    const AnswerPlace place{name, address, html::Heading::h3};
    html::DefinitionList list(html_);
    for (const auto& part : change.after)
      if (is_told(part.key())) list.item(attribute_label(part.key()), attribute(part.key(), change.after));
    const object answers = fields_of(change.after);
    for (const toolkit::FieldRule& rule : view_.type.fields) {
      const value* answer = answers.if_contains(rule.id);
      if (answer == nullptr || answer->is_null()) continue;
      const Element item = list.open_item(context_.say(rule.label));
      write_answer(html_, context_, rule, *answer, place);
    }
    for (const auto& answer : answers)
      if (view_.type.find_field(answer.key()) == nullptr)
        list.item(answer.key(), boost::json::serialize(answer.value()));
  }

  static object fields_of(const object& snapshot) {
    const value* fields = snapshot.if_contains("fields");
    return fields != nullptr && fields->is_object() ? fields->get_object() : object();
  }

  void write_differences(const Change& change) {
    if (change.kind == ChangeKind::created) return write_beginning(change);
    html::Table table(
        html_, context_, context_.text("history.table"),
        {{context_.text("history.field")}, {context_.text("history.before")}, {context_.text("history.after")}},
        {.quiet = true});
    for (const auto& part : change.after)
      if (is_told(part.key()))
        table.row(attribute_label(part.key()))
            .cell(attribute(part.key(), change.before))
            .cell(attribute(part.key(), change.after));
    const object old = fields_of(change.before);
    for (const auto& field : fields_of(change.after)) write_field(table, field.key(), old, field.value());
  }

  // Besides the answers, what people can set. The title is one of the answers already.
  [[nodiscard]] bool is_told(std::string_view name) const {
    return name != "title" && name != "fields" && context_.site().messages->has("record." + std::string(name));
  }
  [[nodiscard]] const std::string& attribute_label(std::string_view name) const {
    return context_.text("record." + std::string(name));
  }

  [[nodiscard]] std::string attribute(std::string_view name, const object& snapshot) const {
    const auto at = snapshot.find(name);
    const std::string plain = at == snapshot.end() ? std::string() : plain_answer(at->value());
    if (name == "owner") return person_name(plain);
    const std::string key = std::string(name) + "." + plain;
    return context_.site().messages->has(key) ? context_.text(key) : plain;
  }

  void write_field(html::Table& table, std::string_view id, const object& old, const value& now) {
    const toolkit::FieldRule* rule = view_.type.find_field(id);
    const auto before = old.find(id);
    const std::string label = rule == nullptr ? std::string(id) : context_.say(rule->label);
    table.row(label).cell(words(rule, before == old.end() ? value() : before->value())).cell(words(rule, now));
  }

  [[nodiscard]] std::string words(const toolkit::FieldRule* rule, const value& answer) const {
    if (answer.is_null()) return context_.text("record.no_answer");
    if (rule == nullptr) return boost::json::serialize(answer);
    return answer_words(context_, *rule, answer, naming(context_, view_.names, view_.attachments));
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const HistoryView& view_;
};

}  // namespace

std::string history_page(const PageContext& context, const Participant& participant, const HistoryView& view) {
  const std::string title = title_words(context, view.record.title);
  std::vector<html::Crumb> between = view.way;
  between.push_back({title, participant.path("/records/" + view.record.id)});
  return WorkspacePage(context, participant)
      .write(context.fill("history.of", {{"title", title}}), between,
             [&](Html& html) { HistoryPage(html, context, participant, view).write(); });
}

}  // namespace foothold::workspace
