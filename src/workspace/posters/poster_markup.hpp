#pragma once

#include <vector>

#include "html/page.hpp"
#include "workspace/posters/poster.hpp"
#include "workspace/posters/poster_choice.hpp"

namespace foothold::workspace {

// What stands at the foot of each poster besides its address.
struct PosterFoot {
  std::string coalition;
  std::string date;                  // in words
  std::vector<std::string> notices;  // that numbers are made up, for example
};

// Posters beneath each other, of the size: pieces begin with a sheet that shows the whole and says how to put it
// together. On paper each poster, and each of its pieces, is a sheet of its own. Pure.
void write_posters(html::Html& html, const html::PageContext& context, const std::vector<Poster>& posters,
                   PosterSize size, const PosterFoot& foot);

}  // namespace foothold::workspace
