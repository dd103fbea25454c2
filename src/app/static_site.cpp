#include "app/static_site.hpp"

#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "base/files.hpp"
#include "base/gzip.hpp"
#include "base/pending_folder.hpp"
#include "metrics/data/data_page.hpp"
#include "metrics/data/search_page.hpp"
#include "metrics/peers/peers_section.hpp"
#include "metrics/profile/family_notes.hpp"
#include "metrics/profile/profile_formats.hpp"
#include "metrics/profile/profile_page.hpp"
#include "toolkit/pages/blank_worksheet.hpp"
#include "toolkit/pages/chapter_page.hpp"
#include "toolkit/pages/chapters_page.hpp"
#include "toolkit/pages/framework_page.hpp"
#include "toolkit/pages/journey_page.hpp"
#include "toolkit/pages/methods_page.hpp"
#include "toolkit/pages/pillar_page.hpp"
#include "toolkit/pages/predictor_page.hpp"
#include "toolkit/pages/resources_page.hpp"

namespace foothold::app {
namespace {

// One thing to make: a page with its path, or the files of one community.
using Task = std::function<void()>;

class StaticSite {
 public:
  StaticSite(const WebSite& site, const StaticSiteRequest& request)
      : site_(site), request_(request), peers_(site.edition()), pending_(request.out) {}

  Result<StaticSiteSummary> build() {
    copy_assets();
    plan_pages();
    plan_places();
    if (!run_tasks()) return refusal(ErrorKind::interrupted, "app.site_interrupted");
    pending_.commit();
    return StaticSiteSummary{files_, bytes_};
  }

  [[nodiscard]] Error refusal(ErrorKind kind, std::string key) const {
    Error error;
    error.kind = kind;
    error.field = "out";
    error.hint = {key + ".hint", {{"folder", request_.out.string()}}};
    error.message = {std::move(key), {{"folder", request_.out.string()}}};
    return error;
  }

 private:
  using Render = std::function<std::string(const html::PageContext&)>;

  void copy_assets() {
    const std::filesystem::path assets = pending_.path() / "assets";
    std::filesystem::create_directories(assets);
    for (const auto& entry : std::filesystem::directory_iterator(request_.web)) {
      const std::string name = entry.path().filename().string();
      // Maps are drawn by a server; a copy has none.
      if (entry.is_regular_file() && !name.starts_with('.') && name != "county-map.json")
        std::filesystem::copy_file(entry.path(), assets / name, std::filesystem::copy_options::overwrite_existing);
    }
  }

  // The page in every language.
  void plan(const std::string& path, const Render& render) {
    for (const Language language : all_languages)
      tasks_.emplace_back([this, path, render, language] {
        const html::PageContext context = html::PageContext(site_.site(), language, path).in_static_copy();
        write(page_file(path, language), render(context));
      });
  }

  static std::filesystem::path page_file(const std::string& path, Language language) {
    const std::filesystem::path root = language == Language::spanish ? "es" : "";
    return root / path.substr(1) / "index.html";
  }

  void plan_pages() {
    const toolkit::Toolkit& kit = site_.library().toolkit;
    plan("/", [&](const html::PageContext& context) { return toolkit::journey_page(context, kit); });
    plan("/framework",
         [&](const html::PageContext& context) { return toolkit::framework_page(context, kit.framework); });
    plan("/toolkit", [&](const html::PageContext& context) { return toolkit::chapters_page(context, kit.chapters); });
    plan("/data",
         [&](const html::PageContext& context) { return metrics::data_page(context, site_.edition(), kit.framework); });
    plan("/places",
         [&](const html::PageContext& context) { return metrics::search_page(context, site_.edition(), ""); });
    for (const toolkit::Chapter& chapter : kit.chapters)
      plan("/toolkit/" + std::to_string(chapter.number), [&](const html::PageContext& context) {
        return toolkit::chapter_page(context, kit.chapters, kit.worksheets, kit.resources, chapter);
      });
    plan("/toolkit/resources",
         [&](const html::PageContext& context) { return toolkit::resources_page(context, kit, {}); });
    for (const toolkit::Worksheet& worksheet : kit.worksheets.all())
      plan(toolkit::worksheet_path(worksheet),
           [&](const html::PageContext& context) { return toolkit::blank_form_page(context, kit, worksheet); });
    plan(std::string(toolkit::methods_path),
         [&](const html::PageContext& context) { return toolkit::methods_page(context, kit, {}); });
    for (const toolkit::EngagementMethod& method : kit.engagement.methods)
      plan(toolkit::method_path(method),
           [&](const html::PageContext& context) { return toolkit::method_page(context, kit, method); });
    for (const toolkit::Pillar& pillar : kit.framework.pillars())
      plan("/framework/pillars/" + pillar.id,
           [&](const html::PageContext& context) { return toolkit::pillar_page(context, kit.framework, pillar); });
    for (const toolkit::Predictor& predictor : kit.framework.predictors())
      plan("/framework/predictors/" + predictor.id,
           [&](const html::PageContext& context) { return render_predictor(context, predictor); });
    tasks_.emplace_back([this] { write("places.json", index_of_places(Language::english)); });
    tasks_.emplace_back([this] { write("es/places.json", index_of_places(Language::spanish)); });
  }

