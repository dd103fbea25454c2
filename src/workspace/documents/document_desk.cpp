#include "workspace/documents/document_desk.hpp"

#include "base/files.hpp"
#include "base/log.hpp"

namespace foothold::workspace {
namespace {

// What another program has put into the database is looked for that often.
constexpr std::chrono::seconds longest_rest{30};

}  // namespace

DocumentDesk::DocumentDesk(storage::Database& database, LiveChanges& live, std::filesystem::path folder,
                           documents::DocumentMaker* maker)
    : store_(database), live_(live), folder_(std::move(folder)), maker_(maker) {
  if (maker_ == nullptr) return;
  for (std::jthread& worker : workers_) worker = std::jthread([this](const std::stop_token& ending) { run(ending); });
}

DocumentDesk::~DocumentDesk() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
    for (auto& [id, stop] : working_) stop.request_stop();
  }
  for (std::jthread& worker : workers_) worker.request_stop();
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
  while (!ending.stop_requested()) {
    try {
      forget_old();
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
  const std::string& id = taken.job.id;
  const documents::Conversion conversion = {begin(id), [&](int percent) {
                                              if (!store_.set_progress(id, percent)) stop(id);
                                            }};
  live_.tell(taken.job.coalition);
  try {
    conclude(taken, maker_->make(taken.document, taken.job.format, conversion));
  } catch (const std::exception& problem) {
    log_error("document_failed", {{"document", id}, {"problem", problem.what()}});
    store_.fail(id, "documents.failed");
  }
  end(id);
  live_.tell(taken.job.coalition);
}

void DocumentDesk::conclude(const TakenDocument& taken, const Result<std::string>& made) {
  const std::string& id = taken.job.id;
  if (made) {
    std::filesystem::create_directories(folder_);
    write_file(path_of(id), *made);
    return store_.finish(id, sha256(*made), std::ssize(*made));
  }
  // One that was cancelled is not working any more, and stays as it is; others are stopped because the program ends.
  if (made.error().kind == ErrorKind::interrupted) return store_.put_back(id);
  store_.fail(id, made.error().message.key);
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
