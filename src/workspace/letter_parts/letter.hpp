#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"

namespace foothold::workspace {

// A letter, an agreement, a memo or a sheet as it stands on paper, in words already. Plain values; what is empty is
// left out.

// Rows under the heads of their columns; the first cell of a row is its head.
struct LetterTable {
  std::string caption = {};
  std::vector<std::string> columns = {};
  std::vector<std::vector<std::string>> rows = {};
  bool is_to_fill = false;  // its empty cells are written in by hand
};

// Sentences under a heading, with a list below them, a table and a picture.
struct LetterPart {
  std::string heading = {};
  std::vector<std::string> paragraphs = {};
  std::vector<std::string> items = {};
  bool is_to_tick = false;  // the items are boxes, to be ticked by hand
  int lines = 0;            // to write on, below all of it
  LetterTable table = {};
  html::Html picture = {};
  bool starts_sheet = false;  // on paper it begins a new one

  [[nodiscard]] bool is_empty() const {
    return paragraphs.empty() && items.empty() && lines == 0 && table.rows.empty() && picture.empty();
  }
};

// Where somebody signs. A name or a date that is not known is left as a line.
struct LetterSignature {
  std::string name = {};
  std::string role = {};       // "for Kestrel County Upward"
  std::string signed_on = {};  // in words, when they have signed
};

struct Letter {
  std::string kind = {};  // "Decision memo"; empty for a letter
  std::string date = {};
  std::vector<std::string> address = {};
  std::string subject = {};
  std::string salutation = {};
  std::vector<LetterPart> parts = {};
  std::string closing = {};
  std::vector<LetterSignature> signatures = {};
  bool is_draft = false;  // says so on paper
  std::string mark = {};  // what is said above everything: that it is not official, for example

  // Adds the part unless there is nothing in it.
  void add(LetterPart part) {
    if (!part.is_empty()) parts.push_back(std::move(part));
  }
};

}  // namespace foothold::workspace
