#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "toolkit/record_types/field_answer.hpp"
#include "toolkit/record_types/record_status.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// What follows from the fields of a record and its type. Pure functions, without input or output; any thread may call
// them. Fields that the type does not know are left alone everywhere, since the type may have changed since they were
// written, and answers of a wrong shape are passed over by all but check_fields.

// Everything that keeps the record from having this status, in the order of the type's fields. Wrong shapes and broken
// limits count in every status; a missing answer only from `required_for` on. To archive a record asks for no more than
// to keep a draft, because what is put away unfinished stays unfinished.
[[nodiscard]] FieldProblems check_fields(const RecordType& type, const boost::json::object& fields,
                                         RecordStatus status);

// The same of one row, by the ids of its fields.
[[nodiscard]] FieldProblems check_row(const FieldRule& rows, const boost::json::object& row, RecordStatus status);

// A reference that stands in a record.
struct RecordLink {
  std::string path;  // "pillars.0" and "options.2.source"
  std::string kind;  // the id of a record type, or one of reference_words()
  std::string id;

  friend bool operator==(const RecordLink&, const RecordLink&) = default;
};

// All well-formed references, in the order of the type's fields and of their lists. Whether they lead anywhere is for
// whoever knows the records.
[[nodiscard]] std::vector<RecordLink> links_of(const RecordType& type, const boost::json::object& fields);

// What the record is called in lists: the first line of its title field. Empty while there is none.
[[nodiscard]] std::string title_of(const RecordType& type, const boost::json::object& fields);

// All words of a record in every language, with the labels of choices, one answer to a line. Fields that not all of the
// readers may see are left out: whoever found the record by them would know what they say.
[[nodiscard]] std::string text_for_search(const RecordType& type, const boost::json::object& fields,
                                          Visibility readers = Visibility::coalition);

// The paths of what the type does not know, in the order in which it stands in the record.
[[nodiscard]] std::vector<std::string> unknown_fields(const RecordType& type, const boost::json::object& fields);

}  // namespace foothold::toolkit
