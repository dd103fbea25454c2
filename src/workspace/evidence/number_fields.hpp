#pragma once

#include <string>

#include "html/page.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/evidence/number_statement.hpp"

namespace foothold::workspace {

// Between what published numbers say and the record that keeps it. All pure.

// The numbers of a statement as a record of type saved_number_type keeps them, without its words: readings, values as
// published, bounds, grades, verdict, edition, and how many times stricter the test was because it was one of several
// (the corrected p divided by p).
[[nodiscard]] Fields number_fields(const metrics::Edition& edition, const NumberStatement& statement);

// The same with its name in the language of the page and its words in every language.
[[nodiscard]] Fields saved_number_fields(const html::PageContext& context, const metrics::Edition& edition,
                                         const NumberStatement& statement, const std::string& predictor);

// Whether two records keep the same statement of the same edition.
[[nodiscard]] bool keep_the_same(const Fields& one, const Fields& other);

}  // namespace foothold::workspace
