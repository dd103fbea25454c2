#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/resource.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// One chapter, "/toolkit/{number}": its purpose, what to ask and to do, in the chapter on engagement when residents
// take part and the way to the methods, its worksheets, what it produces and which chapters use that, tips and
// pitfalls, examples from other communities, further reading, and the chapters before and after. `chapter` is one of
// `chapters`.
[[nodiscard]] std::string chapter_page(const html::PageContext& context, const std::vector<Chapter>& chapters,
                                       const Worksheets& worksheets, const std::vector<Resource>& resources,
                                       const Chapter& chapter);

}  // namespace foothold::toolkit
