#include "publishing/plan/plan_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/overviews/plan_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {

using html::Attribute;
using html::Element;
using html::Html;
using workspace::Fields;
using workspace::Record;

std::string plan_words(const PlanSource& plan, std::string_view key) {
  return plan.context().text("plan." + std::string(key));
}

std::string plan_words(const PlanSource& plan, std::string_view key,
                       std::vector<std::pair<std::string_view, std::string>> values) {
  std::vector<std::pair<std::string, std::string>> named;
  for (auto& [name, value] : values) named.emplace_back(name, std::move(value));
  return plan.context().site().messages->fill(plan.context().language(), Message{"plan." + std::string(key), named});
}

PlanText localized_text(const PlanSource& plan, const Fields& fields, std::string_view field) {
  const Localized both = workspace::localized_of(fields, field);
  const Language own = plan.context().language();
  if (!both.in(own).empty()) return {both.in(own), own, false};
  const Language other = own == Language::english ? Language::spanish : Language::english;
  return {both.in(other), other, !both.in(other).empty()};
}

void write_text(Html& html, const PlanSource& plan, const PlanText& text) {
  const std::string lines = replace_all(text.text, "\r\n", "\n");
  for (const std::string_view part : split(lines, '\n')) {
    if (trim(part).empty()) continue;
    html.element("p",
                 {Attribute::when(text.language != plan.context().language(), "lang", language_code(text.language))},
                 trim(part));
  }
}

void write_answer_text(Html& html, const PlanSource& plan, const Record& record, std::string_view field) {
  const std::string text = workspace::text_of(record.fields, field);
  write_text(
      html, plan,
      text.empty() ? localized_text(plan, record.fields, field) : PlanText{text, plan.context().language(), false});
}

void write_facts(Html& html, const Facts& facts) {
  const auto is_known = [](const auto& fact) { return !fact.second.empty(); };
  if (std::ranges::none_of(facts, is_known)) return;
  html::DefinitionList list(html);
  for (const auto& [label, text] : facts)
    if (!text.empty()) list.item(label, text);
}

void write_list(Html& html, const std::vector<std::string>& items) {
  if (items.empty()) return;
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const std::string& item : items) html.element("li", {}, item);
}

void write_web_address(Html& html, const std::string& address) {
  if (address.starts_with("https://") || address.starts_with("http://"))
    html::link(html, address, address);
  else
    html.text(address);
}

std::string choice_of(const PlanSource& plan, const Record& record, std::string_view field) {
  return workspace::choice_words(plan.view, record, field);
}

std::string choices_of(const PlanSource& plan, const Record& record, std::string_view field) {
  std::vector<std::string> labels;
  for (const std::string& choice : workspace::texts_of(record.fields, field))
    labels.push_back(workspace::choice_words(plan.view, record.type, field, choice));
  return join(labels, ", ");
}

std::string names_of(const PlanSource& plan, const Record& record, std::string_view field) {
  std::vector<std::string> names;
  for (const std::string& reference : workspace::texts_of(record.fields, field)) {
    const std::size_t colon = reference.find(':');
    const Record* led_to = colon == std::string::npos ? nullptr : plan.records().find(reference.substr(colon + 1));
    if (led_to != nullptr && workspace::may_be_named(*led_to)) names.push_back(led_to->title);
    const bool is_no_record =
        led_to == nullptr &&
        (reference.starts_with("predictor:") || reference.starts_with("pillar:") || reference.starts_with("place:"));
    if (is_no_record) names.push_back(plan.view.names.name(reference));
  }
  return join(names, ", ");
}

std::string decided_by(const PlanSource& plan, const Record& decision) {
  const std::string who = workspace::text_of(decision.fields, "decided_by");
  return who.empty() ? names_of(plan, decision, "body") : who;
}

std::string term(const PlanSource& plan, std::string_view term, bool many) {
  const toolkit::Vocabulary* vocabulary = plan.vocabulary != nullptr
                                              ? plan.vocabulary
                                              : find_vocabulary(plan.records().toolkit().vocabularies, "framework");
  const toolkit::VocabularyWords* words = vocabulary == nullptr ? nullptr : words_of(*vocabulary, term);
  if (words == nullptr) return std::string(term);
  return plan.context().say(many ? words->many : words->one);
}

