#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

enum class ResourceKind {
  spotlight,  // what another community did
  resource    // further reading and practice
};

// Something beside the toolkit that helps with some of its chapters, as written in content/resources.yaml. A plain
// value.
struct Resource {
  std::string id;
  ResourceKind kind = ResourceKind::resource;
  Localized title;
  Localized summary;
  std::vector<int> chapters;            // 1 to 7; never empty
  std::vector<std::string> pillars;     // ids of the framework
  std::vector<std::string> predictors;  // the same
};

// Those of one kind that help with the chapter, in the order of the content. The pointers are good as long as the list
// stands where it is.
[[nodiscard]] std::vector<const Resource*> resources_for(const std::vector<Resource>& resources, int chapter,
                                                         ResourceKind kind);

}  // namespace foothold::toolkit
