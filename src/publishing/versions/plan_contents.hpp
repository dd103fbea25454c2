#pragma once

#include <string>
#include <vector>

#include "publishing/plan/plan_part.hpp"
#include "publishing/versions/words_age.hpp"

namespace foothold::publishing {

// A file of numbers that goes with a version: "numbers.csv". A plain value.
struct PlanDataFile {
  std::string name;
  std::string content;
};

// Everything that is kept of a plan when it is published. A plain value.
struct PlanContents {
  std::vector<PlanPart> parts = {};
  std::vector<WordsAge> words = {};     // how old people's own words are
  std::vector<PlanDataFile> data = {};  // the numbers behind it, for spreadsheets and programs
};

}  // namespace foothold::publishing
