#include "workspace/forms/record_form.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/forms/form_question.hpp"
#include "workspace/forms/section_parts.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using html::Element;
using toolkit::FieldRule;
using toolkit::FieldType;

const value& answer_of(const object& fields, std::string_view name) {
  static const value nothing;
  const auto at = fields.find(name);
  return at == fields.end() ? nothing : at->value();
}

class RecordForm {
 public:
  RecordForm(html::Html& html, const html::PageContext& context, const RecordFormView& view)
      : html_(html), context_(context), view_(view) {}

  void write_sections() {
    const auto sections = seen_sections(view_.type, view_.may_see);
    write_section_links(html_, context_, sections);
    for (std::size_t number = 0; number < sections.size(); ++number) {
      const SectionPart part(html_, context_, sections[number], number);
      write(sections[number].fields, view_.fields, "");
    }
  }

 private:
  void write(std::span<const FieldRule> rules, const object& fields, const std::string& prefix) {
    for (const FieldRule& rule : rules)
      if (view_.may_see(rule)) write_field(rule, answer_of(fields, rule.id), prefix + rule.id);
  }

  [[nodiscard]] FormQuestion question(const FieldRule& rule, const std::string& name) const {
    return {name, context_.say(rule.label), hint_of(context_, rule), error_within(view_.errors, name),
            rule.required_for.has_value()};
  }
  [[nodiscard]] FormQuestion part(const std::string& name, const char* label_key) const {
    return {name, context_.text(label_key), "", html::error_at(view_.errors, name), true};
  }

  void write_field(const FieldRule& rule, const value& answer, const std::string& name) {
    switch (rule.type) {
      case FieldType::text:
        return html::area_field(html_, context_, question(rule, name).field(), plain_answer(answer));
      case FieldType::choice:
      case FieldType::yes_no_unsure:
      case FieldType::likert:
        return write_select(rule, answer, name);
      case FieldType::choices:
        return write_choices(rule, answer, name);
      case FieldType::file:
        return write_file(rule, answer, name);
      case FieldType::reference:
        return write_reference(rule, answer, name);
      case FieldType::references:
        return write_references(rule, answer, name);
      case FieldType::money:
      case FieldType::period:
      case FieldType::localized:
        return write_group(rule, answer, name);
      case FieldType::rows:
        return write_rows(rule, answer, name);
      default:
        return write_input(rule, answer, name);
    }
  }

  void write_input(const FieldRule& rule, const value& answer, const std::string& name) {
    const bool decimal = rule.type == FieldType::number || rule.type == FieldType::percent;
    const bool integer = rule.type == FieldType::integer;
    html::text_field(html_, context_, question(rule, name).field(),
                     {.value = plain_answer(answer),
                      .type = rule.type == FieldType::date ? "date" : "text",
                      .input_mode = decimal   ? "decimal"
                                    : integer ? "numeric"
                                              : ""});
  }

  void write_select(const FieldRule& rule, const value& answer, const std::string& name) {
    const std::string chosen = plain_answer(answer);
    const auto options = choice_options(context_, rule);
    std::vector<html::Choice> choices;
    for (const ReferenceOption& option : options)
      choices.push_back({option.value, option.label, option.value == chosen});
    html::select_field(html_, context_, question(rule, name).field(), choices);
  }

  void write_choices(const FieldRule& rule, const value& answer, const std::string& name) {
    write_boxes(rule, choice_options(context_, rule), answer, name);
  }

  void write_boxes(const FieldRule& rule, const std::vector<ReferenceOption>& options, const value& answer,
                   const std::string& name) {
    const std::vector<std::string> chosen = list_answer(answer);
    std::vector<html::Choice> choices;
    for (const ReferenceOption& option : options)
      choices.push_back(
          {option.value, option.label, std::find(chosen.begin(), chosen.end(), option.value) != chosen.end()});
    html::choices_field(html_, context_, question(rule, name).field(), choices, html::ChoiceKind::several);
  }

  [[nodiscard]] std::vector<ReferenceOption> options_of(const FieldRule& rule) const {
    std::vector<ReferenceOption> all;
    for (const std::string& kind : rule.to) {
      const auto some = view_.options(kind);
      all.insert(all.end(), some.begin(), some.end());
    }
    return all;
  }

  void write_reference(const FieldRule& rule, const value& answer, const std::string& name) {
    const std::vector<ReferenceOption> options = options_of(rule);
    const std::string chosen = plain_answer(answer);
    const std::string unlisted = view_.name_of(chosen);
    std::vector<html::Choice> choices;
    for (const ReferenceOption& option : options)
      choices.push_back({option.value, option.label, option.value == chosen});
    const bool known = std::any_of(choices.begin(), choices.end(), [](const html::Choice& one) { return one.chosen; });
    if (!chosen.empty() && !known) choices.push_back({chosen, unlisted, true});
    if (takes_codes(rule)) return write_input(rule, answer, name);
    if (choices.empty()) return write_nothing_to_choose(rule, name);
    html::select_field(html_, context_, question(rule, name).field(), choices);
  }

