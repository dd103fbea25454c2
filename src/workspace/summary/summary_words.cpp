#include "workspace/summary/summary_words.hpp"

#include <algorithm>

#include "workspace/answers/consent.hpp"
#include "workspace/forms/sentences.hpp"
#include "workspace/readings/published_reading.hpp"
#include "workspace/summary/indicator_lines.hpp"

namespace foothold::workspace {
namespace {

constexpr std::size_t most_quotes = 2;  // of one finding: more of them make a wall of text

void add_once(std::vector<std::string>& all, const std::string& one) {
  if (std::ranges::find(all, one) == all.end()) all.push_back(one);
}

std::string reference_to(const Record& record) {
  return record.type + ":" + record.id;
}

// What stands below the sentence of a finding.
class FindingPoints {
 public:
  FindingPoints(const SummaryWords& words, const Record& finding) : words_(words), finding_(finding) {}

  std::vector<std::string> write() {
    if (const auto groups = words_.titles(finding_, "groups"); !groups.empty())
      add(words_.fill("groups", {{"groups", words_.row(groups)}}));
    add_numbers();
    leave_out_what_others_begin_with();
    add_voices();
    add_doubts();
    return std::move(points_);
  }

 private:
  void add(const std::string& point) { add_once(points_, point); }

  void add_numbers() {
    for (const std::string& id : ids_of(finding_.fields, "evidence_numbers", "reading"))
      if (const auto reading = find_reading(words_.source().edition, id))
        add(sentence(reading_statement(words_.source().context, words_.source().edition, *reading)));
    for (const Record* number : records_of(words_.records(), finding_.fields, "evidence_numbers")) {
      if (number->type == "saved-number" && is_settled(*number))
        add(sentence(words_.own_words(*number, "says", "name")));
    }
    for (const ShownIndicator* shown : words_.indicators(finding_))
      for (const std::string& line : indicator_lines(words_, *shown)) add(line);
  }

  // A saved change or gap begins with the value that was saved as well.
  void leave_out_what_others_begin_with() {
    const std::vector<std::string> all = points_;
    std::erase_if(points_, [&](const std::string& point) {
      return std::ranges::any_of(all,
                                 [&](const std::string& other) { return other != point && other.starts_with(point); });
    });
  }

  void add_voices() {
    std::vector<std::string> heard_at;
    std::vector<const Record*> quotes;
    for (const Record* voice : records_of(words_.records(), finding_.fields, "evidence_voices")) {
      if (!is_settled(*voice)) continue;
      if (voice->type == "theme") add_theme(*voice, quotes);
      if (voice->type == "quote") quotes.insert(quotes.begin(), voice);
      if (voice->type == "survey" || voice->type == "data-walk") heard_at.push_back(voice->title);
    }
    std::size_t printed = 0;
    for (const Record* quote : quotes)
      if (printed < most_quotes && add_quote(*quote)) ++printed;
    if (!heard_at.empty()) add(words_.fill("heard_at", {{"names", words_.row(heard_at)}}));
  }

  void add_theme(const Record& theme, std::vector<const Record*>& quotes) {
    const std::string often = text_of(theme.fields, "frequency");
    add(words_.fill("theme." + (often.empty() ? "some" : often), {{"theme", sentence(theme.title)}}));
    for (const Record* quote : records_of(words_.records(), theme.fields, "quotes")) quotes.push_back(quote);
  }

  bool add_quote(const Record& quote) {
    if (!is_settled(quote) || !may_print_quote(quote)) return false;
    const std::string said = text_of(quote.fields, "text");
    const std::string translated = localized_of(quote.fields, "translation").in(words_.source().context.language());
    const bool is_translated = !translated.empty() && translated != said;
    const std::string key = is_translated ? "quote_translated" : "quote";
    const std::string who = text_of(quote.fields, "describing_words");
    const std::size_t before = points_.size();
    add(words_.fill(
        key, {{"quote", is_translated ? translated : said}, {"who", who.empty() ? words_.text("somebody") : who}}));
    return points_.size() > before;
  }

  void add_doubts() {
    if (text_of(finding_.fields, "confidence") == "limited") add(words_.text("first_signs"));
    if (text_of(finding_.fields, "agreement") == "contested") add(words_.text("contested"));
  }

