#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "toolkit/chapter.hpp"

namespace foothold::toolkit {

// One chapter, "/toolkit/{number}": its purpose, what to ask and to do, what it produces and which chapters use that,
// tips and pitfalls, and the chapters before and after. `chapter` is one of `chapters`.
[[nodiscard]] std::string chapter_page(const html::PageContext& context, const std::vector<Chapter>& chapters,
                                       const Chapter& chapter);

}  // namespace foothold::toolkit
