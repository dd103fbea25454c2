#include <algorithm>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;
using Records = std::vector<const Record*>;

const Record* profile_of(const PlanSource& plan) {
  const auto& profiles = plan.records().of("coalition-profile");
  return profiles.empty() ? nullptr : profiles.front();
}

// The newest report to those who took part, which says whom to ask.
const Record* newest_feedback(const PlanSource& plan) {
  const Record* newest = nullptr;
  for (const Record* report : plan.records().of("feedback-report")) {
    const std::string sent = workspace::text_of(report->fields, "sent_on");
    if (sent.empty() || localized_text(plan, report->fields, "contact").text.empty()) continue;
    if (newest == nullptr || workspace::text_of(newest->fields, "sent_on") < sent) newest = report;
  }
  return newest;
}

// Whom to tell what one thinks, in the words of that report; not where they name somebody who is not to be named.
std::string feedback_contact(const PlanSource& plan) {
  const Record* feedback = newest_feedback(plan);
  if (feedback == nullptr) return {};
  const std::string contact = localized_text(plan, feedback->fields, "contact").text;
  const bool names_anyone = std::ranges::any_of(plan.view.all.of("person"), [&](const Record* person) {
    return !person->title.empty() && !workspace::may_be_named(*person) &&
           contact.find(person->title) != std::string::npos;
  });
  return names_anyone ? std::string() : contact;
}

std::string website_of(const PlanSource& plan, const Record& profile) {
  for (const Record* lead : workspace::records_of(plan.records(), profile.fields, "lead_organization"))
    return workspace::text_of(lead->fields, "website");
  return {};
}

void write_website(Html& html, html::DefinitionList& list, const PlanSource& plan, const std::string& address) {
  if (address.empty()) return;
  const Element item = list.open_item(plan_words(plan, "taking_part.website"));
  write_web_address(html, address);
}

void write_contact(Html& html, const PlanSource& plan) {
  const Record* profile = profile_of(plan);
  const bool has_room = plan.form != PlanForm::one_page;
  Html facts;
  {
    html::DefinitionList list(facts);
    bool is_empty = true;
    const auto item = [&](const std::string& label, const std::string& text) {
      if (text.empty()) return;
      list.item(label, text);
      is_empty = false;
    };
    if (profile != nullptr) {
      item(plan_words(plan, "taking_part.contact"), names_of(plan, *profile, "contact"));
      item(term(plan, "lead"), names_of(plan, *profile, "lead_organization"));
      write_website(facts, list, plan, website_of(plan, *profile));
      if (has_room) item(plan_words(plan, "taking_part.languages"), choices_of(plan, *profile, "languages"));
    }
    if (has_room) item(plan_words(plan, "taking_part.feedback"), feedback_contact(plan));
    if (is_empty) return;
  }
  html.append(facts);
}

// What is still to come, the next first. To talks with single people and small groups one comes by invitation.
Records next_events(const PlanSource& plan) {
  Records events = plan.records().of("engagement-activity");
  std::erase_if(events, [&](const Record* event) {
    return workspace::last_day(*event) < plan.records().today() ||
           workspace::is_one_of(event->fields, "method", {"interview", "focus-group"});
  });
  std::ranges::stable_sort(events, {},
                           [](const Record* event) { return workspace::period_from(event->fields, "dates"); });
  return events;
}

void write_event(html::Table& table, const PlanSource& plan, const Record& event) {
  const std::string ask_by = day_of_field(plan, event.fields, "access_deadline");
  table.row(event.title)
      .cell(period_of(plan, event.fields, "dates"), workspace::text_of(event.fields, "times"))
      .cell(workspace::text_of(event.fields, "location"))
      .cell(choices_of(plan, event, "languages"))
      .cell(choices_of(plan, event, "access_supports"),
            ask_by.empty() ? ask_by : plan_words(plan, "taking_part.ask_by", {{"when", ask_by}}));
}

void write_events(Html& html, const PlanSource& plan) {
  const Records events = next_events(plan);
  if (events.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "taking_part.events"));
  html::Table table(html, plan.context(), plan_words(plan, "taking_part.events"),
                    {{plan_words(plan, "taking_part.event")},
                     {plan_words(plan, "taking_part.when")},
                     {plan_words(plan, "taking_part.where")},
                     {plan_words(plan, "taking_part.languages")},
                     {plan_words(plan, "taking_part.help")}},
                    {.quiet = true});
  for (const Record* event : events) write_event(table, plan, *event);
}

