#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "storage/connection.hpp"
#include "workspace/records/record.hpp"

namespace foothold::workspace {

// The table of records, for work that has a connection already. RecordStore is the door for everybody else.

// Which records are listed, and in which order.
struct RecordQuery {
  enum class Order { newest_change_first, by_title };

  std::string coalition = {};
  std::string type = {};                    // empty: every type
  std::optional<RecordStatus> status = {};  // nothing: every status
  bool removed = false;                     // those that were removed, instead of those that were not
  std::optional<Reader> reader = {};        // nothing: all records
  Order order = Order::newest_change_first;
  std::int64_t limit = 50;
  std::int64_t offset = 0;
};

// All records of a coalition that were not removed, whoever may see them.
[[nodiscard]] RecordQuery every_record(const std::string& coalition);

// A record as it is stored, unread, to be held against its changes.
struct RecordRow {
  std::string type;
  std::string title;
  std::string status;
  std::string visibility;
  std::string owner;
  std::string fields;
  std::int64_t revision = 0;
  std::int64_t last_change = 0;
  bool removed = false;

  friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

// Nothing when the coalition has no such record; removed ones are found. Throws Broken for a row that is no record.
[[nodiscard]] std::optional<Record> read_record(storage::Connection& connection, const std::string& coalition,
                                                const std::string& id);
void insert_record(storage::Connection& connection, const Record& record);
void update_record(storage::Connection& connection, const Record& record);
[[nodiscard]] std::vector<Record> read_records(storage::Connection& connection, const RecordQuery& query);
// How many there are on all pages.
[[nodiscard]] std::int64_t count_records(storage::Connection& connection, const RecordQuery& query);
// All records of a coalition by their ids.
[[nodiscard]] std::map<std::string, RecordRow> read_record_rows(storage::Connection& connection,
                                                                const std::string& coalition);

}  // namespace foothold::workspace
