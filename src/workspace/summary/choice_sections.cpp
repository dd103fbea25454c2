#include <algorithm>

#include "base/text.hpp"
#include "html/edition_name.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/answers/saved_number.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/summary/indicator_lines.hpp"
#include "workspace/summary/summary_sections.hpp"

namespace foothold::workspace {
namespace {

std::vector<const Record*> standing_priorities(const SummaryWords& words) {
  std::vector<const Record*> priorities = words.settled("priority");
  std::erase_if(priorities, [](const Record* one) { return is_one_of(one->fields, "state", {"reached", "closed"}); });
  static constexpr double last = 1000;
  std::ranges::stable_sort(priorities, {},
                           [](const Record* one) { return number_of(one->fields, "rank").value_or(last); });
  return priorities;
}

TextBlock told_priority(const SummaryWords& words, const Record& priority, std::size_t place) {
  TextBlock block{.lead = std::to_string(place) + ". " + sentence(priority.title)};
  if (const std::string why = text_of(priority.fields, "why"); !why.empty()) block.points.push_back(sentence(why));
  const std::string result = localized_of(priority.fields, "result").in(words.source().context.language());
  if (!result.empty()) block.points.push_back(words.fill("result", {{"text", sentence(result)}}));
  if (const auto groups = words.titles(priority, "groups"); !groups.empty())
    block.points.push_back(words.fill("first_for", {{"groups", words.row(groups)}}));
  return block;
}

// The newest choice of priorities that is agreed; null when there is none.
const Record* newest_choice(const SummaryWords& words) {
  const auto choices = words.settled("priority-scoring");
  const auto newest = std::ranges::max_element(choices, {}, [](const Record* one) { return day_of(*one); });
  return newest == choices.end() ? nullptr : *newest;
}

// How a choice was made.
class ToldChoice {
 public:
  ToldChoice(const SummaryWords& words, const Record& choice) : words_(words), choice_(choice) {}

  void write(ComposedPart& part) const {
    part.blocks.push_back({.lead = how(), .points = criteria()});
    std::vector<std::string> why;
    if (const std::string reasons = text_of(choice_.fields, "reasons"); !reasons.empty())
      why.push_back(words_.fill("reasons", {{"text", sentence(reasons)}}));
    why.push_back(residents());
    std::erase(why, std::string());
    if (!why.empty()) part.blocks.push_back({.lead = join(why, " ")});
    write_not_chosen(part);
  }

 private:
  [[nodiscard]] std::string how() const {
    std::vector<std::string> sentences;
    const std::string method = words_.source().context.say(
        words_.records().choice_label(choice_.type, "method", text_of(choice_.fields, "method")));
    const std::string date = date_words(words_.source().context, day_of(choice_));
    sentences.push_back(method.empty() ? words_.fill("chosen_on", {{"date", date}})
                                       : words_.fill("chosen_by", {{"date", date}, {"method", method}}));
    double people = 0;
    for (const Fields* row : rows_of(choice_.fields, "participants")) people += number_of(*row, "people").value_or(0);
    if (people >= fewest_people(words_.records()))
      sentences.push_back(words_.fill("choosers", {{"count", grouped_number(people, 0)}}));
    if (is_answered(choice_.fields, "criteria")) sentences.push_back(words_.text("criteria"));
    return join(sentences, " ");
  }

  [[nodiscard]] std::vector<std::string> criteria() const {
    std::vector<std::string> lines;
    for (const Fields* row : rows_of(choice_.fields, "criteria")) {
      const std::string wording = text_of(*row, "wording");
      const std::string name = wording.empty() ? words_.source().context.say(words_.records().choice_label(
                                                     choice_.type, "criteria.criterion", text_of(*row, "criterion")))
                                               : wording;
      const auto weight = number_of(*row, "weight");
      lines.push_back(weight ? words_.fill("criterion", {{"name", name}, {"weight", shortest_number(*weight)}}) : name);
    }
    return lines;
  }

  // What residents alone put first, and why the choice is another where it is.
  [[nodiscard]] std::string residents() const {
    std::vector<std::string> sentences;
    for (const Fields* row : rows_of(choice_.fields, "results"))
      if (number_of(*row, "resident_rank") == 1.0)
        sentences.push_back(words_.fill("residents_first", {{"option", text_of(*row, "option")}}));
    if (const std::string reason = text_of(choice_.fields, "difference_reason"); !reason.empty())
      sentences.push_back(words_.fill("difference", {{"text", sentence(reason)}}));
    return join(sentences, " ");
  }

