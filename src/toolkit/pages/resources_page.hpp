#pragma once

#include <string>

#include "html/page.hpp"
#include "toolkit/resource_search.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// All examples and all reading of the toolkit, "/toolkit/resources", or those that fit what was asked, with the form
// that asks. A static copy has no server to ask: there the page shows all of them.
[[nodiscard]] std::string resources_page(const html::PageContext& context, const Toolkit& toolkit,
                                         const ResourceQuery& query);

}  // namespace foothold::toolkit
