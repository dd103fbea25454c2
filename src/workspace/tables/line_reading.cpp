#include "workspace/tables/line_reading.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "toolkit/record_types/record_validation.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/merge.hpp"

namespace foothold::workspace {

using Kind = TableColumn::Kind;
using Outcome = PlannedLine::Outcome;

// One line while it is read.
class LineReader::Line {
 public:
  Line(const LineReader& reader, const TableLine& line, const GatheredRows* gathered = nullptr)
      : reader_(reader), context_(reader.context_), line_(line), gathered_(gathered) {
    planned_.number = line.number;
  }

  PlannedLine read() {
    if (!find_record()) return refused();
    read_record_itself();
    read_fields();
    if (current_ == nullptr)
      plan_new();
    else
      plan_edit();
    planned_.record.title = toolkit::title_of(context_.type(), planned_.record.fields);
    return planned_.problems.empty() ? std::move(planned_) : refused();
  }

 private:
  PlannedLine refused() {
    planned_.outcome = Outcome::refused;
    planned_.has_namesake = false;
    return std::move(planned_);
  }

  void complain(std::size_t column, std::string key, std::vector<std::pair<std::string, std::string>> values = {}) {
    complain(column, Message{std::move(key), std::move(values)});
  }
  void complain(std::size_t column, Message message) {
    troubled_.insert(column);
    planned_.problems.push_back({context_.labels()[column], text(column).value_or(""), std::move(message)});
  }

  // What stands in the cell of a column; nothing when the column is not imported.
  [[nodiscard]] std::optional<std::string> text(std::size_t column) const {
    const auto cell = reader_.cells_[column];
    if (!cell) return std::nullopt;
    return *cell < line_.cells.size() ? line_.cells[*cell] : std::string();
  }
  // The same when anything stands there.
  [[nodiscard]] std::optional<std::string> answer(std::size_t column) const {
    auto said = text(column);
    return said && !said->empty() ? said : std::nullopt;
  }
  // The columns of the record itself come first, in the order of Kind.
  static std::size_t column_of(Kind kind) { return static_cast<std::size_t>(kind); }

  // The record that the line is about and the version that was before the person's eyes. False when it has none that
  // it could be about.
  bool find_record() {
    if (gathered_ != nullptr) return take_gathered();
    const auto id = answer(column_of(Kind::id));
    if (!id) return true;
    const auto at = reader_.existing_.by_id.find(*id);
    if (at == reader_.existing_.by_id.end()) {
      complain(column_of(Kind::id), "tables.unknown_id");
      return false;
    }
    current_ = &at->second;
    if (!may_write(context_.participant(), *current_)) complain(column_of(Kind::id), "tables.not_yours");
    base_ = *current_;
    return find_base();
  }

  bool take_gathered() {
    current_ = gathered_->record;
    if (current_ == nullptr) return true;
    base_ = *current_;
    if (!may_write(context_.participant(), *current_)) complain(column_of(Kind::id), "tables.not_yours");
    return find_base() && rows_are_as_in_base();
  }

  // The lines were laid over the rows of today, so what somebody else wrote into them must have been before the
  // person's eyes.
  bool rows_are_as_in_base() {
    if (base_.revision == current_->revision) return true;
    const auto rows_of_record = [this](const Record& record) {
      const boost::json::value* rows = record.fields.if_contains(gathered_->field);
      return rows == nullptr ? std::string() : canonical_json(*rows);
    };
    if (rows_of_record(base_) == rows_of_record(*current_)) return true;
    complain(column_of(Kind::revision), "tables.rows_conflict");
    return false;
  }

  bool find_base() {
    const auto said = answer(column_of(Kind::revision));
    if (!said) return true;
    const auto revision = parse_integer(*said);
    if (!revision || *revision < 1 || *revision > current_->revision) {
      complain(column_of(Kind::revision), "tables.bad_revision");
      return false;
    }
    if (*revision == current_->revision) return true;
    auto older = context_.workspace().records.version_at(current_->coalition, current_->id, *revision);
    if (!older) {
      complain(column_of(Kind::revision), "tables.bad_revision");
      return false;
    }
    base_ = *std::move(older);
    return true;
  }

  // What others have changed since the version that the person had, oldest first.
  [[nodiscard]] std::vector<Change> changes_since_base() const {
    if (base_.revision == current_->revision) return {};
    auto changes = context_.workspace().records.history(current_->coalition, current_->id);
    std::erase_if(changes, [&](const Change& change) { return change.revision <= base_.revision; });
    std::ranges::reverse(changes);
    return changes;
  }

  void read_record_itself() {
    const Participant& participant = context_.participant();
    sent_.status = current_ == nullptr ? RecordStatus::draft : base_.status;
    sent_.visibility = current_ == nullptr ? context_.type().visibility : base_.visibility;
    owner_ = current_ == nullptr ? participant.person() : base_.owner;
    if (const auto said = answer(column_of(Kind::status))) {
      const auto status = context_.status(*said);
      if (status)
        sent_.status = *status;
      else
        complain(column_of(Kind::status), "tables.unknown_status");
    }
    if (const auto said = answer(column_of(Kind::visibility))) {
      const auto visibility = context_.visibility(*said);
      if (visibility)
        sent_.visibility = *visibility;
      else
        complain(column_of(Kind::visibility), "tables.unknown_visibility");
    }
    if (const auto said = answer(column_of(Kind::owner)); said && !says_what_it_was(column_of(Kind::owner), *said))
      read_owner(*said);
  }

