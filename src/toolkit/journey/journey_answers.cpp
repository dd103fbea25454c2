#include "toolkit/journey/journey_answers.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::string_view between_questions = "__";
constexpr char between_choices = '_';
constexpr std::size_t longest_written = 1000;

Error wrong_answer(const JourneyQuestion& question, const std::string& key, const std::string& asked) {
  return {.kind = ErrorKind::invalid,
          .field = question.id,
          .message = {key, {{"field", question.id}, {"asked", asked}}},
          .hint = {key + ".hint", {}},
          .detail = {},
          .suggestions = {}};
}

const std::vector<std::string>& answers_to(const JourneyQuestion& question, const JourneyAnswers& answers) {
  static const std::vector<std::string> none;
  const auto at = answers.find(question.id);
  return at == answers.end() ? none : at->second;
}

// In the order of the content, each once.
void take(const JourneyQuestion& question, const std::vector<std::string>& wanted, JourneyAnswers& answers) {
  std::vector<std::string> taken;
  for (const JourneyChoice& choice : question.choices)
    if (std::ranges::find(wanted, choice.id) != wanted.end()) taken.push_back(choice.id);
  if (!taken.empty()) answers[question.id] = std::move(taken);
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(between_questions); end != std::string_view::npos;
       end = text.find(between_questions)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + between_questions.size());
  }
  parts.push_back(text);
  return parts;
}

}  // namespace

JourneyAnswers known_answers(const Journey& journey, const JourneyAnswers& answers) {
  JourneyAnswers known;
  for (const JourneyQuestion& question : journey.questions()) take(question, answers_to(question, answers), known);
  return known;
}

Result<JourneyAnswers> parse_answers(const Journey& journey, const http::Query& query) {
  JourneyAnswers answers;
  for (const JourneyQuestion& question : journey.questions()) {
    const std::vector<std::string> wanted = query.list(question.id);
    for (const std::string& choice : wanted)
      if (question.find_choice(choice) == nullptr) return wrong_answer(question, "path.unknown_answer", choice);
    take(question, wanted, answers);
    const std::vector<std::string>& taken = answers_to(question, answers);
    if (!question.many && taken.size() > 1) return wrong_answer(question, "path.several_answers", join(taken, ", "));
  }
  return answers;
}

const JourneyQuestion* first_unanswered(const Journey& journey, const JourneyAnswers& answers) {
  const auto at = std::ranges::find_if(journey.questions(), [&](const JourneyQuestion& question) {
    return question.required && answers_to(question, answers).empty();
  });
  return at == journey.questions().end() ? nullptr : &*at;
}

std::string answers_query(const Journey& journey, const JourneyAnswers& answers) {
  std::vector<std::string> parts;
  for (const auto& [question, choice] : taken_choices(journey, answers))
    parts.push_back(question->id + "=" + choice->id);
  return join(parts, "&");
}

std::string written_answers(const Journey& journey, const JourneyAnswers& answers) {
  std::vector<std::string> parts;
  for (const JourneyQuestion& question : journey.questions())
    parts.push_back(join(answers_to(question, answers), std::string(1, between_choices)));
  return join(parts, between_questions);
}

std::optional<JourneyAnswers> read_answers(const Journey& journey, std::string_view text) {
  if (text.size() > longest_written) return std::nullopt;
  const auto parts = parts_of(text);
  if (parts.size() != journey.questions().size()) return std::nullopt;
  JourneyAnswers answers;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    const auto choices = split(parts[index], between_choices);
    take(journey.questions()[index], {choices.begin(), choices.end()}, answers);
    if (!journey.questions()[index].many && choices.size() > 1) return std::nullopt;
  }
  if (written_answers(journey, answers) != text || first_unanswered(journey, answers) != nullptr) return std::nullopt;
  return answers;
}

const JourneyPath* path_of(const Journey& journey, const JourneyAnswers& answers) {
  const auto at = answers.find(entry_question);
  return at == answers.end() || at->second.empty() ? nullptr : journey.find_path(at->second.front());
}

std::vector<TakenChoice> taken_choices(const Journey& journey, const JourneyAnswers& answers) {
  std::vector<TakenChoice> taken;
  for (const JourneyQuestion& question : journey.questions())
    for (const std::string& id : answers_to(question, answers))
      if (const JourneyChoice* choice = question.find_choice(id)) taken.push_back({&question, choice});
  return taken;
}

}  // namespace foothold::toolkit
