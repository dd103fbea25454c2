#include "http/body_cache.hpp"

#include <algorithm>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/gzip.hpp"
#include "http/accept_encoding.hpp"

namespace foothold::http {
namespace {

constexpr std::size_t longest_kept_address = 512;
constexpr std::size_t smallest_compressed_body = 1024;

enum class Coding { plain, gzip };

Coding coding_for(const Request& request) {
  return accepts_gzip(request.header("accept-encoding")) ? Coding::gzip : Coding::plain;
}

// Line ends separate the parts because no decoded path contains one. The query stands as it was sent: two spellings of
// the same query are two entries, which costs memory but is never wrong.
std::string key_of(const Request& request, Coding coding) {
  const std::string_view target = request.target;
  const std::string_view query = target.substr(std::min(target.find('?'), target.size()));
  std::string key(coding == Coding::gzip ? "gzip " : "plain ");
  key.append(language_code(request.language)).append("\n").append(request.path).append("\n").append(query);
  return key;
}

bool may_be_looked_up(const Request& request) {
  return (request.method == Method::get || request.method == Method::head) &&
         request.target.size() <= longest_kept_address;
}

Response in_coding(Response response, Coding coding) {
  const bool finished = !response.content_encoding.empty();
  vary_by_encoding(response);
  if (finished || coding == Coding::plain || response.body->size() <= smallest_compressed_body ||
      !is_compressible(response.content_type))
    return response;
  response.body = std::make_shared<const std::string>(gzip(*response.body));
  response.content_encoding = "gzip";
  return response;
}

struct Entry {
  std::string key;
  Response response;
  std::size_t bytes = 0;
};

// What an entry weighs: its body, its key twice (in the list and in the index), and about what the rest of it takes.
std::size_t bytes_of(const std::string& key, const Response& response) {
  constexpr std::size_t bookkeeping = 512;
  return response.body->size() + 2 * key.size() + bookkeeping;
}

}  // namespace

class BodyCache::Implementation {
 public:
  explicit Implementation(std::size_t byte_limit) : byte_limit_(byte_limit) {}

  std::optional<Response> find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = index_.find(key);
    if (found == index_.end()) return std::nullopt;
    ++counters_.hits;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->response;
  }

  void keep(const std::string& key, const Response& response) {
    const std::size_t bytes = bytes_of(key, response);
    if (bytes > byte_limit_ / 4) return;
    const std::lock_guard lock(mutex_);
    if (index_.contains(key)) return;  // another thread made the same answer in the meantime
    entries_.push_front({key, response, bytes});
    index_.emplace(key, entries_.begin());
    counters_.bytes += bytes;
    while (counters_.bytes > byte_limit_) drop_oldest();
  }

  void count_miss() {
    const std::lock_guard lock(mutex_);
    ++counters_.misses;
  }

  Counters counters() const {
    const std::lock_guard lock(mutex_);
    return counters_;
  }

 private:
  void drop_oldest() {
    counters_.bytes -= entries_.back().bytes;
    index_.erase(entries_.back().key);
    entries_.pop_back();
  }

  const std::size_t byte_limit_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // the most recently used first
  std::unordered_map<std::string, std::list<Entry>::iterator> index_;
  Counters counters_;
};

BodyCache::BodyCache(std::size_t byte_limit) : implementation_(std::make_unique<Implementation>(byte_limit)) {}

BodyCache::~BodyCache() = default;

Response BodyCache::answer(const Request& request, const std::function<Response(const Request&)>& make) {
  const Coding coding = coding_for(request);
  if (!may_be_looked_up(request)) return in_coding(make(request), coding);
  const std::string key = key_of(request, coding);
  if (auto known = implementation_->find(key)) return *std::move(known);
  implementation_->count_miss();
  Response response = in_coding(make(request), coding);
  if (response.immutable_while_running && response.status == 200) implementation_->keep(key, response);
  return response;
}

std::optional<Response> BodyCache::find(const Request& request) {
  if (!may_be_looked_up(request)) return std::nullopt;
  return implementation_->find(key_of(request, coding_for(request)));
}

BodyCache::Counters BodyCache::counters() const {
  return implementation_->counters();
}

}  // namespace foothold::http
