#include "workspace/tables/table_routes.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_saving.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/removals/removal_page.hpp"
#include "workspace/tables/import_execution.hpp"
#include "workspace/tables/import_pages.hpp"
#include "workspace/tables/sent_table.hpp"
#include "workspace/upload_limit.hpp"

namespace foothold::workspace {
namespace {

using html::PageContext;
using http::Request;
using http::Response;

constexpr std::size_t records_shown = 50;

// What somebody sent in the first step: a file, or text that was pasted.
struct Upload {
  std::string file_name;
  std::string bytes;
  std::string pasted;
  std::string into;  // the record to which all lines belong; empty when each line says it
};

// Says of each line which record it belongs to, in the column that does so where the table has one.
void add_record(SentTable& table, const std::string& record) {
  constexpr std::string_view id_column = "_id";
  const auto at = static_cast<std::size_t>(std::ranges::find(table.header, id_column) - table.header.begin());
  if (at == table.header.size()) table.header.emplace_back(id_column);
  for (TableLine& line : table.lines) {
    line.cells.resize(std::max(line.cells.size(), table.header.size()));
    line.cells[at] = record;
  }
}

Response with_status(std::string page, ErrorKind kind) {
  Response response = http::html_response(std::move(page));
  response.status = http::status_of(kind);
  return response;
}

// Tables in, step by step.
class TableImport {
 public:
  explicit TableImport(RecordRequest& asked)
      : asked_(asked),
        request_(asked.request()),
        workspace_(asked.workspace()),
        participant_(asked.participant()),
        page_(asked.page()) {}

  Result<Response> start() {
    if (participant_.role < Role::editor) return not_permitted();
    const auto type = require_type();
    if (!type) return type.error();
    const std::string into = request_.query.find("into").value_or("");
    if (const auto fits = require_into(**type, into); !fits) return fits.error();
    return http::html_response(import_start_page(page_, participant_, start_view(**type, into)));
  }

  Result<Response> send() {
    if (participant_.role < Role::editor) return not_permitted();
    const auto upload = read_upload();
    if (!upload) return upload.error();
    const auto type = require_type();
    if (!type) return type.error();
    const auto added = keep(**type, *upload);
    if (added) return asked_.go_to("/imports/" + *added + "/columns");
    Error error = added.error();
    error.field = upload->file_name.empty() ? "table" : "table_file";
    ImportStartView view = start_view(**type, upload->into);
    view.pasted = upload->pasted;
    view.errors = accounts::errors_of(page_, error);
    return with_status(import_start_page(page_, participant_, view), error.kind);
  }

  Result<Response> columns() {
    const auto import = require_import();
    if (!import) return import.error();
    if (!import->open()) return asked_.go_to("/imports/" + import->id);
    return with_context(*import, [&](const TableContext& context) -> Result<Response> {
      return http::html_response(import_columns_page(context, *import, import->mapping, {}));
    });
  }

  Result<Response> choose_columns() {
    const auto form = require_form();
    if (!form) return form.error();
    const auto import = require_import();
    if (!import) return import.error();
    return with_context(*import, [&](const TableContext& context) -> Result<Response> {
      const std::vector<std::string> mapping = sent_mapping(context, *import, *form);
      const Errors errors = problems_of(context, mapping);
      if (!errors.empty())
        return with_status(import_columns_page(context, *import, mapping, errors), ErrorKind::invalid);
      workspace_.imports.set_mapping(import->coalition, import->id, mapping);
      return asked_.go_to("/imports/" + import->id);
    });
  }

  Result<Response> show() {
    const auto import = require_import();
    if (!import) return import.error();
    if (import->state == ImportState::sent) return asked_.go_to("/imports/" + import->id + "/columns");
    if (import->state == ImportState::mapped) return preview(*import, nullptr);
    const auto type = asked_.require_type(import->type);
    if (!type) return type.error();
    return http::html_response(import_done_page(page_, participant_, done_view(**type, *import)));
  }

  Result<Response> confirm() {
    const auto form = require_form();
    if (!form) return form.error();
    const auto import = require_import();
    if (!import) return import.error();
    if (import->state != ImportState::mapped) return asked_.go_to("/imports/" + import->id);
    return with_context(*import, [&](const TableContext& context) -> Result<Response> {
      const ImportPlan plan = plan_import(context, *import);
      const bool may_leave_out = form->find("leave_out").has_value();
      if (!may_leave_out && plan.count(PlannedLine::Outcome::refused) > 0)
        return preview_again(context, *import, plan, conflict("line", "tables.new_problems"));
      const auto done = carry_out_import(context, *import, plan);
      if (!done) return preview_again(context, *import, plan_import(context, *import), done.error());
      return asked_.go_to("/imports/" + import->id);
    });
  }

  Result<Response> take_back() {
    const auto form = require_form();
    if (!form) return form.error();
    const auto import = require_import();
    if (!import) return import.error();
    const auto undone = take_back_import(page_, participant_, workspace_, *import);
    if (!undone) return undone.error();
    return asked_.go_to("/imports/" + import->id);
  }

