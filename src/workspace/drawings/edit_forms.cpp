#include "workspace/drawings/edit_forms.hpp"

#include <algorithm>

#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {
namespace {

std::vector<html::Choice> choices_of(const std::vector<EditOption>& options, const std::vector<std::string>& chosen) {
  std::vector<html::Choice> choices;
  for (const EditOption& option : options)
    choices.push_back({option.value, option.words, std::ranges::find(chosen, option.value) != chosen.end()});
  return choices;
}

}  // namespace

bool may_edit(const DrawingRequest& request) {
  return may_write(request.view.participant, request.record);
}

EditForm::EditForm(html::Html& html, const DrawingRequest& request)
    : form_(html, request.view.context, request.view.participant.visitor,
            request.view.participant.path(drawing_path(request.record.id))) {
  html::hidden_field(html, "_revision", std::to_string(request.record.revision));
}

void action_button(html::Html& html, std::string_view action, std::string_view words, html::ButtonStyle style,
                   std::string_view about) {
  const html::Element button = html.open(
      "button", {{"class", html::button_class(style)}, {"type", "submit"}, {"name", "_action"}, {"value", action}});
  html.text(words);
  if (!about.empty()) html.element("span", {{"class", "usa-sr-only"}}, " " + std::string(about));
}

EditControls::EditControls(html::Html& html, const DrawingRequest& request, std::string_view action,
                           std::string_view key, std::string_view value)
    : html_(html), request_(request), prefix_(action) {
  if (!value.empty()) prefix_ += "-" + std::string(value);
  came_back_ = request.sent.raw("_action") == action && (key.empty() || request.sent.raw(key) == value);
}

void EditControls::line(std::string_view name, std::string_view label) const {
  const Parts parts = parts_of(name);
  html::text_field(html_, request_.view.context, field_of(name, label, parts, true), {.value = parts.value});
}

void EditControls::select(std::string_view name, std::string_view label, const std::vector<EditOption>& options,
                          std::string_view chosen) const {
  const Parts parts = parts_of(name);
  html::select_field(html_, request_.view.context, field_of(name, label, parts, true),
                     choices_of(options, {came_back_ ? parts.value : std::string(chosen)}));
}

void EditControls::cell(const toolkit::FieldRule& rule, bool needed, std::string_view chosen) const {
  const html::PageContext& context = request_.view.context;
  const Parts parts = parts_of(rule.id);
  const bool is_required = needed || (rule.required_for && request_.record.status >= *rule.required_for);
  const html::Field field = field_of(rule.id, context.say(rule.label), parts, is_required);
  std::vector<EditOption> options;
  for (ReferenceOption& option : choice_options(context, rule))
    options.push_back({std::move(option.value), std::move(option.label)});
  if (rule.type == toolkit::FieldType::choices)
    html::choices_field(html_, context, field, choices_of(options, all_sent(rule.id)), html::ChoiceKind::several);
  else if (!options.empty())
    html::select_field(html_, context, field, choices_of(options, {came_back_ ? parts.value : std::string(chosen)}));
  else if (rule.type == toolkit::FieldType::text)
    html::area_field(html_, context, field, parts.value, 2);
  else
    html::text_field(html_, context, field, {.value = parts.value});
}

EditControls::Parts EditControls::parts_of(std::string_view name) const {
  Parts parts;
  if (came_back_) {
    parts.error = html::error_at(request_.errors, name);
    parts.value = request_.sent.raw(name);
  }
  // The control that an error belongs to has its name, so that the summary above leads to it.
  parts.id = parts.error.empty() ? prefix_ + "-" + std::string(name) : std::string(name);
  return parts;
}

html::Field EditControls::field_of(std::string_view name, std::string_view label, const Parts& parts, bool required) {
  return {.name = name, .label = label, .error = parts.error, .required = required, .id = parts.id};
}

std::vector<std::string> EditControls::all_sent(std::string_view name) const {
  std::vector<std::string> values;
  if (came_back_)
    for (const auto& [part, value] : request_.sent.parts())
      if (part == name) values.push_back(value);
  return values;
}

}  // namespace foothold::workspace
