#include "publishing/pages/plan_files.hpp"

#include "base/text.hpp"
#include "documents/public_file.hpp"
#include "html/components.hpp"
#include "html/qr_code.hpp"
#include "publishing/pages/published_plan.hpp"

namespace foothold::publishing {
namespace {

using http::Request;
using http::Response;

// A short form is seen whole without a list of its headings.
constexpr std::size_t parts_seen_at_once = 6;

std::string example_notice(const FoundPlan& found, workspace::WorkspaceSite& workspace) {
  html::Html html;
  html::notice(html, workspace.site().messages->text(found.language(), "plan.public.example"));
  return html.take();
}

// On paper, a picture leads to the page that has the newest version. Nothing where nobody knows its address.
std::string way_to_the_web(const FoundPlan& found, const Request& request, workspace::WorkspaceSite& workspace) {
  const std::string& site = workspace.accounts.settings.public_address;
  if (site.empty()) return {};
  const html::PageContext context(workspace.site(), found.language(), request.path);
  const std::string address = site + context.link("/plans/" + found.slug);
  html::Html html;
  {
    const html::Element way = html.open("div", {{"class", "fh-plan__way"}});
    html::paragraph(html, context.fill("plan.public.on_the_web", {{"address", address}}));
    html::qr_code(html, address, context.text("plan.public.qr"));
  }
  return html.take();
}

// What was published never changes, so its number and form name it, with all that stands around it.
std::string cache_name(const FoundPlan& found, const workspace::WorkspaceSite& workspace, const std::string& stamp) {
  return join(
      {"plans", found.version.coalition, std::to_string(found.version.number), std::string(plan_form_name(found.form)),
       stamp, workspace.accounts.settings.public_address, found.is_example ? "example" : "", found.coalition_name},
      "\n");
}

Result<Response> answer(const Request& request, workspace::WorkspaceSite& workspace, const std::string& stamp,
                        documents::DocumentCache& cache, documents::Format format) {
  const auto found = find_published(request, workspace);
  if (!found) return found.error();
  const std::string form(plan_form_name(found->form));
  const std::string number = std::to_string(found->version.number);
  const documents::PublicFile wanted{cache_name(*found, workspace, stamp), found->slug + "-plan-" + number + "-" + form,
                                     request.language, format};
  return documents::public_file(cache, wanted, [&] {
    documents::Document document = paper_of_plan(found->title, found->language(), found->parts);
    document.site = workspace.accounts.settings.public_address;
    document.footer = found->coalition_name;
    document.body += way_to_the_web(*found, request, workspace);
    if (found->is_example) document.body = example_notice(*found, workspace) + document.body;
    return document;
  });
}

}  // namespace

documents::Document paper_of_plan(const std::string& title, Language language, const std::vector<PlanPart>& parts) {
  html::Html html;
  write_parts(html, parts, language);
  return {.title = title,
          .language = language,
          .body = html.take(),
          .has_contents = parts.size() > parts_seen_at_once,
          .large_print = is_large_print(parts)};
}

void add_plan_file_routes(http::Router& router, workspace::WorkspaceSite& workspace, const std::string& stamp,
                          documents::DocumentCache& cache) {
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word})
    router.get("/plans/{slug}/versions/{number}." + std::string(documents::ending_of(format)),
               [&, format](const Request& request) { return answer(request, workspace, stamp, cache, format); });
}

}  // namespace foothold::publishing
