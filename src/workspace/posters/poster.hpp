#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"

namespace foothold::workspace {

// A poster for a wall, in words and markup already. Plain values; what is empty is left out.

// Lines under a heading.
struct PosterPart {
  enum class Kind { facts, prompts, answers };
  std::string heading = {};
  std::vector<std::string> lines = {};
  Kind kind = Kind::facts;
};

struct Poster {
  std::string above = {};     // of which community and subject it is
  std::string title = {};     // a question in plain words
  std::string number = {};    // "36", as large as it can be
  std::string sentence = {};  // the number in words
  std::string about = {};     // which number it is, where that is told in words of somebody's own
  std::string quote = {};     // what somebody said, in place of a number
  html::Html picture = {};    // a chart, or a table where numbers are hidden
  std::vector<PosterPart> parts = {};
  std::string address = {};  // where one reads more; becomes a code for telephones as well
};

}  // namespace foothold::workspace
