#pragma once

#include <string>

#include "html/page.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// The framework on one page, "/framework": the definition in three parts, racial equity, the pillars with their
// predictors, and the conditions of a system.
[[nodiscard]] std::string framework_page(const html::PageContext& context, const Framework& framework);

}  // namespace foothold::toolkit
