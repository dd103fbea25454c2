#pragma once

#include <string>

#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Record types for programs: which fields a record has, and which answers they take. Every text is given in all
// languages, {"en": "...", "es": "..."}; names are those of the content files, and what a field does not have is null.

// {"record_types": [...]}, without their fields.
[[nodiscard]] std::string record_types_json(const RecordTypes& types);
// One of them with its fields.
[[nodiscard]] std::string record_type_json(const RecordType& type);

}  // namespace foothold::toolkit
