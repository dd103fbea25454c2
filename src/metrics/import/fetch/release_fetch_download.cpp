#include "metrics/import/fetch/release_fetch_download.hpp"

#include <curl/curl.h>

#include <exception>

#include "base/error.hpp"

namespace foothold::metrics {
namespace {

constexpr long connect_seconds = 15;
constexpr long slowest_bytes_per_second = 1024;
constexpr long slow_seconds = 60;
constexpr long most_redirects = 5;
constexpr long range_not_satisfiable = 416;

// What the callbacks of libcurl, which know no C++, need to reach.
struct Transfer {
  const DownloadClient::Receiver& receiver;
  const DownloadClient::StopAsked& stop_asked;
  std::size_t received = 0;
  std::exception_ptr thrown = nullptr;
};

// No exception may pass through the C code of libcurl, so it waits here until the transfer is over.
template <typename Work>
bool succeeds(Transfer& transfer, Work work) noexcept {
  try {
    return work();
  } catch (...) {
    transfer.thrown = std::current_exception();
    return false;
  }
}

std::size_t receive(char* bytes, std::size_t size, std::size_t count, void* target) {
  auto& transfer = *static_cast<Transfer*>(target);
  const std::size_t length = size * count;
  transfer.received += length;
  const bool goes_on = succeeds(transfer, [&] { return transfer.receiver({bytes, length}); });
  return goes_on ? length : (length == 0 ? 1 : 0);  // any other number than the length ends the transfer
}

int watch(void* target, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& transfer = *static_cast<Transfer*>(target);
  return succeeds(transfer, [&] { return !transfer.stop_asked(); }) ? 0 : 1;
}

DownloadEnd end_of(CURLcode code, const Transfer& transfer) {
  switch (code) {
    case CURLE_OK:
      return DownloadEnd::complete;
    case CURLE_HTTP_RETURNED_ERROR:
    case CURLE_TOO_MANY_REDIRECTS:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return DownloadEnd::refused;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
      return DownloadEnd::not_trusted;
    case CURLE_RANGE_ERROR:
      return DownloadEnd::cannot_resume;
    case CURLE_WRITE_ERROR:
    case CURLE_ABORTED_BY_CALLBACK:
      return DownloadEnd::stopped;
    case CURLE_URL_MALFORMAT:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
      return DownloadEnd::unreachable;
    default:
      return transfer.received == 0 ? DownloadEnd::unreachable : DownloadEnd::broke_off;
  }
}

}  // namespace

// Owns the libcurl handle and what is the same for every download.
class DownloadClient::Handle {
 public:
  Handle() : curl_(curl_easy_init()) {
    if (curl_ == nullptr) throw Broken("libcurl cannot be started");
    set(CURLOPT_USERAGENT, "foothold");
    set(CURLOPT_FAILONERROR, 1L);
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, most_redirects);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
    set(CURLOPT_LOW_SPEED_LIMIT, slowest_bytes_per_second);
    set(CURLOPT_LOW_SPEED_TIME, slow_seconds);
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_WRITEFUNCTION, &receive);
    set(CURLOPT_XFERINFOFUNCTION, &watch);
  }
  ~Handle() { curl_easy_cleanup(curl_); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  DownloadOutcome get(const std::string& address, std::size_t from, Transfer& transfer) {
    set(CURLOPT_URL, address.c_str());
    set(CURLOPT_REDIR_PROTOCOLS_STR, address.starts_with("https:") ? "https" : "http,https");
    set(CURLOPT_RESUME_FROM_LARGE, static_cast<curl_off_t>(from));
    set(CURLOPT_WRITEDATA, &transfer);
    set(CURLOPT_XFERINFODATA, &transfer);
    const CURLcode code = curl_easy_perform(curl_);
    DownloadOutcome outcome{end_of(code, transfer), 0, address + ": " + curl_easy_strerror(code)};
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &outcome.status);
    if (outcome.status == range_not_satisfiable) outcome.end = DownloadEnd::cannot_resume;
    return outcome;
  }

 private:
  template <typename Value>
  void set(CURLoption option, Value value) {
    if (curl_easy_setopt(curl_, option, value) != CURLE_OK) throw Broken("libcurl does not know a setting");
  }

  CURL* curl_;
};

DownloadClient::DownloadClient(StopAsked stop_asked)
    : handle_(std::make_unique<Handle>()), stop_asked_(std::move(stop_asked)) {}

DownloadClient::~DownloadClient() = default;

DownloadOutcome DownloadClient::get(const std::string& address, std::size_t from, const Receiver& receiver) {
  Transfer transfer{receiver, stop_asked_};
  DownloadOutcome outcome = handle_->get(address, from, transfer);
  if (transfer.thrown) std::rethrow_exception(transfer.thrown);
  return outcome;
}

}  // namespace foothold::metrics
