#include "workspace/archive/archive_record_section.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"
#include "html/components.hpp"
#include "toolkit/record_types/field_sections.hpp"
#include "workspace/forms/answer_markup.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using boost::json::value;
using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

class RecordSection {
 public:
  RecordSection(Html& html, const PageContext& context, const ArchiveNames& names, const toolkit::RecordType* type,
                const ArchivedRecord& archived)
      : html_(html), context_(context), names_(names), type_(type), archived_(archived), record_(*archived.record) {}

  void write() {
    const Element section = html_.open("section", {{"id", record_.id}});
    html::heading(html_, Heading::h2, names_.title(record_));
    if (record_.removed()) html_.element("p", {}, context_.text("record.is_removed"));
    write_state();
    write_answers();
    write_attachments();
    write_comments();
    write_history();
  }

 private:
  void write_state() {
    html::DefinitionList list(html_);
    list.item(context_.text("record.status"), context_.text("status." + std::string(status_name(record_.status))));
    list.item(context_.text("record.visibility"),
              context_.text("visibility." + std::string(visibility_name(record_.visibility))));
    list.item(context_.text("record.owner"), names_.person(record_.owner));
    list.item(context_.text("record.changed"),
              html::moment_words(context_, record_.changed_at) + ", " + names_.person(record_.changed_by));
  }

  void write_answers() {
    if (type_ != nullptr)
      for (const toolkit::FieldSection& section : toolkit::sections_of(*type_)) write_part(section);
    const auto is_unknown = [this](const auto& field) { return find_rule(field.key()) == nullptr; };
    if (std::ranges::none_of(record_.fields, is_unknown)) return;
    html::DefinitionList list(html_);
    for (const auto& field : record_.fields)
      if (is_unknown(field))
        list.item(context_.fill("record.former_field", {{"field", field.key()}}),
                  boost::json::serialize(field.value()));
  }

  // One section of the type, when something in it is answered.
  void write_part(const toolkit::FieldSection& section) {
    const auto is_answered = [this](const toolkit::FieldRule& rule) { return record_.fields.contains(rule.id); };
    if (std::ranges::none_of(section.fields, is_answered)) return;
    if (section.title != nullptr) html::heading(html_, Heading::h3, context_.say(*section.title));
    const AnswerPlace place{[this](const std::string& reference) { return name(reference); },
                            [this](const std::string& reference) { return names_.address(reference); },
                            section.title == nullptr ? Heading::h3 : Heading::h4};
    html::DefinitionList list(html_);
    for (const toolkit::FieldRule& rule : section.fields) {
      if (!is_answered(rule)) continue;
      const Element item = list.open_item(context_.say(rule.label));
      write_answer(html_, context_, rule, record_.fields.at(rule.id), place);
    }
  }

  void write_lines(const std::string& words) {
    for (const std::string_view line : split(words, '\n')) html_.element("p", {}, line);
  }

  void write_attachments() {
    if (archived_.attachments.empty()) return;
    html::heading(html_, Heading::h3, context_.text("archive.attachments"));
    const Element list = html_.open("ul");
    for (const Attachment* attachment : archived_.attachments) {
      const Element item = html_.open("li");
      html_.element("a", {{"href", "../files/" + attachment->hash}, {"download", attachment->name}}, attachment->name);
      html_.text(" (" + attachment->media_type + ", " + names_.person(attachment->person) + ", " +
                 html::moment_words(context_, attachment->at) + ")");
    }
  }

  void write_comments() {
    if (archived_.comments.empty()) return;
    html::heading(html_, Heading::h3, context_.text("comments.title"));
    for (const Comment* comment : archived_.comments) {
      html_.element("p", {}, names_.person(comment->author) + ", " + html::moment_words(context_, comment->at));
      const Element quote = html_.open("blockquote");
      write_lines(comment->body);
    }
  }

  void write_history() {
    html::heading(html_, Heading::h3, context_.text("history.title"));
    const Element list = html_.open("ol");
    for (const Change* change : archived_.changes) {
      const Element item = html_.open("li");
      write_change(*change);
    }
  }

  void write_change(const Change& change) {
    html_.element(
        "p", {},
        context_.fill("history." + std::string(change_kind_name(change.kind)),
                      {{"person", names_.person(change.person)}, {"at", html::moment_words(context_, change.at)}}));
    if (!change.reason.empty()) html_.element("p", {}, change.reason);
    if (change.revision == 1) return;  // what it began with is seen from what follows
    html::Table table(
        html_, context_, context_.text("history.table"),
        {{context_.text("history.field")}, {context_.text("history.before")}, {context_.text("history.after")}},
        {.quiet = true});
    for (const auto& part : change.after)
      if (part.key() != "fields" && part.key() != "title") write_attribute(table, part.key(), change);
    const object before = fields_of(change.before);
    for (const auto& field : fields_of(change.after)) write_field(table, field.key(), before, field.value());
  }

  static object fields_of(const object& snapshot) {
    const value* fields = snapshot.if_contains("fields");
    return fields != nullptr && fields->is_object() ? fields->get_object() : object();
  }

  void write_attribute(html::Table& table, std::string_view name, const Change& change) {
    const std::string key = "record." + std::string(name);
    const bool known = context_.site().messages->has(key);
    table.row(known ? context_.text(key) : std::string(name))
        .cell(attribute(name, change.before))
        .cell(attribute(name, change.after));
  }

  [[nodiscard]] std::string attribute(std::string_view name, const object& snapshot) const {
    const value* stored = snapshot.if_contains(name);
    if (stored == nullptr || stored->is_null()) return {};
    const std::string plain = stored->is_string() ? plain_answer(*stored) : boost::json::serialize(*stored);
    if (name == "owner") return names_.person(plain);
    const std::string key = std::string(name) + "." + plain;
    return context_.site().messages->has(key) ? context_.text(key) : plain;
  }

  void write_field(html::Table& table, std::string_view id, const object& before, const value& now) {
    const toolkit::FieldRule* rule = find_rule(id);
    const value* old = before.if_contains(id);
    table.row(rule == nullptr ? std::string(id) : context_.say(rule->label))
        .cell(words(rule, old == nullptr ? value() : *old))
        .cell(words(rule, now));
  }

  [[nodiscard]] const toolkit::FieldRule* find_rule(std::string_view id) const {
    return type_ == nullptr ? nullptr : type_->find_field(id);
  }

  [[nodiscard]] std::string words(const toolkit::FieldRule* rule, const value& answer) const {
    if (answer.is_null()) return context_.text("record.no_answer");
    if (rule == nullptr) return boost::json::serialize(answer);
    return answer_words(context_, *rule, answer, [this](const std::string& reference) { return name(reference); });
  }

  [[nodiscard]] std::string name(const std::string& reference) const {
    constexpr std::string_view file = "file:";
    if (!reference.starts_with(file)) return names_.reference(reference);
    for (const Attachment* attachment : archived_.attachments)
      if (reference.ends_with(attachment->hash)) return attachment->name;
    return context_.text("attachments.taken_away");
  }

  Html& html_;
  const PageContext& context_;
  const ArchiveNames& names_;
  const toolkit::RecordType* type_;
  const ArchivedRecord& archived_;
  const Record& record_;
};

}  // namespace

void write_record_section(Html& html, const PageContext& context, const ArchiveNames& names,
                          const toolkit::RecordType* type, const ArchivedRecord& archived) {
  RecordSection(html, context, names, type, archived).write();
}

}  // namespace foothold::workspace
