#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// The words by which records are found, for work that has a connection already; `engine` is Database::engine().
// RecordStore is the door for everybody else.

// Makes these the words of the record. Case, accents and punctuation are folded away. Very long words are cut, and of
// very long texts only the beginning is kept.
void store_search_text(storage::Connection& connection, std::string_view engine, const Record& record,
                       std::string_view text);

// Makes what is said of the record, and what is called the files attached to it, findable as they now are. The record
// must have its words already.
void refresh_search_talk(storage::Connection& connection, std::string_view engine, const std::string& coalition,
                         const std::string& record);

// The ids of the records in which every word begins some word, the best first: words of titles count most. Removed
// records are left out. What is asked is only words, never a query language; without a word nothing is found.
[[nodiscard]] std::vector<std::string> search_records(storage::Connection& connection, std::string_view engine,
                                                      const std::string& coalition, std::string_view words,
                                                      std::int64_t limit, const std::optional<Reader>& reader = {});

}  // namespace foothold::workspace