  // One of the files of the record. What was chosen and is no longer among them stays until somebody chooses again.
  void write_file(const FieldRule& rule, const value& answer, const std::string& name) {
    const std::string chosen = plain_answer(answer);
    std::vector<ReferenceOption> files = view_.options("file");
    const bool known = std::ranges::find(files, chosen, &ReferenceOption::value) != files.end();
    if (!chosen.empty() && !known) files.push_back({chosen, context_.text("attachments.taken_away")});
    std::vector<html::Choice> choices;
    for (const ReferenceOption& file : files) choices.push_back({file.value, file.label, file.value == chosen});
    if (!choices.empty()) return html::select_field(html_, context_, question(rule, name).field(), choices);
    write_without_control(rule, name, context_.text("attachments.none_to_choose"));
  }

  // What is chosen but not on offer, because it was removed or has only a code, stays on the list.
  void write_references(const FieldRule& rule, const value& answer, const std::string& name) {
    std::vector<ReferenceOption> options = options_of(rule);
    for (const std::string& chosen : list_answer(answer)) {
      const bool known = std::any_of(options.begin(), options.end(),
                                     [&](const ReferenceOption& option) { return option.value == chosen; });
      if (!known) options.push_back({chosen, view_.name_of(chosen)});
    }
    if (!options.empty()) write_boxes(rule, options, answer, name);
    if (takes_codes(rule)) return write_code_field(rule, name, options.empty());
    if (options.empty()) write_nothing_to_choose(rule, name);
  }

  void write_nothing_to_choose(const FieldRule& rule, const std::string& name) {
    write_without_control(rule, name, context_.text("record.nothing_to_choose"));
    const Element kinds = html_.open("div", {{"class", "fh-actions"}});
    for (const std::string& kind : rule.to) {
      const std::string address = view_.begin_at(kind);
      if (address.empty()) {
        html_.element("span", {}, view_.plural_of(kind));
      } else {
        html::link(html_, address, view_.plural_of(kind));
      }
    }
  }

  // A question that cannot be answered yet, and why.
  void write_without_control(const FieldRule& rule, const std::string& name, const std::string& why) {
    const Element group = html_.open("div", {{"class", "usa-form-group"}, {"id", name}, {"tabindex", "-1"}});
    html_.element("p", {{"class", "usa-label"}}, context_.say(rule.label));
    write_explanation(rule, name);
    html_.element("p", {{"class", "usa-hint"}}, why);
  }

  // What stands above a question that has more than one control: its help, and what is wrong with it as a whole.
  void write_explanation(const FieldRule& rule, const std::string& name) {
    if (const std::string hint = hint_of(context_, rule); !hint.empty())
      html_.element("p", {{"class", "usa-hint"}}, hint);
    if (const std::string error = html::error_at(view_.errors, name); !error.empty())
      html_.element("p", {{"class", "usa-error-message"}}, error);
  }

  void write_code_field(const FieldRule& rule, const std::string& name, bool alone) {
    const std::string id = name + "-code";
    const std::string label = alone ? context_.say(rule.label) : context_.text("record.reference_code");
    std::string hint = hint_of_typing(context_, rule) + " " + context_.text("record.typed_several");
    if (alone && !hint_of(context_, rule).empty()) hint = hint_of(context_, rule) + " " + hint;
    const std::string error = alone ? error_within(view_.errors, name) : std::string();
    html::text_field(html_, context_,
                     {.name = name, .label = label, .hint = hint, .error = error, .id = alone ? name : id}, {});
  }

  void write_group(const FieldRule& rule, const value& answer, const std::string& name) {
    const Element fieldset =
        html_.open("fieldset", {{"class", "usa-fieldset fh-parts"}, {"id", name}, {"tabindex", "-1"}});
    html_.element("legend", {{"class", "usa-legend"}}, context_.say(rule.label));
    write_explanation(rule, name);
    const object nothing;
    const object& parts = answer.is_object() ? answer.get_object() : nothing;
    if (rule.type == FieldType::money) return write_money(parts, name);
    if (rule.type == FieldType::period) return write_period(parts, name);
    write_localized(parts, name);
  }

  // The form asks for dollars; another currency, which came by another door, stays as it is.
  void write_money(const object& parts, const std::string& name) {
    html::hidden_field(html_, name + ".currency", plain_answer(answer_of(parts, "currency")));
    html::text_field(html_, context_, part(name + ".amount", "record.amount").field(),
                     {.value = plain_answer(answer_of(parts, "amount")), .input_mode = "decimal"});
    FormQuestion year = part(name + ".price_year", "record.price_year");
    year.required = false;
    html::text_field(html_, context_, year.field(),
                     {.value = plain_answer(answer_of(parts, "price_year")), .input_mode = "numeric"});
  }

  void write_period(const object& parts, const std::string& name) {
    html::text_field(html_, context_, part(name + ".from", "record.from").field(),
                     {.value = plain_answer(answer_of(parts, "from")), .type = "date"});
    html::text_field(html_, context_, part(name + ".to", "record.to").field(),
                     {.value = plain_answer(answer_of(parts, "to")), .type = "date"});
  }

