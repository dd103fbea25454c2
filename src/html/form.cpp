#include "html/form.hpp"

#include <algorithm>

namespace foothold::html {
namespace {

// A longer list of boxes would push the questions behind it out of sight.
constexpr std::size_t most_boxes_in_the_open = 12;

std::string_view control_id(const Field& field) {
  return field.id.empty() ? field.name : field.id;
}

// The ids of a control's hint and error, which screen readers read after its label.
class Descriptions {
 public:
  explicit Descriptions(const Field& field) {
    if (!field.hint.empty()) hint_ = std::string(control_id(field)) + "-hint";
    if (!field.error.empty()) error_ = std::string(control_id(field)) + "-error";
    both_ = hint_.empty() || error_.empty() ? hint_ + error_ : hint_ + ' ' + error_;
  }
  [[nodiscard]] const std::string& hint() const { return hint_; }
  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] Attribute attribute() const { return Attribute::when(!both_.empty(), "aria-describedby", both_); }

 private:
  std::string hint_;
  std::string error_;
  std::string both_;
};

Element open_group(Html& html, const Field& field) {
  return html.open("div", {{"class", field.error.empty() ? "usa-form-group" : "usa-form-group usa-form-group--error"}});
}

void write_label_text(Html& html, const PageContext& context, const Field& field) {
  html.text(field.label);
  if (field.required) return;
  html.text(" ");
  html.element("span", {{"class", "usa-hint"}}, context.text("form.optional"));
}

void write_hint_and_error(Html& html, const PageContext& context, const Field& field, const Descriptions& ids) {
  if (!field.hint.empty()) html.element("p", {{"class", "usa-hint"}, {"id", ids.hint()}}, field.hint);
  if (field.error.empty()) return;
  const Element error = html.open("p", {{"class", "usa-error-message"}, {"id", ids.error()}});
  html.element("span", {{"class", "usa-sr-only"}}, context.text("form.error"));
  html.text(" ").text(field.error);
}

void write_above_control(Html& html, const PageContext& context, const Field& field, const Descriptions& ids) {
  {
    const Element label = html.open("label", {{"class", "usa-label"}, {"for", control_id(field)}});
    write_label_text(html, context, field);
  }
  write_hint_and_error(html, context, field, ids);
}

Attribute required(const Field& field) {
  return Attribute::when(field.required, "required", "");
}

Attribute invalid(const Field& field) {
  return Attribute::when(!field.error.empty(), "aria-invalid", "true");
}

void write_option(Html& html, const Choice& choice) {
  html.element("option", {{"value", choice.value}, Attribute::when(choice.chosen, "selected", "")}, choice.label);
}

// The first control has the id of the question, so that a link of the error summary leads there.
std::string choice_id(const Field& field, std::size_t index) {
  std::string id(control_id(field));
  if (index > 0) id += '-' + std::to_string(index + 1);
  return id;
}

void write_choice(Html& html, const Field& field, const Choice& choice, ChoiceKind kind, const std::string& id) {
  const bool one = kind == ChoiceKind::one;
  const Element box = html.open("div", {{"class", one ? "usa-radio" : "usa-checkbox"}});
  html.single("input", {{"class", one ? "usa-radio__input" : "usa-checkbox__input"},
                        {"type", one ? "radio" : "checkbox"},
                        {"id", id},
                        {"name", field.name},
                        {"value", choice.value},
                        Attribute::when(choice.chosen, "checked", ""),
                        Attribute::when(one && field.required, "required", "")});
  html.element("label", {{"class", one ? "usa-radio__label" : "usa-checkbox__label"}, {"for", id}}, choice.label);
}

void write_choices(Html& html, const Field& field, const std::vector<Choice>& choices, ChoiceKind kind) {
  for (std::size_t index = 0; index < choices.size(); ++index)
    write_choice(html, field, choices[index], kind, choice_id(field, index));
}

}  // namespace

void text_field(Html& html, const PageContext& context, const Field& field, const TextInput& input) {
  const Descriptions ids(field);
  const Element group = open_group(html, field);
  write_above_control(html, context, field, ids);
  html.single("input", {{"class", field.error.empty() ? "usa-input" : "usa-input usa-input--error"},
                        {"type", input.type},
                        {"id", control_id(field)},
                        {"name", field.name},
                        {"value", input.value},
                        Attribute::when(!input.autocomplete.empty(), "autocomplete", input.autocomplete),
                        Attribute::when(!input.input_mode.empty(), "inputmode", input.input_mode),
                        required(field),
                        invalid(field),
                        ids.attribute()});
}

