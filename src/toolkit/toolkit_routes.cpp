#include "toolkit/toolkit_routes.hpp"

#include <string>
#include <utility>

#include "base/files.hpp"
#include "toolkit/pages/blank_worksheet.hpp"
#include "toolkit/pages/chapter_page.hpp"
#include "toolkit/pages/chapters_page.hpp"
#include "toolkit/pages/framework_page.hpp"
#include "toolkit/pages/journey_page.hpp"
#include "toolkit/pages/methods_page.hpp"
#include "toolkit/pages/path_pages.hpp"
#include "toolkit/pages/pillar_page.hpp"
#include "toolkit/pages/resources_page.hpp"
#include "toolkit/record_types/record_types_json.hpp"
#include "toolkit/toolkit_json.hpp"
#include "toolkit/toolkit_refusals.hpp"

namespace foothold::toolkit {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t etag_letters = 20;

Response tagged(Response response) {
  response.etag = sha256(*response.body).substr(0, etag_letters);
  return response;
}

// The content is read once at start, so an answer lasts as long as the program.
Response lasting(Response response) {
  response = tagged(std::move(response));
  response.immutable_while_running = true;
  return response;
}

Response page_response(std::string body) {
  return lasting(http::html_response(std::move(body)));
}

Response data_response(std::string body) {
  return lasting(http::json_response(std::move(body)));
}

html::PageContext context_of(const Request& request, const html::Site& site) {
  return {site, request.language, request.path};
}

// The same for a page that shows what its address asks. There are so many of these that keeping them would push out
// others, so their answers are made anew.
html::PageContext context_of_query(const Request& request, const html::Site& site) {
  return {site, request.language, request.path_and_query()};
}

// A chapter has one address: "/toolkit/3", and neither "/toolkit/03" nor "/toolkit/+3".
Result<const Chapter*> chapter_of(const Request& request, const Toolkit& toolkit) {
  const std::string& asked = request.parameter("number");
  for (const Chapter& chapter : toolkit.chapters)
    if (std::to_string(chapter.number) == asked) return &chapter;
  return unknown_chapter(toolkit.chapters, request.language, asked);
}

Result<Response> answer_pillar(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const std::string& id = request.parameter("id");
  const Pillar* pillar = toolkit.framework.find_pillar(id);
  if (pillar == nullptr) return unknown_pillar(toolkit.framework, request.language, id);
  return page_response(pillar_page(context_of(request, site), toolkit.framework, *pillar));
}

Result<Response> answer_chapter(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const Result<const Chapter*> chapter = chapter_of(request, toolkit);
  if (!chapter) return chapter.error();
  return page_response(
      chapter_page(context_of(request, site), toolkit.chapters, toolkit.worksheets, toolkit.resources, **chapter));
}

Result<Response> answer_blank_worksheet(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const std::string& id = request.parameter("worksheet");
  const Worksheet* worksheet = toolkit.worksheets.find(id);
  if (worksheet == nullptr) return unknown_worksheet(toolkit.worksheets, request.language, id);
  return page_response(blank_form_page(context_of(request, site), toolkit, *worksheet));
}

Result<Response> answer_resources(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const auto query = parse_resource_query(toolkit.framework, request.query);
  if (!query) return query.error();
  return tagged(http::html_response(resources_page(context_of_query(request, site), toolkit, *query)));
}

// The questions, or the path when they are answered.
Result<Response> answer_journey(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const html::PageContext context = context_of_query(request, site);
  const auto answers = parse_answers(toolkit.journey, request.query);
  if (!answers) {
    Error error = answers.error();
    error.suggestions.push_back({context.text("path.questions.title"), "/journey"});
    return error;
  }
  if (answers->empty()) return tagged(http::html_response(path_questions_page(context, toolkit.journey, {}, {})));
  if (const JourneyQuestion* open = first_unanswered(toolkit.journey, *answers)) {
    Response again = http::html_response(
        path_questions_page(context, toolkit.journey, *answers, {{open->id, context.text("path.answer_missing")}}));
    again.status = http::status_of(ErrorKind::invalid);
    return again;
  }
  return tagged(http::html_response(my_path_page(context, toolkit, *answers)));
}

Result<Response> answer_chapter_data(const Request& request, const Toolkit& toolkit) {
  const Result<const Chapter*> chapter = chapter_of(request, toolkit);
  if (!chapter) return chapter.error();
  return data_response(chapter_json(**chapter));
}

Response answer_methods(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const MethodChoice choice = MethodChoice::read(request.query, toolkit.engagement);
  return tagged(http::html_response(methods_page(context_of_query(request, site), toolkit, choice)));
}

Result<const EngagementMethod*> method_of(const Request& request, const Toolkit& toolkit) {
  const std::string& id = request.parameter("method");
  if (const EngagementMethod* method = toolkit.engagement.find_method(id)) return method;
  return unknown_method(toolkit.engagement, request.language, id);
}

Result<Response> answer_method(const Request& request, const Toolkit& toolkit, const html::Site& site) {
  const Result<const EngagementMethod*> method = method_of(request, toolkit);
  if (!method) return method.error();
  return page_response(method_page(context_of(request, site), toolkit, **method));
}

Result<Response> answer_method_data(const Request& request, const Toolkit& toolkit) {
  const Result<const EngagementMethod*> method = method_of(request, toolkit);
  if (!method) return method.error();
  return data_response(method_json(**method));
}

Result<Response> answer_record_type(const Request& request, const Toolkit& toolkit) {
  const std::string& id = request.parameter("type");
  const RecordType* type = toolkit.record_types.find(id);
  if (type == nullptr) return unknown_record_type(toolkit.record_types, request.language, id);
  return data_response(record_type_json(*type));
}

}  // namespace

