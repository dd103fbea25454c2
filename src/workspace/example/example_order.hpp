#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <string>
#include <vector>

#include "toolkit/record_types/record_type.hpp"
#include "workspace/example/example.hpp"

namespace foothold::workspace {

// The ids of records that are stored already, by their keys.
using ExampleIds = std::map<std::string, std::string, std::less<>>;

// Fields with ids in place of keys. References to records that are not stored yet are left out, and then they are not
// whole.
struct ExampleFields {
  boost::json::object fields;
  bool whole = true;
};
[[nodiscard]] ExampleFields with_ids(const toolkit::RecordTypes& types, const toolkit::RecordType& type,
                                     const boost::json::object& fields, const ExampleIds& ids);

// In which order the records can be written, as positions in the example: each after those that it refers to. Where
// they go round in a circle, one that can stand without the rest comes first and has to be completed afterwards.
// `stuck` are those that wait for each other for ever.
struct ExampleOrder {
  std::vector<std::size_t> records;
  std::vector<std::size_t> stuck;
};
[[nodiscard]] ExampleOrder order_of(const Example& example, const toolkit::RecordTypes& types);

}  // namespace foothold::workspace
