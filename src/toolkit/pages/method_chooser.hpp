#pragma once

#include <functional>
#include <string>

#include "html/html.hpp"
#include "html/page.hpp"
#include "toolkit/engagement/method_choice.hpp"

namespace foothold::toolkit {

// The methods of engagement with what somebody looks for: filters, the methods that fit, and why the others do not.
struct MethodChooser {
  const Engagement& engagement;
  const MethodChoice& choice;
  std::string address;  // of the page, for the filters; empty where nobody answers them, as in a static copy
  // A last cell for each method that fits; may be empty, and then there is no such column.
  std::string more_title = {};
  std::function<void(html::Html&, const EngagementMethod&)> write_more = {};
};
void method_chooser(html::Html& html, const html::PageContext& context, const MethodChooser& chooser);

}  // namespace foothold::toolkit
