#pragma once

#include <string>

#include "html/page.hpp"
#include "toolkit/engagement/method_choice.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// The ways to engage a community, "/toolkit/methods", with what the reader looks for.
[[nodiscard]] std::string methods_page(const html::PageContext& context, const Toolkit& toolkit,
                                       const MethodChoice& choice);

// One of them, "/toolkit/methods/{id}": what it is good for, what it takes, its steps and limits, who can take part,
// and where it is planned.
[[nodiscard]] std::string method_page(const html::PageContext& context, const Toolkit& toolkit,
                                      const EngagementMethod& method);

}  // namespace foothold::toolkit
