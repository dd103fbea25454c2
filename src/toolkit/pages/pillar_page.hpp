#pragma once

#include <string>

#include "html/page.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// One pillar with its predictors, "/framework/pillars/{id}", and the way to the other pillars.
[[nodiscard]] std::string pillar_page(const html::PageContext& context, const Framework& framework,
                                      const Pillar& pillar);

}  // namespace foothold::toolkit
