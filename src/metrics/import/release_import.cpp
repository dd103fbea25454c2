#include "metrics/import/release_import.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

#include "base/clock.hpp"
#include "base/files.hpp"
#include "metrics/edition/edition_file.hpp"
#include "metrics/import/cross_checks.hpp"
#include "metrics/import/file_recognition.hpp"
#include "metrics/import/release_file_reader.hpp"

namespace foothold::metrics {
namespace {

// Reads several files at once, the largest first so that the threads finish together.
class ParallelRead {
 public:
  ParallelRead(std::vector<RecognizedFile> files, const ImportRequest& request, const Catalogue& catalogue,
               const places::PlaceDirectory& places)
      : files_(std::move(files)), request_(request), catalogue_(catalogue), places_(places) {
    std::sort(files_.begin(), files_.end(), [](const RecognizedFile& left, const RecognizedFile& right) {
      return std::filesystem::file_size(left.path) > std::filesystem::file_size(right.path);
    });
    for (const RecognizedFile& file : files_) total_ += std::filesystem::file_size(file.path);
    results_.resize(files_.size());
  }

  // The files in the order of their names, or the first refusal.
  Result<std::vector<ReadFile>> run() {
    std::vector<std::thread> threads;
    for (unsigned thread = 0; thread < std::max(1U, request_.threads); ++thread)
      threads.emplace_back([this] { work(); });
    for (std::thread& thread : threads) thread.join();
    std::vector<ReadFile> read;
    for (auto& result : results_) {
      if (!*result) return result->error();
      read.push_back(std::move(*result).value());
    }
    std::sort(read.begin(), read.end(),
              [](const ReadFile& left, const ReadFile& right) { return left.report.name < right.report.name; });
    return read;
  }

 private:
  void work() {
    ReadContext context{&catalogue_, &places_, request_.interrupted,
                        [this](std::size_t bytes) { add_progress(bytes); }};
    for (std::size_t next = next_++; next < files_.size(); next = next_++)
      results_[next] = read_release_file(files_[next].path, files_[next].file, context);
  }

  void add_progress(std::size_t bytes) {
    const std::lock_guard lock(progress_mutex_);
    done_ += bytes;
    if (request_.on_progress) request_.on_progress(done_, total_);
  }

  std::vector<RecognizedFile> files_;
  const ImportRequest& request_;
  const Catalogue& catalogue_;
  const places::PlaceDirectory& places_;
  std::vector<std::optional<Result<ReadFile>>> results_;
  std::atomic<std::size_t> next_{0};
  std::mutex progress_mutex_;
  std::size_t done_ = 0;
  std::size_t total_ = 0;
};

std::vector<MetricYearCount> count_values(const std::map<SliceKey, Slice>& slices, const Catalogue& catalogue) {
  std::map<std::tuple<MetricIndex, Level, BreakdownIndex, int>, MetricYearCount> counts;
  for (const auto& [key, slice] : slices) {
    if (key.metric == population_metric) continue;
    MetricYearCount& count = counts[{key.metric, key.level, key.breakdown, key.year}];
    count.metric = catalogue.metric(key.metric).id;
    count.level = places::level_name(key.level);
    count.breakdown = catalogue.breakdown(key.breakdown).id;
    count.year = key.year;
    count.values += slice.values.size();
    count.strong += static_cast<std::size_t>(std::count(slice.grades.begin(), slice.grades.end(), Grade::strong));
    count.marginal += static_cast<std::size_t>(std::count(slice.grades.begin(), slice.grades.end(), Grade::marginal));
    count.weak += static_cast<std::size_t>(std::count(slice.grades.begin(), slice.grades.end(), Grade::weak));
  }
  std::vector<MetricYearCount> listed;
  for (auto& [key, count] : counts) listed.push_back(std::move(count));
  return listed;
}

Error edition_refusal(ErrorKind kind, const std::string& key, const std::filesystem::path& path) {
  Error error;
  error.kind = kind;
  error.field = "edition";
  error.message = {key, {{"file", path.string()}}};
  error.hint = {key + ".hint", {}};
  return error;
}

// Asked before anything is read, because reading takes a while.
Result<void> check_target(const ImportRequest& request) {
  const std::filesystem::path folder = std::filesystem::absolute(request.edition).parent_path();
  if (!std::filesystem::is_directory(folder)) return edition_refusal(ErrorKind::not_found, "import.no_folder", folder);
  if (!request.replace && std::filesystem::exists(request.edition))
    return edition_refusal(ErrorKind::conflict, "import.edition_exists", request.edition);
  return {};
}

}  // namespace

Result<ImportReport> import_release(const ImportRequest& request, const Catalogue& catalogue,
                                    places::PlaceDirectory places) {
  if (const auto target = check_target(request); !target) return target.error();
  ImportReport report{request.release, utc_now(), request.fictional, {}, {}};
  auto files = find_release_files(request.source, catalogue, report.files);
  if (!files) return files.error();
  auto read = ParallelRead(std::move(*files), request, catalogue, places).run();
  if (!read) return read.error();

  EditionContent content;
  content.facts = {report.release, report.created_at, "", report.fictional};
  for (ReadFile& file : *read) {
    content.slices.merge(file.slices);
    content.withheld.insert(content.withheld.end(), file.withheld.begin(), file.withheld.end());
  }
  for (ReadFile& file : *read) report.files.push_back(std::move(file.report));
  add_cross_checks(content.slices, catalogue, places, report);
  report.counts = count_values(content.slices, catalogue);
  content.places = std::move(places);
  content.report_json = import_report_json(report);
  PendingFile pending(request.edition);
  write_edition_file(pending.path(), content, catalogue);
  pending.commit();
  return report;
}

}  // namespace foothold::metrics
