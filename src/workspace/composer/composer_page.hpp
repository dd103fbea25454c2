#pragma once

#include <string>
#include <string_view>

#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The type of the records whose sentence is composed.
inline constexpr std::string_view composed_type = "theory-of-change";
// Where a record is composed, in its coalition.
[[nodiscard]] std::string composer_path(const std::string& record);

// The type with only the questions of the four parts.
[[nodiscard]] toolkit::RecordType parts_of_theory(const toolkit::RecordType& type);

struct ComposerView {
  const Record& theory;               // as visible_record() leaves it
  const toolkit::RecordType& type;    // as parts_of_theory() makes it
  const boost::json::object& fields;  // of the form; what was typed, when it comes back
  const Errors& errors;               // of what was sent
};

// The sentence in each language of the coalition, the drawing, and the form of the four parts for who may write them.
[[nodiscard]] std::string composer_page(const ViewRequest& view, const ComposerView& composer);

}  // namespace foothold::workspace
