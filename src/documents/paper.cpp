#include "documents/paper.hpp"

#include <algorithm>
#include <array>

namespace foothold::documents {
namespace {

struct NamedPaper {
  Paper paper;
  std::string_view name;
  PaperSize size;
};
constexpr std::array<NamedPaper, 5> papers = {{{Paper::letter, "letter", {8.5, 11}},
                                               {Paper::letter_across, "letter-across", {11, 8.5}},
                                               {Paper::tabloid, "tabloid", {11, 17}},
                                               {Paper::tabloid_across, "tabloid-across", {17, 11}},
                                               {Paper::poster, "poster", {24, 36}}}};

const NamedPaper& named(Paper paper) {
  return *std::ranges::find(papers, paper, &NamedPaper::paper);
}

}  // namespace

PaperSize size_of(Paper paper) {
  return named(paper).size;
}

PaperSize word_size_of(Paper paper) {
  return size_of(paper == Paper::poster ? Paper::tabloid : paper);
}

std::string_view paper_name(Paper paper) {
  return named(paper).name;
}

Paper paper_from_name(std::string_view name) {
  const auto* const at = std::ranges::find(papers, name, &NamedPaper::name);
  return at == papers.end() ? Paper::letter : at->paper;
}

}  // namespace foothold::documents