std::vector<const Record*> priorities_of(const PlanSource& plan) {
  std::vector<const Record*> priorities;
  for (const Record* priority : plan.records().of("priority"))
    if (workspace::text_of(priority->fields, "state") != "closed") priorities.push_back(priority);
  std::ranges::stable_sort(priorities, {}, [](const Record* priority) {
    constexpr double last = 1000;
    return workspace::number_of(priority->fields, "rank").value_or(last);
  });
  return priorities;
}

std::vector<const Record*> for_priority(const PlanSource& plan, std::string_view type, std::string_view field,
                                        const Record& priority) {
  std::vector<const Record*> found;
  for (const Record* record : plan.records().of(type))
    if (workspace::refers_to(record->fields, field, priority)) found.push_back(record);
  return found;
}

std::vector<const Record*> actions_of(const PlanSource& plan, const Record* priority) {
  std::vector<const Record*> actions;
  for (const Record* action : plan.records().of("strategic-action"))
    if (workspace::is_one_of(action->fields, "state", {"chosen", "in-progress", "done"}) &&
        (priority == nullptr || workspace::refers_to(action->fields, "priorities", *priority)))
      actions.push_back(action);
  return actions;
}

std::vector<std::string> numbers_behind(const PlanSource& plan, const Record& finding) {
  std::vector<std::string> numbers;
  for (const std::string& reference : workspace::texts_of(finding.fields, "evidence_numbers")) {
    const std::size_t colon = reference.find(':');
    const Record* kept = colon == std::string::npos ? nullptr : plan.records().find(reference.substr(colon + 1));
    if (reference.starts_with("reading:")) numbers.push_back(plan.view.names.name(reference));
    if (kept == nullptr) continue;
    const std::string says = localized_text(plan, kept->fields, "says").text;
    numbers.push_back(says.empty() ? kept->title : says);
  }
  return numbers;
}

std::vector<const Record*> quotes_behind(const PlanSource& plan, const Record& finding) {
  std::vector<const Record*> quotes;
  const auto add = [&](const Record* quote) {
    if (workspace::may_print_quote(*quote) && std::ranges::find(quotes, quote) == quotes.end()) quotes.push_back(quote);
  };
  for (const Record* voice : workspace::records_of(plan.records(), finding.fields, "evidence_voices")) {
    if (voice->type == "quote") add(voice);
    if (voice->type != "theme") continue;
    for (const Record* quote : workspace::records_of(plan.records(), voice->fields, "quotes")) add(quote);
  }
  return quotes;
}

void write_quote(Html& html, const PlanSource& plan, const Record& quote) {
  const PlanText translated = localized_text(plan, quote.fields, "translation");
  const bool is_translated = !translated.text.empty() && !translated.is_other;
  const Element block = html.open("blockquote", {{"class", "fh-quote"}});
  html.element("p", {}, is_translated ? translated.text : workspace::text_of(quote.fields, "text"));
  std::vector<std::string> notes;
  if (const std::string who = workspace::text_of(quote.fields, "describing_words"); !who.empty()) notes.push_back(who);
  if (is_translated) notes.push_back(plan_words(plan, "translated"));
  if (!notes.empty()) html.element("footer", {}, join(notes, ". "));
}

std::string day_of_field(const PlanSource& plan, const Fields& fields, std::string_view field) {
  const std::string day = workspace::text_of(fields, field);
  return day.empty() ? std::string() : workspace::date_words(plan.context(), day);
}

std::string period_of(const PlanSource& plan, const Fields& fields, std::string_view field) {
  const std::string from = workspace::period_from(fields, field);
  const std::string to = workspace::period_to(fields, field);
  if (from.empty() || to.empty() || from == to)
    return from.empty() && to.empty() ? std::string() : workspace::date_words(plan.context(), from.empty() ? to : from);
  return plan_words(
      plan, "from_to",
      {{"from", workspace::date_words(plan.context(), from)}, {"to", workspace::date_words(plan.context(), to)}});
}

std::string money_of(const PlanSource& plan, const Fields& fields, std::string_view field) {
  const auto amount = workspace::amount_of(fields, field);
  return amount ? workspace::money_words(plan.context(), *amount) : std::string();
}

}  // namespace foothold::publishing
