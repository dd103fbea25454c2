#pragma once

#include <string>
#include <vector>

#include "html/form.hpp"
#include "html/page.hpp"
#include "toolkit/journey/journey_answers.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// The four questions, "/journey", as a form that leads to the path. With what was answered already, and what is wrong
// with it.
[[nodiscard]] std::string path_questions_page(const html::PageContext& context, const Journey& journey,
                                              const JourneyAnswers& answers,
                                              const std::vector<html::FieldError>& errors);

// The path that follows from the answers, "/journey?today=start", also for paper. The question that chooses it must
// have its answer.
[[nodiscard]] std::string my_path_page(const html::PageContext& context, const Toolkit& toolkit,
                                       const JourneyAnswers& answers);

}  // namespace foothold::toolkit
