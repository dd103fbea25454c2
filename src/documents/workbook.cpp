#include "documents/workbook.hpp"

#include <xlsxwriter.h>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "base/text.hpp"

namespace foothold::documents {
namespace {

// The format allows 31 letters for the name of a sheet. Letters of several bytes are never cut in two.
std::string sheet_name(std::string_view name) {
  static constexpr std::size_t most_letters = 31;
  std::size_t letters = 0;
  std::size_t end = 0;
  for (; end < name.size(); ++end) {
    const bool begins_letter = (static_cast<unsigned char>(name[end]) & 0xC0U) != 0x80U;
    if (begins_letter && ++letters > most_letters) break;
  }
  return std::string(name.substr(0, end));
}

}  // namespace

class WorkbookWriter::Implementation {
 public:
  Implementation(std::string_view title, std::string_view author) : file_(folder_.path() / "workbook.xlsx") {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    std::string temporary = folder_.path().string();
    options.tmpdir = temporary.data();
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr) throw Broken("workbook: cannot make " + file_.string());
    std::string title_copy(title);
    std::string author_copy(author);
    lxw_doc_properties properties{};
    properties.title = title_copy.data();
    properties.author = author_copy.data();
    workbook_set_properties(book_, &properties);
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
  }

  ~Implementation() {
    if (book_ != nullptr) workbook_close(book_);
  }
  Implementation(const Implementation&) = delete;
  Implementation& operator=(const Implementation&) = delete;

  void begin_sheet(std::string_view name, const std::vector<Column>& columns) {
    sheet_ = workbook_add_worksheet(book_, sheet_name(name).c_str());
    if (sheet_ == nullptr) throw Broken("workbook: a sheet name was refused");
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const auto position = static_cast<lxw_col_t>(column);
      worksheet_set_column(sheet_, position, position, columns[column].width, nullptr);
      worksheet_write_string(sheet_, 0, position, columns[column].title.c_str(), bold_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    row_ = 1;
  }

  // An ampersand begins a command in such a header, and two of them stand for one.
  void print_mark(std::string_view words) {
    worksheet_set_header(sheet_, ("&R&\"-,Bold\"" + replace_all(words, "&", "&&")).c_str());
  }

  void add_row(const std::vector<Cell>& cells) {
    for (std::size_t column = 0; column < cells.size(); ++column)
      write_cell(static_cast<lxw_col_t>(column), cells[column]);
    ++row_;
  }

  std::string take() {
    const lxw_error problem = workbook_close(book_);
    book_ = nullptr;
    if (problem != LXW_NO_ERROR) throw Broken(std::string("workbook: ") + lxw_strerror(problem));
    auto bytes = read_file(file_);
    if (!bytes) throw Broken("workbook: the finished file cannot be read");
    return *std::move(bytes);
  }

 private:
  void write_cell(lxw_col_t column, const Cell& cell) {
    if (const auto* text = std::get_if<std::string_view>(&cell)) {
      worksheet_write_string(sheet_, row_, column, std::string(*text).c_str(), nullptr);
    } else if (const auto* number = std::get_if<double>(&cell)) {
      worksheet_write_number(sheet_, row_, column, *number, nullptr);
    }
  }

  TemporaryFolder folder_;
  std::filesystem::path file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* bold_ = nullptr;
  lxw_row_t row_ = 0;
};

WorkbookWriter::WorkbookWriter(std::string_view title, std::string_view author)
    : implementation_(std::make_unique<Implementation>(title, author)) {}
WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::begin_sheet(std::string_view name, const std::vector<Column>& columns) {
  implementation_->begin_sheet(name, columns);
}

void WorkbookWriter::print_mark(std::string_view words) {
  implementation_->print_mark(words);
}

void WorkbookWriter::add_row(const std::vector<Cell>& cells) {
  implementation_->add_row(cells);
}

std::string WorkbookWriter::take() {
  return implementation_->take();
}

}  // namespace foothold::documents
