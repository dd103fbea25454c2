#include "workspace/journey/journey_record.hpp"

#include "workspace/answers/answers.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {
namespace {

constexpr int days_between_tasks = 30;
constexpr int days_until_revisit = 90;

std::string sentence_of(const html::PageContext& context, const toolkit::Journey& journey,
                        const toolkit::JourneyAnswers& answers) {
  for (const auto& [question, choice] : toolkit::taken_choices(journey, answers))
    if (question->id == toolkit::entry_question) return context.say(choice->label);
  return {};
}

boost::json::object path_fields(const html::PageContext& context, const toolkit::Journey& journey,
                                const JourneyStart& start, const toolkit::JourneyAnswers& answers) {
  boost::json::object fields = fields_of(journey, answers);
  fields["title"] = context.fill("path.kept_title", {{"sentence", sentence_of(context, journey, answers)}});
  fields["revisit_date"] = day_after(start.today, days_until_revisit);
  return fields;
}

boost::json::object task_fields(const html::PageContext& context, const toolkit::Toolkit& toolkit,
                                const toolkit::JourneyTask& task, const std::string& due) {
  boost::json::object fields = {{"what", context.say(task.what)}, {"due", due}};
  if (const toolkit::Worksheet* worksheet = toolkit.worksheets.find_by_code(task.worksheet))
    fields["details"] =
        context.fill("path.task_details", {{"code", worksheet->code}, {"title", context.say(worksheet->title)}});
  return fields;
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
  const toolkit::RecordType* path_type = toolkit.record_types.find(toolkit::journey_record_type);
  const toolkit::RecordType* task_type = toolkit.record_types.find("task");
  if (path_type == nullptr || task_type == nullptr) return {};
  const auto begun = [&](const toolkit::RecordType& type, boost::json::object fields) {
    return new_record(type, std::move(fields), start.coalition.id, start.person);
  };
  std::vector<NewRecord> records = {begun(*path_type, path_fields(context, toolkit.journey, start, answers))};
  records.front().reason = context.text("path.kept_reason");
  const toolkit::JourneyPath* path = toolkit::path_of(toolkit.journey, answers);
  if (path == nullptr) return records;
  int days = 0;
  for (const toolkit::JourneyTask& task : path->first_tasks)
    records.push_back(
        begun(*task_type, task_fields(context, toolkit, task, day_after(start.today, days += days_between_tasks))));
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
