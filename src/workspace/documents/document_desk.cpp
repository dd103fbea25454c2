#include "workspace/documents/document_desk.hpp"

#include "base/files.hpp"
#include "base/log.hpp"
#include "workspace/documents/document_json.hpp"

namespace foothold::workspace {
namespace {

// What another program has put into the database is looked for that often.
constexpr std::chrono::seconds longest_rest{30};
constexpr std::chrono::hours between_clearings{1};

}  // namespace

// A job among those that can be stopped, for as long as it is being made.
class DocumentDesk::Making {
 public:
  Making(DocumentDesk& desk, const std::string& id) : desk_(desk), id_(id), stop_(desk.begin(id)) {}
  ~Making() { desk_.end(id_); }
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  [[nodiscard]] const std::stop_token& stop() const { return stop_; }

 private:
  DocumentDesk& desk_;
  const std::string& id_;
  std::stop_token stop_;
};

DocumentDesk::DocumentDesk(storage::Database& database, LiveChanges& live, std::filesystem::path folder,
                           documents::DocumentMaker* maker)
    : store_(database), live_(live), folder_(std::move(folder)), maker_(maker) {
  if (maker_ != nullptr) worker_ = std::jthread([this](const std::stop_token& ending) { run(ending); });
}

DocumentDesk::~DocumentDesk() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
    for (auto& [id, stop] : working_) stop.request_stop();
  }
  worker_.request_stop();
}

Result<DocumentJob> DocumentDesk::ask(const NewDocument& wanted) {
  if (const auto installed = documents::require_programs(wanted.format); !installed) return installed.error();
  auto job = store_.add(wanted);
  if (!job) return job.error();
  {
    const std::lock_guard lock(mutex_);
    has_news_ = true;
  }
  changed_.notify_all();
  return job;
}

std::vector<DocumentJob> DocumentDesk::list(const std::string& coalition, const std::string& person) {
  return store_.list(coalition, person);
}

std::optional<DocumentJob> DocumentDesk::find(const std::string& coalition, const std::string& person,
                                              const std::string& id) {
  return store_.find(coalition, person, id);
}

void DocumentDesk::cancel(const DocumentJob& job) {
  if (store_.cancel(job)) stop(job.id);
}

void DocumentDesk::stop(const std::string& id) {
  const std::lock_guard lock(mutex_);
  if (const auto at = working_.find(id); at != working_.end()) at->second.request_stop();
}

std::optional<std::string> DocumentDesk::file_of(const DocumentJob& job) const {
  auto bytes = read_file(path_of(job.id));
  if (!bytes || sha256(*bytes) != job.hash) return std::nullopt;
  return bytes;
}

// A database that does not answer for a while must not end the program from here, and is asked again after a rest.
void DocumentDesk::run(const std::stop_token& ending) {
  auto clearing = std::chrono::steady_clock::now();
  while (!ending.stop_requested()) {
    try {
      if (std::chrono::steady_clock::now() >= clearing) {
        forget_old();
        clearing += between_clearings;
      }
      for (auto taken = store_.take_next(); taken; taken = store_.take_next()) {
        make(*taken);
        if (ending.stop_requested()) return;
      }
    } catch (const std::exception& problem) {
      log_warning("documents_wait", {{"problem", problem.what()}});
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, ending, longest_rest, [this] { return has_news_; });
    has_news_ = false;
  }
}

void DocumentDesk::make(const TakenDocument& taken) {
  const DocumentJob& job = taken.job;
  const Making making(*this, job.id);
  live_.tell(job.coalition);
  const auto tell = [&](int percent) {
    if (!store_.set_progress(job.id, percent)) return stop(job.id);
    live_.tell(job.coalition);
  };
  try {
    const documents::Document document = document_from_json(taken.content);
    conclude(job.id, maker_->make(document, job.format, {making.stop(), tell}));
  } catch (const std::exception& problem) {
    log_error("document_failed", {{"document", job.id}, {"problem", problem.what()}});
    store_.fail(job.id, {"documents.failed", {}});
  }
  live_.tell(job.coalition);
}

void DocumentDesk::conclude(const std::string& id, const Result<std::string>& made) {
  if (made) {
    std::filesystem::create_directories(folder_);
    write_file(path_of(id), *made);
    return store_.finish(id, sha256(*made), std::ssize(*made));
  }
  // One that was cancelled is not working any more, and stays as it is; others are stopped because the program ends.
  if (made.error().kind == ErrorKind::interrupted) return store_.put_back(id);
  store_.fail(id, made.error().message);
}

std::stop_token DocumentDesk::begin(const std::string& id) {
  const std::lock_guard lock(mutex_);
  std::stop_source& stop = working_[id];
  if (is_ending_) stop.request_stop();
  return stop.get_token();
}

void DocumentDesk::end(const std::string& id) {
  const std::lock_guard lock(mutex_);
  working_.erase(id);
}

void DocumentDesk::forget_old() {
  store_.forget_old();
  // By their own age, because a coalition or a person may be gone with all its rows.
  std::error_code ignored;  // there is no folder yet, or another program was quicker
  for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
    const auto last = std::filesystem::file_time_type::clock::now() - DocumentStore::kept_for;
    if (entry.is_regular_file(ignored) && entry.last_write_time(ignored) < last)
      std::filesystem::remove(entry.path(), ignored);
  }
}

}  // namespace foothold::workspace
