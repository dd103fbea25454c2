#include "toolkit/resource.hpp"

#include <algorithm>

namespace foothold::toolkit {

std::vector<const Resource*> resources_for(const std::vector<Resource>& resources, int chapter, ResourceKind kind) {
  std::vector<const Resource*> found;
  for (const Resource& resource : resources)
    if (resource.kind == kind && std::ranges::find(resource.chapters, chapter) != resource.chapters.end())
      found.push_back(&resource);
  return found;
}

}  // namespace foothold::toolkit
