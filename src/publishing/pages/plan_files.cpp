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

// On paper, a picture leads to the page that has the newest version. Nothing where nobody knows its address.
std::string way_to_the_web(const FoundPlan& found, const html::PageContext& context, const std::string& outside) {
  if (outside.empty()) return {};
  const std::string address = outside + context.link("/plans/" + found.slug);
  html::Html html;
  {
    const html::Element way = html.open("div", {{"class", "fh-plan__way"}});
    html::paragraph(html, context.fill("plan.public.on_the_web", {{"address", address}}));
    html::qr_code(html, address, context.text("plan.public.qr"));
  }
  return html.take();
}

// What every document of a published plan says besides the plan.
documents::Document framed(documents::Document document, const FoundPlan& found, const html::Site& site,
                           const std::string& outside) {
  const html::PageContext context(site, document.language, "/");
  document.site = outside;
  document.footer = found.coalition_name;
  document.body += way_to_the_web(found, context, outside);
  if (found.is_example) {
    html::Html notice;
    html::notice(notice, context.text("plan.public.example"));
    document.body = notice.take() + document.body;
  }
  return document;
}

// Which of the files of a version and form is meant.
struct WantedPaper {
  documents::Format format;
  bool in_both_languages = false;
};

class PlanFiles {
 public:
  PlanFiles(workspace::WorkspaceSite& workspace, std::string stamp, documents::DocumentCache& cache)
      : workspace_(workspace), stamp_(std::move(stamp)), cache_(cache) {}

  Result<Response> answer(const Request& request, const WantedPaper& wanted) const {
    const auto found = find_published(request, workspace_);
    if (!found) return found.error();
    return wanted.in_both_languages ? answer_in_both_languages(request, *found, wanted)
                                    : documents::public_file(cache_, named(request, *found, wanted), [&] {
                                        return paper_of_published(*found, workspace_.site(), outside());
                                      });
  }

 private:
  [[nodiscard]] const std::string& outside() const { return workspace_.accounts.settings.public_address; }

  Result<Response> answer_in_both_languages(const Request& request, const FoundPlan& found,
                                            const WantedPaper& wanted) const {
    PlanReading reading(workspace_.database, *workspace_.site().messages);
    const html::PageContext context(workspace_.site(), request.language, request.path);
    const auto paper = paper_in_both_languages(reading, found, context, {outside(), wanted.format});
    if (!paper) return no_such_plan();
    return documents::public_file(cache_, named(request, found, wanted), [&] { return *paper; });
  }

  // What was published never changes, so its number and form name it, with all that stands around it.
  [[nodiscard]] documents::PublicFile named(const Request& request, const FoundPlan& found,
                                            const WantedPaper& wanted) const {
    const std::string number = std::to_string(found.version.number);
    const std::string form(plan_form_name(found.form));
    const std::string languages = wanted.in_both_languages ? "both-languages" : "";
    return {join({"plans", found.version.coalition, number, form, languages, stamp_, outside(),
                  found.is_example ? "example" : "", found.coalition_name},
                 "\n"),
            found.slug + "-plan-" + number + "-" + form + (languages.empty() ? "" : "-" + languages), request.language,
            wanted.format};
  }

  workspace::WorkspaceSite& workspace_;
  const std::string stamp_;
  documents::DocumentCache& cache_;
};

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

documents::Document paper_of_published(const FoundPlan& found, const html::Site& site, const std::string& outside) {
  return framed(paper_of_plan(found.title, found.language(), found.parts), found, site, outside);
}

std::optional<documents::Document> paper_in_both_languages(PlanReading& reading, const FoundPlan& found,
                                                           const html::PageContext& context,
                                                           const PaperInBothLanguages& wanted) {
  const PlanInBothLanguages both = reading.in_both_languages(found.version, found.form);
  if (!both.is_published()) return std::nullopt;
  documents::Document document = both_languages_paper(context, found.title, both);
  // Columns need sheets that lie on their long side; what has none is easier to read on the others.
  if (wanted.format == documents::Format::pdf) document.paper = documents::Paper::letter_across;
  return framed(std::move(document), found, context.site(), wanted.outside);
}

void add_plan_file_routes(http::Router& router, workspace::WorkspaceSite& workspace, const std::string& stamp,
                          documents::DocumentCache& cache) {
  const PlanFiles files(workspace, stamp, cache);
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word}) {
    const std::string ending = "." + std::string(documents::ending_of(format));
    router.get("/plans/{slug}/versions/{number}" + ending,
               [files, format](const Request& request) { return files.answer(request, {format}); });
    router.get("/plans/{slug}/versions/{number}/both-languages" + ending,
               [files, format](const Request& request) { return files.answer(request, {format, true}); });
  }
}

}  // namespace foothold::publishing
