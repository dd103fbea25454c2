#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/resource.hpp"

namespace foothold::toolkit {

// What somebody looks for among the examples and the reading of the toolkit; what is empty fits all.
struct ResourceQuery {
  std::string words = {};
  std::optional<ResourceKind> kind = {};
  int chapter = 0;
  std::string pillar = {};     // ids of the framework
  std::string predictor = {};  // the same
};

[[nodiscard]] std::string_view resource_kind_name(ResourceKind kind);  // "spotlight", as in content and in addresses

// The part of an address behind the question mark. Refused with `invalid`, naming the part, for a kind, chapter, pillar
// or predictor that there is not.
Result<ResourceQuery> parse_resource_query(const Framework& framework, const http::Query& query);

// Those that fit, in the order of the content. Each of the words must begin a word of the title, the summary or the
// names of pillars and predictors, in either language; capitals and accents do not count. Pointers are good as long as
// the list stands where it is. Pure.
[[nodiscard]] std::vector<const Resource*> find_resources(const std::vector<Resource>& resources,
                                                          const Framework& framework, const ResourceQuery& query);

}  // namespace foothold::toolkit
