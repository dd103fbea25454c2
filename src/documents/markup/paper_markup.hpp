#pragma once

#include <pugixml.hpp>

#include "documents/document.hpp"

namespace foothold::documents {

// Makes a tree of page markup fit for a document: what one can only do on a screen goes (forms, buttons, navigation,
// what `fh-no-print` marks), what is folded is unfolded, links lead where they lead from outside, and where the sheet
// shows no title, the highest heading becomes the first one. Refused with `too_large` when a table has more rows than
// most_table_rows.
Result<void> make_fit_for_paper(pugi::xml_node body, const Document& document);

}  // namespace foothold::documents
