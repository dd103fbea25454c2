#pragma once

#include "html/page.hpp"

namespace foothold::html {

// A whole document that stands by itself, apart from all other pages of the program, as in the copy of a plan: its way
// home is the first page of the copy under the name `home`, and there is no navigation, no account and no script. The
// rest is as page() has it.
[[nodiscard]] std::string page_alone(const PageContext& context, const PageHead& head, const std::string& home,
                                     const std::function<void(Html&)>& write_main);

}  // namespace foothold::html
