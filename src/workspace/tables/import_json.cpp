#include "workspace/tables/import_json.hpp"

#include <boost/json.hpp>

namespace foothold::workspace {
namespace {

namespace json = boost::json;

// Damaged JSON throws inside; only whoever reads the row can say which one it was.
template <typename Read>
auto read_or_nothing(std::string_view text, const Read& read) -> std::optional<decltype(read(json::value()))> {
  try {
    return read(json::parse({text.data(), text.size()}));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

json::array texts_json(const std::vector<std::string>& texts) {
  json::array list;
  for (const std::string& text : texts) list.emplace_back(text);
  return list;
}

std::vector<std::string> read_texts(const json::array& list, std::size_t from = 0) {
  std::vector<std::string> texts;
  for (std::size_t index = from; index < list.size(); ++index) texts.emplace_back(list[index].as_string());
  return texts;
}

}  // namespace

// A line is a list with its number first, because thousands of names would take more room than what they name.
std::string table_json(const SentTable& table) {
  json::array lines;
  for (const TableLine& line : table.lines) {
    json::array cells = texts_json(line.cells);
    cells.emplace(cells.begin(), static_cast<std::int64_t>(line.number));
    lines.emplace_back(std::move(cells));
  }
  return json::serialize(json::object{{"header", texts_json(table.header)}, {"lines", std::move(lines)}});
}

std::optional<SentTable> read_table_json(std::string_view text) {
  if (text.empty()) return SentTable();
  return read_or_nothing(text, [](const json::value& value) {
    const json::object& object = value.as_object();
    SentTable table{read_texts(object.at("header").as_array()), {}};
    for (const json::value& line : object.at("lines").as_array())
      table.lines.push_back(
          {static_cast<std::size_t>(line.as_array().at(0).as_int64()), read_texts(line.as_array(), 1)});
    return table;
  });
}

std::string mapping_json(const std::vector<std::string>& mapping) {
  return json::serialize(texts_json(mapping));
}

std::optional<std::vector<std::string>> read_mapping_json(std::string_view text) {
  return read_or_nothing(text, [](const json::value& value) { return read_texts(value.as_array()); });
}

std::string result_json(const ImportResult& result) {
  json::array records;
  for (const ImportedRecord& one : result.records) records.push_back(json::array{one.record, one.before, one.after});
  return json::serialize(json::object{{"records", std::move(records)},
                                      {"unchanged", result.unchanged},
                                      {"left_out", result.left_out},
                                      {"kept", texts_json(result.kept)}});
}

std::optional<ImportResult> read_result_json(std::string_view text) {
  return read_or_nothing(text, [](const json::value& value) {
    const json::object& object = value.as_object();
    ImportResult result;
    for (const json::value& record : object.at("records").as_array()) {
      const json::array& parts = record.as_array();
      result.records.push_back({std::string(parts.at(0).as_string()), parts.at(1).as_int64(), parts.at(2).as_int64()});
    }
    result.unchanged = object.at("unchanged").as_int64();
    result.left_out = object.at("left_out").as_int64();
    result.kept = read_texts(object.at("kept").as_array());
    return result;
  });
}

}  // namespace foothold::workspace
