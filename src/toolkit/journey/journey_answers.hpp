#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "toolkit/journey/journey.hpp"

namespace foothold::toolkit {

// What somebody answered: the ids of questions, each with the choices that were taken, in the order of the content.
// Questions without an answer are not there. Pure functions; any thread may call them.
using JourneyAnswers = std::map<std::string, std::vector<std::string>, std::less<>>;

// The name under which written_answers() travel, in an address and in a form, to where a coalition is founded.
inline constexpr std::string_view journey_offer = "journey";

// Without what the journey does not know: answers may be older than the content.
[[nodiscard]] JourneyAnswers known_answers(const Journey& journey, const JourneyAnswers& answers);

// The answers in an address. Refused with `invalid`, naming the question, when a choice is none of its own or there are
// several where one fits. Required ones may be missing: see first_unanswered().
[[nodiscard]] Result<JourneyAnswers> parse_answers(const Journey& journey, const http::Query& query);
// The first required question without an answer; null when all have theirs.
[[nodiscard]] const JourneyQuestion* first_unanswered(const Journey& journey, const JourneyAnswers& answers);

// The other way: "today=start&have=group&have=plan".
[[nodiscard]] std::string answers_query(const Journey& journey, const JourneyAnswers& answers);

// As one word of letters, digits, "-" and "_", which fits into a cookie: "start____group_plan__few-hours".
[[nodiscard]] std::string written_answers(const Journey& journey, const JourneyAnswers& answers);
// The other way. Nothing for whatever written_answers() would not write today, and when a required answer is missing.
[[nodiscard]] std::optional<JourneyAnswers> read_answers(const Journey& journey, std::string_view text);

// Where the answers lead; null without an answer to the question that chooses the path.
[[nodiscard]] const JourneyPath* path_of(const Journey& journey, const JourneyAnswers& answers);

// A choice that was taken, in its question.
struct TakenChoice {
  const JourneyQuestion* question = nullptr;
  const JourneyChoice* choice = nullptr;
};
// All of them in the order of the content. The pointers are good as long as the journey stands where it is.
[[nodiscard]] std::vector<TakenChoice> taken_choices(const Journey& journey, const JourneyAnswers& answers);

}  // namespace foothold::toolkit