void add_routes(http::Router& router, const Toolkit& toolkit, const html::Site& site) {
  router.get("/",
             [&](const Request& request) { return page_response(journey_page(context_of(request, site), toolkit)); });
  router.get("/journey", [&](const Request& request) { return answer_journey(request, toolkit, site); });
  router.get("/framework", [&](const Request& request) {
    return page_response(framework_page(context_of(request, site), toolkit.framework));
  });
  router.get("/framework/pillars/{id}", [&](const Request& request) { return answer_pillar(request, toolkit, site); });
  router.get("/toolkit", [&](const Request& request) {
    return page_response(chapters_page(context_of(request, site), toolkit.chapters));
  });
  router.get("/toolkit/resources", [&](const Request& request) { return answer_resources(request, toolkit, site); });
  router.get("/toolkit/worksheets/{worksheet}",
             [&](const Request& request) { return answer_blank_worksheet(request, toolkit, site); });
  router.get("/toolkit/{number}", [&](const Request& request) { return answer_chapter(request, toolkit, site); });
  router.get("/toolkit/methods", [&](const Request& request) { return answer_methods(request, toolkit, site); });
  router.get("/toolkit/methods/{method}",
             [&](const Request& request) { return answer_method(request, toolkit, site); });

  router.get("/api/v1/framework", [&](const Request&) { return data_response(framework_json(toolkit.framework)); });
  router.get("/api/v1/chapters", [&](const Request&) { return data_response(chapters_json(toolkit.chapters)); });
  router.get("/api/v1/chapters/{number}",
             [&](const Request& request) { return answer_chapter_data(request, toolkit); });
  router.get("/api/v1/journey", [&](const Request&) { return data_response(journey_json(toolkit.journey)); });
  router.get("/api/v1/methods", [&](const Request&) { return data_response(methods_json(toolkit.engagement)); });
  router.get("/api/v1/methods/{method}", [&](const Request& request) { return answer_method_data(request, toolkit); });
  router.get("/api/v1/record-types",
             [&](const Request&) { return data_response(record_types_json(toolkit.record_types)); });
  router.get("/api/v1/record-types/{type}",
             [&](const Request& request) { return answer_record_type(request, toolkit); });
}

}  // namespace foothold::toolkit
