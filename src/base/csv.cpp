#include "base/csv.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foothold {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos &&
         !parse_number(text);
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator) : rest_(text), size_(text.size()), separator_(separator) {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

bool CsvReader::next() {
  while (!rest_.empty() && (rest_.front() == '\n' || rest_.starts_with("\r\n"))) {
    rest_.remove_prefix(rest_.front() == '\n' ? 1 : 2);
    ++next_line_;
  }
  if (rest_.empty()) return false;
  fields_.clear();
  unquoted_.clear();
  malformed_ = false;
  line_ = next_line_;
  record_open_ = true;
  while (record_open_) fields_.push_back(read_field());
  ++next_line_;
  return true;
}

// Takes one field and the separator or line end behind it.
std::string_view CsvReader::read_field() {
  if (!rest_.empty() && rest_.front() == '"') return read_quoted_field();
  const std::size_t end = find_field_end();
  std::string_view field = rest_.substr(0, end);
  record_open_ = end < rest_.size() && rest_[end] == separator_;
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  if (!record_open_ && field.ends_with('\r')) field.remove_suffix(1);
  return field;
}

// A quoted field without doubled quotes is a view into the text; only the rare others are copied.
std::string_view CsvReader::read_quoted_field() {
  rest_.remove_prefix(1);
  std::size_t close = rest_.find('"');
  bool has_doubled_quotes = false;
  while (close != std::string_view::npos && close + 1 < rest_.size() && rest_[close + 1] == '"') {
    has_doubled_quotes = true;
    close = rest_.find('"', close + 2);
  }
  if (close == std::string_view::npos) malformed_ = true;
  const std::string_view content = rest_.substr(0, close);
  next_line_ += static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
  rest_.remove_prefix(close == std::string_view::npos ? rest_.size() : close + 1);
  skip_to_next_field();
  return has_doubled_quotes ? unquoted_.emplace_back(replace_all(content, "\"\"", "\"")) : content;
}

// After a closing quote only a separator or the end of the line may follow.
void CsvReader::skip_to_next_field() {
  const std::size_t end = find_field_end();
  if (!trim(rest_.substr(0, end)).empty()) malformed_ = true;
  record_open_ = end < rest_.size() && rest_[end] == separator_;
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
}

// A plain loop: find_first_of costs three times as much, and this is where an import spends its time.
std::size_t CsvReader::find_field_end() const {
  std::size_t end = 0;
  while (end < rest_.size() && rest_[end] != separator_ && rest_[end] != '\n') ++end;
  return end;
}

void CsvWriter::separate() {
  if (!at_start_) out_ += ',';
  at_start_ = false;
}

CsvWriter& CsvWriter::text(std::string_view value) {
  separate();
  std::string safe = looks_like_formula(value) ? "'" + std::string(value) : std::string(value);
  if (safe.find_first_of(",\"\r\n") == std::string::npos) {
    out_ += safe;
  } else {
    out_ += '"' + replace_all(safe, "\"", "\"\"") + '"';
  }
  return *this;
}

CsvWriter& CsvWriter::number(double value) {
  separate();
  out_ += shortest_number(value);
  return *this;
}

CsvWriter& CsvWriter::integer(long long value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

CsvWriter& CsvWriter::empty() {
  separate();
  return *this;
}

void CsvWriter::end_record() {
  out_ += '\n';
  at_start_ = true;
}

}  // namespace foothold
