#include "workspace/document_pages/document_kinds.hpp"

#include <algorithm>
#include <array>

#include "workspace/drawings/drawing_document.hpp"
#include "workspace/letters/letter_document.hpp"
#include "workspace/views/view_document.hpp"
#include "workspace/worksheets/worksheet_document.hpp"

namespace foothold::workspace {
namespace {

constexpr std::array<DocumentKind, 5> kinds = {{{"worksheet", worksheet_document},
                                                {"blank-worksheet", blank_worksheet_document},
                                                {"letter", letter_document},
                                                {"view", view_document},
                                                {"drawing", drawing_document}}};

}  // namespace

const DocumentKind* find_document_kind(std::string_view id) {
  const auto* const at = std::ranges::find(kinds, id, &DocumentKind::id);
  return at == kinds.end() ? nullptr : at;
}

}  // namespace foothold::workspace
