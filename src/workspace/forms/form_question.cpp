#include "workspace/forms/form_question.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

using toolkit::FieldRule;
using toolkit::FieldType;

bool leads_to(const FieldRule& rule, std::string_view kind) {
  return std::ranges::find(rule.to, kind) != rule.to.end();
}

}  // namespace

std::string hint_of(const html::PageContext& context, const FieldRule& rule) {
  std::vector<std::string> hints = {context.say(rule.help)};
  if (const std::string& example = context.say(rule.example); !example.empty())
    hints.push_back(context.fill("record.example", {{"example", example}}));
  if (rule.type == FieldType::reference || rule.type == FieldType::place)
    hints.push_back(hint_of_typing(context, rule));
  std::erase(hints, "");
  return join(hints, " ");
}

std::string hint_of_typing(const html::PageContext& context, const FieldRule& rule) {
  std::string hint;
  if (rule.type == FieldType::place || leads_to(rule, "place")) hint = context.text("record.typed_place");
  if (!leads_to(rule, "reading")) return hint;
  return hint + (hint.empty() ? "" : " ") + context.text("record.typed_reading");
}

bool takes_codes(const FieldRule& rule) {
  return leads_to(rule, "reading") || leads_to(rule, "place");
}

std::string error_within(const std::vector<html::FieldError>& errors, const std::string& path) {
  const auto at = std::ranges::find_if(errors, [&](const html::FieldError& error) {
    return error.field == path || error.field.starts_with(path + ".");
  });
  return at == errors.end() ? std::string() : at->text;
}

}  // namespace foothold::workspace
