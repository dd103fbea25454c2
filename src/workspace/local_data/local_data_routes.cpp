#include "workspace/local_data/local_data_routes.hpp"

#include "workspace/api/api_request.hpp"
#include "workspace/local_data/local_data_formats.hpp"
#include "workspace/local_data/shown_tables.hpp"
#include "workspace/view_parts/view_source.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class LocalDataFile {
 public:
  explicit LocalDataFile(RecordRequest& asked) : asked_(asked) {}

  Result<Response> table() {
    const ViewSource source(asked_);
    return http::file_response("text/csv; charset=utf-8", asked_.participant().coalition.slug + "-local-data.csv",
                               local_data_csv(source.all(), indicators_to_show(source.view())));
  }

 private:
  RecordRequest& asked_;
};

class LocalDataAnswer {
 public:
  explicit LocalDataAnswer(const ApiRequest& asked) : asked_(asked) {}

  Result<Response> indicators() {
    const ViewSource source(asked_.records());
    return http::json_response(local_data_json(source.all(), indicators_to_show(source.view())));
  }

 private:
  const ApiRequest& asked_;
};

}  // namespace

void add_local_data_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/local-data.csv", record_handler(workspace, &LocalDataFile::table));
  router.get("/api/v1/coalitions/{slug}/local-data", api_handler(workspace, &LocalDataAnswer::indicators));
}

}  // namespace foothold::workspace