void area_field(Html& html, const PageContext& context, const Field& field, std::string_view value, int rows) {
  const Descriptions ids(field);
  const Element group = open_group(html, field);
  write_above_control(html, context, field, ids);
  const Element area = html.open("textarea", {{"class", "usa-textarea"},
                                              {"id", control_id(field)},
                                              {"name", field.name},
                                              {"rows", std::to_string(rows)},
                                              required(field),
                                              invalid(field),
                                              ids.attribute()});
  // A browser drops the first line end of a textarea; this one is for it, so that the person's own stays.
  html.text("\n").text(value);
}

void file_field(Html& html, const PageContext& context, const Field& field, std::string_view accept) {
  const Descriptions ids(field);
  const Element group = open_group(html, field);
  write_above_control(html, context, field, ids);
  html.single("input", {{"class", "fh-file"},
                        {"type", "file"},
                        {"id", control_id(field)},
                        {"name", field.name},
                        Attribute::when(!accept.empty(), "accept", accept),
                        required(field),
                        invalid(field),
                        ids.attribute()});
}

void select_field(Html& html, const PageContext& context, const Field& field, const std::vector<Choice>& choices) {
  const Descriptions ids(field);
  const Element group = open_group(html, field);
  write_above_control(html, context, field, ids);
  const Element select = html.open("select", {{"class", "usa-select"},
                                              {"id", control_id(field)},
                                              {"name", field.name},
                                              required(field),
                                              invalid(field),
                                              ids.attribute()});
  write_option(html, {.value = "", .label = context.text("form.choose")});
  for (const Choice& choice : choices) write_option(html, choice);
}

Element open_filters(Html& html, std::string_view address) {
  return html.open("form", {{"class", "usa-form fh-filters"}, {"method", "get"}, {"action", address}});
}

void filter_field(Html& html, std::string_view name, std::string_view label, std::string_view any,
                  const std::vector<Choice>& choices) {
  const Element box = html.open("div");
  html.element("label", {{"class", "usa-label"}, {"for", name}}, label);
  const Element select = html.open("select", {{"class", "usa-select"}, {"id", name}, {"name", name}});
  write_option(html, {.value = "", .label = any});
  for (const Choice& choice : choices) write_option(html, choice);
}

void filter_button(Html& html, std::string_view label) {
  const Element box = html.open("div");
  submit_button(html, label);
}

void choices_field(Html& html, const PageContext& context, const Field& field, const std::vector<Choice>& choices,
                   ChoiceKind kind) {
  const Descriptions ids(field);
  const Element group = open_group(html, field);
  const Element fieldset = html.open("fieldset", {{"class", "usa-fieldset"}, ids.attribute()});
  {
    const Element legend = html.open("legend", {{"class", "usa-legend"}});
    write_label_text(html, context, field);
  }
  write_hint_and_error(html, context, field, ids);
  if (kind == ChoiceKind::one || choices.size() <= most_boxes_in_the_open)
    return write_choices(html, field, choices, kind);
  const Element list = html.open("div", {{"class", "fh-choices-many"}});
  std::vector<Choice> chosen_first = choices;
  std::ranges::stable_partition(chosen_first, &Choice::chosen);
  write_choices(html, field, chosen_first, kind);
}

void check_box(Html& html, const Field& field, const Choice& choice) {
  write_choice(html, field, choice, ChoiceKind::several, std::string(field.id));
}

Element open_form(Html& html, std::string_view address) {
  return html.open("form",
                   {{"class", "usa-form fh-form"}, {"method", "post"}, {"action", address}, {"novalidate", ""}});
}

void hidden_field(Html& html, std::string_view name, std::string_view value) {
  html.single("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

std::string_view button_class(ButtonStyle style) {
  return style == ButtonStyle::main ? "usa-button" : "usa-button usa-button--outline";
}

void submit_button(Html& html, std::string_view label, ButtonStyle style) {
  html.element("button", {{"class", button_class(style)}, {"type", "submit"}}, label);
}

std::string error_at(const std::vector<FieldError>& errors, std::string_view field) {
  const auto at = std::ranges::find(errors, field, &FieldError::field);
  return at == errors.end() ? std::string() : at->text;
}

void error_summary(Html& html, const PageContext& context, const std::vector<FieldError>& errors) {
  if (errors.empty()) return;
  const Element box = html.open("div", {{"class", "fh-error-summary"},
                                        {"role", "alert"},
                                        {"tabindex", "-1"},
                                        {"aria-labelledby", "error-summary-title"}});
  html.element("h2", {{"id", "error-summary-title"}}, context.text("form.error_summary"));
  const Element list = html.open("ul");
  for (const FieldError& error : errors) {
    const Element item = html.open("li");
    if (error.field.empty()) {
      html.text(error.text);
    } else {
      html.element("a", {{"href", '#' + error.field}}, error.text);
    }
  }
}

}  // namespace foothold::html
