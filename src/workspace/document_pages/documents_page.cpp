#include "workspace/document_pages/documents_page.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "workspace/attachments/file_size.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Html;
using html::PageContext;

class DocumentsPage {
 public:
  DocumentsPage(Html& html, const PageContext& context, const Participant& participant,
                const std::vector<DocumentJob>& jobs)
      : html_(html), context_(context), participant_(participant), jobs_(jobs) {}

  void write() {
    html_.element("p", {{"class", "fh-lead"}}, context_.text("documents.about"));
    const Element live = html_.open("div", {{"data-live-region", "documents"}});
    if (jobs_.empty()) return write_nothing();
    if (std::ranges::any_of(jobs_, &DocumentJob::is_open)) write_refresh();
    html::Table table(html_, context_, context_.text("documents.title"),
                      {{context_.text("documents.name")},
                       {context_.text("documents.format")},
                       {context_.text("documents.asked")},
                       {context_.text("documents.state")},
                       {context_.text("documents.action")}},
                      {.quiet = true});
    for (const DocumentJob& job : jobs_) write_job(table, job);
  }

 private:
  void write_nothing() {
    html::nothing_yet(html_, html::Heading::h2, context_.text("documents.none"), context_.text("documents.none.text"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    html::link(html_, context_.link(participant_.path("/chapters/1")), context_.text("documents.to_worksheets"));
    html::link(html_, context_.link(participant_.path("/plan")), context_.text("documents.to_plan"));
  }

  void write_refresh() {
    const Element paragraph = html_.open("p", {{"class", "fh-no-print"}});
    html::link(html_, context_.link(participant_.path("/documents")), context_.text("documents.refresh"));
  }

  void write_job(html::Table& table, const DocumentJob& job) {
    auto row = table.row(job.title);
    row.cell(context_.text("documents.as_" + std::string(documents::ending_of(job.format))))
        .cell(html::moment_words(context_, job.made_at))
        .cell(state_words(job), reason_words(job));
    const Element cell = row.open_cell();
    write_action(job);
  }

  [[nodiscard]] std::string state_words(const DocumentJob& job) const {
    const std::string key = "documents.state." + std::string(job_state_name(job.state));
    return context_.fill(key, {{"percent", std::to_string(job.progress)}});
  }

  [[nodiscard]] std::string reason_words(const DocumentJob& job) const {
    if (job.state != JobState::failed) return {};
    return context_.site().messages->fill(context_.language(), job.problem);
  }

  void write_action(const DocumentJob& job) {
    const std::string path = participant_.path("/documents/" + job.id);
    if (job.state == JobState::done) {
      html::link(html_, context_.link(path), context_.fill("documents.save", {{"size", file_size_words(job.size)}}));
    } else if (job.is_open()) {
      const SessionForm form(html_, context_, participant_.visitor, path + "/cancellation");
      html::submit_button(html_, context_.text("documents.cancel"), html::ButtonStyle::quiet);
    }
  }

  Html& html_;
  const PageContext& context_;
  const Participant& participant_;
  const std::vector<DocumentJob>& jobs_;
};

}  // namespace

std::string documents_page(const PageContext& context, const Participant& participant,
                           const std::vector<DocumentJob>& jobs) {
  return WorkspacePage(context, participant).write(context.text("documents.title"), {}, [&](Html& html) {
    DocumentsPage(html, context, participant, jobs).write();
  });
}

}  // namespace foothold::workspace
