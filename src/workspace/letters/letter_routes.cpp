#include "workspace/letters/letter_routes.hpp"

#include "workspace/letters/letter_page.hpp"
#include "workspace/letters/letter_reading.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class LetterPages {
 public:
  explicit LetterPages(RecordRequest& asked) : asked_(asked) {}

  Result<Response> page() {
    const auto record = asked_.require_seen();
    if (!record) return record.error();
    const auto read = read_letter(asked_, *record, asked_.request().query.find("kind").value_or(""));
    if (!read) return read.error();
    return http::html_response(letter_page(asked_.page(), asked_.participant(), view_of(asked_, *read)));
  }

 private:
  RecordRequest& asked_;
};

}  // namespace

void add_letter_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/records/{id}/letter", record_handler(workspace, &LetterPages::page));
}

}  // namespace foothold::workspace
