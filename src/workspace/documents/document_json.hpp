#pragma once

#include <string>
#include <string_view>

#include "base/message.hpp"
#include "documents/document.hpp"

namespace foothold::workspace {

// A document as it waits in the database. What document_from_json is given comes from document_json; anything else
// throws.
[[nodiscard]] std::string document_json(const documents::Document& document);
[[nodiscard]] documents::Document document_from_json(std::string_view json);

// Why a document failed, as it is kept in the database. Of anything else that it is given, message_from_json makes a
// plain "documents.failed".
[[nodiscard]] std::string message_json(const Message& message);
[[nodiscard]] Message message_from_json(std::string_view json);

}  // namespace foothold::workspace
