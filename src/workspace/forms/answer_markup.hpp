#pragma once

#include <boost/json/value.hpp>

#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"

namespace foothold::workspace {

// Answers as markup: references as links, texts in the language that they are known to be in, rows as a table or as a
// list under a heading each. Pure but for the markup that is appended.

// Where an answer stands. Borrows nothing but what its functions borrow.
struct AnswerPlace {
  NameReference name;                             // as answer_words() takes it
  NameReference address;                          // where what it names leads, ready for a link; empty when nowhere
  html::Heading row_heading = html::Heading::h3;  // above a row that is too long for a table
};

// Writes the inside of what holds the answer, a <dd> for example.
void write_answer(html::Html& html, const html::PageContext& context, const toolkit::FieldRule& rule,
                  const boost::json::value& answer, const AnswerPlace& place);

}  // namespace foothold::workspace
