#pragma once

#include "html/html.hpp"
#include "metrics/compare/compare_page.hpp"

namespace foothold::metrics {

// The part of the page on which communities and predictors are chosen: who is compared, with links to take one out or
// to put it first; a search for one more and what it found; communities like the first; and a form for the predictors.
// Everything is a link or a form sent with GET.
void compared_places(html::Html& html, const html::PageContext& context, const ComparePage& page);
void place_choice(html::Html& html, const html::PageContext& context, const ComparePage& page);
void predictor_choice(html::Html& html, const html::PageContext& context, const ComparePage& page);

}  // namespace foothold::metrics
