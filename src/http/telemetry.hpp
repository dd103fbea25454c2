#pragma once

#include <memory>
#include <string>

#include "http/body_cache.hpp"
#include "http/server.hpp"

namespace foothold::http {

// Counts answers by status class and their time in fixed buckets, for /metrics in the text format of Prometheus. Any
// thread may call it.
class Telemetry {
 public:
  Telemetry();
  ~Telemetry();
  void observe(const Exchange& exchange);
  [[nodiscard]] std::string prometheus_text(const BodyCache::Counters& cache) const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::http
