#include "toolkit/worksheets/worksheet.hpp"

#include <algorithm>

namespace foothold::toolkit {
namespace {

template <typename Fits>
const Worksheet* find_if(const std::vector<Worksheet>& worksheets, Fits fits) {
  const auto at = std::find_if(worksheets.begin(), worksheets.end(), fits);
  return at == worksheets.end() ? nullptr : &*at;
}

template <typename Fits>
std::vector<const Worksheet*> select(const std::vector<Worksheet>& worksheets, Fits fits) {
  std::vector<const Worksheet*> selected;
  for (const Worksheet& worksheet : worksheets)
    if (fits(worksheet)) selected.push_back(&worksheet);
  return selected;
}

}  // namespace

const Worksheet* Worksheets::find(std::string_view id) const {
  return find_if(worksheets_, [id](const Worksheet& worksheet) { return worksheet.id == id; });
}

const Worksheet* Worksheets::find_by_code(std::string_view code) const {
  return find_if(worksheets_, [code](const Worksheet& worksheet) { return worksheet.code == code; });
}

std::vector<const Worksheet*> Worksheets::of_chapter(int chapter) const {
  return select(worksheets_, [chapter](const Worksheet& worksheet) { return worksheet.chapter == chapter; });
}

std::vector<const Worksheet*> Worksheets::with_type(std::string_view type) const {
  return select(worksheets_, [type](const Worksheet& worksheet) {
    return std::any_of(worksheet.sheets.begin(), worksheet.sheets.end(),
                       [type](const WorksheetSheet& sheet) { return sheet.type == type; });
  });
}

std::string worksheet_path(const Worksheet& worksheet) {
  return "/toolkit/worksheets/" + worksheet.id;
}

}  // namespace foothold::toolkit
