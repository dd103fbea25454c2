#pragma once

#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// The table of links, for work that has a connection already. RecordStore is the door for everybody else.

// Makes these the links of the record, and no others.
void replace_links(storage::Connection& connection, const Record& record, const std::vector<Link>& links);

// The links of a record, by field and position.
[[nodiscard]] std::vector<Link> read_links_from(storage::Connection& connection, const std::string& coalition,
                                                const std::string& record);

// What refers to something; links of removed records are left out.
[[nodiscard]] std::vector<StoredLink> read_links_to(storage::Connection& connection, const std::string& coalition,
                                                    const std::string& to_kind, const std::string& to_id);

}  // namespace foothold::workspace
