#include "workspace/tables/table_columns.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using Kind = TableColumn::Kind;

// In the order of Kind; fields have labels of their own.
constexpr std::array<std::string_view, 5> own_names = {"_id", "_revision", "_status", "_visibility", "_owner"};
constexpr std::array<std::string_view, 5> own_labels = {"tables.id", "tables.revision", "record.status",
                                                        "record.visibility", "record.owner"};

std::string label_of(const TableColumn& column, const Messages& messages, Language language) {
  if (column.rule != nullptr) return column.rule->label.in(language);
  return messages.text(language, own_labels.at(static_cast<std::size_t>(column.kind)));
}

// A header cell that means the column, folded.
std::vector<std::string> spellings_of(const std::vector<TableColumn>& columns, std::size_t index,
                                      const Messages& messages) {
  const TableColumn& column = columns[index];
  // Tables often have an "ID" of their own: what is of the record itself is meant only with the underscore.
  std::vector<std::string> spellings = {column.rule != nullptr ? fold_for_search(column.rule->id) : column.name()};
  for (const Language language : all_languages) {
    spellings.push_back(fold_for_search(column_labels(columns, messages, language)[index]));
    spellings.push_back(fold_for_search(label_of(column, messages, language)));
  }
  return spellings;
}

// Longer words may have a slip or two; short ones would be taken for each other.
std::size_t slips_allowed(const std::string& word) {
  if (word.size() < 5) return 0;
  return word.size() < 10 ? 1 : 2;
}

class ColumnGuess {
 public:
  ColumnGuess(const std::vector<TableColumn>& columns, const Messages& messages) : columns_(columns) {
    for (std::size_t index = 0; index < columns.size(); ++index)
      spellings_.push_back(spellings_of(columns, index, messages));
  }

  // Those that fit exactly go first, so that none of them loses its column to a near miss.
  std::vector<std::string> guess(const std::vector<std::string>& header) {
    std::vector<std::string> guessed(header.size());
    for (const bool nearly : {false, true})
      for (std::size_t cell = 0; cell < header.size(); ++cell)
        if (guessed[cell].empty()) guessed[cell] = take(header[cell], nearly);
    return guessed;
  }

 private:
  std::string take(const std::string& header, bool nearly) {
    const std::string word = fold_for_search(header);
    if (word.empty()) return {};
    for (std::size_t index = 0; index < columns_.size(); ++index) {
      const std::size_t slips = nearly ? slips_allowed(word) : 0;
      const bool fits = std::ranges::any_of(spellings_[index], [&](const std::string& spelling) {
        return slips == 0 ? spelling == word || spelling == header : edit_distance(spelling, word, slips + 1) <= slips;
      });
      if (fits && taken_.insert(index).second) return columns_[index].name();
    }
    return {};
  }

  const std::vector<TableColumn>& columns_;
  std::vector<std::vector<std::string>> spellings_;
  std::set<std::size_t> taken_;
};

}  // namespace

std::string TableColumn::name() const {
  if (kind == Kind::in_row) return rows->id + "." + rule->id;
  return kind == Kind::field ? rule->id : std::string(own_names.at(static_cast<std::size_t>(kind)));
}

std::vector<TableColumn> columns_of(const toolkit::RecordType& type, const Participant& participant) {
  std::vector<TableColumn> columns = {{Kind::id}, {Kind::revision}, {Kind::status}, {Kind::visibility}, {Kind::owner}};
  for (const toolkit::FieldRule& rule : type.fields)
    if (may_see_field(participant, rule, participant.person())) columns.push_back({Kind::field, &rule});
  return columns;
}

std::vector<TableColumn> read_columns_of(const toolkit::RecordType& type, const Participant& participant) {
  std::vector<TableColumn> columns = columns_of(type, participant);
  const toolkit::FieldRule* rows = type.find_field(type.lines_of);
  if (rows == nullptr || !may_see_field(participant, *rows, participant.person())) return columns;
  for (const toolkit::FieldRule& rule : rows->fields)
    if (may_see_field(participant, rule, participant.person())) columns.push_back({Kind::in_row, &rule, rows});
  return columns;
}

std::vector<std::string> column_labels(const std::vector<TableColumn>& columns, const Messages& messages,
                                       Language language) {
  std::vector<std::string> labels;
  for (const TableColumn& column : columns) labels.push_back(label_of(column, messages, language));
  const std::vector<std::string> plain = labels;
  for (std::size_t index = 0; index < labels.size(); ++index)
    if (std::ranges::count(plain, plain[index]) > 1) labels[index] += " (" + columns[index].name() + ")";
  return labels;
}

std::vector<std::string> guess_columns(const std::vector<std::string>& header, const std::vector<TableColumn>& columns,
                                       const Messages& messages) {
  return ColumnGuess(columns, messages).guess(header);
}

}  // namespace foothold::workspace
