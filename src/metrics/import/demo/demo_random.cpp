#include "metrics/import/demo/demo_random.hpp"

namespace foothold::metrics {
namespace {

// FNV-1a. The zero byte at the end keeps "ab", "c" apart from "a", "bc".
std::uint64_t mixed_with(std::uint64_t hash, std::string_view text) {
  static constexpr std::uint64_t prime = 1099511628211U;
  for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * prime;
  return hash * prime;
}

std::uint64_t seed_for(std::uint64_t seed, std::string_view whom, std::initializer_list<std::string_view> purpose) {
  std::uint64_t hash = mixed_with(seed ^ 14695981039346656037U, whom);
  for (const std::string_view word : purpose) hash = mixed_with(hash, word);
  return hash ^ (hash >> 29U);
}

}  // namespace

DemoRandom::DemoRandom(std::uint64_t seed, std::string_view whom, std::initializer_list<std::string_view> purpose)
    : engine_(seed_for(seed, whom, purpose)) {}

double DemoRandom::even() {
  static constexpr double step = 1.0 / 9007199254740992.0;  // a double holds 53 bits exactly
  return static_cast<double>(engine_() >> 11U) * step;
}

// The sum of twelve even draws has a variance of 1 and needs no logarithm.
double DemoRandom::bell() {
  double sum = -6.0;
  for (int draw = 0; draw < 12; ++draw) sum += even();
  return sum;
}

}  // namespace foothold::metrics
