#include "workspace/journey/journey_record.hpp"

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr int days_between_tasks = 30;
constexpr int days_until_revisit = 90;

NewRecord new_record(const toolkit::Toolkit& toolkit, const JourneyStart& start, std::string_view type) {
  NewRecord wanted;
  wanted.coalition = start.coalition.id;
  wanted.type = std::string(type);
  wanted.owner = start.person;
  wanted.person = start.person;
  if (const toolkit::RecordType* known = toolkit.record_types.find(type)) wanted.visibility = known->visibility;
  return wanted;
}

std::string sentence_of(const html::PageContext& context, const toolkit::Journey& journey,
                        const toolkit::JourneyAnswers& answers) {
  for (const auto& [question, choice] : toolkit::taken_choices(journey, answers))
    if (question->id == toolkit::entry_question) return context.say(choice->label);
  return {};
}

NewRecord path_record(const html::PageContext& context, const toolkit::Toolkit& toolkit, const JourneyStart& start,
                      const toolkit::JourneyAnswers& answers) {
  NewRecord wanted = new_record(toolkit, start, toolkit::journey_record_type);
  wanted.fields = fields_of(toolkit.journey, answers);
  wanted.fields["title"] =
      context.fill("path.kept_title", {{"sentence", sentence_of(context, toolkit.journey, answers)}});
  wanted.fields["revisit_date"] = day_after(start.today, days_until_revisit);
  wanted.reason = context.text("path.kept_reason");
  return wanted;
}

NewRecord task_record(const html::PageContext& context, const toolkit::Toolkit& toolkit, const JourneyStart& start,
                      const toolkit::JourneyTask& task, int days) {
  NewRecord wanted = new_record(toolkit, start, "task");
  wanted.fields = {{"what", context.say(task.what)}, {"due", day_after(start.today, days)}};
  if (const toolkit::Worksheet* worksheet = toolkit.worksheets.find_by_code(task.worksheet))
    wanted.fields["details"] =
        context.fill("path.task_details", {{"code", worksheet->code}, {"title", context.say(worksheet->title)}});
  return wanted;
}

}  // namespace

toolkit::JourneyAnswers answers_in(const toolkit::Journey& journey, const boost::json::object& fields) {
  toolkit::JourneyAnswers answers;
  for (const toolkit::JourneyQuestion& question : journey.questions())
    answers[question.id] = texts_of(fields, question.id);
  return toolkit::known_answers(journey, answers);
}

boost::json::object fields_of(const toolkit::Journey& journey, const toolkit::JourneyAnswers& answers) {
  boost::json::object fields;
  for (const auto& [question, choice] : toolkit::taken_choices(journey, answers)) {
    if (!question->many) {
      fields[question->id] = choice->id;
      continue;
    }
    if (!fields.contains(question->id)) fields[question->id] = boost::json::array();
    fields[question->id].get_array().emplace_back(choice->id);
  }
  return fields;
}

std::vector<NewRecord> records_of_journey(const html::PageContext& context, const toolkit::Toolkit& toolkit,
                                          const JourneyStart& start, const toolkit::JourneyAnswers& answers) {
  std::vector<NewRecord> records = {path_record(context, toolkit, start, answers)};
  const toolkit::JourneyPath* path = toolkit::path_of(toolkit.journey, answers);
  if (path == nullptr) return records;
  int days = 0;
  for (const toolkit::JourneyTask& task : path->first_tasks)
    records.push_back(task_record(context, toolkit, start, task, days += days_between_tasks));
  return records;
}

Result<void> begin_with_journey(const html::PageContext& context, WorkspaceSite& workspace, const JourneyStart& start,
                                const toolkit::JourneyAnswers& answers) {
  return workspace.records.write_together([&](RecordBatch& batch) -> Result<void> {
    std::string path;
    for (NewRecord& wanted : records_of_journey(context, workspace.toolkit, start, answers)) {
      if (!path.empty()) wanted.fields["linked"].emplace_array().emplace_back(path);
      const auto made = batch.create(wanted);
      if (!made) return made.error();
      if (path.empty()) path = wanted.type + ":" + made->id;
    }
    return {};
  });
}

}  // namespace foothold::workspace