  void write_localized(const object& parts, const std::string& name) {
    for (const Language language : all_languages) {
      const std::string code(language_code(language));
      FormQuestion one = part(name + "." + code, "language.name");
      one.label = context_.site().messages->text(language, "language.name");
      html::area_field(html_, context_, one.field(), plain_answer(answer_of(parts, code)), 3);
    }
  }

  void write_rows(const FieldRule& rule, const value& answer, const std::string& name) {
    const Element fieldset =
        html_.open("fieldset", {{"class", "usa-fieldset fh-rows"}, {"id", name}, {"tabindex", "-1"}});
    html_.element("legend", {{"class", "usa-legend"}}, context_.say(rule.label));
    write_explanation(rule, name);
    const array nothing;
    const array& rows = answer.is_array() ? answer.get_array() : nothing;
    for (std::size_t number = 0; number < rows.size(); ++number) write_row(rule, rows, number, name);
    const std::string added = name + "." + std::to_string(rows.size());
    row_button("add:" + name, added, context_.text("record.add_row"), context_.say(rule.label));
  }

  void write_row(const FieldRule& rule, const array& rows, std::size_t number, const std::string& name) {
    const std::string row_name = name + "." + std::to_string(number);
    const std::string title = context_.fill("record.row", {{"number", std::to_string(number + 1)}});
    const object nothing;
    const object& row = rows[number].is_object() ? rows[number].get_object() : nothing;
    const Element fieldset =
        html_.open("fieldset", {{"class", "usa-fieldset fh-row"}, {"id", row_name}, {"tabindex", "-1"}});
    html_.element("legend", {{"class", "usa-legend"}}, title);
    html::hidden_field(html_, row_name + ".id", plain_answer(answer_of(row, "id")));
    write(rule.fields, row, row_name + ".");
    const std::string place = name + ":" + std::to_string(number);
    if (is_asked_of(name, number)) write_question_of_removal(rule, row, {place, name, title});
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    const auto row_at = [&](std::size_t index) { return name + "." + std::to_string(index); };
    if (number > 0) row_button("up:" + place, row_at(number - 1), context_.text("record.row_up"), title);
    if (number + 1 < rows.size())
      row_button("down:" + place, row_at(number + 1), context_.text("record.row_down"), title);
    if (is_asked_of(name, number)) return;
    // Nothing is lost with a row in which nothing stands.
    const bool is_empty = row.empty() || (row.size() == 1 && row.contains("id"));
    if (is_empty) return row_button("remove:" + place, name, context_.text("record.row_remove"), title);
    row_button("ask:" + place, row_name, context_.text("record.row_remove"), title);
  }

  [[nodiscard]] bool is_asked_of(const std::string& name, std::size_t number) const {
    const auto& asked = view_.asked_to_remove;
    return asked && asked->field == name && asked->row == number;
  }

  // A row for its buttons: where it stands in the form, the list that it is in, and its title.
  struct AskedRow {
    const std::string& place;
    const std::string& list;
    const std::string& title;
  };
  void write_question_of_removal(const FieldRule& rule, const object& row, const AskedRow& asked) {
    const std::string said = first_words(rule, row);
    const std::string name = said.empty() ? asked.title : asked.title + ": " + said;
    html::alert(html_, html::AlertKind::warning, context_.fill("removal.row_title", {{"name", name}}),
                context_.text("removal.row_text"));
    const Element buttons = html_.open("div", {{"class", "fh-actions"}});
    row_button("remove:" + asked.place, asked.list, context_.text("removal.row_button"), asked.title);
    row_button("draft", asked.list, context_.text("removal.keep"), asked.title);
  }

  // The beginning of what was answered first in a row.
  [[nodiscard]] std::string first_words(const FieldRule& rule, const object& row) const {
    constexpr std::size_t enough = 80;
    for (const FieldRule& field : rule.fields) {
      const std::string words =
          row.contains(field.id) ? answer_words(context_, field, row.at(field.id), view_.name_of) : std::string();
      if (!words.empty()) return std::string(whole_letters(words.substr(0, words.find('\n')), enough));
    }
    return {};
  }

  // The page that comes back begins where the row then is, for eyes and for the keyboard.
  void row_button(const std::string& action, const std::string& then_at, const std::string& label,
                  const std::string& of_what) {
    const Element button = html_.open("button", {{"class", "usa-button usa-button--outline"},
                                                 {"type", "submit"},
                                                 {"name", "_action"},
                                                 {"value", action},
                                                 {"formaction", view_.address + "#" + then_at}});
    html_.text(label);
    html_.element("span", {{"class", "usa-sr-only"}}, ": " + of_what);
  }

  html::Html& html_;
  const html::PageContext& context_;
  const RecordFormView& view_;
};

}  // namespace

void record_fields(html::Html& html, const html::PageContext& context, const RecordFormView& view) {
  RecordForm(html, context, view).write_sections();
}

}  // namespace foothold::workspace
