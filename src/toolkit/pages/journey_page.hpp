#pragma once

#include <string>

#include "html/page.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// The home page, "/": find a place, say where you are on the journey and go to the chapters for it, or answer the four
// questions that lead to a path, see who the toolkit is for and which principles it rests on.
[[nodiscard]] std::string journey_page(const html::PageContext& context, const Toolkit& toolkit);

}  // namespace foothold::toolkit
