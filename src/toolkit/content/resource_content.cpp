#include "toolkit/content/resource_content.hpp"

#include "toolkit/content/content_checks.hpp"

namespace foothold::toolkit {
namespace {

Resource read_resource(const ContentNode& node) {
  Resource resource{.id = node["id"].text(),
                    .kind = node["kind"].text() == "spotlight" ? ResourceKind::spotlight : ResourceKind::resource,
                    .title = node["title"].localized(),
                    .summary = node["summary"].localized(),
                    .chapters = {},
                    .pillars = {},
                    .predictors = {}};
  for (const ContentNode& chapter : node.list("chapters")) resource.chapters.push_back(chapter.integer());
  for (const ContentNode& pillar : node.list("pillars")) resource.pillars.push_back(pillar.text());
  for (const ContentNode& predictor : node.list("predictors")) resource.predictors.push_back(predictor.text());
  return resource;
}

void check_resource(const ContentNode& node, const Framework& framework, ContentProblems& problems) {
  for (const ContentNode& chapter : node.list("chapters")) check_chapter_number(chapter, problems);
  for (const ContentNode& pillar : node.list("pillars"))
    if (framework.find_pillar(pillar.text()) == nullptr)
      problems.push_back(pillar.problem("there is no pillar '" + pillar.text() + "'"));
  for (const ContentNode& predictor : node.list("predictors"))
    if (framework.find_predictor(predictor.text()) == nullptr)
      problems.push_back(predictor.problem("there is no predictor '" + predictor.text() + "'"));
}

}  // namespace

std::vector<Resource> read_resources(const ContentFolder& folder, const Framework& framework,
                                     ContentProblems& problems) {
  std::vector<Resource> resources;
  const auto tree = folder.read("resources.yaml", "resources", problems);
  if (!tree) return resources;
  check_ids_differ(tree->list("resources"), problems);
  for (const ContentNode& node : tree->list("resources")) {
    check_resource(node, framework, problems);
    resources.push_back(read_resource(node));
  }
  return resources;
}

}  // namespace foothold::toolkit
