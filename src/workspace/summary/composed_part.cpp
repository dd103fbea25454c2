#include "workspace/summary/composed_part.hpp"

#include "base/text.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view point_mark = "- ";

}  // namespace

std::string text_of_part(const ComposedPart& part) {
  std::vector<std::string> blocks;
  for (const TextBlock& block : part.blocks) {
    std::vector<std::string> lines;
    if (!block.lead.empty()) lines.push_back(block.lead);
    for (const std::string& point : block.points) lines.push_back(std::string(point_mark) + point);
    blocks.push_back(join(lines, "\n"));
  }
  return join(blocks, "\n\n");
}

std::vector<TextBlock> blocks_of(std::string_view text) {
  std::vector<TextBlock> blocks;
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view said = trim(line);
    if (said.empty()) continue;
    if (said.starts_with(point_mark) && !blocks.empty())
      blocks.back().points.emplace_back(trim(said.substr(point_mark.size())));
    else
      blocks.push_back({.lead = std::string(said)});
  }
  return blocks;
}

}  // namespace foothold::workspace
