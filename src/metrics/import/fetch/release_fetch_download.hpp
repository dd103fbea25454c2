#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace foothold::metrics {

// How a download came to its end.
enum class DownloadEnd {
  complete,
  refused,        // the server answered with an error; `status` says which
  unreachable,    // no connection, or no answer at all
  not_trusted,    // the server could not prove who it is
  broke_off,      // the connection ended or stalled before all had come
  cannot_resume,  // the server does not send parts of files
  stopped         // the receiver wanted no more
};

struct DownloadOutcome {
  DownloadEnd end = DownloadEnd::complete;
  long status = 0;
  std::string reason;  // for the log
};

// Gets files over HTTP and HTTPS, one after the other, and keeps the connection between them. Certificates are
// verified, an address that begins with https never leads to one without, and a server that stays silent is given up.
// Not thread-safe.
class DownloadClient {
 public:
  // Is handed the bytes as they come; answers false when it wants no more.
  using Receiver = std::function<bool(std::string_view bytes)>;
  // Is asked now and then, also while nothing comes; true ends the download.
  using StopAsked = std::function<bool()>;

  explicit DownloadClient(StopAsked stop_asked);
  ~DownloadClient();
  DownloadClient(const DownloadClient&) = delete;
  DownloadClient& operator=(const DownloadClient&) = delete;

  // Everything from byte `from` on. What the receiver throws comes through to the caller.
  DownloadOutcome get(const std::string& address, std::size_t from, const Receiver& receiver);

 private:
  class Handle;
  std::unique_ptr<Handle> handle_;
  StopAsked stop_asked_;
};

}  // namespace foothold::metrics
