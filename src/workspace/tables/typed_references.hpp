#pragma once

#include <boost/json/object.hpp>

#include "toolkit/record_types/record_type.hpp"
#include "workspace/tables/reference_index.hpp"

namespace foothold::workspace {

// Puts references where people typed names: "place:29019" for "Boone County, Missouri" or "29019", in a list also
// several names with semicolons between them. What leads nowhere, or to more than one thing, stays as it was typed, for
// the check to name it and the form to show it again.
void resolve_typed_references(const toolkit::RecordType& type, boost::json::object& fields, ReferenceIndex& references);

}  // namespace foothold::workspace
