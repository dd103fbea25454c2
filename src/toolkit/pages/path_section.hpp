#pragma once

#include <functional>
#include <string>

#include "html/components.hpp"
#include "toolkit/journey/journey_answers.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// Where the links of a path lead: to the public pages, or into a coalition. Both give whole addresses.
struct PathLinks {
  std::function<std::string(const Chapter& chapter)> chapter;
  std::function<std::string(const Worksheet& worksheet)> worksheet;
};

// What follows from the answers: the chapters to start with and why, three first tasks, what the other answers add, and
// the documents to expect. Nothing while the question that chooses the path has no answer.
void write_path(html::Html& html, const html::PageContext& context, const Toolkit& toolkit,
                const JourneyAnswers& answers, const PathLinks& links, html::Heading level);

// The questions with what was answered, as terms with their meaning.
void write_answers(html::Html& html, const html::PageContext& context, const Journey& journey,
                   const JourneyAnswers& answers);

}  // namespace foothold::toolkit