  Result<Response> ask_to_discard() {
    const auto import = require_import();
    if (!import) return import.error();
    const std::string path = "/imports/" + import->id;
    return http::html_response(
        removal_page(page_, participant_,
                     {.title = page_.fill("removal.title", {{"name", import_name(page_, *import)}}),
                      .between = way_to(*import),
                      .consequences = {page_.text("removal.table_text")},
                      .send_to = path + "/removal",
                      .button = page_.text("tables.discard"),
                      .back = path}));
  }

  Result<Response> ask_to_take_back() {
    const auto import = require_import();
    if (!import) return import.error();
    const std::string path = "/imports/" + import->id;
    return http::html_response(
        removal_page(page_, participant_,
                     {.title = page_.fill("removal.import_title", {{"name", import_name(page_, *import)}}),
                      .between = way_to(*import),
                      .consequences = {page_.fill("removal.import_count",
                                                  {{"count", std::to_string(import->result.records.size())}}),
                                       page_.text("tables.undo_text")},
                      .send_to = path + "/reversal",
                      .button = page_.text("tables.undo"),
                      .back = path}));
  }

  Result<Response> discard() {
    const auto form = require_form();
    if (!form) return form.error();
    const auto import = require_import();
    if (!import) return import.error();
    workspace_.imports.discard(import->coalition, import->id);
    return asked_.go_to("/types/" + import->type + "/import");
  }

 private:
  [[nodiscard]] std::vector<html::Crumb> way_to(const StoredImport& import) const {
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(import.type);
    return type == nullptr ? std::vector<html::Crumb>() : way_to_type(page_, participant_, workspace_.toolkit, *type);
  }

  // An import remembers who brought it, which anonymous records must not.
  Result<const toolkit::RecordType*> require_type() const {
    auto type = asked_.require_type(request_.parameter("type"));
    if (!type) return type;
    if ((*type)->anonymous) return invalid("type", "tables.anonymous");
    if (const auto fits = require_filled_in(**type); !fits) return fits.error();
    return type;
  }

  // Rows are brought only into a record that is there and that the participant may write.
  [[nodiscard]] Result<void> require_into(const toolkit::RecordType& type, const std::string& into) const {
    if (into.empty()) return {};
    const auto record = workspace_.records.find(participant_.coalition.id, into);
    if (!record || record->type != type.id || type.lines_of.empty() || !may_see(participant_, *record))
      return not_found("record", "workspace.record_missing");
    return may_write(participant_, *record) ? Result<void>() : Result<void>(not_permitted());
  }

  // Whoever may not import at all learns so before anything else is looked at.
  Result<http::Query> require_form() const {
    if (participant_.role < Role::editor) return not_permitted();
    return asked_.require_form();
  }

  // What was sent is nobody else's business; what was written is that of the coordinators as well.
  [[nodiscard]] bool may_open(const StoredImport& import) const {
    const bool is_own = import.person == participant_.person();
    return is_own || (participant_.role == Role::coordinator && !import.open());
  }

  Result<StoredImport> require_import() const {
    if (participant_.role < Role::editor) return not_permitted();
    auto import = workspace_.imports.find(participant_.coalition.id, request_.parameter("import"));
    if (!import || !may_open(*import)) return not_found("import", "tables.unknown_import");
    return *std::move(import);
  }

  Result<Response> with_context(const StoredImport& import,
                                const std::function<Result<Response>(const TableContext&)>& answer) const {
    const auto type = asked_.require_type(import.type);
    if (!type) return type.error();
    return answer(TableContext(page_, participant_, workspace_, **type, TableUse::reading));
  }

  // Browsers send the form with its file; programs may send the table alone, as any other form.
  Result<Upload> read_upload() const {
    if (!request_.header("content-type").starts_with("multipart/")) {
      const auto form = asked_.require_form();
      if (!form) return form.error();
      return Upload{{}, {}, std::string(form->raw("table")), form->find("into").value_or("")};
    }
    const auto form = accounts::read_upload(request_, workspace_.accounts, participant_.visitor.session,
                                            {.total_bytes = longest_table_upload});
    if (!form) return form.error();
    Upload upload{{}, {}, std::string(form->text("table")), std::string(form->text("into"))};
    const http::MultipartPart* file = form->find("table_file");
    if (file != nullptr && file->is_file && !file->file_name.empty()) {
      upload.file_name = file->file_name;
      upload.bytes = file->bytes;
    }
    return upload;
  }

