#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/components.hpp"
#include "publishing/plan/plan_source.hpp"

namespace foothold::publishing {

// What several sections of a plan write. Nothing here leads into the workspace: a plan is read by people without an
// account, on paper as well. Pure but for the markup that is appended.

// A string of the plan: "plan.{key}".
[[nodiscard]] std::string plan_words(const PlanSource& plan, std::string_view key);
[[nodiscard]] std::string plan_words(const PlanSource& plan, std::string_view key,
                                     std::vector<std::pair<std::string_view, std::string>> values);

// A text in the language of the plan, or in the other one where it is written in that alone.
struct PlanText {
  std::string text;                       // empty where there is none
  Language language = Language::english;  // that it is written in
  bool is_other = false;                  // not in the language of the plan
};
[[nodiscard]] PlanText localized_text(const PlanSource& plan, const workspace::Fields& fields, std::string_view field);

// What people wrote, a paragraph for each line that says anything. One in another language says which to screen
// readers.
void write_text(html::Html& html, const PlanSource& plan, const PlanText& text);
// The answer of a text or localized field; nothing where there is none.
void write_answer_text(html::Html& html, const PlanSource& plan, const workspace::Record& record,
                       std::string_view field);
// What is known of something, each fact under its label. Facts without a text are left out, and nothing is written when
// none is left.
using Facts = std::vector<std::pair<std::string, std::string>>;
void write_facts(html::Html& html, const Facts& facts);
// A link for an address of the web; anything else that people wrote stays a text.
void write_web_address(html::Html& html, const std::string& address);
// A list of texts; nothing for none.
void write_list(html::Html& html, const std::vector<std::string>& items);

// The label of the choice that a record answers, in the language of the plan.
[[nodiscard]] std::string choice_of(const PlanSource& plan, const workspace::Record& record, std::string_view field);
// The labels of all of them, joined.
[[nodiscard]] std::string choices_of(const PlanSource& plan, const workspace::Record& record, std::string_view field);
// What a reference field leads to by name, joined: organizations by their names, people only where they have agreed to
// be named in public.
[[nodiscard]] std::string names_of(const PlanSource& plan, const workspace::Record& record, std::string_view field);

// Who took a decision: as people wrote it, or else the body.
[[nodiscard]] std::string decided_by(const PlanSource& plan, const workspace::Record& decision);

// The word of the coalition's vocabulary for a term ("strategic-action"), for one or many.
[[nodiscard]] std::string term(const PlanSource& plan, std::string_view term, bool many = false);

// Active priorities by rank, and what belongs to one of them.
[[nodiscard]] std::vector<const workspace::Record*> priorities_of(const PlanSource& plan);
[[nodiscard]] std::vector<const workspace::Record*> for_priority(const PlanSource& plan, std::string_view type,
                                                                 std::string_view field,
                                                                 const workspace::Record& priority);
// Actions that are chosen, in progress or done, of one priority or (null) all, by title.
[[nodiscard]] std::vector<const workspace::Record*> actions_of(const PlanSource& plan,
                                                               const workspace::Record* priority = nullptr);
// The numbers that a finding names, each as its sentence with value, year, source, margin and grade, whatever their
// grade: sections/finding_parts.hpp says which of them a plan may tell.
[[nodiscard]] std::vector<std::string> numbers_behind(const PlanSource& plan, const workspace::Record& finding);
// What residents said behind a finding and may be quoted in public.
[[nodiscard]] std::vector<const workspace::Record*> quotes_behind(const PlanSource& plan,
                                                                  const workspace::Record& finding);
void write_quote(html::Html& html, const PlanSource& plan, const workspace::Record& quote);
// "March 1, 2026" of a date field; empty for none. And of a period, "March 1, 2026 to …".
[[nodiscard]] std::string day_of_field(const PlanSource& plan, const workspace::Fields& fields, std::string_view field);
[[nodiscard]] std::string period_of(const PlanSource& plan, const workspace::Fields& fields, std::string_view field);
// "$1,250" of a money field; empty for none.
[[nodiscard]] std::string money_of(const PlanSource& plan, const workspace::Fields& fields, std::string_view field);

}  // namespace foothold::publishing
