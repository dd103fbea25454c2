#include "workspace/letters/letter_list.hpp"

#include <algorithm>
#include <array>

namespace foothold::workspace {
namespace {

// Those of one type stand beside each other.
constexpr std::array letters = {
    LetterKind{"invitation", invitation_letter},
    LetterKind{"commitment", commitment_letter},
    LetterKind{"member-agreement", member_agreement},
    LetterKind{"start-decision", decision_memo},
    LetterKind{"survey", questionnaire, "letters.questionnaire.link", "letters.questionnaire.title"},
    LetterKind{"data-source", data_request_letter, "letters.data.request_link", "letters.data.request_title"},
    LetterKind{"data-source", data_agreement_outline, "letters.data.outline_link", "letters.data.outline_title",
               agreement_outline_kind},
};

}  // namespace

std::span<const LetterKind> letters_of(std::string_view type) {
  const auto* const first = std::ranges::find(letters, type, &LetterKind::type);
  const auto* const last = std::find_if(first, letters.end(), [&](const LetterKind& one) { return one.type != type; });
  return {first, last};
}

const LetterKind* find_letter(std::string_view type, std::string_view kind) {
  for (const LetterKind& letter : letters_of(type))
    if (letter.kind == kind) return &letter;
  return nullptr;
}

std::string letter_path(const LetterKind& letter, const std::string& record) {
  const std::string path = "/records/" + record + "/letter";
  return letter.kind.empty() ? path : path + "?kind=" + std::string(letter.kind);
}

}  // namespace foothold::workspace