  void write_not_chosen(ComposedPart& part) const {
    std::vector<std::string> lines;
    for (const Fields* row : rows_of(choice_.fields, "results")) {
      if (!is_one_of(*row, "outcome", {"later", "not-chosen"})) continue;
      const std::string key = text_of(*row, "outcome") == "later" ? "later" : "left";
      std::string line = words_.fill(key, {{"option", text_of(*row, "option")}});
      if (const std::string why = sentence(text_of(*row, "reason")); !why.empty()) line += " " + why;
      lines.push_back(std::move(line));
    }
    if (const std::string more = text_of(choice_.fields, "not_chosen"); lines.empty() && !more.empty())
      lines.push_back(sentence(more));
    add_points(part, words_.text("not_chosen"), std::move(lines));
  }

  const SummaryWords& words_;
  const Record& choice_;
};

// The local indicators behind the findings, each once.
std::vector<const ShownIndicator*> told_indicators(const SummaryWords& words) {
  std::vector<const ShownIndicator*> all;
  for (const Record* finding : words.settled("finding"))
    for (const ShownIndicator* shown : words.indicators(*finding))
      if (std::ranges::find(all, shown) == all.end()) all.push_back(shown);
  return all;
}

// What else stands behind the findings, and behind their indicators, each once.
std::vector<const Record*> evidence_of_type(const SummaryWords& words, std::string_view type) {
  std::vector<const Record*> all;
  const auto add = [&](const Fields& fields, std::string_view field) {
    for (const Record* record : records_of(words.records(), fields, field))
      if (record->type == type && std::ranges::find(all, record) == all.end()) all.push_back(record);
  };
  for (const Record* finding : words.settled("finding")) add(finding->fields, "evidence_numbers");
  for (const ShownIndicator* shown : told_indicators(words)) add(shown->indicator->fields, "data_source");
  return all;
}

void add_editions(const SummaryWords& words, ComposedPart& part) {
  std::vector<std::string> editions;
  for (const Record* number : evidence_of_type(words, saved_number_type))
    if (const std::string edition = text_of(number->fields, "edition");
        std::ranges::find(editions, edition) == editions.end())
      editions.push_back(edition);
  const bool reads_now = std::ranges::any_of(words.settled("finding"), [](const Record* finding) {
    return !ids_of(finding->fields, "evidence_numbers", "reading").empty();
  });
  const std::string& now = words.source().edition.facts().release;
  if (reads_now && std::ranges::find(editions, now) == editions.end()) editions.push_back(now);
  const html::PageContext& context = words.source().context;
  for (std::string& edition : editions)
    edition = html::edition_name(*context.site().messages, context.language(), edition);
  add_named(words, part, "editions", editions);
}

void add_sources(const SummaryWords& words, ComposedPart& part) {
  std::vector<std::string> lines;
  for (const Record* source : evidence_of_type(words, "data-source")) {
    std::vector<std::string> about = {source->title};
    for (const std::string& holder : words.titles(*source, "holder")) about.push_back(holder);
    about.push_back(text_of(source->fields, "years"));
    std::erase(about, std::string());
    lines.push_back(sentence(join(about, ", ")));
    part.sources.push_back("data-source:" + source->id);
  }
  for (const Record* source : evidence_of_type(words, "source")) {
    const std::string citation = text_of(source->fields, "citation");
    lines.push_back(sentence(citation.empty() ? source->title : citation));
    part.sources.push_back("source:" + source->id);
  }
  add_points(part, words.text("own_sources"), std::move(lines));
}

void add_hidden(const SummaryWords& words, ComposedPart& part) {
  std::vector<std::string> lines = {
      words.fill("hidden_counts", {{"limit", grouped_number(fewest_people(words.records()), 0)}})};
  for (const ShownIndicator* shown : told_indicators(words))
    if (hides_values(words, *shown)) lines.push_back(words.fill("hidden_values", {{"name", shown->indicator->title}}));
  const auto quotes = words.settled("quote");
  if (!std::ranges::all_of(quotes, [](const Record* quote) { return may_print_quote(*quote); }))
    lines.push_back(words.text("hidden_quotes"));
  part.blocks.push_back({.lead = words.text("hidden"), .points = std::move(lines)});
}

}  // namespace

void compose_priorities(const SummaryWords& words, ComposedPart& part) {
  const auto priorities = standing_priorities(words);
  if (priorities.empty()) return;
  part.blocks.push_back({.lead = words.text("first")});
  for (const Record* priority : priorities) {
    part.blocks.push_back(told_priority(words, *priority, part.priorities.size() + 1));
    part.priorities.push_back("priority:" + priority->id);
  }
  if (const Record* choice = newest_choice(words)) ToldChoice(words, *choice).write(part);
}

void compose_notes(const SummaryWords& words, ComposedPart& part) {
  if (words.settled("finding").empty()) return;
  add_editions(words, part);
  add_sources(words, part);
  add_hidden(words, part);
}

}  // namespace foothold::workspace
