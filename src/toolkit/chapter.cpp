#include "toolkit/chapter.hpp"

#include <algorithm>

namespace foothold::toolkit {

const Chapter* find_chapter(const std::vector<Chapter>& chapters, int number) {
  const auto at =
      std::find_if(chapters.begin(), chapters.end(), [&](const Chapter& chapter) { return chapter.number == number; });
  return at == chapters.end() ? nullptr : &*at;
}

std::string chapter_path(int number) {
  return "/toolkit/" + std::to_string(number);
}

}  // namespace foothold::toolkit
