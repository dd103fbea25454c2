#include "publishing/export/plan_copy.hpp"

#include <algorithm>
#include <array>

#include "base/files.hpp"
#include "publishing/pages/plan_addresses.hpp"

namespace foothold::publishing {
namespace {

using html::PageContext;

// Of the built files, those that pages without a script load, and the licenses of the fonts among them.
constexpr std::array<std::string_view, 6> asset_endings = {".css", ".woff2", ".woff", ".svg", ".png", ".txt"};

void add_assets(ExportedFiles& files, const std::filesystem::path& web_folder) {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::directory_iterator(web_folder)) {
    const std::string ending = entry.path().extension().string();
    if (entry.is_regular_file() && std::ranges::find(asset_endings, ending) != asset_endings.end())
      found.push_back(entry.path());
  }
  std::ranges::sort(found);
  for (const auto& file : found) {
    auto bytes = read_file(file);
    if (!bytes) throw Broken("cannot read " + file.string());
    files.push_back({"assets/" + file.filename().string(), *std::move(bytes)});
  }
}

class PlanCopy {
 public:
  PlanCopy(PlanReading& reading, html::Site site, const ExportedPlan& plan)
      : reading_(reading), site_(std::move(site)), plan_(plan) {}

  ExportedFiles write() {
    for (const Language language : all_languages) {
      for (const PlanForm form : reading_.store().forms(plan_.version)) write_form(form, language);
      for (const PlanVersion& version : reading_.store().list(plan_.coalition.id)) write_changes(version, language);
    }
    return std::move(files_);
  }

 private:
  // The addresses are the same on every page of the copy.
  [[nodiscard]] PlanAddresses addresses() const {
    const PageContext anywhere = PageContext(site_, Language::english, "/").in_static_copy();
    return {anywhere, plan_.coalition.slug, plan_.version.number};
  }

  void write_form(PlanForm form, Language language) {
    const auto found = reading_.find(plan_.coalition, plan_.version, form, language);
    if (!found) return;
    PublicPlan page = reading_.page_of(*found);
    add(addresses().form(form), language, [&](const PageContext& context) {
      if (!plan_.site.empty())
        page.address = plan_.site + PageContext(site_, language, "").link("/plans/" + plan_.coalition.slug);
      return public_plan_page(context, page);
    });
    if (!page.in_both_languages) return;
    const PlanInBothLanguages both = reading_.in_both_languages(plan_.version, form);
    add(addresses().both_languages(form), language,
        [&](const PageContext& context) { return both_languages_page(context, page, both); });
  }

  void write_changes(const PlanVersion& version, Language language) {
    if (version.is_withdrawn()) return;
    const auto found = reading_.find(plan_.coalition, version, PlanForm::full, language);
    const auto changes = found ? reading_.changes(*found, language) : std::nullopt;
    if (!changes) return;
    add(addresses().changes(version.number), language,
        [&](const PageContext& context) { return plan_changes_page(context, *changes); });
  }

  template <typename Write>
  void add(const std::string& path, Language language, const Write& write) {
    const std::filesystem::path folder = language == Language::spanish ? "es" : "";
    files_.push_back({(folder / path.substr(1) / "index.html").generic_string(),
                      write(PageContext(site_, language, path).in_static_copy())});
  }

  PlanReading& reading_;
  const html::Site site_;
  const ExportedPlan& plan_;
  ExportedFiles files_;
};

}  // namespace

ExportedFiles plan_copy(PlanReading& reading, const Messages& messages, const html::Assets& assets,
                        const std::filesystem::path& web_folder, const ExportedPlan& plan) {
  html::Site site;
  site.messages = &messages;
  site.assets = assets;
  site.edition_name = plan.version.edition;
  site.fictional = plan.coalition.example;
  ExportedFiles files = PlanCopy(reading, std::move(site), plan).write();
  add_assets(files, web_folder);
  return files;
}

}  // namespace foothold::publishing
