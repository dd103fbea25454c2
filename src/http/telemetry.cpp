#include "http/telemetry.hpp"

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>

#include "base/text.hpp"

namespace foothold::http {
namespace {

using Count = std::atomic<std::uint64_t>;

constexpr std::size_t status_classes = 6;  // index 0 takes what is no status at all

// Upper ends of the time buckets, with their names in seconds; the last bucket has no end.
struct BucketEnd {
  std::int64_t microseconds;
  std::string_view seconds;
};
constexpr auto bucket_ends = std::to_array<BucketEnd>({
    {250, "0.00025"},
    {500, "0.0005"},
    {1'000, "0.001"},
    {2'500, "0.0025"},
    {5'000, "0.005"},
    {10'000, "0.01"},
    {25'000, "0.025"},
    {50'000, "0.05"},
    {100'000, "0.1"},
    {1'000'000, "1"},
    {10'000'000, "10"},
});

std::size_t bucket_of(std::int64_t microseconds) {
  std::size_t bucket = 0;
  while (bucket < bucket_ends.size() && microseconds > bucket_ends[bucket].microseconds) ++bucket;
  return bucket;
}

std::size_t class_of(int status) {
  const auto hundreds = static_cast<std::size_t>(status / 100);
  return hundreds < status_classes ? hundreds : 0;
}

void describe(std::string& out, std::string_view name, std::string_view type, std::string_view help) {
  out.append("# HELP ").append(name).append(" ").append(help).append("\n");
  out.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void sample(std::string& out, std::string_view name, std::string_view labels, const std::string& value) {
  out.append(name).append(labels).append(" ").append(value).append("\n");
}

void single(std::string& out, std::string_view name, std::string_view type, std::string_view help,
            std::uint64_t value) {
  describe(out, name, type, help);
  sample(out, name, "", std::to_string(value));
}

}  // namespace

// Each counter stands alone, so a reading taken between two of them may be one answer apart; a scrape does not mind.
class Telemetry::Implementation {
 public:
  void observe(const Exchange& exchange) {
    const std::int64_t microseconds = exchange.duration.count();
    answers_[class_of(exchange.status)].fetch_add(1, std::memory_order_relaxed);
    buckets_[bucket_of(microseconds)].fetch_add(1, std::memory_order_relaxed);
    total_microseconds_.fetch_add(static_cast<std::uint64_t>(microseconds), std::memory_order_relaxed);
    bytes_sent_.fetch_add(exchange.bytes_sent, std::memory_order_relaxed);
  }

  void write_answers(std::string& out) const {
    constexpr std::string_view name = "foothold_http_answers_total";
    describe(out, name, "counter", "Answers by class of status.");
    for (std::size_t hundreds = 1; hundreds < status_classes; ++hundreds)
      sample(out, name, "{class=\"" + std::to_string(hundreds) + "xx\"}", std::to_string(answers_[hundreds].load()));
  }

  void write_durations(std::string& out) const {
    constexpr std::string_view name = "foothold_http_duration_seconds";
    describe(out, name, "histogram", "Time from a whole request to the last byte of its answer.");
    std::uint64_t count = 0;
    for (std::size_t bucket = 0; bucket < buckets_.size(); ++bucket) {
      count += buckets_[bucket].load();
      const std::string end(bucket < bucket_ends.size() ? bucket_ends[bucket].seconds : "+Inf");
      sample(out, "foothold_http_duration_seconds_bucket", "{le=\"" + end + "\"}", std::to_string(count));
    }
    const double seconds = static_cast<double>(total_microseconds_.load()) / 1e6;
    sample(out, "foothold_http_duration_seconds_sum", "", shortest_number(seconds));
    sample(out, "foothold_http_duration_seconds_count", "", std::to_string(count));
  }

  void write_bytes(std::string& out) const {
    single(out, "foothold_http_bytes_sent_total", "counter", "Bytes of all answers, heads included.",
           bytes_sent_.load());
  }

 private:
  std::array<Count, status_classes> answers_{};
  std::array<Count, bucket_ends.size() + 1> buckets_{};
  Count total_microseconds_{0};
  Count bytes_sent_{0};
};

Telemetry::Telemetry() : implementation_(std::make_unique<Implementation>()) {}

Telemetry::~Telemetry() = default;

void Telemetry::observe(const Exchange& exchange) {
  implementation_->observe(exchange);
}

std::string Telemetry::prometheus_text(const BodyCache::Counters& cache) const {
  std::string out;
  implementation_->write_answers(out);
  implementation_->write_durations(out);
  implementation_->write_bytes(out);
  single(out, "foothold_body_cache_hits_total", "counter", "Answers taken from the body cache.", cache.hits);
  single(out, "foothold_body_cache_misses_total", "counter", "Answers that had to be made.", cache.misses);
  single(out, "foothold_body_cache_bytes", "gauge", "Memory of the answers kept.", cache.bytes);
  return out;
}

}  // namespace foothold::http
