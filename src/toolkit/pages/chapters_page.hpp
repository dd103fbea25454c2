#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {

// The seven chapters in their order, "/toolkit", each with its purpose and topics.
[[nodiscard]] std::string chapters_page(const html::PageContext& context, const std::vector<Chapter>& chapters);

}  // namespace foothold::toolkit
