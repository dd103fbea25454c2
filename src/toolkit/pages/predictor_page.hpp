#pragma once

#include <functional>
#include <string>

#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// One predictor, "/framework/predictors/{id}": what it asks, why it matters, how to read it, what to add and what to
// change. `metrics_section` writes how the predictor is measured, below a heading h2 that the page writes, so it starts
// with a paragraph or an h3; the route therefore belongs to the slice that knows metrics. Without it (an empty
// function) the part is left out.
[[nodiscard]] std::string predictor_page(const html::PageContext& context, const Framework& framework,
                                         const Predictor& predictor,
                                         const std::function<void(html::Html&)>& metrics_section);

}  // namespace foothold::toolkit