  const SummaryWords& words_;
  const Record& finding_;
  std::vector<std::string> points_;
};

}  // namespace

const std::string& SummaryWords::text(std::string_view key) const {
  return source_.context.text("summary." + std::string(key));
}

std::string SummaryWords::fill(std::string_view key, Values values) const {
  return source_.context.fill("summary." + std::string(key), values);
}

std::string SummaryWords::row(const std::vector<std::string>& names) const {
  return in_a_row(source_.context, names);
}

std::vector<const Record*> SummaryWords::settled(std::string_view type) const {
  std::vector<const Record*> settled = records().of(type);
  std::erase_if(settled, [](const Record* record) { return !is_settled(*record); });
  return settled;
}

std::vector<const ShownIndicator*> SummaryWords::indicators(const Record& finding) const {
  std::vector<const ShownIndicator*> found;
  for (const std::string& id : ids_of(finding.fields, "evidence_numbers", "local-indicator"))
    for (const ShownIndicator& shown : source_.indicators)
      if (shown.indicator->id == id) found.push_back(&shown);
  return found;
}

std::vector<std::string> SummaryWords::titles(const Record& record, std::string_view field) const {
  std::vector<std::string> titles;
  for (const Record* other : records_of(records(), record.fields, field)) titles.push_back(other->title);
  return titles;
}

std::vector<std::string> SummaryWords::predictors(const Fields& fields, std::string_view field) const {
  std::vector<std::string> names;
  for (const std::string& id : ids_of(fields, field, "predictor"))
    if (const auto* predictor = records().toolkit().framework.find_predictor(id))
      names.push_back(source_.context.say(predictor->label));
  return names;
}

std::string SummaryWords::own_words(const Record& record, std::string_view localized,
                                    std::string_view otherwise) const {
  std::string own = localized_of(record.fields, localized).in(source_.context.language());
  return own.empty() ? text_of(record.fields, otherwise) : own;
}

std::vector<const Record*> findings_of_kind(const SummaryWords& words, std::initializer_list<std::string_view> kinds) {
  std::vector<const Record*> findings = words.settled("finding");
  std::erase_if(findings, [&](const Record* finding) { return !is_one_of(finding->fields, "kind", kinds); });
  return findings;
}

std::string pillar_of(const CoalitionRecords& records, const Record& finding) {
  const auto pillars = ids_of(finding.fields, "pillars", "pillar");
  if (!pillars.empty()) return pillars.front();
  for (const std::string& id : ids_of(finding.fields, "predictors", "predictor"))
    if (const auto* predictor = records.toolkit().framework.find_predictor(id)) return predictor->pillar;
  return {};
}

void tell_finding(const SummaryWords& words, const Record& finding, ComposedPart& part) {
  TextBlock block{.lead = sentence(words.own_words(finding, "public_statement", "statement")),
                  .points = FindingPoints(words, finding).write()};
  // Several findings may rest on the same voice; its words are printed at the first.
  std::erase_if(block.points, [&](const std::string& point) {
    const bool is_quote = point.starts_with("“");
    return is_quote && std::ranges::any_of(part.blocks, [&](const TextBlock& other) {
             return std::ranges::find(other.points, point) != other.points.end();
           });
  });
  part.blocks.push_back(std::move(block));
  note_finding(words, finding, part);
}

void note_finding(const SummaryWords& words, const Record& finding, ComposedPart& part) {
  add_once(part.findings, reference_to(finding));
  for (const std::string& id : ids_of(finding.fields, "evidence_numbers", "reading"))
    add_once(part.numbers, "reading:" + id);
  for (const Record* number : records_of(words.records(), finding.fields, "evidence_numbers")) {
    if (number->type == "saved-number") add_once(part.numbers, reference_to(*number));
    if (number->type == "source" || number->type == "data-source") add_once(part.sources, reference_to(*number));
  }
  for (const ShownIndicator* shown : words.indicators(finding))
    for (const Record* source : records_of(words.records(), shown->indicator->fields, "data_source"))
      add_once(part.sources, reference_to(*source));
}

void add_named(const SummaryWords& words, ComposedPart& part, std::string_view key,
               const std::vector<std::string>& names) {
  if (!names.empty()) part.blocks.push_back({.lead = words.fill(key, {{"names", words.row(names)}})});
}

void add_points(ComposedPart& part, const std::string& lead, std::vector<std::string> points) {
  if (!points.empty()) part.blocks.push_back({.lead = lead, .points = std::move(points)});
}

}  // namespace foothold::workspace
