#include "publishing/export/plan_bundle.hpp"

#include "base/files.hpp"
#include "documents/zip_file.hpp"
#include "publishing/export/plan_copy.hpp"
#include "publishing/export/plan_papers.hpp"
#include "publishing/export/plan_readme.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::publishing {
namespace {

using documents::Format;

class PlanBundle {
 public:
  PlanBundle(const std::filesystem::path& file, PlanReading& reading, const ExportedPlan& plan,
             const BundleTools& tools)
      : reading_(reading), plan_(plan), tools_(tools), pending_(file), zip_(pending_.path()) {}

  Result<void> write() {
    const std::vector<PlanPaper> papers = papers_of(reading_, plan_);
    for (const PlanDataFile& file : reading_.store().data(plan_.version)) zip_.add("data/" + file.name, file.content);
    for (ExportedFile& page : plan_copy(reading_, messages(), tools_.site.assets, tools_.web_folder, plan_))
      zip_.add("html/" + page.name, std::move(page.bytes));
    add_readmes(papers);
    if (const auto added = add_papers(papers); !added) return added;
    zip_.finish();
    pending_.commit();
    return {};
  }

 private:
  [[nodiscard]] const Messages& messages() const { return *tools_.site.messages; }

  void add_readmes(const std::vector<PlanPaper>& papers) {
    std::vector<std::string> data;
    for (const PlanDataFile& file : reading_.store().data(plan_.version)) data.push_back(file.name);
    for (const auto& [language, name] :
         {std::pair(Language::english, "README.txt"), std::pair(Language::spanish, "LEAME.txt")}) {
      const auto found = reading_.find(plan_.coalition, plan_.version, PlanForm::full, language);
      const std::string title = found ? found->title : plan_.coalition.name;
      zip_.add(name, plan_readme(messages(), language, plan_, {title, papers, data}));
    }
  }

  Result<void> add_papers(const std::vector<PlanPaper>& papers) {
    std::size_t done = 0;
    for (const PlanPaper& paper : papers) {
      if (const auto added = add_paper(paper); !added) return added;
      if (tools_.on_progress) tools_.on_progress(++done, papers.size());
    }
    return {};
  }

  Result<void> add_paper(const PlanPaper& paper) {
    for (const auto& [format, folder] : {std::pair(Format::pdf, "pdf/"), std::pair(Format::word, "word/")}) {
      const auto document = document_of(reading_, tools_.site, plan_, paper, format);
      if (!document) return document.error();
      auto bytes = tools_.maker.make(*document, format);
      if (tools_.interrupted()) return interrupted();
      if (!bytes) return bytes.error();
      zip_.add(folder + paper.name(plan_) + "." + std::string(documents::ending_of(format)), *std::move(bytes));
    }
    return {};
  }

  static Error interrupted() { return workspace::refusal(ErrorKind::interrupted, "out", "plan.export.interrupted"); }

  PlanReading& reading_;
  const ExportedPlan& plan_;
  const BundleTools& tools_;
  PendingFile pending_;
  documents::ZipWriter zip_;
};

}  // namespace

Result<void> write_plan_bundle(const std::filesystem::path& file, PlanReading& reading, const ExportedPlan& plan,
                               const BundleTools& tools) {
  return PlanBundle(file, reading, plan, tools).write();
}

}  // namespace foothold::publishing
