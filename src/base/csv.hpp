#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace foothold {

// Reads comma-separated text as RFC 4180 describes it, in place: fields are views into the text, or into a buffer of
// the reader where quotes had to be undone, and stay valid until the next call. Accepts LF and CRLF, a byte-order
// mark, and another separator than the comma, as spreadsheets of some countries write it. Not thread-safe.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, char separator = ',');

  // The next record, or false at the end. A line without any letter is skipped.
  bool next();
  [[nodiscard]] const std::vector<std::string_view>& fields() const { return fields_; }
  // The line in which the record starts, counted from 1.
  [[nodiscard]] std::size_t line() const { return line_; }
  // True when a quoted field was never closed, or letters followed its closing quote. Such a record is not to be
  // trusted.
  [[nodiscard]] bool malformed() const { return malformed_; }
  // How many bytes of the text are behind the reader.
  [[nodiscard]] std::size_t position() const { return size_ - rest_.size(); }

 private:
  std::string_view read_field();
  std::string_view read_quoted_field();
  void skip_to_next_field();
  [[nodiscard]] std::size_t find_field_end() const;

  std::string_view rest_;
  std::size_t size_ = 0;
  char separator_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> unquoted_;  // a deque, because the fields point into its strings
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  bool record_open_ = false;
  bool malformed_ = false;
};

// Writes comma-separated text. Text that a spreadsheet would run as a formula (= + - @ at its start) gets a leading
// apostrophe, unless it is a number. Lines end with LF.
class CsvWriter {
 public:
  CsvWriter& text(std::string_view value);
  CsvWriter& number(double value);
  CsvWriter& integer(long long value);
  CsvWriter& empty();
  void end_record();
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool at_start_ = true;
};

}  // namespace foothold