  // Reads what was sent and keeps it for the next step; gives the id of the import.
  Result<std::string> keep(const toolkit::RecordType& type, const Upload& upload) const {
    const bool has_file = !upload.file_name.empty();
    if (const auto fits = require_into(type, upload.into); !fits) return fits.error();
    if (!has_file && trim(upload.pasted).empty()) return invalid("table_file", "tables.nothing_sent");
    auto table = read_sent_table(has_file ? upload.bytes : upload.pasted);
    if (!table) return table.error();
    if (!upload.into.empty()) add_record(*table, upload.into);
    StoredImport import;
    import.coalition = participant_.coalition.id;
    import.person = participant_.person();
    import.type = type.id;
    import.file_name = upload.file_name;
    import.mapping = guess_columns(table->header, read_columns_of(type, participant_), *workspace_.site().messages);
    import.table = std::move(table).value();
    return workspace_.imports.add(import);
  }

  [[nodiscard]] ImportStartView start_view(const toolkit::RecordType& type, const std::string& into) const {
    auto imports = workspace_.imports.list(participant_.coalition.id, type.id);
    std::erase_if(imports, [this](const StoredImport& import) { return !may_open(import); });
    std::vector<std::string> others;
    for (const StoredImport& import : imports) others.push_back(import.person);
    ImportStartView view{type, std::move(imports), asked_.people(others)};
    if (!into.empty()) view.into = workspace_.records.find(participant_.coalition.id, into);
    return view;
  }

  // Names that are none of the columns count as "not imported", as the empty choice does.
  [[nodiscard]] static std::vector<std::string> sent_mapping(const TableContext& context, const StoredImport& import,
                                                             const http::Query& form) {
    std::vector<std::string> mapping;
    for (std::size_t index = 0; index < import.table.header.size(); ++index) {
      const std::string name = form.find("column-" + std::to_string(index)).value_or("");
      const bool known = std::ranges::find(context.columns(), name, &TableColumn::name) != context.columns().end();
      mapping.push_back(known ? name : "");
    }
    return mapping;
  }

  [[nodiscard]] Errors problems_of(const TableContext& context, const std::vector<std::string>& mapping) const {
    Errors errors;
    std::set<std::string> seen;
    for (std::size_t index = 0; index < mapping.size(); ++index)
      if (!mapping[index].empty() && !seen.insert(mapping[index]).second)
        errors.push_back({"column-" + std::to_string(index), page_.text("tables.column_twice")});
    const bool has_field = std::ranges::any_of(seen, [](const std::string& name) { return !name.starts_with('_'); });
    const bool changes_standing = seen.contains("_id") && seen.size() > 1;
    if (!has_field && !changes_standing) errors.push_back({"", page_.text("tables.no_columns")});
    const bool names_records = seen.contains("_id") || seen.contains(context.type().title_field);
    if (has_lines_for_rows(context, mapping) && !names_records)
      errors.push_back(
          {"", page_.fill("tables.no_record_named",
                          {{"field", page_.say(context.type().find_field(context.type().title_field)->label)}})});
    return errors;
  }

  Result<Response> preview(const StoredImport& import, const Error* problem) const {
    return with_context(import, [&](const TableContext& context) -> Result<Response> {
      return http::html_response(import_preview_page(context, import, plan_import(context, import), problem));
    });
  }

  static Response preview_again(const TableContext& context, const StoredImport& import, const ImportPlan& plan,
                                const Error& problem) {
    return with_status(import_preview_page(context, import, plan, &problem), problem.kind);
  }

  [[nodiscard]] ImportDoneView done_view(const toolkit::RecordType& type, const StoredImport& import) const {
    ImportDoneView view{type, import, {}, {}, {}};
    for (const ImportedRecord& one : import.result.records) {
      auto& records = one.before == 0 ? view.made : view.changed;
      if (records.size() < records_shown) add_seen(records, one.record);
    }
    for (const std::string& id : import.result.kept)
      if (view.kept.size() < records_shown) add_seen(view.kept, id);
    return view;
  }

  void add_seen(std::vector<Record>& records, const std::string& id) const {
    auto record = workspace_.records.find(participant_.coalition.id, id);
    if (record && may_see(participant_, *record)) records.push_back(*std::move(record));
  }

  RecordRequest& asked_;
  const Request& request_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  const PageContext& page_;
};

}  // namespace

void add_import_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/types/{type}/import", handler(&TableImport::start));
  router.post("/coalitions/{slug}/types/{type}/import", handler(&TableImport::send));
  router.get("/coalitions/{slug}/imports/{import}", handler(&TableImport::show));
  router.get("/coalitions/{slug}/imports/{import}/columns", handler(&TableImport::columns));
  router.post("/coalitions/{slug}/imports/{import}/columns", handler(&TableImport::choose_columns));
  router.post("/coalitions/{slug}/imports/{import}/confirmation", handler(&TableImport::confirm));
  router.get("/coalitions/{slug}/imports/{import}/reversal", handler(&TableImport::ask_to_take_back));
  router.post("/coalitions/{slug}/imports/{import}/reversal", handler(&TableImport::take_back));
  router.get("/coalitions/{slug}/imports/{import}/removal", handler(&TableImport::ask_to_discard));
  router.post("/coalitions/{slug}/imports/{import}/removal", handler(&TableImport::discard));
}

}  // namespace foothold::workspace