  [[nodiscard]] std::string render_predictor(const html::PageContext& context,
                                             const toolkit::Predictor& predictor) const {
    return toolkit::predictor_page(context, site_.library().toolkit.framework, predictor, [&](html::Html& html) {
      metrics::metric_definitions(html, context, site_.library().catalogue, predictor.id);
    });
  }

  [[nodiscard]] std::string index_of_places(Language language) const {
    std::vector<metrics::PlaceIndex> all;
    for (std::size_t index = 0; index < site_.edition().places().places().size(); ++index)
      all.push_back(static_cast<metrics::PlaceIndex>(index));
    return metrics::search_index_json(all, site_.edition(), language);
  }

  void plan_places() {
    for (std::size_t index = 0; index < site_.edition().places().places().size(); ++index)
      tasks_.emplace_back([this, place = static_cast<metrics::PlaceIndex>(index)] { write_place(place); });
  }

  // The profile is worked out once for both languages and the table.
  void write_place(metrics::PlaceIndex place) {
    const metrics::Profile profile = metrics::make_profile(place, site_.edition(), site_.library().toolkit.framework);
    const std::string path = "/places/" + std::string(site_.edition().places().at(place).geoid.text());
    for (const Language language : all_languages) {
      const html::PageContext context = html::PageContext(site_.site(), language, path).in_static_copy();
      write(page_file(path, language),
            metrics::profile_page(context, site_.edition(), profile,
                                  {metrics::peers_section(context, site_.edition(), peers_, place)}));
    }
    write(path.substr(1) + "/profile.csv", metrics::profile_csv(profile, site_.edition()));
  }

  void write(const std::filesystem::path& name, const std::string& text) {
    pending_.write(name, text);
    const std::string packed = gzip(text);
    pending_.write(name.string() + ".gz", packed);
    files_ += 2;
    bytes_ += text.size() + packed.size();
  }

  // False when the person stopped the work. What a task throws is thrown here, once all threads have ended.
  bool run_tasks() {
    std::vector<std::thread> threads;
    for (unsigned thread = 0; thread < request_.threads; ++thread) threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
    return !interrupted();
  }

  void work() {
    for (std::size_t next = next_++; next < tasks_.size() && !interrupted() && !failed_; next = next_++) {
      try {
        tasks_[next]();
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        failed_ = true;
      }
      report_progress();
    }
  }

  void report_progress() {
    const std::size_t done = ++done_;
    if (!request_.on_progress || done % 64 != 0) return;
    const std::lock_guard lock(mutex_);
    request_.on_progress(done, tasks_.size());
  }

  [[nodiscard]] bool interrupted() const { return request_.interrupted != nullptr && request_.interrupted->load(); }

  const WebSite& site_;
  const StaticSiteRequest& request_;
  metrics::PeerSpaces peers_;
  PendingFolder pending_;
  std::vector<Task> tasks_;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> done_{0};
  std::atomic<std::size_t> files_{0};
  std::atomic<std::size_t> bytes_{0};
  std::atomic<bool> failed_{false};
  std::exception_ptr failure_;
  std::mutex mutex_;
};

}  // namespace

Result<StaticSiteSummary> build_static_site(const WebSite& site, const StaticSiteRequest& request) {
  StaticSite builder(site, request);
  if (!is_free_for_a_folder(request.out)) return builder.refusal(ErrorKind::conflict, "app.folder_not_empty");
  return builder.build();
}

}  // namespace foothold::app
