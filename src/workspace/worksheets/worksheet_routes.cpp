#include "workspace/worksheets/worksheet_routes.hpp"

#include "base/text.hpp"
#include "workspace/findings/finding_views.hpp"
#include "workspace/overviews/plan_words.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// What one request sees of the chapters and worksheets of its coalition.
class WorksheetReading {
 public:
  explicit WorksheetReading(RecordRequest& asked)
      : asked_(asked),
        toolkit_(asked.workspace().toolkit),
        people_(asked.people()),
        records_(records_of_coalition(asked.participant().coalition.id, toolkit_, asked.workspace().records)),
        findings_(seen_findings(*records_, asked.participant())),
        views_(asked.page(), asked.participant(), toolkit_, people_) {}

  Result<Response> chapter() {
    const auto number = parse_integer(asked_.request().parameter("number")).value_or(0);
    const toolkit::Chapter* chapter = find_chapter(toolkit_.chapters, static_cast<int>(number));
    if (chapter == nullptr) return not_found("number", "chapters.unknown");
    ChapterView view{*chapter,
                     {},
                     views_.of_chapter(findings_, chapter->number),
                     {.toolkit = toolkit_,
                      .chapter = *chapter,
                      .own = own_spotlights(asked_.participant(), *records_, chapter->number),
                      .topic = asked_.request().query.find("topic").value_or(""),
                      .names = asked_.names()}};
    for (WorksheetState& state : states_of_chapter(chapter->number, *records_)) {
      const std::string findings = findings_in_short(asked_.page(), views_.of_worksheet(findings_, *state.worksheet));
      view.worksheets.push_back({std::move(state), findings});
    }
    return http::html_response(work_chapter_page(asked_.page(), asked_.participant(), view));
  }

  Result<Response> worksheet() {
    const auto worksheet = require_worksheet();
    if (!worksheet) return worksheet.error();
    WorksheetView view = view_of(**worksheet);
    view.findings = views_.of_worksheet(findings_, **worksheet);
    return http::html_response(worksheet_page(asked_.page(), asked_.participant(), view));
  }

  Result<Response> filled() {
    const auto worksheet = require_worksheet();
    if (!worksheet) return worksheet.error();
    WorksheetView view = view_of(**worksheet);
    view.vocabulary = chosen_vocabulary(*records_);
    return http::html_response(filled_worksheet_page(asked_.page(), asked_.participant(), view, asked_.names()));
  }

  Result<Response> blank() {
    const auto worksheet = require_worksheet();
    if (!worksheet) return worksheet.error();
    return http::html_response(blank_worksheet_page(asked_.page(), asked_.participant(), view_of(**worksheet)));
  }

 private:
  Result<const toolkit::Worksheet*> require_worksheet() const {
    const toolkit::Worksheet* worksheet = toolkit_.worksheets.find(asked_.request().parameter("worksheet"));
    if (worksheet == nullptr) return not_found("worksheet", "worksheets.unknown");
    return worksheet;
  }

  [[nodiscard]] WorksheetView view_of(const toolkit::Worksheet& worksheet) const {
    return {toolkit_, state_of_worksheet(worksheet, *records_)};
  }

  RecordRequest& asked_;
  const toolkit::Toolkit& toolkit_;
  const std::map<std::string, std::string> people_;
  const std::unique_ptr<const CoalitionRecords> records_;
  const std::vector<TextedFinding> findings_;
  const FindingViews views_;
};

}  // namespace

void add_worksheet_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/chapters/{number}", handler(&WorksheetReading::chapter));
  router.get("/coalitions/{slug}/worksheets/{worksheet}", handler(&WorksheetReading::worksheet));
  router.get("/coalitions/{slug}/worksheets/{worksheet}/print", handler(&WorksheetReading::filled));
  router.get("/coalitions/{slug}/worksheets/{worksheet}/blank", handler(&WorksheetReading::blank));
}

}  // namespace foothold::workspace
