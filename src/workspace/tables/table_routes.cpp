#include "workspace/tables/table_routes.hpp"
#include "workspace/record_request.hpp"
#include "workspace/tables/table_export.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr std::string_view xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

class TableDownload {
 public:
  explicit TableDownload(RecordRequest& asked) : asked_(asked) {}

  Result<Response> csv() { return file("text/csv; charset=utf-8", ".csv", table_csv); }
  Result<Response> workbook() { return file(xlsx, ".xlsx", table_workbook); }

 private:
  Result<Response> file(std::string_view media_type, std::string_view ending,
                        std::string (*write)(const TableContext&, TableHeader)) {
    const auto type = asked_.require_type(asked_.request().parameter("type"));
    if (!type) return type.error();
    const TableContext context(asked_.page(), asked_.participant(), asked_.workspace(), **type);
    const bool names = asked_.request().query.find("headers") == "ids";
    return http::file_response(media_type, table_file_name(context, ending),
                               write(context, names ? TableHeader::names : TableHeader::labels));
  }

  RecordRequest& asked_;
};

}  // namespace

void add_table_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/types/{type}.csv", record_handler(workspace, &TableDownload::csv));
  router.get("/coalitions/{slug}/types/{type}.xlsx", record_handler(workspace, &TableDownload::workbook));
  add_import_routes(router, workspace);
}

}  // namespace foothold::workspace
