#include "toolkit/pages/method_chooser.hpp"

#include <utility>

#include "base/text.hpp"
#include "html/components.hpp"
#include "html/form.hpp"
#include "toolkit/pages/method_words.hpp"

namespace foothold::toolkit {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

struct Value {
  std::string id;
  std::string label;
};

std::vector<Value> values_of(const PageContext& context, const Engagement& engagement, MethodAspect aspect) {
  std::vector<Value> values;
  if (aspect == MethodAspect::level)
    for (const EngagementLevel& level : engagement.levels) values.push_back({level.id, context.say(level.label)});
  for (const std::string_view value : aspect_values(aspect))
    values.push_back({std::string(value), aspect_value_words(context, aspect, value)});
  return values;
}

void write_filter(Html& html, const PageContext& context, const MethodChooser& chooser, MethodAspect aspect) {
  const std::vector<Value> values = values_of(context, chooser.engagement, aspect);
  std::vector<html::Choice> choices;
  for (const Value& value : values)
    choices.push_back({.value = value.id, .label = value.label, .chosen = value.id == chooser.choice.of(aspect)});
  html::filter_field(html, aspect_name(aspect), context.text("methods.filter." + std::string(aspect_name(aspect))),
                     context.text("methods.any"), choices);
}

void write_filters(Html& html, const PageContext& context, const MethodChooser& chooser) {
  if (chooser.address.empty()) return;
  const Element form = html::open_filters(html, chooser.address);
  for (const MethodAspect aspect : method_aspects) write_filter(html, context, chooser, aspect);
  html::filter_button(html, context.text("methods.show"));
}

std::string count_words(const PageContext& context, const MethodChooser& chooser, std::size_t fitting) {
  const std::string all = std::to_string(chooser.engagement.methods.size());
  if (chooser.choice.empty()) return context.fill("methods.all", {{"all", all}});
  return context.fill("methods.fit", {{"count", std::to_string(fitting)}, {"all", all}});
}

void write_table(Html& html, const PageContext& context, const MethodChooser& chooser, std::string_view caption,
                 const std::vector<const EngagementMethod*>& methods) {
  std::vector<html::Column> columns = {{.label = context.text("methods.one")}, {.label = context.text("methods.best")}};
  for (const MethodAspect aspect : method_aspects) columns.push_back({.label = aspect_label(context, aspect)});
  if (chooser.write_more) columns.push_back({.label = chooser.more_title});
  html::Table table(html, context, caption, columns, {.quiet = true});
  for (const EngagementMethod* method : methods) {
    html::TableRow row = table.row(context.say(method->name), context.link(method_path(*method)));
    row.cell(context.say(method->best_for));
    for (const MethodAspect aspect : method_aspects)
      row.cell(aspect_words(context, chooser.engagement, *method, aspect));
    if (!chooser.write_more) continue;
    const Element cell = row.open_cell();
    chooser.write_more(html, *method);
  }
}

void write_others(Html& html, const PageContext& context, const MethodChooser& chooser,
                  const std::vector<const EngagementMethod*>& methods) {
  if (methods.empty()) return;
  html::heading(html, html::Heading::h2, context.text("methods.others"));
  html::DefinitionList list(html);
  for (const EngagementMethod* method : methods) {
    std::vector<std::string> reasons;
    for (const MethodAspect aspect : chooser.choice.misfits(*method))
      reasons.push_back(aspect_label(context, aspect) + ": " +
                        aspect_words(context, chooser.engagement, *method, aspect));
    list.item(context.say(method->name), join(reasons, "; "));
  }
}

}  // namespace

void method_chooser(Html& html, const PageContext& context, const MethodChooser& chooser) {
  std::vector<const EngagementMethod*> fitting;
  std::vector<const EngagementMethod*> others;
  for (const EngagementMethod& method : chooser.engagement.methods)
    (chooser.choice.misfits(method).empty() ? fitting : others).push_back(&method);
  write_filters(html, context, chooser);
  const std::string count = count_words(context, chooser, fitting.size());
  html::heading(html, html::Heading::h2, count, "fitting");
  if (fitting.empty())
    html::notice(html, context.text("methods.none"));
  else
    write_table(html, context, chooser, count, fitting);
  write_others(html, context, chooser, others);
}

}  // namespace foothold::toolkit
