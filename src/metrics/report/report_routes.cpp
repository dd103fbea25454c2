#include "metrics/report/report_routes.hpp"

#include "documents/public_file.hpp"
#include "metrics/data/reading_query.hpp"
#include "metrics/report/profile_report.hpp"

namespace foothold::metrics {
namespace {

using http::Request;
using http::Response;
using WriteReport = documents::Document (*)(const html::PageContext&, const Edition&, const Profile&);

struct Report {
  std::string name;  // in the address
  WriteReport write;
};

Result<Response> answer(const Request& request, const MetricsSite& metrics, documents::DocumentCache& cache,
                        const Report& report, documents::Format format) {
  const auto place = parse_place(request.parameter("geoid"), metrics.edition);
  if (!place) return place.error();
  const std::string geoid(metrics.edition.places().at(*place).geoid.text());
  const documents::PublicFile wanted{metrics.stamp + "/" + geoid + "/" + report.name, geoid + "-" + report.name,
                                     request.language, format};
  auto response = documents::public_file(cache, wanted, [&] {
    const html::PageContext context(metrics.site, request.language, request.path);
    return report.write(context, metrics.edition,
                        make_profile(*place, metrics.edition, metrics.library.toolkit.framework));
  });
  if (response) response->etag = metrics.stamp;
  return response;
}

}  // namespace

void add_report_routes(http::Router& router, const MetricsSite& metrics, documents::DocumentCache& cache) {
  for (const Report& report : {Report{"report", profile_report}, Report{"brief", profile_brief}})
    for (const documents::Format format : {documents::Format::pdf, documents::Format::word})
      router.get("/places/{geoid}/" + report.name + "." + std::string(documents::ending_of(format)),
                 [&metrics, &cache, report, format](const Request& request) {
                   return answer(request, metrics, cache, report, format);
                 });
}

}  // namespace foothold::metrics
