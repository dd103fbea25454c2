#include "workspace/letters/letter_list.hpp"

#include <algorithm>
#include <array>

namespace foothold::workspace {
namespace {

constexpr std::array<LetterKind, 5> kinds = {
    {{"invitation", invitation_letter},
     {"commitment", commitment_letter},
     {"member-agreement", member_agreement},
     {"start-decision", decision_memo},
     {"survey", questionnaire, "letters.questionnaire.link", "letters.questionnaire.title"}}};

}  // namespace

const LetterKind* find_letter(std::string_view type) {
  const auto* const at = std::ranges::find(kinds, type, &LetterKind::type);
  return at == kinds.end() ? nullptr : at;
}

}  // namespace foothold::workspace
