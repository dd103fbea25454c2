#include "publishing/export/plan_readme.hpp"

#include "html/edition_name.hpp"

namespace foothold::publishing {
namespace {

class PlanReadme {
 public:
  PlanReadme(const Messages& messages, Language language, const ExportedPlan& plan, const ReadmeContents& contents)
      : messages_(messages), language_(language), plan_(plan), contents_(contents) {}

  std::string write() {
    line(contents_.title);
    line(plan_.coalition.name);
    line(version());
    if (plan_.coalition.example) line(words("plan.public.example"));
    begin("pages");
    line("html/");
    for (const char* key : {"pages_open", "pages_server", "pages_spanish"}) line("  " + words(key_of(key)));
    begin("papers");
    for (const char* key : {"papers_pdf", "papers_word"}) line(words(key_of(key)));
    for (const PlanPaper& paper : contents_.papers) write_paper(paper);
    begin("data");
    if (contents_.data.empty()) line(words(key_of("data_none")));
    for (const std::string& name : contents_.data) line("data/" + name + "\n  " + words(data_key(name)));
    if (!contents_.data.empty()) line(words(key_of("data_columns")));
    begin("credit");
    line(words("plan.public.credit"));
    return std::move(text_);
  }

 private:
  static std::string key_of(const std::string& key) { return "plan.export.readme." + key; }
  // "local-data.csv" is told of under "local-data".
  static std::string data_key(const std::string& name) { return key_of("data." + name.substr(0, name.find('.'))); }
  [[nodiscard]] const std::string& words(const std::string& key) const { return messages_.text(language_, key); }

  [[nodiscard]] std::string version() const {
    const std::string edition = html::edition_name(messages_, language_, plan_.version.edition);
    return messages_.fill(language_, "plan.public.version",
                          {{"number", std::to_string(plan_.version.number)},
                           {"when", plan_.version.published_at.substr(0, sizeof("2026-05-01") - 1)},
                           {"edition", edition}});
  }

  void begin(const char* key) {
    const std::string& title = words(key_of(key));
    text_ += "\n" + title + "\n" + std::string(title.size(), '-') + "\n";
  }

  void line(const std::string& words) { text_ += words + "\n"; }

  void write_paper(const PlanPaper& paper) {
    const std::string language = paper.in_both_languages ? "both" : std::string(language_code(paper.language));
    line("pdf/" + paper.name(plan_) + ".pdf, word/" + paper.name(plan_) + ".docx");
    line("  " + words("plan.public.form." + std::string(plan_form_name(paper.form))) + ", " +
         words(key_of("language." + language)));
  }

  const Messages& messages_;
  const Language language_;
  const ExportedPlan& plan_;
  const ReadmeContents& contents_;
  std::string text_;
};

}  // namespace

std::string plan_readme(const Messages& messages, Language language, const ExportedPlan& plan,
                        const ReadmeContents& contents) {
  return PlanReadme(messages, language, plan, contents).write();
}

}  // namespace foothold::publishing