  // Somebody else's name is given away only by those who look after the coalition.
  void read_owner(const std::string& said) {
    const std::size_t column = column_of(Kind::owner);
    const auto people = context_.people_named(said);
    if (people.empty()) return complain(column, "tables.unknown_person", {{"text", said}});
    if (people.size() > 1) return complain(column, "tables.ambiguous_person", {{"text", said}});
    if (people.front() != owner_ && context_.participant().role < Role::coordinator)
      return complain(column, "tables.owner_not_permitted");
    owner_ = people.front();
  }

  // What was written out and came back as it was is left alone, whatever it looks like.
  [[nodiscard]] bool says_what_it_was(std::size_t column, const std::string& said) const {
    if (current_ == nullptr) return false;
    const std::string was = trimmed(context_.cell(context_.columns()[column], base_));
    return said == was || (!was.empty() && context_.stands_for_long_text(said));
  }
  static std::string trimmed(const std::string& text) { return replace_all(trim(text), "\r\n", "\n"); }

  void read_fields() {
    if (current_ != nullptr) sent_.fields = base_.fields;
    for (std::size_t column = column_of(Kind::field); column < context_.columns().size(); ++column) {
      if (context_.columns()[column].kind != Kind::field) continue;
      if (const auto said = gathered_ == nullptr ? text(column) : answer(column)) read_field(column, *said);
    }
    if (gathered_ != nullptr) sent_.fields[gathered_->field] = gathered_->rows;
  }

  void read_field(std::size_t column, const std::string& said) {
    if (says_what_it_was(column, said)) return;
    const toolkit::FieldRule& rule = *context_.columns()[column].rule;
    CellReading reading = context_.reader().read(rule, said, value_or_null(sent_.fields, rule.id));
    for (Message& problem : reading.problems) complain(column, std::move(problem));
    if (toolkit::is_unanswered(reading.answer))
      sent_.fields.erase(rule.id);
    else
      sent_.fields[rule.id] = std::move(reading.answer);
  }

  void check(const boost::json::object& fields) {
    for (const toolkit::FieldProblem& problem : toolkit::check_fields(context_.type(), fields, sent_.status)) {
      const std::size_t column = column_of_field(problem.path.substr(0, problem.path.find('.')));
      if (!troubled_.contains(column)) complain_of_field(column, problem);
    }
  }

  // One cell is named once: the first problem tells what to do, and the rest often follow from it.
  void complain_of_field(std::size_t column, const toolkit::FieldProblem& problem) {
    if (column < context_.columns().size()) return complain(column, problem.message);
    planned_.problems.push_back({"", problem.path, problem.message});
  }

  [[nodiscard]] std::size_t column_of_field(const std::string& id) const {
    const auto at = std::ranges::find(context_.columns(), id, &TableColumn::name);
    return static_cast<std::size_t>(at - context_.columns().begin());
  }

  void plan_new() {
    planned_.outcome = Outcome::made;
    check(sent_.fields);
    const Participant& participant = context_.participant();
    planned_.record.type = context_.type().id;
    planned_.record.fields = sent_.fields;
    planned_.record.status = sent_.status;
    planned_.record.visibility = sent_.visibility;
    planned_.record.owner = owner_;
    planned_.made = NewRecord{.coalition = participant.coalition.id,
                              .type = context_.type().id,
                              .fields = sent_.fields,
                              .status = sent_.status,
                              .visibility = sent_.visibility,
                              .owner = owner_,
                              .person = participant.person(),
                              .reason = reader_.reason_};
    const std::string title = toolkit::title_of(context_.type(), sent_.fields);
    planned_.has_namesake = reader_.existing_.titles.contains(fold_for_search(title));
  }

  void plan_edit() {
    sent_.reason = reader_.reason_;
    RecordEdit edit = edit_of(base_, sent_, context_.type(), context_.participant());
    if (owner_ != base_.owner) edit.owner = owner_;
    const auto merged = merge_edit(*current_, changes_since_base(), edit);
    if (const auto* standing = std::get_if<EditConflict>(&merged)) return complain_of(*standing);
    const Record& record = std::get<Record>(merged);
    planned_.record = record;
    sent_.status = record.status;
    check(record.fields);
    const bool same = difference(snapshot_of(*current_), snapshot_of(record)).empty();
    planned_.outcome = same ? Outcome::unchanged : Outcome::changed;
    planned_.changed = std::move(edit);
  }

  void complain_of(const EditConflict& standing) {
    planned_.record = *current_;
    for (const FieldConflict& one : standing.conflicts) {
      const std::string name = one.part == EditedPart::attribute ? "_" + one.name : one.name;
      const std::size_t column = column_of_field(name);
      if (column < context_.columns().size())
        complain(column, "tables.conflict", {{"theirs", context_.cell(context_.columns()[column], *current_)}});
    }
  }

  const LineReader& reader_;
  const TableContext& context_;
  const TableLine& line_;
  const GatheredRows* gathered_;     // null for a line that stands for itself
  const Record* current_ = nullptr;  // null for a line that makes a record
  Record base_;
  SentRecord sent_;
  std::string owner_;
  std::set<std::size_t> troubled_;
  PlannedLine planned_;
};

LineReader::LineReader(const TableContext& context, const ExistingRecords& existing, const StoredImport& import)
    : context_(context), existing_(existing), reason_(import_reason(context.page(), import)) {
  for (const TableColumn& column : context.columns()) {
    const auto at = std::ranges::find(import.mapping, column.name());
    const bool is_mapped = at != import.mapping.end();
    cells_.push_back(is_mapped ? std::optional(static_cast<std::size_t>(at - import.mapping.begin())) : std::nullopt);
  }
}

PlannedLine LineReader::read(const TableLine& line) const {
  return Line(*this, line).read();
}

PlannedLine LineReader::read(const TableLine& line, const GatheredRows& gathered) const {
  return Line(*this, line, &gathered).read();
}

}  // namespace foothold::workspace
