#pragma once

#include <string>
#include <string_view>

#include "html/html.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What a drawing is written from, and what came in its form, when that comes back. Borrows everything for the call.
struct DrawingRequest {
  const ViewRequest& view;
  const Record& record;  // as visible_record() leaves it
  const toolkit::RecordType& type;
  const http::Query& sent;  // empty when the page is only looked at
  const Errors& errors;     // of what was sent
};

// One small change that a form asks for. Borrows everything for the call.
struct DrawingChange {
  const html::PageContext& context;
  const toolkit::RecordType& type;
  const http::Query& sent;
  std::string_view action;    // "unlink" of the button "unlink A2"
  std::string_view argument;  // "A2"; empty for most
};

// The drawing of records of one type. Its words stand in content/strings as "drawing.{words}.…".
struct RecordDrawing {
  std::string_view type;
  std::string_view words;
  void (*write)(html::Html& html, const DrawingRequest& request) = nullptr;
  // Carries the change out on the fields of the record and gives the id of the element at which it shows; empty for
  // none. Refuses what does not fit, naming the control.
  Result<std::string> (*change)(const DrawingChange& change, boost::json::object& fields) = nullptr;
};

// Null for types without a drawing.
[[nodiscard]] const RecordDrawing* find_drawing(std::string_view type);
// Where a record is drawn, in its coalition.
[[nodiscard]] std::string drawing_path(const std::string& record);

}  // namespace foothold::workspace