void write_event_lines(Html& html, const PlanSource& plan) {
  std::vector<std::string> lines;
  for (const Record* event : next_events(plan))
    lines.push_back(plan_words(plan, "taking_part.event_line",
                               {{"event", event->title}, {"when", period_of(plan, event->fields, "dates")}}));
  write_list(html, lines);
}

// Seats that wait for somebody, in a body or a board.
struct OpenSeats {
  const Record* board = nullptr;
  double count = 0;
  std::string for_whom;
  const Record* charter = nullptr;  // the advisory board that says how one comes in; may be null
};

// By the answers themselves: of people whom a reader may not see, the seat is taken all the same.
bool is_open(const Fields& seat) {
  return !workspace::is_answered(seat, "holder") && !workspace::is_answered(seat, "organization");
}

std::string seat_words(const PlanSource& plan, const Fields& seat) {
  const auto label = [&](std::string_view field, const std::string& choice) {
    return workspace::choice_words(plan.view, "body", field, choice);
  };
  std::vector<std::string> experience;
  for (const std::string& one : workspace::texts_of(seat, "experience"))
    experience.push_back(label("seats.experience", one));
  const std::string kind = label("seats.seat_type", workspace::text_of(seat, "seat_type"));
  if (experience.empty()) return kind;
  return plan_words(plan, "taking_part.seat", {{"kind", kind}, {"experience", join(experience, ", ")}});
}

const Record* charter_of(const PlanSource& plan, const Record& body) {
  for (const Record* board : plan.records().of("advisory-board"))
    if (workspace::refers_to(board->fields, "body", body)) return board;
  return nullptr;
}

OpenSeats open_seats_of_body(const PlanSource& plan, const Record& body) {
  OpenSeats seats{.board = &body, .for_whom = {}, .charter = charter_of(plan, body)};
  std::vector<std::string> kinds;
  for (const Fields* seat : workspace::rows_of(body.fields, "seats")) {
    if (!is_open(*seat)) continue;
    ++seats.count;
    std::string kind = seat_words(plan, *seat);
    if (!kind.empty() && std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(std::move(kind));
  }
  seats.for_whom = join(kinds, "; ");
  return seats;
}

// Of a board without a body of its own: its seats by number, less its members.
OpenSeats open_seats_of_board(const Record& board) {
  OpenSeats seats{.board = &board, .for_whom = {}, .charter = &board};
  std::vector<std::string> kinds;
  for (const Fields* row : workspace::rows_of(board.fields, "seats")) {
    seats.count += workspace::number_of(*row, "count").value_or(0);
    kinds.push_back(workspace::text_of(*row, "seat"));
  }
  seats.count -= static_cast<double>(workspace::texts_of(board.fields, "members").size());
  seats.for_whom = join(kinds, "; ");
  return seats;
}

std::vector<OpenSeats> all_open_seats(const PlanSource& plan) {
  std::vector<OpenSeats> all;
  for (const Record* body : plan.records().of("body")) all.push_back(open_seats_of_body(plan, *body));
  for (const Record* board : plan.records().of("advisory-board"))
    if (!workspace::is_answered(board->fields, "body")) all.push_back(open_seats_of_board(*board));
  std::erase_if(all, [](const OpenSeats& seats) { return seats.count <= 0; });
  return all;
}

void write_open_seats(Html& html, const PlanSource& plan) {
  const auto all = all_open_seats(plan);
  if (all.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "taking_part.seats"));
  html::Table table(html, plan.context(), plan_words(plan, "taking_part.seats"),
                    {{plan_words(plan, "taking_part.board")},
                     {plan_words(plan, "taking_part.open"), true},
                     {plan_words(plan, "taking_part.for_whom")},
                     {plan_words(plan, "taking_part.meets")},
                     {plan_words(plan, "taking_part.apply")}},
                    {.quiet = true});
  for (const OpenSeats& seats : all) {
    const Record& board = *seats.board;
    const bool is_body = board.type == "body";
    table.row(board.title)
        .cell(workspace::number_words(seats.count))
        .cell(seats.for_whom)
        .cell(is_body ? choice_of(plan, board, "rhythm") : workspace::text_of(board.fields, "meetings"))
        .cell(seats.charter == nullptr ? std::string() : workspace::text_of(seats.charter->fields, "how_to_apply"));
  }
}

}  // namespace

void write_taking_part(Html& html, const PlanSource& plan) {
  write_contact(html, plan);
  if (plan.form == PlanForm::one_page) return write_event_lines(html, plan);
  write_events(html, plan);
  write_open_seats(html, plan);
}

}  // namespace foothold::publishing
