#include "workspace/document_pages/document_routes.hpp"

#include "workspace/document_pages/document_asking.hpp"
#include "workspace/document_pages/document_kinds.hpp"
#include "workspace/document_pages/documents_page.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class Documents {
 public:
  explicit Documents(RecordRequest& asked)
      : asked_(asked), desk_(asked.workspace().documents), participant_(asked.participant()) {}

  Result<Response> list() {
    return http::html_response(
        documents_page(asked_.page(), participant_, desk_.list(participant_.coalition.id, participant_.person())));
  }

  Result<Response> ask() {
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const DocumentKind* kind = find_document_kind(form->find("kind").value_or(""));
    if (kind == nullptr) return not_found("kind", "documents.unknown_kind");
    auto document = kind->write(asked_, form->find("id").value_or(""));
    if (!document) return document.error();
    return ask_for_document(asked_, *std::move(document), *form);
  }

  Result<Response> download() {
    const auto job = require_job();
    if (!job) return job.error();
    const auto bytes = job->state == JobState::done ? desk_.file_of(*job) : std::nullopt;
    if (!bytes) return not_found("document", "documents.no_file");
    Response response = http::file_response(documents::media_type_of(job->format), file_name_of(*job), *bytes);
    response.etag = job->hash;
    response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
  }

  Result<Response> cancel() {
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto job = require_job();
    if (!job) return job.error();
    desk_.cancel(*job);
    return asked_.go_to("/documents");
  }

 private:
  [[nodiscard]] Result<DocumentJob> require_job() const {
    auto job = desk_.find(participant_.coalition.id, participant_.person(), asked_.request().parameter("document"));
    if (!job) return not_found("document", "documents.unknown");
    return *std::move(job);
  }

  RecordRequest& asked_;
  DocumentDesk& desk_;
  const Participant& participant_;
};

}  // namespace

void add_document_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/documents", handler(&Documents::list));
  router.post("/coalitions/{slug}/documents", handler(&Documents::ask));
  router.get("/coalitions/{slug}/documents/{document}", handler(&Documents::download));
  router.post("/coalitions/{slug}/documents/{document}/cancellation", handler(&Documents::cancel));
}

}  // namespace foothold::workspace
