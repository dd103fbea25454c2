#pragma once

#include <string>
#include <string_view>

#include "documents/document.hpp"

namespace foothold::workspace {

// A document as it waits in the database. What document_from_json is given comes from document_json; anything else
// throws.
[[nodiscard]] std::string document_json(const documents::Document& document);
[[nodiscard]] documents::Document document_from_json(std::string_view json);

}  // namespace foothold::workspace
