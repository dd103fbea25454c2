#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
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

  void write_differences(const Change& change) {
    html::Table table(
        html_, context_, context_.text("history.table"),
        {{context_.text("history.field")}, {context_.text("history.before")}, {context_.text("history.after")}},
        {.quiet = true});
    for (const auto& part : change.after)
      if (part.key() != "fields") write_attribute(table, part.key(), change);
    const object nothing;
    const auto fields = change.after.find("fields");
    if (fields == change.after.end() || !fields->value().is_object()) return;
    const auto before = change.before.find("fields");
    const object& old =
        before != change.before.end() && before->value().is_object() ? before->value().get_object() : nothing;
    for (const auto& field : fields->value().get_object()) write_field(table, field.key(), old, field.value());
  }

  void write_attribute(html::Table& table, std::string_view name, const Change& change) {
    const std::string key = "record." + std::string(name);
    if (name == "title" || !context_.site().messages->has(key)) return;
    table.row(context_.text(key)).cell(attribute(name, change.before)).cell(attribute(name, change.after));
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
  const std::vector<html::Crumb> between = {{context.say(view.type.plural), participant.path("/types/" + view.type.id)},
                                            {title, participant.path("/records/" + view.record.id)}};
  return WorkspacePage(context, participant)
      .write(context.fill("history.of", {{"title", title}}), between,
             [&](Html& html) { HistoryPage(html, context, participant, view).write(); });
}

}  // namespace foothold::workspace
