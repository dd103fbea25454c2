#include "workspace/journey/kept_journey.hpp"

#include "http/cookie.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view journey_cookie = "foothold_journey";
constexpr std::chrono::hours journey_lasts{24 * 28};

std::optional<toolkit::JourneyAnswers> journey_in_address(const http::Request& request,
                                                          const toolkit::Journey& journey) {
  const auto written = request.query.find(toolkit::journey_offer);
  return written ? toolkit::read_answers(journey, *written) : std::nullopt;
}

void set_journey(http::Response& response, const WorkspaceSite& workspace, std::string_view written,
                 std::chrono::seconds lasts) {
  http::set_cookie(response, {journey_cookie, written, lasts, workspace.accounts.settings.uses_https()});
}

}  // namespace

std::optional<toolkit::JourneyAnswers> offered_journey(const http::Request& request, const toolkit::Journey& journey) {
  if (auto answers = journey_in_address(request, journey)) return answers;
  return toolkit::read_answers(journey, request.cookie(journey_cookie));
}

void keep_journey(const http::Request& request, http::Response& response, const WorkspaceSite& workspace) {
  const toolkit::Journey& journey = workspace.toolkit.journey;
  if (const auto answers = journey_in_address(request, journey))
    set_journey(response, workspace, written_answers(journey, *answers), journey_lasts);
}

void forget_journey(http::Response& response, const WorkspaceSite& workspace) {
  set_journey(response, workspace, "", std::chrono::seconds(0));
}

}  // namespace foothold::workspace
