#include "workspace/letters/letter_list.hpp"

#include <algorithm>
#include <array>

namespace foothold::workspace {
namespace {

struct LetterKind {
  std::string_view type;
  WriteLetter write = nullptr;
};
constexpr std::array<LetterKind, 4> kinds = {{{"invitation", invitation_letter},
                                              {"commitment", commitment_letter},
                                              {"member-agreement", member_agreement},
                                              {"start-decision", decision_memo}}};

}  // namespace

WriteLetter find_letter(std::string_view type) {
  const auto* const at = std::ranges::find(kinds, type, &LetterKind::type);
  return at == kinds.end() ? nullptr : at->write;
}

}  // namespace foothold::workspace
